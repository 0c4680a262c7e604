import { timingSafeEqual } from 'node:crypto';
import type { Keys } from '../../platform/server/secrets.server.ts';

/** So long an answer finds its way to the report; after that it is a new one. */
const validDays = 180;
const dayMs = 24 * 3_600_000;
const letters = 'abcdefghijklmnopqrstuvwxyz234567';

/**
 * What an address for answers carries: which report, until which day, and 80 bits of a keyed hash over both, so that nobody
 * can make one up. Only letters and digits that survive being written in capitals.
 */
export function answerToken(keys: Keys, tenantId: string, reportId: string, issuedAt: Date): string {
	const day = Math.floor(issuedAt.getTime() / dayMs) + validDays;
	const body = Buffer.concat([Buffer.from(reportId.replaceAll('-', ''), 'hex'), Buffer.from([day >> 8, day & 255])]);
	return encode(Buffer.concat([body, signature(keys, tenantId, body)]));
}

/** The report an address for answers belongs to; undefined when it was not made here, for this tenant, or is over. */
export function reportOfToken(keys: Keys, tenantId: string, token: string, now: Date): string | undefined {
	const bytes = decode(token.toLowerCase());
	if (bytes?.length !== tokenBytes) return undefined;
	const body = bytes.subarray(0, 18);
	if (!timingSafeEqual(bytes.subarray(18), signature(keys, tenantId, body))) return undefined;
	if (body.readUInt16BE(16) * dayMs < now.getTime()) return undefined;
	return body.toString('hex', 0, 16).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

const tokenBytes = 28;
/** Finds what may be a token in an address or a Message-ID. */
export const tokensIn = (text: string): string[] =>
	text.match(/(?<![a-z2-7])[a-z2-7]{45}(?![a-z2-7])/gi)?.slice(0, 5) ?? [];

const signature = (keys: Keys, tenantId: string, body: Buffer): Buffer =>
	keys.hash('mail-answer', `${tenantId}:${body.toString('hex')}`).subarray(0, 10);

function encode(bytes: Buffer): string {
	const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
	return (bits.match(/.{1,5}/g) ?? []).map((group) => letters[parseInt(group.padEnd(5, '0'), 2)]).join('');
}

function decode(text: string): Buffer | undefined {
	if (!/^[a-z2-7]{45}$/.test(text)) return undefined;
	const bits = [...text].map((letter) => letters.indexOf(letter).toString(2).padStart(5, '0')).join('');
	return Buffer.from((bits.slice(0, tokenBytes * 8).match(/.{8}/g) ?? []).map((group) => parseInt(group, 2)));
}
