import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** A whole running installation: `koko start` with its own data directory and port. */
export type House = {
	readonly origin: string;
	readonly dataDir: string;
	readonly setupToken: string;
	readonly process: ChildProcess;
	readonly stop: () => Promise<void>;
};

/**
 * Debian's libeatmydata: a house of the tests does not wait for the disk. What it stored survives its processes all the
 * same, only not the machine. `LD_PRELOAD: ''` switches it off where waiting is what is tried.
 */
const hastyDisk = '/usr/lib/x86_64-linux-gnu/libeatmydata.so';

export async function openHouse(args: readonly string[] = [], env: Record<string, string> = {}): Promise<House> {
	const dataDir = env['KOKO_DATA_DIR'] ?? mkdtempSync('/tmp/koko-house-');
	const port = await freePort();
	const origin = `http://localhost:${port}`;
	const child = spawn(process.execPath, ['src/cli/koko.ts', 'start', ...args], {
		env: {
			...process.env,
			PORT: String(port),
			KOKO_DATA_DIR: dataDir,
			LOG_LEVEL: 'warn',
			TEST: undefined,
			VITEST: undefined,
			NODE_ENV: 'production',
			...(existsSync(hastyDisk) ? { LD_PRELOAD: hastyDisk } : {}),
			...env
		},
		stdio: ['ignore', 'pipe', 'inherit']
	});
	let output = '';
	child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
	await running(child, () => output.includes('KoKo is running at'));
	const secrets = JSON.parse(readFileSync(`${dataDir}/secrets.json`, 'utf8')) as { setupToken: string };
	return {
		origin,
		dataDir,
		setupToken: secrets.setupToken,
		process: child,
		stop: async () => {
			const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
			if (child.exitCode === null) child.kill('SIGTERM');
			if (child.exitCode === null) await ended;
			removeData(dataDir);
		}
	};
}

async function running(child: ChildProcess, isReady: () => boolean): Promise<void> {
	for (let waited = 0; waited < 90_000; waited += 50) {
		if (isReady()) return;
		if (child.exitCode !== null) throw new Error(`koko start ended with ${child.exitCode}`);
		await sleep(50);
	}
	throw new Error('koko start did not come up within 90 seconds');
}

/** Removes a data directory and, for root, the cluster kept outside of it. */
export function removeData(dataDir: string): void {
	try {
		const id = readFileSync(`${dataDir}/instance-id`, 'utf8').trim();
		if (id) rmSync(`/var/lib/koko/${id}`, { recursive: true, force: true });
	} catch {
		// no cluster outside: an ordinary user runs the tests
	}
	rmSync(dataDir, { recursive: true, force: true });
}

export const freePort = (): Promise<number> =>
	new Promise((resolve, reject) => {
		const server = createServer().once('error', reject);
		server.listen(0, '127.0.0.1', () => {
			const address = server.address();
			server.close(() =>
				address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port'))
			);
		});
	});
