import { createHash, timingSafeEqual } from 'node:crypto';
import { v4 as randomId } from 'uuid';
import { isUuid } from '../../platform/pure/ids.ts';
import type { Keys } from '../../platform/server/secrets.server.ts';
import { leadingZeroBits, proofBits } from '../domain/proof-of-work.ts';

const validMs = 24 * 60 * 60 * 1000;

/** A form handed out by us: names the sending, so that a second click is the same one, and when the form was opened. */
export type FormToken = { readonly submissionId: string; readonly issuedAt: number };

/** Signs a new form of a tenant: `submission.issued.signature`. */
export function issueFormToken(keys: Keys, tenantId: string): string {
	const body = `${randomId()}.${Date.now().toString(36)}`;
	return `${body}.${signature(keys, tenantId, body).toString('base64url')}`;
}

/** Reads a token; undefined when it was not made here, for this tenant, within the last day. */
export function readFormToken(keys: Keys, tenantId: string, token: string): FormToken | undefined {
	const [submissionId = '', issued = '', signed = ''] = token.split('.');
	const given = Buffer.from(signed, 'base64url');
	const expected = signature(keys, tenantId, `${submissionId}.${issued}`);
	if (given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined;
	const issuedAt = parseInt(issued, 36);
	if (!isUuid(submissionId) || Date.now() - issuedAt > validMs) return undefined;
	return { submissionId, issuedAt };
}

/** True when the sender's device has worked for this very form (static/enhance/report.js does it unasked). */
export const hasProof = (token: string, nonce: string): boolean =>
	/^\d{1,12}$/.test(nonce) && leadingZeroBits(createHash('sha256').update(`${token}:${nonce}`).digest()) >= proofBits;

const signature = (keys: Keys, tenantId: string, body: string): Buffer =>
	keys.hash('report-form', `${tenantId}:${body}`);
