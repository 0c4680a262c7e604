import { randomInt, randomUUID } from 'node:crypto';
import type pg from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { setPassword } from '../../src/lib/identity/storage/users.server.ts';
import { roles } from '../../src/lib/platform/pure/actor.ts';
import { hashPassword } from '../../src/lib/platform/server/password.server.ts';
import type { Platform } from '../../src/lib/platform/server/platform.server.ts';
import { aMember } from '../support/builders.ts';
import { ask, attackedPlatform, freshSession } from './support/house.ts';
import { superuserOf } from './support/superuser.ts';
import { isWhole, keep } from './support/ledger.ts';
import { idsOf, twoTenants } from './support/two-tenants.ts';

// What answers give away about things the asker may not know of.

let platform: Platform;
let superuser: pg.Client;

beforeAll(async () => {
	platform = await attackedPlatform();
	superuser = await superuserOf(inject('attackedDir'));
});
afterAll(async () => {
	await superuser.end();
	await platform.database.close();
});

/** An answer without what differs each time anyway: the asked id and the nonces of the content policy. */
async function bare(answer: Response, ...asked: readonly string[]): Promise<string> {
	let text = `${answer.status} ${answer.headers.get('location') ?? ''}\n${await answer.text()}`;
	for (const word of asked) text = text.replaceAll(word, '…');
	return text.replaceAll(/nonce="[^"]*"|nonce-[\w+/=]+/g, 'nonce');
}

const placesWithIds: readonly (readonly [string, string])[] = [
	['/faelle/…', 'cases.conflict_cases'],
	['/faelle/…/verlauf', 'cases.conflict_cases'],
	['/faelle/…/bericht/fallbericht', 'cases.conflict_cases'],
	['/meldungen/…', 'intake.reports'],
	['/meldungen/…/clearing', 'intake.reports'],
	['/massnahmen/…', 'measures.measures'],
	['/verwaltung/person/…', 'identity.memberships'],
	['/datenschutz/anfragen/…', 'privacy.data_subject_requests'],
	['/datenschutz/archiv/…', 'privacy.archive_offers'],
	['/datenschutz/pannen/…', 'privacy.breaches'],
	['/import/…', 'intake.imports']
];

test('what belongs to another tenant looks like what does not exist', async () => {
	const { own, foreign } = await twoTenants(superuser);
	const ids = await idsOf(superuser, foreign.id);
	const session = await freshSession(platform, await aMember(platform, { tenantId: own.id, roles }));
	const told: string[] = [];
	let tries = 0;
	for (const [place, table] of placesWithIds)
		for (const id of (ids.get(table) ?? []).slice(0, 3)) {
			const nobodys = randomUUID();
			const [theirs, none] = await Promise.all(
				[id, nobodys].map(async (asked) => bare(await ask(place.replace('…', asked), { session }), asked))
			);
			tries += 1;
			if (theirs !== none) told.push(place);
		}
	keep({
		attack: 'enumeration of cases, reports and people of other tenants',
		tries,
		failures: told.length,
		losses: 0
	});
	expect(tries).toBeGreaterThan(10);
	expect(told).toEqual([]);
});

test('signing in tells nobody which addresses have an account', async () => {
	const { own } = await twoTenants(superuser);
	const person = await aMember(platform, { tenantId: own.id, roles: ['CONFLICT_MANAGER'] });
	const passwordHash = await hashPassword('drei Schafe auf dem Dach');
	await platform.database.atGate((tx) => setPassword(tx, person.userId, passwordHash));
	const known = `${person.userId.slice(0, 8)}@example.org`;
	const rounds = isWhole ? 20 : 4;
	const times: Record<'known' | 'unknown', number[]> = { known: [], unknown: [] };
	const answers = new Set<string>();
	for (let round = 0; round < rounds; round += 1)
		for (const kind of ['known', 'unknown'] as const) {
			await superuser.query('delete from platform_rates.buckets');
			const email = kind === 'known' ? known : `${randomUUID().slice(0, 8)}@example.org`;
			const body = new URLSearchParams({ email, password: 'falsch falsch falsch' });
			const began = performance.now();
			const answer = await ask('/anmelden?/password', { method: 'POST', body });
			times[kind].push(performance.now() - began);
			answers.add(await bare(answer, email));
		}
	keep({
		attack: 'enumeration of accounts by signing in',
		tries: rounds * 2,
		failures: answers.size - 1,
		losses: 0,
		remark: `median ms known ${median(times.known)}, unknown ${median(times.unknown)}; ${verdict(times.known, times.unknown)}`
	});
	expect(answers.size).toBe(1);
});

test('a postbox answers every wrong code with the same words; its times are reported', async () => {
	const rounds = isWhole ? 30 : 3;
	const digits = (length: number): string => Array.from({ length }, () => randomInt(10)).join('');
	const codes = { 'right format': () => digits(25), 'wrong format': () => 'abc', 'too long': () => digits(60) };
	const times: Record<string, number[]> = {};
	const answers = new Set<string>();
	for (let round = 0; round < rounds; round += 1)
		for (const [kind, code] of Object.entries(codes)) {
			await superuser.query('delete from platform_rates.buckets');
			const began = performance.now();
			const typed = code();
			const answer = await ask('/postfach', { method: 'POST', body: new URLSearchParams({ code: typed }) });
			(times[kind] ??= []).push(performance.now() - began);
			answers.add(await bare(answer, typed));
		}
	const [right = [], ...others] = Object.values(times);
	const medians = Object.entries(times).map(([kind, ms]) => `${kind} ${median(ms)}`);
	keep({
		attack: 'timing and words of the postbox',
		tries: rounds * 3,
		failures: answers.size - 1,
		losses: 0,
		remark: `median ms: ${medians.join(', ')}; ${others.map((ms) => verdict(right, ms)).join(', ')}`
	});
	expect(answers.size).toBe(1);
});

const median = (values: readonly number[]): string =>
	(values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0).toFixed(0);

/** Mann-Whitney: how far two sets of times are apart in standard deviations of chance; beyond three they differ. */
function verdict(one: readonly number[], other: readonly number[]): string {
	const wins = one
		.flatMap((a) => other.map((b) => (a > b ? 1 : a === b ? 0.5 : 0)))
		.reduce<number>((sum, won) => sum + won, 0);
	const pairs = one.length * other.length;
	const z = (wins - pairs / 2) / Math.sqrt((pairs * (one.length + other.length + 1)) / 12);
	return `z = ${z.toFixed(1)}`;
}
