import { sql } from 'kysely';
import type { Tx } from '../../platform/server/database.server.ts';
import type { Place } from '../../platform/server/envelope.server.ts';
import type { Sealed } from '../../platform/server/envelopes.server.ts';
import type { SealedTable } from '../../platform/server/sealed-tables.server.ts';
import { secretOverlapHours, type WebhookKind, type WebhookState } from '../domain/webhook.ts';

export const secretPlace = (tenantId: string, secretId: string): Place => ({
	tenantId,
	table: 'interfaces.webhook_secrets',
	column: 'sealed',
	rowId: secretId
});

/** For renewing keys. */
export const sealedSecrets: SealedTable = {
	table: 'interfaces.webhook_secrets',
	column: 'sealed',
	idColumn: 'id',
	placeOf: secretPlace
};

export type Webhook = {
	readonly id: string;
	readonly address: string;
	readonly kinds: readonly WebhookKind[];
	readonly state: WebhookState;
	readonly failures: number;
	readonly failingSince: Date | null;
	readonly createdAt: Date;
};

const columns = ['id', 'address', 'kinds', 'state', 'failures', 'failingSince', 'createdAt'] as const;

export const listWebhooks = (tx: Tx, tenantId: string): Promise<Webhook[]> =>
	tx
		.selectFrom('interfaces.webhooks')
		.select(columns)
		.where('tenantId', '=', tenantId)
		.orderBy('createdAt')
		.execute() as Promise<Webhook[]>;

export const findWebhook = (tx: Tx, tenantId: string, id: string): Promise<Webhook | undefined> =>
	tx
		.selectFrom('interfaces.webhooks')
		.select(columns)
		.where('tenantId', '=', tenantId)
		.where('id', '=', id)
		.executeTakeFirst() as Promise<Webhook | undefined>;

export type NewWebhook = Pick<Webhook, 'id' | 'address' | 'kinds' | 'createdAt'> & {
	readonly tenantId: string;
	readonly createdBy: string;
};

export async function insertWebhook(tx: Tx, webhook: NewWebhook): Promise<void> {
	await tx
		.insertInto('interfaces.webhooks')
		.values({ ...webhook, kinds: [...webhook.kinds] })
		.execute();
}

/** False when there is no such webhook any more. */
export async function setWebhookState(tx: Tx, tenantId: string, id: string, state: WebhookState): Promise<boolean> {
	const result = await tx
		.updateTable('interfaces.webhooks')
		.set({ state, ...(state === 'ACTIVE' && { failures: 0, failingSince: null, resumeAt: sql<Date>`now()` }) })
		.where('tenantId', '=', tenantId)
		.where('id', '=', id)
		.executeTakeFirst();
	return result.numUpdatedRows > 0n;
}

/** With its secrets and deliveries; these first, as a worker that sends one locks them in the same order. */
export async function deleteWebhook(tx: Tx, tenantId: string, id: string): Promise<boolean> {
	await tx
		.deleteFrom('interfaces.webhookDeliveries')
		.where('tenantId', '=', tenantId)
		.where('webhookId', '=', id)
		.execute();
	const result = await tx
		.deleteFrom('interfaces.webhooks')
		.where('tenantId', '=', tenantId)
		.where('id', '=', id)
		.executeTakeFirst();
	return result.numDeletedRows > 0n;
}

/** From now on the new secret signs, and for a day the one before as well. */
export async function insertSecret(
	tx: Tx,
	secret: Sealed & { readonly tenantId: string; readonly id: string; readonly webhookId: string }
): Promise<void> {
	const { tenantId, webhookId } = secret;
	await tx
		.updateTable('interfaces.webhookSecrets')
		.set({ validUntil: sql<Date>`now() + make_interval(hours => ${secretOverlapHours})` })
		.where('tenantId', '=', tenantId)
		.where('webhookId', '=', webhookId)
		.where('validUntil', 'is', null)
		.execute();
	await tx.insertInto('interfaces.webhookSecrets').values(secret).execute();
}

/** The newest first. */
export const listSecrets = (
	tx: Tx,
	tenantId: string,
	webhookId: string
): Promise<(Sealed & { readonly id: string })[]> =>
	tx
		.selectFrom('interfaces.webhookSecrets')
		.select(['id', 'sealed', 'ownKey'])
		.where('tenantId', '=', tenantId)
		.where('webhookId', '=', webhookId)
		.where(({ or, eb }) => or([eb('validUntil', 'is', null), eb('validUntil', '>', sql<Date>`now()`)]))
		.orderBy(sql`valid_until nulls first`)
		.execute();

/** Deliveries of more than thirty days ago, and secrets that sign no more. */
export async function forgetOld(tx: Tx, tenantId: string): Promise<void> {
	await tx
		.deleteFrom('interfaces.webhookDeliveries')
		.where('tenantId', '=', tenantId)
		.where('createdAt', '<', sql<Date>`now() - interval '30 days'`)
		.execute();
	await tx
		.deleteFrom('interfaces.webhookSecrets')
		.where('tenantId', '=', tenantId)
		.where('validUntil', '<', sql<Date>`now()`)
		.execute();
}
