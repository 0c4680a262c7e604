import pg from 'pg';
import type { Login } from '../../platform/server/database.server.ts';

/**
 * A worker that was killed leaves its jobs locked; the queue itself would wait four hours before another worker takes them.
 * Each worker therefore holds a lock of the database that ends with its connection, however the process ends, and whoever
 * finds a job locked by a worker without that lock sets it free.
 */
export type LifeSign = {
	/** Says that a worker of this process lives; call it when the queue creates the worker. */
	readonly show: (workerId: string) => Promise<void>;
	/** Frees the jobs of workers that show no life; gives their ids. */
	readonly freeJobsOfTheDead: () => Promise<string[]>;
	readonly end: () => Promise<void>;
};

const lockOf = (workerId: string) => ({ text: `hashtextextended($1, 0)`, values: [`koko-worker:${workerId}`] });

/** `onLost` is called when the connection breaks: the locks are gone then, so the process should start anew. */
export async function openLifeSign(owner: Login, onLost: () => void): Promise<LifeSign> {
	const client = new pg.Client(owner);
	let isEnding = false;
	client.on('error', () => {}); // "end" follows and is what counts
	client.on('end', () => !isEnding && onLost());
	await client.connect();
	return {
		show: async (workerId) => {
			const lock = lockOf(workerId);
			await client.query(`select pg_advisory_lock(${lock.text})`, lock.values);
		},
		freeJobsOfTheDead: async () => {
			const dead: string[] = [];
			for (const workerId of await lockHolders(client)) {
				if (await isDead(client, workerId)) dead.push(workerId);
			}
			if (dead.length > 0) await client.query('select graphile_worker.force_unlock_workers($1::text[])', [dead]);
			return dead;
		},
		end: () => {
			isEnding = true;
			return client.end();
		}
	};
}

async function lockHolders(client: pg.Client): Promise<string[]> {
	const { rows } = await client.query<{ workerId: string }>(
		`select distinct locked_by as "workerId" from graphile_worker.jobs where locked_by is not null`
	);
	return rows.map(({ workerId }) => workerId);
}

/** Looked up rather than tried: trying would succeed for the locks this very session holds. */
async function isDead(client: pg.Client, workerId: string): Promise<boolean> {
	const lock = lockOf(workerId);
	const { rows } = await client.query<{ isHeld: boolean }>(
		`select exists (
			select from pg_locks l, (select ${lock.text} as key) k
			where l.locktype = 'advisory' and l.granted
				and l.classid = ((k.key >> 32) & 4294967295)::oid and l.objid = (k.key & 4294967295)::oid
		) as "isHeld"`,
		lock.values
	);
	return rows[0]?.isHeld === false;
}
