import { sql } from 'kysely';
import type { PlainDate } from '../../platform/pure/plain-date.ts';
import type { Tx } from '../../platform/server/database.server.ts';

export type InstanceNumber =
	'mails_waiting' | 'mails_failed' | 'mails_oldest_seconds' | 'acknowledgements_overdue' | 'tenants' | 'database_bytes';
export type QueueLine = {
	readonly task: string;
	readonly waiting: number;
	readonly running: number;
	readonly failed: number;
	readonly oldestSeconds: number;
};
export type FailedJob = {
	readonly id: number;
	readonly task: string;
	readonly attempts: number;
	readonly lastTriedAt: Date;
};

export async function readNumbers(tx: Tx, today: PlainDate): Promise<Record<InstanceNumber, number>> {
	const { rows } = await sql<{ name: InstanceNumber; value: number }>`
		select name, value from app.instance_counts(${today}::date)`.execute(tx);
	return Object.fromEntries(rows.map(({ name, value }) => [name, value])) as Record<InstanceNumber, number>; // the function names each
}

export async function readQueue(tx: Tx): Promise<QueueLine[]> {
	const { rows } =
		await sql<QueueLine>`select task, waiting, running, failed, oldest_seconds from jobs.overview()`.execute(tx);
	return rows;
}

export async function listFailedJobs(tx: Tx, most: number): Promise<FailedJob[]> {
	const { rows } = await sql<FailedJob>`select id, task, attempts, last_tried_at from jobs.failed(${most})`.execute(tx);
	return rows;
}

/** False when no such job waits to be tried again. */
export async function retryFailedJob(tx: Tx, id: number): Promise<boolean> {
	const { rows } = await sql<{ done: boolean }>`select jobs.retry(${id}::bigint) as done`.execute(tx);
	return rows[0]?.done ?? false;
}

export async function readServer(tx: Tx): Promise<{ postgres: string; migration: string }> {
	const { rows } = await sql<{ postgres: string }>`select current_setting('server_version') as postgres`.execute(tx);
	const { rows: names } = await sql<{ migration: string }>`select app.latest_migration() as migration`.execute(tx);
	return { postgres: rows[0]?.postgres ?? '', migration: names[0]?.migration ?? '' };
}
