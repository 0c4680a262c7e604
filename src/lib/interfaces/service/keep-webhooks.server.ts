import { v7 as newId } from 'uuid';
import { administer, administerGravely, lookInto, type Deed } from '../../identity/index.server.ts';
import type { MemberContext } from '../../platform/pure/actor.ts';
import { refuse, succeed, type Outcome } from '../../platform/pure/outcome.ts';
import type { Tx } from '../../platform/server/database.server.ts';
import type { Sealer } from '../../platform/server/envelopes.server.ts';
import type { Platform } from '../../platform/server/platform.server.ts';
import { mostWebhooks, type WebhookKind } from '../domain/webhook.ts';
import {
	insertDelivery,
	listDeliveries,
	makeDeliveryWait,
	type Delivery
} from '../storage/webhook-deliveries.server.ts';
import {
	deleteWebhook,
	findWebhook,
	insertSecret,
	insertWebhook,
	listWebhooks,
	secretPlace,
	setWebhookState,
	type Webhook
} from '../storage/webhooks.server.ts';
import { orderDelivery } from './deliver.server.ts';
import { newSecret } from './sign-delivery.server.ts';

export type WebhookInput = { readonly address: string; readonly kinds: readonly WebhookKind[] };
export type WebhookPage = { readonly webhook: Webhook; readonly deliveries: readonly Delivery[] };
type Created = { readonly id: string; readonly secret: string };

const shownDeliveries = 100;

/** Addresses of other programmes and what is told to them; for administrators. */
export const webhookService = (platform: Platform) => ({
	list: (context: MemberContext): Promise<readonly Webhook[] | undefined> =>
		lookInto(platform, context, 'settings', (tx) => listWebhooks(tx, context.actor.tenantId)),

	/** Undefined for whoever may not, and no webhook for an id that is none of theirs. */
	page: (context: MemberContext, id: string): Promise<Partial<WebhookPage> | undefined> =>
		lookInto(platform, context, 'settings', async (tx) => {
			const { tenantId } = context.actor;
			const webhook = await findWebhook(tx, tenantId, id);
			return webhook ? { webhook, deliveries: await listDeliveries(tx, tenantId, id, shownDeliveries) } : {};
		}),

	/** Gives the secret, this once, in readable form. */
	create: createWebhook(platform),
	renewSecret: renewSecret(platform),

	pause: (context: MemberContext, id: string) =>
		administer(platform, context, deedOf('webhook.paused', id), async (tx) =>
			(await setWebhookState(tx, context.actor.tenantId, id, 'PAUSED')) ? succeed() : refuse('unknown')
		),

	resume: (context: MemberContext, id: string) =>
		administer(platform, context, deedOf('webhook.resumed', id), async (tx) => {
			if (!(await setWebhookState(tx, context.actor.tenantId, id, 'ACTIVE'))) return refuse('unknown');
			await orderDelivery(tx, context.actor.tenantId, id);
			return succeed();
		}),

	end: (context: MemberContext, id: string) =>
		administer(platform, context, deedOf('webhook.ended', id), async (tx) =>
			(await deleteWebhook(tx, context.actor.tenantId, id)) ? succeed() : refuse('unknown')
		),

	/** An event that means nothing, to see whether the other side listens. */
	test: (context: MemberContext, id: string) =>
		administer(platform, context, deedOf('webhook.tested', id), async (tx) => {
			const { tenantId } = context.actor;
			if (!(await findWebhook(tx, tenantId, id))) return refuse('unknown');
			const event = { kind: 'webhook.test', objectId: id, occurredAt: context.now } as const;
			await insertDelivery(tx, { ...event, tenantId, webhookId: id, id: newId() });
			await orderDelivery(tx, tenantId, id);
			return succeed();
		}),

	sendAgain: (context: MemberContext, id: string, deliveryId: string) =>
		administer(platform, context, deedOf('webhook.sent-again', id), async (tx) => {
			const { tenantId } = context.actor;
			if (!(await makeDeliveryWait(tx, tenantId, id, deliveryId))) return refuse('unknown');
			await orderDelivery(tx, tenantId, id);
			return succeed();
		})
});

const deedOf = (verb: string, id: string): Deed<'settings'> => ({
	verb,
	objectType: 'webhook',
	objectId: id,
	about: 'settings'
});

type CreateRefusal = 'forbidden' | 'step-up-needed' | 'too-many' | 'https-needed';

/** Whoever names an address lets ids leave the house, so it needs a fresh second factor. */
const createWebhook =
	(platform: Platform) =>
	async (context: MemberContext, input: WebhookInput): Promise<Outcome<Created, CreateRefusal>> => {
		const { tenantId, userId: createdBy } = context.actor;
		const sealer = await platform.envelopes.sealerFor(tenantId);
		const id = newId();
		return administerGravely<Created, CreateRefusal>(platform, context, deedOf('webhook.created', id), async (tx) => {
			if (!isCallable(input.address, platform.config.outboundHosts)) return refuse('https-needed', 'address');
			if ((await listWebhooks(tx, tenantId)).length >= mostWebhooks) return refuse('too-many');
			await insertWebhook(tx, { ...input, tenantId, id, createdBy, createdAt: context.now });
			return succeed({ id, secret: await giveSecret(tx, sealer, tenantId, id) });
		});
	};

const renewSecret =
	(platform: Platform) =>
	async (context: MemberContext, id: string): Promise<Outcome<string, 'forbidden' | 'step-up-needed' | 'unknown'>> => {
		const { tenantId } = context.actor;
		const sealer = await platform.envelopes.sealerFor(tenantId);
		const deed = deedOf('webhook.secret-renewed', id);
		return administerGravely<string, 'unknown'>(platform, context, deed, async (tx) =>
			(await findWebhook(tx, tenantId, id)) ? succeed(await giveSecret(tx, sealer, tenantId, id)) : refuse('unknown')
		);
	};

async function giveSecret(tx: Tx, sealer: Sealer, tenantId: string, webhookId: string): Promise<string> {
	const secret = newSecret();
	const id = newId();
	await insertSecret(tx, { ...sealer.seal(secretPlace(tenantId, id), secret), tenantId, id, webhookId });
	return secret;
}

/** Where the name leads is looked at with every call, for that can change; here only its form. */
function isCallable(address: string, ownHosts: readonly string[]): boolean {
	if (!URL.canParse(address)) return false;
	const { protocol, hostname, username, password } = new URL(address);
	if (username || password) return false;
	return protocol === 'https:' || (protocol === 'http:' && hostname === 'localhost' && ownHosts.includes(hostname));
}
