import { sql } from 'kysely';
import type { Role } from '../../platform/pure/actor.ts';
import type { Tx } from '../../platform/server/database.server.ts';

/** Names of jobs and what each carries: ids only, never content. */
export type JobPayloads = {
	'notifications.send': { tenantId: string; mailId: string };
	'notifications.tell': {
		tenantId: string;
		roles: readonly Role[];
		kind: string;
		objectType: string;
		objectId: string;
		mail: boolean;
		exceptUserId: string | null;
		ratherTo: readonly string[];
	};
	'notifications.send-overdue': Record<string, never>;
	'intake.remind': Record<string, never>;
	'intake.forget-addresses': Record<string, never>;
	'intake.scan': { tenantId: string; attachmentId: string };
	'intake.look-after-files': Record<string, never>;
	'intake.remove-file': { tenantId: string; storedAs: string };
	'intake.sweep-files': Record<string, never>;
	'cases.remind': Record<string, never>;
	'secrecy.reseal': Record<string, never>;
	'secrecy.link-audit': Record<string, never>;
	'secrecy.watch-audit': Record<string, never>;
	'privacy.retention': Record<string, never>;
	'live.forget': Record<string, never>;
	'intake.import': { tenantId: string; importId: string };
};
export type JobName = keyof JobPayloads;

/** Adds a job inside the caller's transaction; with `key`, a waiting job of that key is replaced. */
export async function enqueue<N extends JobName>(
	tx: Tx,
	name: N,
	payload: JobPayloads[N],
	options: { readonly key?: string; readonly runAt?: Date } = {}
): Promise<void> {
	await sql`select jobs.enqueue(${name}, ${JSON.stringify(payload)}::json, ${options.key ?? null}, ${options.runAt ?? null})`.execute(
		tx
	);
}
