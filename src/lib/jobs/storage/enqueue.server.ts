import { sql } from 'kysely';
import type { Context, Role } from '../../platform/pure/actor.ts';
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
	'mailroom.order': Record<string, never>;
	'mailroom.fetch': { tenantId: string };
	'interfaces.spread': { tenantId: string; kind: string; objectId: string; occurredAt: string };
	'interfaces.deliver': { tenantId: string; webhookId: string };
	'interfaces.deliver-overdue': Record<string, never>;
	'interfaces.note-due': Record<string, never>;
	'interfaces.forget': Record<string, never>;
	'live.forget': Record<string, never>;
	'intake.import': { tenantId: string; importId: string };
};
export type JobName = keyof JobPayloads;

/**
 * Tells other programmes that something happened, when the caller's transaction commits: kind, id and time. The worker
 * looks who wants to know (module interfaces); where no programme is told of events, nothing is queued.
 */
export async function tellProgrammes(
	tx: Tx,
	{ actor, now }: Context,
	kind: 'report.received' | 'report.withdrawn' | 'case.opened' | 'case.closed',
	objectId: string
): Promise<void> {
	const event: JobPayloads['interfaces.spread'] = {
		tenantId: actor.tenantId,
		kind,
		objectId,
		occurredAt: now.toISOString()
	};
	await sql`select jobs.enqueue('interfaces.spread', ${JSON.stringify(event)}::json, null, null)
		where app.tells_programmes()`.execute(tx);
}

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
