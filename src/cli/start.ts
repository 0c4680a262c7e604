import { spawn, type ChildProcess } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { fillRegister } from '#lib/identity/index.server.ts';
import { openDatabase, type Login } from '#lib/platform/server/database.server.ts';
import { readConfig, type Config } from '#lib/platform/server/config.server.ts';
import { accessDatabase, bringUpToDate } from '#lib/platform/server/provision.server.ts';
import { readOrCreateSecrets } from '#lib/platform/server/secrets.server.ts';
import { inspectInstance } from './instance.ts';

/** Runs database, web and worker until a signal or until one of them cannot be kept alive. */
export async function start(options: { demo?: boolean }): Promise<void> {
	const config = readConfig(process.env);
	const secrets = readOrCreateSecrets(config.dataDir);
	const access = await accessDatabase(config, secrets);
	try {
		const applied = await bringUpToDate(access);
		if (applied.length > 0) console.log(`Database brought up to date (${applied.length} migrations).`);
		await fillRegisterOf(access);
		if (options.demo) await (await import('./demo.ts')).loadDemoWorld(access);
		const instance = await inspectInstance(access);
		await runUntilSignal(config, () => announce(config, instance, secrets.setupToken));
	} finally {
		await access.stop();
	}
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

async function runUntilSignal(config: Config, onReady: () => void): Promise<void> {
	const children = (['web', 'worker'] as const).map((role) => keepAlive(role));
	const stopped = new Promise<void>((resolve) => {
		for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
		for (const child of children) child.gaveUp.then(() => resolve());
	});
	await Promise.race([answering(config).then(onReady), stopped]);
	await stopped;
	await Promise.all(children.map((child) => child.stop()));
}

/** Starts a process and starts it again when it dies; gives up after five deaths within a minute. */
function keepAlive(role: 'web' | 'worker') {
	let current: ChildProcess | undefined;
	let isStopping = false;
	const deaths: number[] = [];
	const gaveUp = new Promise<void>((resolve) => {
		const launch = (): void => {
			current = spawn(process.execPath, [process.argv[1] ?? '', role], { stdio: 'inherit', detached: true });
			current.once('exit', () => {
				if (isStopping) return;
				deaths.push(Date.now());
				if (deaths.filter((at) => at > Date.now() - 60_000).length >= 5) {
					console.error(`The ${role} process keeps ending; giving up.`);
					process.exitCode = 1;
					resolve();
					return;
				}
				setTimeout(launch, 500);
			});
		};
		launch();
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

async function answering(config: Config): Promise<void> {
	const host = config.host === '0.0.0.0' || config.host === '::' ? '127.0.0.1' : config.host;
	for (;;) {
		const response = await fetch(`http://${host}:${config.port}/readyz`).catch(() => undefined);
		if (response?.ok) return;
		await sleep(50);
	}
}
