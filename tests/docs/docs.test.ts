import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const documents = [
	'README.md',
	'CONTRIBUTING.md',
	'SECURITY.md',
	'CHANGELOG.md',
	...markdownBelow('docs'),
	...markdownBelow('src')
];

function markdownBelow(folder: string): string[] {
	return readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((path) => path.endsWith('.md'))
		.map((path) => join(folder, path));
}

test('every link between our documents leads somewhere', () => {
	const dead = documents.flatMap((file) =>
		[...readFileSync(file, 'utf8').matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)]
			.map(([, target = '']) => target)
			.filter((target) => !existsSync(resolve(dirname(file), target)))
			.map((target) => `${file} → ${target}`)
	);
	expect(dead).toEqual([]);
});

test('every path a document names in code marks exists', () => {
	const dead = documents.flatMap((file) =>
		[...readFileSync(file, 'utf8').matchAll(/`((?:src|docs|scripts|tests|db|bin|bench|static)\/[\w./()[\]-]*[\w])`/g)]
			.map(([, path = '']) => path)
			.filter((path) => !existsSync(path))
			.map((path) => `${file} → ${path}`)
	);
	expect(dead).toEqual([]);
});

test('every dependency has its reason', () => {
	const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Record<
		string,
		Record<string, string> | undefined
	>;
	const reasons = readFileSync('docs/dependencies.md', 'utf8');
	const names = ['dependencies', 'devDependencies', 'optionalDependencies'].flatMap((kind) =>
		Object.keys(manifest[kind] ?? {})
	);
	const unnamed = names.filter((name) => !reasons.includes(name) && !reasons.includes(`${name.split('/')[0]}/*`));
	expect(unnamed).toEqual([]);
});

test('every setting the programme reads is explained to whoever runs it', () => {
	const config = readFileSync('src/lib/platform/server/config.server.ts', 'utf8');
	const operations = readFileSync('docs/operations.md', 'utf8');
	const settings = [...config.matchAll(/^\t([A-Z][A-Z_]+):/gm)].map(([, name = '']) => name);
	expect(settings.length).toBeGreaterThan(8);
	expect(settings.filter((name) => !operations.includes(`\`${name}\``))).toEqual([]);
});

test('every module says what it is for and which tables it owns', () => {
	const modules = readdirSync('src/lib', { withFileTypes: true })
		.filter((entry) => entry.isDirectory())
		.map(({ name }) => name);
	const silent = modules.filter(
		(name) => !['platform', 'design'].includes(name) && !existsSync(`src/lib/${name}/README.md`)
	);
	expect(silent).toEqual([]);
});
