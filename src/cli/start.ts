import { spawn, type ChildProcess } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { fillRegister } from '#lib/identity/index.server.ts';
import { isRestoreUnfinished } from '#lib/operation/index.server.ts';
import { openDatabase, type Login } from '#lib/platform/server/database.server.ts';
import { readConfig, type Config } from '#lib/platform/server/config.server.ts';
import { accessDatabase, bringUpToDate } from '#lib/platform/server/provision.server.ts';
import { readOrCreateSecrets } from '#lib/platform/server/secrets.server.ts';
import { inspectInstance } from './instance.ts';

/** Exit code of a process that cannot work with its settings (EX_CONFIG of sysexits.h). */
const wrongSetting = 78;

/** Runs database, web and worker until a signal or until one of them cannot be kept alive. */
export async function start(options: { demo?: boolean }): Promise<void> {
	const config = readConfig(process.env);
	refuseHalfRestored(config);
	const stop = stopOnSignal();
	const secrets = readOrCreateSecrets(config.dataDir);
	const access = await accessDatabase(config, secrets, true);
	try {
		const release = config.databaseUrl ? undefined : await beTheOnlyOne(access.owner, config.dataDir);
		const applied = await bringUpToDate(access);
		if (applied.length > 0) console.log(`Database brought up to date (${applied.length} migrations).`);
		await fillRegisterOf(access);
		if (options.demo) await (await import('./demo.ts')).loadDemoWorld(access);
		const instance = await inspectInstance(access);
		if (!stop.signal.aborted) await runUntil(stop, config, () => announce(config, instance, secrets.setupToken));
		await release?.();
	} finally {
		await access.stop();
	}
}

function refuseHalfRestored({ dataDir }: Config): void {
	if (!isRestoreUnfinished(dataDir)) return;
	console.error(
		`A restore into ${dataDir} was not finished, so what lies there is not whole. Run "koko restore" again; it begins anew.`
	);
	process.exit(2);
}

/** The municipality register belongs to the version, like the migrations. */
async function fillRegisterOf(access: { app: Login }): Promise<void> {
	const database = openDatabase(access.app, 1);
	try {
		await fillRegister(database);
	} finally {
		await database.close();
	}
}

function announce(config: Config, instance: string, setupToken: string): void {
	console.log(`\nKoKo is running at ${config.origin}`);
	if (instance === 'EMPTY') console.log(`Set it up in the browser: ${config.origin}/einrichten?token=${setupToken}`);
	if (instance === 'DEMO') console.log(`Demo world: sign in as anybody at ${config.origin}/demo`);
	console.log('Stop it with Ctrl-C.\n');
}

/** Heard from the first moment on: a signal during a migration lets it finish and then stops the database in order. */
function stopOnSignal(): AbortController {
	const stop = new AbortController();
	for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => stop.abort());
	return stop;
}

async function runUntil(stop: AbortController, config: Config, onReady: () => void): Promise<void> {
	const children = (['web', 'worker'] as const).map((role) => keepAlive(role));
	const stopped = new Promise<void>((resolve) => stop.signal.addEventListener('abort', () => resolve()));
	for (const child of children) child.gaveUp.then(() => stop.abort());
	const isAnswering = answering(config, stop.signal).then((isReady) => isReady && onReady());
	await stopped;
	await isAnswering;
	await Promise.all(children.map((child) => child.stop()));
}

/** Starts a process and starts it again when it dies, ever more slowly; a wrong setting (exit code 78) is final. */
function keepAlive(role: 'web' | 'worker') {
	let current: ChildProcess | undefined;
	let isStopping = false;
	const gaveUp = new Promise<void>((resolve) => {
		const launch = (pause: number): void => {
			const startedAt = Date.now();
			// The channel tells the child when this process is gone, even when it was killed.
			current = spawn(process.execPath, [process.argv[1] ?? '', role], {
				stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
				detached: true
			});
			current.once('exit', (code) => {
				if (isStopping) return;
				if (code === wrongSetting) {
					process.exitCode = 2;
					resolve();
					return;
				}
				const next = Date.now() - startedAt > 30_000 ? 500 : Math.min(pause * 2, 10_000);
				setTimeout(() => !isStopping && launch(next), pause);
			});
		};
		launch(500);
	});
	const stop = async (): Promise<void> => {
		isStopping = true;
		if (!current || current.exitCode !== null || current.signalCode !== null) return;
		const ended = new Promise<void>((resolve) => current?.once('exit', () => resolve()));
		current.kill('SIGTERM');
		const killer = setTimeout(() => current?.kill('SIGKILL'), 15_000);
		await ended;
		clearTimeout(killer);
	};
	return { gaveUp, stop };
}

/** Two starts on one data directory would stop each other's database; the lock ends with this process however it ends. */
async function beTheOnlyOne(owner: Login, dataDir: string): Promise<() => Promise<void>> {
	const client = new pg.Client(owner);
	client.on('error', () => {}); // the database restarts; its supervisor is this very process
	await client.connect();
	const { rows } = await client.query<{ mine: boolean }>('select pg_try_advisory_lock(4706151) as mine');
	if (!rows[0]?.mine) {
		console.error(
			`KoKo is already running on ${dataDir}. Stop it first, or choose another directory with KOKO_DATA_DIR.`
		);
		process.exit(2); // without touching the database the other one uses
	}
	return () => client.end();
}

/** Waits until the pages answer; false when everything was stopped before. */
async function answering(config: Config, stop: AbortSignal): Promise<boolean> {
	const host = config.host === '0.0.0.0' || config.host === '::' ? '127.0.0.1' : config.host;
	while (!stop.aborted) {
		const response = await fetch(`http://${host}:${config.port}/readyz`, { signal: stop }).catch(() => undefined);
		if (response?.ok) return true;
		await sleep(50);
	}
	return false;
}
