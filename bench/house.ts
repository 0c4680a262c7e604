import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { startEmbeddedPostgres } from '../src/lib/platform/server/embedded-postgres.server.ts';
import { bringUpToDate, provision } from '../src/lib/platform/server/provision.server.ts';
import { deriveKeys, readOrCreateSecrets } from '../src/lib/platform/server/secrets.server.ts';
import { familyOf, pidsOf, residentMb } from './processes.ts';
import { fill, type Filled, type Volume } from './fill.ts';

export type RunningHouse = {
	readonly origin: string;
	readonly startMs: number;
	readonly pids: { readonly web: number; readonly worker: number; readonly all: () => number[] };
	readonly memory: () => { readonly web: number; readonly worker: number };
	readonly stop: () => Promise<void>;
};

/** Makes an instance of a volume in a data directory of its own, with the ordinary durable settings. */
export async function prepare(dataDir: string, volume: Volume): Promise<Filled> {
	const secrets = readOrCreateSecrets(dataDir);
	const server = await startEmbeddedPostgres({ dataDir, superuserPassword: secrets.database.superuser });
	try {
		await bringUpToDate(await provision(server.address, secrets, 'koko'));
		return await asOwnerOfAll(dataDir, (client) => fill(client, volume));
	} finally {
		await server.stop();
	}
}

/** Connects past row security, to fill and to run the bare statements; the server must be running. */
export async function asOwnerOfAll<T>(dataDir: string, act: (client: pg.Client) => Promise<T>): Promise<T> {
	const secrets = readOrCreateSecrets(dataDir);
	const server = await startEmbeddedPostgres({ dataDir, superuserPassword: secrets.database.superuser });
	const client = new pg.Client({
		...server.address,
		user: 'postgres',
		password: secrets.database.superuser,
		database: 'koko'
	});
	await client.connect();
	try {
		return await act(client);
	} finally {
		await client.end();
		await server.stop();
	}
}

/** A signed-in session of each tenant's conflict manager; gives the cookies. */
export async function signIn(dataDir: string, filled: Filled): Promise<string[]> {
	const keys = deriveKeys(readOrCreateSecrets(dataDir).instanceKey);
	return asOwnerOfAll(dataDir, async (client) => {
		const cookies: string[] = [];
		for (const { id, managerId } of filled.tenants) {
			const token = randomUUID() + randomUUID();
			await client.query(
				`insert into identity.sessions (token_hash, id, user_id, tenant_id, second_factor_at, expires_at)
					values ($1, $2, $3, $4, now(), now() + interval '1 day')`,
				[keys.hash('session', token), randomUUID(), managerId, id]
			);
			cookies.push(`koko_session=${token}`);
		}
		return cookies;
	});
}

/** `koko start` as an operator runs it; resolves when it answers. */
export async function startHouse(dataDir: string, port: number): Promise<RunningHouse> {
	const begun = performance.now();
	const child = spawn(process.execPath, ['src/cli/koko.ts', 'start'], {
		env: { ...process.env, PORT: String(port), KOKO_DATA_DIR: dataDir, LOG_LEVEL: 'warn', NODE_ENV: 'production' },
		stdio: ['ignore', 'ignore', 'inherit']
	});
	const origin = `http://localhost:${port}`;
	await answering(child, origin);
	const startMs = performance.now() - begun;
	const of = (role: string): number =>
		pidsOf(`koko.ts ${role}`).find((pid) => familyOf(child.pid ?? 0).includes(pid)) ?? 0;
	const pids = { web: of('web'), worker: of('worker'), all: () => familyOf(child.pid ?? 0) };
	return {
		origin,
		startMs,
		pids,
		memory: () => ({ web: residentMb(pids.web), worker: residentMb(pids.worker) }),
		stop: async () => {
			const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
			child.kill('SIGTERM');
			await ended;
		}
	};
}

async function answering(child: ChildProcess, origin: string): Promise<void> {
	while (child.exitCode === null) {
		const response = await fetch(`${origin}/readyz`).catch(() => undefined);
		if (response?.ok) return;
		await sleep(25);
	}
	throw new Error(`koko start ended with ${child.exitCode}`);
}
