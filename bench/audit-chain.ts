// Compares ways to chain audit entries (docs/decisions/0010): node bench/audit-chain.ts
// Acts of one tenant write one entry each and then work on for some milliseconds before they commit, as real acts do.
import pg from 'pg';
import { v7 as newId } from 'uuid';
import { startTestServer } from '../tests/support/database.ts';

const acts = 2_000;
const writers = 16;
const restOfAct = 0.004;
const tenant = newId();

const insert = (id: string): string =>
	`insert into audit.entries (tenant_id, id, at, actor_kind, verb, object_type) values ('${tenant}', '${id}', now(), 'system', 'case.read', 'case');`;
const ways = {
	'no chain': insert,
	'waiting list, linked in batches': insert,
	'chain head held until the commit': (id: string) =>
		`select from audit_bench.head where tenant_id = '${tenant}' for update; ${insert(id)}
		update audit_bench.head set hash = sha256(hash || '${id}'::bytea), sequence = sequence + 1 where tenant_id = '${tenant}';`
} satisfies Record<string, (id: string) => string>;

const { server, stop } = await startTestServer();
const pool = new pg.Pool({
	...server.address,
	user: 'postgres',
	password: server.secrets.database.superuser,
	database: 'koko_template',
	max: writers
});
pool.on('error', () => {}); // idle connections end with the server
try {
	await pool.query(`create schema audit_bench; create table audit_bench.head (tenant_id uuid primary key, sequence bigint, hash bytea);
		insert into audit_bench.head values ('${tenant}', 0, sha256(''))`);
	for (const [way, statement] of Object.entries(ways)) {
		await pool.query(
			`alter table audit.entries ${way.startsWith('waiting') ? 'enable' : 'disable'} trigger entries_wait`
		);
		const durations = await run(statement);
		console.log(`${way}: ${told(durations)}`);
	}
	const started = performance.now();
	const { rows } = await pool.query<{ linked: number }>(`select audit.link_waiting('${tenant}', 100000) as linked`);
	const ms = performance.now() - started;
	console.log(`linking ${rows[0]?.linked} entries afterwards: ${ms.toFixed(0)} ms`);
	const before = performance.now();
	await pool.query(`select * from audit.first_break('${tenant}')`);
	console.log(
		`verifying them: ${(performance.now() - before).toFixed(0)} ms (entries of the other ways are found as added)`
	);
} finally {
	await pool.end();
	await stop();
}

async function run(statement: (id: string) => string): Promise<number[]> {
	const durations: number[] = [];
	let left = acts;
	const started = performance.now();
	const writer = async (): Promise<void> => {
		while (left-- > 0) {
			const begun = performance.now();
			await pool.query(`begin; ${statement(newId())} select pg_sleep(${restOfAct}); commit`);
			durations.push(performance.now() - begun);
		}
	};
	await Promise.all(Array.from({ length: writers }, writer));
	durations.push(performance.now() - started);
	return durations;
}

function told(durations: number[]): string {
	const whole = durations.at(-1) ?? 0;
	const sorted = durations.slice(0, -1).sort((a, b) => a - b);
	const at = (share: number): string => `${(sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(1)} ms`;
	return `${Math.round((acts / whole) * 1000)} acts/s, half below ${at(0.5)}, 99 % below ${at(0.99)}`;
}
