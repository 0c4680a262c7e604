// Runs on any Node ≥ 20 with built-in modules only: installs the locked dependencies when they
// changed, builds when sources changed, then hands over to the Node version the project pins.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
process.chdir(root);

const buildInputs = ['src', 'static', 'package-lock.json', 'vite.config.ts', 'tsconfig.json'];
const buildStamp = join('build', '.stamp');
const installStamp = join('node_modules', '.koko-lock');

function hashInto(hash, path) {
	const entries = readdirSync(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
	for (const entry of entries) {
		const child = join(path, entry.name);
		if (entry.isDirectory()) hashInto(hash, child);
		else hash.update(child).update(readFileSync(child));
	}
}

function fingerprint(paths) {
	const hash = createHash('sha256');
	for (const path of paths.filter(existsSync)) {
		if (path.includes('.')) hash.update(path).update(readFileSync(path));
		else hashInto(hash, path);
	}
	return hash.digest('hex');
}

const readStamp = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : '');

function install() {
	const wanted = fingerprint(['package-lock.json']);
	if (readStamp(installStamp) === wanted) return;
	console.log('Installing dependencies (first start or changed lock file) …');
	const result = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
		stdio: ['ignore', 'inherit', 'inherit'],
		shell: process.platform === 'win32'
	});
	if (result.status !== 0) fail('Installing dependencies failed. Is the package registry reachable?');
	writeFileSync(installStamp, wanted);
}

/** The pinned Node when the platform has one, else this one when it is new enough. */
function pinnedNode() {
	const os = process.platform === 'win32' ? 'win' : process.platform;
	const binary = process.platform === 'win32' ? 'bin/node.exe' : 'bin/node';
	const pinned = resolve('node_modules', `node-${os}-${process.arch}`, binary);
	if (existsSync(pinned)) return pinned;
	const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
	if (major > 22 || (major === 22 && minor >= 18)) return process.execPath;
	return fail(`KoKo needs Node 22.18 or newer on this platform; this is ${process.version}.`);
}

function fail(sentence) {
	console.error(sentence);
	process.exit(1);
}

function build(node) {
	const wanted = fingerprint(buildInputs);
	if (readStamp(buildStamp) === wanted) return;
	console.log('Building the pages (first start or changed sources) …');
	const options = { stdio: ['ignore', 'inherit', 'inherit'], env: withNodeFirst(node) };
	const result = spawnSync(node, ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'], options);
	if (result.status !== 0) fail('The build failed; the lines above say why.');
	mkdirSync('build', { recursive: true });
	writeFileSync(buildStamp, wanted);
}

/** Installing packages throws away what SvelteKit generated beside them; types, tests and checks need it. */
function generateTypes(node) {
	if (existsSync(join('node_modules', '$app', 'tsconfig.json')) && existsSync('.svelte-kit')) return;
	spawnSync(node, ['node_modules/@sveltejs/kit/svelte-kit.js', 'sync'], { stdio: 'ignore', env: withNodeFirst(node) });
}

function withNodeFirst(node) {
	const separator = process.platform === 'win32' ? ';' : ':';
	return { ...process.env, PATH: [dirname(node), resolve('node_modules/.bin'), process.env.PATH].join(separator) };
}

/** Hands over and passes signals on, so that Ctrl-C reaches the real programme exactly once. */
function handOver(node, args) {
	const child = spawn(node, args, { stdio: 'inherit', env: withNodeFirst(node) });
	for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
	process.on('SIGINT', () => {}); // the terminal sends it to the child as well
	child.on('exit', (code, signal) => process.exit(signal ? 130 : (code ?? 1)));
}

const [command = 'start', ...rest] = process.argv.slice(2);
install();
const node = pinnedNode();
generateTypes(node);
if (
	command === 'more-than-one-machine' ||
	command === 'start' ||
	command === 'test' ||
	command === 'bench' ||
	command === 'tour' ||
	command === 'every-page' ||
	command === 'attacks' ||
	command === 'faults'
)
	build(node);

if (command === 'start') handOver(node, ['src/cli/koko.ts', 'start', ...rest]);
else if (command === 'koko') handOver(node, ['src/cli/koko.ts', ...rest]);
else handOver(node, [`scripts/${command}.ts`, ...rest]);
