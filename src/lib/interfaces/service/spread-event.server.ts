import { v7 as newId } from 'uuid';
import { isOpenToProgrammes } from '../../cases/index.server.ts';
import { listTenants } from '../../identity/index.server.ts';
import type { JobHandlers } from '../../jobs/index.server.ts';
import { listMeasuresDue } from '../../measures/index.server.ts';
import type { Tx } from '../../platform/server/database.server.ts';
import type { Platform } from '../../platform/server/platform.server.ts';
import { webhookKinds, type DeliveryKind } from '../domain/webhook.ts';
import { insertDelivery, listOverdueWebhooks } from '../storage/webhook-deliveries.server.ts';
import { forgetOld, listWebhooks } from '../storage/webhooks.server.ts';
import { orderDelivery } from './deliver.server.ts';

type Event = { readonly kind: DeliveryKind; readonly objectId: string; readonly occurredAt: Date };

/** Notes an event for every address that wants it and sees that it leaves. Running it again adds nothing. */
export const spreadEvent =
	(platform: Platform): NonNullable<JobHandlers['interfaces.spread']> =>
	async ({ tenantId, kind: told, objectId, occurredAt }) => {
		const kind = webhookKinds.find((one) => one === told);
		if (!kind) return; // an event of a newer release, met by an older worker during a roll-out
		const context = await platform.contextOf({ kind: 'system' as const, tenantId });
		await platform.database.inTenant(context, async (tx) => {
			if (kind.startsWith('case.') && !(await isOpenToProgrammes(tx, tenantId, objectId))) return;
			await noteFor(tx, tenantId, { kind, objectId, occurredAt: new Date(occurredAt) });
		});
	};

async function noteFor(tx: Tx, tenantId: string, event: Event): Promise<void> {
	for (const { id: webhookId, kinds, state } of await listWebhooks(tx, tenantId)) {
		const wants = state !== 'GONE' && (kinds as readonly string[]).includes(event.kind);
		if (!wants || !(await insertDelivery(tx, { ...event, tenantId, webhookId, id: newId() }))) continue;
		await orderDelivery(tx, tenantId, webhookId);
	}
}

/** Each morning: measures whose day has come. */
export const noteDueMeasures = (platform: Platform) => (): Promise<void> =>
	inEachTenant(platform, async (tx, tenantId, today) => {
		const webhooks = await listWebhooks(tx, tenantId);
		if (!webhooks.some(({ kinds }) => kinds.includes('measure.due'))) return;
		for (const { id, dueOn, caseId } of await listMeasuresDue(tx, tenantId, today)) {
			if (caseId && !(await isOpenToProgrammes(tx, tenantId, caseId))) continue;
			await noteFor(tx, tenantId, { kind: 'measure.due', objectId: id, occurredAt: new Date(`${dueOn}T00:00:00Z`) });
		}
	});

/** Sends what the queue lost. */
export const deliverOverdue = (platform: Platform) => (): Promise<void> =>
	inEachTenant(platform, async (tx, tenantId) => {
		for (const webhookId of await listOverdueWebhooks(tx, tenantId)) await orderDelivery(tx, tenantId, webhookId);
	});

export const forgetDeliveries = (platform: Platform) => (): Promise<void> =>
	inEachTenant(platform, (tx, tenantId) => forgetOld(tx, tenantId));

/** One transaction per tenant: trouble in one town stays there. */
async function inEachTenant(
	platform: Platform,
	act: (tx: Tx, tenantId: string, today: string) => Promise<void>
): Promise<void> {
	for (const { id: tenantId } of await platform.database.atGate(listTenants)) {
		const context = await platform.contextOf({ kind: 'system' as const, tenantId });
		await platform.database.inTenant(context, (tx) => act(tx, tenantId, context.today));
	}
}
