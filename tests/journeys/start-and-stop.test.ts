import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, statSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { freePort, removeData } from '../support/house.ts';

type Run = {
	readonly pid: number;
	readonly port: number;
	readonly output: () => string;
	readonly ended: Promise<number | null>;
};

function start(dataDir: string, port: number, env: Record<string, string> = {}): Run {
	const child = spawn(process.execPath, ['src/cli/koko.ts', 'start'], {
		env: {
			...process.env,
			PORT: String(port),
			KOKO_DATA_DIR: dataDir,
			LOG_LEVEL: 'warn',
			NODE_ENV: 'production',
			...env
		},
		stdio: ['ignore', 'pipe', 'pipe']
	});
	let output = '';
	child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
	child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
	const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
	return { pid: child.pid ?? 0, port, output: () => output, ended };
}

async function until(condition: () => boolean | Promise<boolean>, what: string): Promise<void> {
	for (let waited = 0; waited < 60_000; waited += 100) {
		if (await condition()) return;
		await sleep(100);
	}
	throw new Error(`did not happen within a minute: ${what}`);
}

const isUp = (port: number): Promise<boolean> =>
	fetch(`http://localhost:${port}/readyz`).then(
		(response) => response.ok,
		() => false
	);

const processesOf = (dataDir: string): string[] =>
	spawnSync('ps', ['-eo', 'pid,args'], { encoding: 'utf8' })
		.stdout.split('\n')
		.filter((line) => line.includes(dataDir));

test('a start that was killed blocks nothing: the next one takes over database and port', async () => {
	const dataDir = mkdtempSync('/tmp/koko-killed-');
	const port = await freePort();
	const first = start(dataDir, port);
	await until(() => first.output().includes('KoKo is running'), 'the first start');
	process.kill(first.pid, 'SIGKILL');
	await first.ended;

	const second = start(dataDir, port);
	await until(() => second.output().includes('KoKo is running'), 'the second start');
	expect(await isUp(port)).toBe(true);
	process.kill(second.pid, 'SIGTERM');
	expect(await second.ended).toBe(0);
	await until(() => processesOf(dataDir).length === 0, 'everything stopped');
	expect(await isUp(port)).toBe(false);
	removeData(dataDir);
});

test.each([
	['while the database starts', (dataDir: string) => existsSync(`${dataDir}/secrets.json`)],
	['before the pages answer', (_: string, output: string) => output.includes('Database brought up to date')]
] as const)('a start stopped %s ends in order and leaves nothing running', async (_, hasCome) => {
	const dataDir = mkdtempSync('/tmp/koko-early-');
	const early = start(dataDir, await freePort());
	await until(() => hasCome(dataDir, early.output()), 'the moment to stop');
	process.kill(early.pid, 'SIGTERM');
	expect(await early.ended).toBe(0);
	expect(early.output()).not.toContain('KoKo is running');
	await until(() => processesOf(dataDir).length === 0, 'everything stopped');
	removeData(dataDir);
});

test('a second start on the same data says that KoKo runs already, and disturbs nothing', async () => {
	const dataDir = mkdtempSync('/tmp/koko-twice-');
	const first = start(dataDir, await freePort());
	await until(() => first.output().includes('KoKo is running'), 'the first start');
	const second = start(dataDir, await freePort());
	expect(await second.ended).toBe(2);
	expect(second.output()).toContain('already running');
	expect(await isUp(first.port)).toBe(true);
	process.kill(first.pid, 'SIGTERM');
	await first.ended;
	removeData(dataDir);
});

test('the database is started again when it dies, and the pages recover', async () => {
	const dataDir = mkdtempSync('/tmp/koko-database-');
	const house = start(dataDir, await freePort());
	await until(() => house.output().includes('KoKo is running'), 'the start');
	const { readFileSync } = await import('node:fs');
	const id = process.getuid?.() === 0 ? readFileSync(`${dataDir}/instance-id`, 'utf8').trim() : '';
	const cluster = id ? `/var/lib/koko/${id}/cluster` : `${dataDir}/postgres/cluster`;
	process.kill(Number(readFileSync(`${cluster}/postmaster.pid`, 'utf8').split('\n')[0]), 'SIGKILL');
	await until(async () => !(await isUp(house.port)), 'the database to be missed');
	await until(() => isUp(house.port), 'the database to come back');
	process.kill(house.pid, 'SIGTERM');
	await house.ended;
	removeData(dataDir);
});

test('a wrong setting is explained in one sentence', async () => {
	const dataDir = mkdtempSync('/tmp/koko-wrong-');
	const wrong = start(dataDir, 0, { PORT: 'eighty', KOKO_ORIGIN: 'koko.example.org' });
	expect(await wrong.ended).toBe(2);
	expect(wrong.output()).toContain('The setting PORT must be a number.');
	expect(wrong.output()).toContain('The setting KOKO_ORIGIN must look like https://koko.example.org');
	removeData(dataDir);
});

test('secrets are drawn at the first start and readable by their owner only', async () => {
	const dataDir = mkdtempSync('/tmp/koko-secret-');
	chmodSync(dataDir, 0o700);
	const house = start(dataDir, await freePort());
	await until(() => house.output().includes('KoKo is running'), 'the start');
	expect(statSync(`${dataDir}/secrets.json`).mode & 0o777).toBe(0o600);
	process.kill(house.pid, 'SIGTERM');
	await house.ended;
	removeData(dataDir);
});
