import { setTimeout as sleep } from 'node:timers/promises';
import type { Platform } from '../../platform/server/platform.server.ts';
import { hasProof, type FormToken } from './form-token.server.ts';

const longestWaitMs = 5_000;
const shortestFillMs = 3_000;
const unproved = { burst: 20, perMinute: 30 };

export type Sending = { readonly token: string; readonly form: FormToken; readonly nonce: string };

/**
 * Slows a flood without refusing anybody and without knowing from where it comes: who brings a proof of work passes at once,
 * who brings none (no script) waits a little when many do so at the same time, or when the form came back faster than a
 * person writes.
 */
export const calmFloods =
	(platform: Platform) =>
	async (tenantId: string, sending: Sending): Promise<void> => {
		if (hasProof(sending.token, sending.nonce)) return;
		const seconds = await platform.rates.take(`report:${tenantId}`, unproved);
		const isHasty = Date.now() - sending.form.issuedAt < shortestFillMs;
		const wait = Math.min(longestWaitMs, seconds * 1000 + (isHasty ? 1_000 : 0));
		if (wait > 0) await sleep(wait);
	};
