import { expect, test } from 'vitest';
import { deriveKeys } from '../../platform/server/secrets.server.ts';
import { answerToken, reportOfToken, tokensIn } from './answer-token.server.ts';

const keys = deriveKeys('ab'.repeat(32));
const tenant = '0198b3a2-0000-7000-8000-000000000001';
const report = '0198b3a2-1111-7000-8000-000000000002';
const now = new Date('2026-06-15T08:00:00Z');
const later = (days: number): Date => new Date(now.getTime() + days * 86_400_000);
const token = answerToken(keys, tenant, report, now);

test('an address for answers leads to its report, also when a mail server writes it in capitals', () => {
	expect(token).toMatch(/^[a-z2-7]{45}$/);
	expect(reportOfToken(keys, tenant, token, later(100))).toBe(report);
	expect(reportOfToken(keys, tenant, token.toUpperCase(), now)).toBe(report);
	expect(tokensIn(`<meldungen+${token}@stadt.example>`)).toEqual([token]);
});

test('it ends after half a year and is worth nothing elsewhere', () => {
	expect(reportOfToken(keys, tenant, token, later(182))).toBeUndefined();
	expect(reportOfToken(keys, report, token, now)).toBeUndefined();
	expect(reportOfToken(deriveKeys('cd'.repeat(32)), tenant, token, now)).toBeUndefined();
});

test('changing any letter makes it worthless', () => {
	for (let index = 0; index < 44; index += 1) {
		const other = token[index] === 'a' ? 'b' : 'a';
		const changed = token.slice(0, index) + other + token.slice(index + 1);
		expect(reportOfToken(keys, tenant, changed, now), String(index)).toBeUndefined();
	}
	for (const odd of ['', 'x', 'ä'.repeat(45), '1'.repeat(45), token + 'a'])
		expect(reportOfToken(keys, tenant, odd, now)).toBeUndefined();
});
