/** What other programmes can be told. */
export const webhookKinds = [
	'report.received',
	'report.withdrawn',
	'case.opened',
	'case.closed',
	'measure.due'
] as const;
export type WebhookKind = (typeof webhookKinds)[number];
/** Sent by hand to see whether the other side listens. */
export type DeliveryKind = WebhookKind | 'webhook.test';

export type WebhookState = 'ACTIVE' | 'PAUSED' | 'FAILING' | 'GONE';
export type DeliveryState = 'WAITING' | 'DELIVERED' | 'FAILED';

const minute = 60;
const hour = 60 * minute;
/** Seconds from one attempt of a delivery to the next: eleven attempts in about three days. */
const waits = [30, 2 * minute, 10 * minute, 30 * minute, hour, 3 * hour, 6 * hour, 12 * hour, 24 * hour, 24 * hour];

/** Seconds until the next attempt after so many; undefined when it was the last. */
export const waitAfter = (attempts: number): number | undefined => waits[attempts - 1];

/** Seconds an address rests after so many failures in a row, so that a dead one costs one attempt at a time. */
export const restAfter = (failures: number): number => Math.min(30 * 2 ** Math.max(0, failures - 1), hour);

/** An address that answered nothing for so long is paused until an administrator looks. */
export const longestFailingHours = 72;

/** How long an old secret signs beside a new one. */
export const secretOverlapHours = 24;

export const mostWebhooks = 10;

/** The words of a delivery: what happened, when, and to what. Nothing that anybody wrote, and no name. */
export const bodyOf = (event: {
	readonly kind: DeliveryKind;
	readonly objectId: string;
	readonly occurredAt: Date;
}): string =>
	JSON.stringify({ type: event.kind, timestamp: event.occurredAt.toISOString(), data: { id: event.objectId } });

export type Attempt =
	| { readonly result: 'accepted'; readonly code: number }
	| { readonly result: 'gone'; readonly code: number }
	| { readonly result: 'failed'; readonly code: number | null; readonly problem: string | null };

/** What an answer means: 2xx is accepted, 410 asks never to be told again, everything else is tried again. */
export function attemptOf(code: number): Attempt {
	if (code >= 200 && code < 300) return { result: 'accepted', code };
	return code === 410 ? { result: 'gone', code } : { result: 'failed', code, problem: null };
}
