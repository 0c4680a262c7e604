// npm test: makes sure of a browser, then runs everything: unit, database, walls, journeys.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const browsers = [
	process.env['CHROMIUM'] ?? '',
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome'
];
if (!browsers.some((path) => path && existsSync(path))) installChromium();

const projects = ['unit', 'database', 'journeys', 'faults', 'attacks'].flatMap((name) => ['--project', name]);
const result = spawnSync(
	process.execPath,
	['node_modules/vitest/vitest.mjs', 'run', ...projects, ...process.argv.slice(2)],
	{
		stdio: 'inherit'
	}
);
process.exitCode = result.status ?? 1;

function installChromium(): void {
	const isRootOnDebian = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
	if (!isRootOnDebian) {
		console.error('The journeys need Chromium: install it, or name it with CHROMIUM=/path/to/chromium.');
		process.exit(1);
	}
	console.log('Installing Chromium for the journeys (once) …');
	const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
	spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit', env });
	const packages = ['chromium', 'libeatmydata1'];
	const install = spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], {
		stdio: ['ignore', 'ignore', 'inherit'],
		env
	});
	if (install.status !== 0) {
		console.error('Chromium could not be installed; the lines above say why.');
		process.exit(1);
	}
}
