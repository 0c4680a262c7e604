// npm run more-than-one-machine: two web and two worker processes behind haproxy, a PostgreSQL primary with a streaming
// replica, reports coming in; the primary is killed, the replica takes over, and what was acknowledged is counted.
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { checkServers, startBalancer } from './more-than-one-machine/balancer.ts';
import {
	ask,
	killMachine,
	makePrimary,
	makeReplica,
	ownDirectory,
	promote,
	serverVersion,
	startCluster,
	stopCluster,
	type Cluster
} from './more-than-one-machine/clusters.ts';
import { startSenders, type Sent } from './more-than-one-machine/senders.ts';

const ports = {
	a: 16_432,
	b: 16_433,
	database: 16_434,
	pages: 18_080,
	web: [18_081, 18_082],
	checks: [18_008, 18_009]
} as const;
const origin = `http://127.0.0.1:${ports.pages}`;
const secondsUntilPromotion = 2;

type Found = {
	readonly replication: 'synchronous' | 'asynchronous';
	readonly acknowledged: number;
	readonly lost: number;
	readonly secondsUntilPromoted: number;
	readonly secondsUntilAcknowledgedAgain: number;
	readonly longestPauseBefore: number;
	readonly lagMs: number;
	readonly jobsLeft: number;
};

async function tryFailover(replication: Found['replication']): Promise<Found> {
	const place = mkdtempSync('/tmp/koko-machines-');
	chmodSync(place, 0o711);
	const children: ChildProcess[] = [];
	const clusters: Cluster[] = [];
	let endChecks = (): void => {};
	try {
		const servers = ownDirectory(join(place, 'servers'));
		const primary = makePrimary(servers, ports.a);
		clusters.push(primary);
		await startCluster(servers, primary, false);
		const replica = await makeReplica(servers, ports.b, primary);
		await startCluster(servers, primary, false);
		clusters.push(replica);
		await startCluster(servers, replica, false);
		await createLogins(primary);
		endChecks = checkServers(clusters, ports.checks);
		children.push(startBalancer(place, { ...ports }, clusters));
		const env = settings(place);
		const direct = settings(place, ports.a);
		koko(direct, ['migrate']);
		koko(direct, ['tenant', 'probeort', '--name', 'Stadt Probeort', '--state', 'NW']);
		await restartAs(servers, primary, replication === 'synchronous');
		await sleep(5_000); // haproxy takes every server for well until its third look
		await until(tcp);
		for (const port of ports.web) children.push(keptProcess(env, 'web', port));
		for (let worker = 0; worker < 2; worker += 1) children.push(keptProcess(env, 'worker', 0));
		await until(() =>
			fetch(`${origin}/readyz`).then(
				({ ok }) => ok,
				() => false
			)
		);
		return await killAndCount(replication, primary, replica);
	} finally {
		endChecks();
		for (const child of children) endGroup(child);
		for (const { process: server } of clusters) server?.kill('SIGQUIT');
		await sleep(1_000);
		rmSync(place, { recursive: true, force: true });
	}
}

async function restartAs(place: string, cluster: Cluster, synchronous: boolean): Promise<void> {
	await stopCluster(cluster);
	await startCluster(place, cluster, synchronous);
	await until(
		async () => (await ask(cluster, `select count(*)::int from pg_stat_replication where state = 'streaming'`)) === 1
	);
}

async function killAndCount(replication: Found['replication'], primary: Cluster, replica: Cluster): Promise<Found> {
	const senders = startSenders(origin, '/k/probeort/melden', 3);
	await until(async () => senders.acknowledged.length >= 10);
	await sleep(5_000);
	const lag = await ask(
		primary,
		`select coalesce(extract(epoch from replay_lag) * 1000, 0)::float8 from pg_stat_replication`
	);
	const before = [...senders.acknowledged];
	const killedAt = performance.now();
	killMachine(primary);
	await sleep(secondsUntilPromotion * 1_000);
	promote(replica);
	const promotedAt = performance.now();
	await until(async () => senders.acknowledged.some(({ at }) => at > promotedAt));
	const again = senders.acknowledged.find(({ at }) => at > promotedAt)?.at ?? 0;
	await sleep(5_000);
	await senders.stop();
	return {
		replication,
		acknowledged: senders.acknowledged.length,
		lost: await countLost(replica, senders.acknowledged),
		secondsUntilPromoted: (promotedAt - killedAt) / 1_000,
		secondsUntilAcknowledgedAgain: (again - killedAt) / 1_000,
		longestPauseBefore: longestPause(before),
		lagMs: Number(lag ?? 0),
		jobsLeft: await jobsLeft(replica)
	};
}

async function countLost(replica: Cluster, acknowledged: readonly Sent[]): Promise<number> {
	const stored = String(await ask(replica, `select string_agg(left(text, 11), ' ') from intake.reports`, 'koko')).split(
		' '
	);
	const known = new Set(stored);
	return acknowledged.filter(({ word }) => !known.has(word)).length;
}

async function jobsLeft(replica: Cluster): Promise<number> {
	const query = `select count(*)::int from graphile_worker.jobs where run_at <= now()`;
	for (let waited = 0; waited < 30; waited += 1) {
		if ((await ask(replica, query, 'koko')) === 0) return 0;
		await sleep(1_000);
	}
	return Number(await ask(replica, query, 'koko'));
}

const longestPause = (sent: readonly Sent[]): number =>
	Math.max(0, ...sent.slice(1).map(({ at }, index) => at - (sent[index]?.at ?? at))) / 1_000;

async function createLogins(primary: Cluster): Promise<void> {
	await ask(primary, 'create role koko_owner login createrole noinherit');
	await ask(primary, 'create role koko_web login noinherit');
	await ask(primary, 'create database koko owner koko_owner');
}

const tcp = async (): Promise<boolean> =>
	(await ask({ port: ports.database, directory: '', process: undefined }, 'select pg_is_in_recovery()')) === false;

const settings = (place: string, database: number = ports.database): NodeJS.ProcessEnv => ({
	...process.env,
	DATABASE_URL: `postgres://koko_web@127.0.0.1:${database}/koko`,
	DATABASE_OWNER_URL: `postgres://koko_owner@127.0.0.1:${database}/koko`,
	KOKO_DATA_DIR: join(place, 'data'),
	KOKO_ORIGIN: origin,
	KOKO_BEHIND_PROXY: 'true',
	LOG_LEVEL: 'error',
	NODE_ENV: 'production'
});

function koko(env: NodeJS.ProcessEnv, args: readonly string[]): void {
	const { status } = spawnSync(process.execPath, ['src/cli/koko.ts', ...args], {
		env,
		stdio: ['ignore', 'ignore', 'inherit']
	});
	if (status !== 0) throw new Error(`koko ${args[0]} ended with ${status}`);
}

/** Started again when it ends, as systemd, Docker and Kubernetes do. */
function keptProcess(env: NodeJS.ProcessEnv, role: 'web' | 'worker', port: number): ChildProcess {
	const keeper = `while :; do "$0" src/cli/koko.ts ${role}; sleep 0.5; done`;
	return spawn('sh', ['-c', keeper, process.execPath], {
		env: { ...env, PORT: String(port) },
		stdio: ['ignore', 'ignore', 'inherit'],
		detached: true
	});
}

/** The keeper and what it keeps. */
function endGroup({ pid, exitCode }: ChildProcess): void {
	if (pid !== undefined && exitCode === null) process.kill(-pid, 'SIGKILL');
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
	for (let waited = 0; waited < 90_000; waited += 100) {
		if (await isSo()) return;
		await sleep(100);
	}
	throw new Error('waited 90 seconds in vain');
}

function report(all: readonly Found[]): void {
	const day = new Date().toISOString().slice(0, 10);
	const rows = all.map(
		(one) =>
			`| ${one.replication} | ${one.acknowledged} | ${one.lost} | ${one.secondsUntilPromoted.toFixed(1)} | ${one.secondsUntilAcknowledgedAgain.toFixed(1)} | ${one.longestPauseBefore.toFixed(1)} | ${one.lagMs.toFixed(1)} | ${one.jobsLeft} |`
	);
	const text = `# More than one machine, ${day}

Two web and two worker processes behind haproxy, ${serverVersion()} as primary and streaming replica, all on one box with two cores and other
work (load ${loadavg()[0]?.toFixed(1)}). Three senders; the primary is killed with SIGKILL, the replica promoted ${secondsUntilPromotion} seconds later by the script, which
stands in for Patroni. Made by \`npm run more-than-one-machine\`.

| replication | acknowledged | of these lost | promoted after s | acknowledged again after s | longest pause before s | replay lag ms | jobs left over |
| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
${rows.join('\n')}
`;
	writeFileSync(`bench/results/more-than-one-machine-${day}.md`, text);
	console.log(text);
}

const found: Found[] = [];
for (const replication of ['synchronous', 'asynchronous'] as const) found.push(await tryFailover(replication));
report(found);
