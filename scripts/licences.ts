// npm run licences: every package that comes along has a licence we may pass on; --sbom writes the list as CycloneDX.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Licences that go together with EUPL-1.2; what is not here is looked at by a person first. */
const allowed = new Set([
	'0BSD',
	'Apache-2.0',
	'BlueOak-1.0.0',
	'BSD-2-Clause',
	'BSD-3-Clause',
	'CC-BY-3.0',
	'CC-BY-4.0',
	'CC0-1.0',
	'EUPL-1.2',
	'ISC',
	'LGPL-3.0-or-later',
	'MIT',
	'MIT-0',
	'MIT-CMU',
	'MPL-2.0',
	'OFL-1.1',
	'PostgreSQL',
	'PSF-2.0',
	'Python-2.0',
	'Unlicense',
	'WTFPL',
	'Zlib'
]);

type Locked = { readonly license?: string; readonly dev?: boolean; readonly version?: string; readonly link?: boolean };

/** `(MIT OR GPL-3.0)` is allowed when one of the choices is, `A AND B` when both are. */
const isAllowed = (expression: string): boolean =>
	expression
		.replaceAll(/[()]/g, '')
		.split(/\s+OR\s+/i)
		.some((choice) => choice.split(/\s+AND\s+/i).every((one) => allowed.has(one.trim())));

function licenceOf(path: string, locked: Locked): string {
	if (locked.license) return locked.license;
	const file = join(path, 'package.json');
	if (!existsSync(file)) return 'unknown';
	const { license, licenses } = JSON.parse(readFileSync(file, 'utf8')) as {
		license?: string | { type?: string };
		licenses?: { type?: string }[];
	};
	return typeof license === 'string' ? license : (license?.type ?? licenses?.[0]?.type ?? 'unknown');
}

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Locked> };
const all = Object.entries(packages)
	.filter(([path, { link }]) => path !== '' && !link)
	.map(([path, locked]) => ({
		name: path.slice(path.lastIndexOf('node_modules/') + 13),
		licence: licenceOf(path, locked)
	}));
const strange = all.filter(({ licence }) => !isAllowed(licence));
if (process.argv.includes('--list')) {
	const counts = Map.groupBy(all, ({ licence }) => licence);
	for (const [licence, users] of [...counts].sort(([, a], [, b]) => b.length - a.length)) {
		console.log(`${String(users.length).padStart(5)}  ${licence}`);
	}
}
for (const { name, licence } of strange) console.log(`${name}: ${licence}`);
console.log(`${all.length} packages, ${strange.length} with a licence somebody must look at.`);
if (strange.length > 0) process.exitCode = 1;

if (process.argv.includes('--sbom')) {
	const made = spawnSync('npm', ['sbom', '--sbom-format', 'cyclonedx', '--omit', 'dev', '--package-lock-only'], {
		encoding: 'utf8',
		maxBuffer: 64_000_000
	});
	if (made.status !== 0) throw new Error(`npm sbom failed: ${made.stderr}`);
	writeFileSync('build/sbom.cdx.json', made.stdout);
	console.log(
		`build/sbom.cdx.json: ${(JSON.parse(made.stdout) as { components: unknown[] }).components.length} components.`
	);
}
