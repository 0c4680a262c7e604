import { enqueue, type JobHandlers } from '../../jobs/index.server.ts';
import { notifyRoles } from '../../notifications/index.server.ts';
import type { Context, System } from '../../platform/pure/actor.ts';
import type { Tx } from '../../platform/server/database.server.ts';
import { OutboundRefused } from '../../platform/server/outbound.server.ts';
import type { Platform } from '../../platform/server/platform.server.ts';
import { attemptOf, bodyOf, restAfter, waitAfter, type Attempt } from '../domain/webhook.ts';
import {
	holdWebhook,
	nextDelivery,
	noteAttempt,
	noteFailure,
	noteSuccess,
	type Delivery
} from '../storage/webhook-deliveries.server.ts';
import { findWebhook, listSecrets, secretPlace, setWebhookState, type Webhook } from '../storage/webhooks.server.ts';
import { signedHeaders } from './sign-delivery.server.ts';

/** Deliveries of one run, so that a busy address does not keep a worker to itself. */
const mostPerRun = 20;
const timeoutMs = 8_000;
/** When another worker is sending to the same address just now. */
const busySeconds = 15;

export const orderDelivery = (tx: Tx, tenantId: string, webhookId: string, runAt?: Date): Promise<void> =>
	enqueue(tx, 'interfaces.deliver', { tenantId, webhookId }, { key: `webhook:${webhookId}`, ...(runAt && { runAt }) });

/**
 * Sends what waits for one address, one after the other, each in a transaction of its own: a worker that is killed
 * between call and commit leaves it waiting, and it goes out again under the same id. The first failure ends the run.
 */
export const deliver =
	(platform: Platform): NonNullable<JobHandlers['interfaces.deliver']> =>
	async ({ tenantId, webhookId }) => {
		if ((await platform.clock.instance()).kind === 'DEMO') return; // the invented world calls nobody
		const context = await platform.contextOf({ kind: 'system' as const, tenantId });
		for (let sent = 0; sent < mostPerRun; sent += 1) {
			const goesOn = await platform.database.inTenant(context, (tx) => deliverNext(platform, tx, context, webhookId));
			if (!goesOn) return;
		}
		await platform.database.inTenant(context, (tx) => orderDelivery(tx, tenantId, webhookId));
	};

/** True when the next one may follow at once. */
async function deliverNext(platform: Platform, tx: Tx, context: Context<System>, webhookId: string): Promise<boolean> {
	const { tenantId } = context.actor;
	if (!(await holdWebhook(tx, webhookId))) {
		await orderDelivery(tx, tenantId, webhookId, new Date(Date.now() + busySeconds * 1000));
		return false;
	}
	const webhook = await findWebhook(tx, tenantId, webhookId);
	const { due, laterAt } = await nextDelivery(tx, tenantId, webhookId);
	if (laterAt) await orderDelivery(tx, tenantId, webhookId, laterAt);
	if (!webhook || !due) return false;
	const attempt = await send(platform, tx, tenantId, webhook, due);
	await noteAttempt(tx, tenantId, due.id, attempt, waitAfter(due.attempts + 1));
	await settle(tx, context, webhook, attempt);
	return attempt.result === 'accepted';
}

async function send(
	platform: Platform,
	tx: Tx,
	tenantId: string,
	{ id: webhookId, address }: Webhook,
	delivery: Delivery
): Promise<Attempt> {
	const secrets: string[] = [];
	for (const secret of await listSecrets(tx, tenantId, webhookId)) {
		secrets.push(await platform.envelopes.open(tx, secretPlace(tenantId, secret.id), secret));
	}
	const body = bodyOf(delivery);
	const headers = {
		...signedHeaders(delivery.id, new Date(), body, secrets),
		'content-type': 'application/json',
		'content-length': String(Buffer.byteLength(body)),
		'user-agent': 'KoKo'
	};
	try {
		const answer = await platform.outbound(address, { method: 'POST', headers, body, timeoutMs, isHeadEnough: true });
		return attemptOf(answer.status);
	} catch (error) {
		return { result: 'failed', code: null, problem: problemOf(error) };
	}
}

/** A code of ours or of the network; never the words of the other side. */
function problemOf(error: unknown): string {
	if (error instanceof OutboundRefused) return error.reason;
	const { code } = error as { code?: unknown };
	return typeof code === 'string' && /^[A-Z0-9_]{1,40}$/.test(code) ? code : 'UNKNOWN';
}

/** What an attempt means for the address: it rests, is paused, or all is well again. */
async function settle(tx: Tx, context: Context<System>, webhook: Webhook, attempt: Attempt): Promise<void> {
	const { tenantId } = context.actor;
	if (attempt.result === 'accepted') return noteSuccess(tx, tenantId, webhook.id);
	let isPaused = attempt.result === 'gone';
	if (isPaused) await setWebhookState(tx, tenantId, webhook.id, 'GONE');
	else isPaused = await noteFailure(tx, tenantId, webhook.id, restAfter(webhook.failures + 1));
	if (!isPaused) {
		const { laterAt } = await nextDelivery(tx, tenantId, webhook.id);
		if (laterAt) await orderDelivery(tx, tenantId, webhook.id, laterAt);
		return;
	}
	await notifyRoles(tx, context, {
		kind: 'webhook.paused',
		objectType: 'webhook',
		objectId: webhook.id,
		roles: ['TENANT_ADMIN']
	});
}
