import { sql } from 'kysely';
import type { Tx } from '../../platform/server/database.server.ts';
import { longestFailingHours, type Attempt, type DeliveryKind, type DeliveryState } from '../domain/webhook.ts';

export type Delivery = {
	readonly id: string;
	readonly kind: DeliveryKind;
	readonly objectId: string;
	readonly occurredAt: Date;
	readonly state: DeliveryState;
	readonly attempts: number;
	readonly answerCode: number | null;
	readonly problem: string | null;
	readonly attemptedAt: Date | null;
	readonly nextAttemptAt: Date;
};

const columns = [
	'id',
	'kind',
	'objectId',
	'occurredAt',
	'state',
	'attempts',
	'answerCode',
	'problem',
	'attemptedAt',
	'nextAttemptAt'
] as const;

export type NewDelivery = Pick<Delivery, 'id' | 'kind' | 'objectId' | 'occurredAt'> & {
	readonly tenantId: string;
	readonly webhookId: string;
};

/** The same event is noted once; false when it was before. */
export async function insertDelivery(tx: Tx, delivery: NewDelivery): Promise<boolean> {
	const result = await tx
		.insertInto('interfaces.webhookDeliveries')
		.values(delivery)
		.onConflict((conflict) => conflict.constraint('webhook_deliveries_once').doNothing())
		.executeTakeFirst();
	return (result.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** The newest first. */
export const listDeliveries = (tx: Tx, tenantId: string, webhookId: string, limit: number): Promise<Delivery[]> =>
	tx
		.selectFrom('interfaces.webhookDeliveries')
		.select(columns)
		.where('tenantId', '=', tenantId)
		.where('webhookId', '=', webhookId)
		.orderBy('createdAt', 'desc')
		.orderBy('id', 'desc')
		.limit(limit)
		.execute() as Promise<Delivery[]>;

/** True for the one who may send to this address now; until the end of the transaction nobody else does. */
export async function holdWebhook(tx: Tx, webhookId: string): Promise<boolean> {
	const { rows } = await sql<{
		isHeld: boolean;
	}>`select pg_try_advisory_xact_lock(hashtextextended('interfaces.webhooks ' || ${webhookId}, 0)) as "isHeld"`.execute(
		tx
	);
	return rows[0]?.isHeld ?? false;
}

/** What is to be sent next, the untried first; or when there will be something. */
export async function nextDelivery(
	tx: Tx,
	tenantId: string,
	webhookId: string
): Promise<{ readonly due?: Delivery; readonly laterAt?: Date }> {
	const row = await tx
		.selectFrom('interfaces.webhookDeliveries as d')
		.innerJoin('interfaces.webhooks as w', (join) =>
			join.onRef('w.tenantId', '=', 'd.tenantId').onRef('w.id', '=', 'd.webhookId')
		)
		.select(columns.map((column) => `d.${column}` as const))
		.select(sql<Date>`greatest(d.next_attempt_at, w.resume_at)`.as('at'))
		.select(sql<boolean>`greatest(d.next_attempt_at, w.resume_at) <= now()`.as('isDue'))
		.where('d.tenantId', '=', tenantId)
		.where('d.webhookId', '=', webhookId)
		.where('d.state', '=', 'WAITING')
		.where('w.state', '=', 'ACTIVE')
		.orderBy('isDue', 'desc')
		.orderBy(sql`case when d.next_attempt_at <= now() then d.attempts end`)
		.orderBy(sql`case when d.next_attempt_at > now() then d.next_attempt_at end`)
		.orderBy('d.id')
		.limit(1)
		.executeTakeFirst();
	if (!row) return {};
	const { at, isDue, ...delivery } = row;
	return isDue ? { due: delivery as Delivery } : { laterAt: at };
}

/** Notes what came of an attempt; `waitSeconds` is absent when there will be no other. */
export async function noteAttempt(
	tx: Tx,
	tenantId: string,
	id: string,
	attempt: Attempt,
	waitSeconds: number | undefined
): Promise<void> {
	const isOver = attempt.result !== 'failed' || waitSeconds === undefined;
	await tx
		.updateTable('interfaces.webhookDeliveries')
		.set({
			state: attempt.result === 'accepted' ? 'DELIVERED' : isOver ? 'FAILED' : 'WAITING',
			attempts: sql`attempts + 1`,
			answerCode: attempt.code,
			problem: attempt.result === 'failed' ? attempt.problem : null,
			attemptedAt: sql<Date>`clock_timestamp()`,
			...(!isOver && { nextAttemptAt: sql<Date>`now() + make_interval(secs => ${waitSeconds})` })
		})
		.where('tenantId', '=', tenantId)
		.where('id', '=', id)
		.execute();
}

export async function noteSuccess(tx: Tx, tenantId: string, webhookId: string): Promise<void> {
	await tx
		.updateTable('interfaces.webhooks')
		.set({ failures: 0, failingSince: null })
		.where('tenantId', '=', tenantId)
		.where('id', '=', webhookId)
		.where('failures', '>', 0)
		.execute();
}

/** Lets the address rest; true when it has failed for so long that it is paused. */
export async function noteFailure(tx: Tx, tenantId: string, webhookId: string, restSeconds: number): Promise<boolean> {
	const row = await tx
		.updateTable('interfaces.webhooks')
		.set({
			failures: sql`failures + 1`,
			failingSince: sql<Date>`coalesce(failing_since, now())`,
			resumeAt: sql<Date>`now() + make_interval(secs => ${restSeconds})`,
			state: sql<string>`case when failing_since < now() - make_interval(hours => ${longestFailingHours}) then 'FAILING' else state end`
		})
		.where('tenantId', '=', tenantId)
		.where('id', '=', webhookId)
		.returning('state')
		.executeTakeFirst();
	return row?.state === 'FAILING';
}

/** Lets one be sent again at once, whatever became of it; false when it is unknown. */
export async function makeDeliveryWait(tx: Tx, tenantId: string, webhookId: string, id: string): Promise<boolean> {
	const result = await tx
		.updateTable('interfaces.webhookDeliveries')
		.set({ state: 'WAITING', attempts: 0, nextAttemptAt: sql<Date>`now()` })
		.where('tenantId', '=', tenantId)
		.where('webhookId', '=', webhookId)
		.where('id', '=', id)
		.executeTakeFirst();
	if (result.numUpdatedRows === 0n) return false;
	await tx
		.updateTable('interfaces.webhooks')
		.set({ resumeAt: sql<Date>`now()` })
		.where('tenantId', '=', tenantId)
		.where('id', '=', webhookId)
		.execute();
	return true;
}

/** Webhooks with something due that nobody has sent for a while, because the queue lost its job. */
export async function listOverdueWebhooks(tx: Tx, tenantId: string): Promise<string[]> {
	const { rows } = await sql<{ id: string }>`
		select w.id from interfaces.webhooks w
		where w.tenant_id = ${tenantId} and w.state = 'ACTIVE' and w.resume_at < now() - interval '5 minutes' and exists (
			select from interfaces.webhook_deliveries d where d.tenant_id = w.tenant_id and d.webhook_id = w.id
				and d.state = 'WAITING' and d.next_attempt_at < now() - interval '5 minutes')`.execute(tx);
	return rows.map(({ id }) => id);
}
