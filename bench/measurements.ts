import { hash } from 'node:crypto';
import { Agent } from 'node:http';
import type pg from 'pg';
import { leadingZeroBits, proofBits } from '../src/lib/intake/domain/proof-of-work.ts';
import type { Filled, FilledTenant } from './fill.ts';
import { send, type Shot } from './load.ts';
import { seededRandom } from './random.ts';

/** What is measured over HTTP, and the statement it stands on, run bare beside it. */
export type Measurement = {
	readonly name: string;
	readonly target: { readonly cpuMs: number };
	/** What to send, one after the other; `most` is how many will be asked for at the utmost. */
	readonly shots: (house: World, most: number) => Promise<() => Shot | undefined>;
	readonly bare: (client: pg.Client, tenant: FilledTenant) => Promise<unknown>;
};
export type World = { readonly origin: string; readonly filled: Filled; readonly cookies: readonly string[] };

const officeShots =
	(path: (tenant: FilledTenant, draw: number, filled: Filled) => string): Measurement['shots'] =>
	async ({ filled, cookies }) => {
		const random = seededRandom(7);
		return () => {
			const index = random.below(cookies.length);
			const tenant = filled.tenants[index] as FilledTenant;
			const headers = { cookie: cookies[index] ?? '' };
			return { path: path(tenant, random.below(1_000), filled), headers, expected: 200 };
		};
	};

const searchWords = ['Mahnwache', 'Verunreinigungen', 'Frieden', 'Gefahrenstellen', 'Ampel', 'Kundgebung'];
const newest = `select id, reference, left(text, 180), place_text, topic_code, state, received_at, acknowledge_due, feedback_due
	from intake.reports where tenant_id = $1`;

/** The pages people wait for most, in the order of a report's way. */
export const measurements: readonly Measurement[] = [
	{
		name: 'public page',
		target: { cpuMs: 6 },
		shots: async ({ filled }) => {
			const random = seededRandom(3);
			return () => ({ path: `/k/${random.pick(filled.tenants).slug}`, expected: 200 });
		},
		bare: (client, { id: tenantId }) => client.query('select * from identity.tenants where id = $1', [tenantId])
	},
	{
		name: 'report submission',
		target: { cpuMs: 8 },
		shots: submissions,
		bare: (client, { id: tenantId }) =>
			client.query(
				`insert into intake.reports (tenant_id, id, reference, submission_id, channel, text, place_text, received_at,
					acknowledge_due, feedback_due) values ($1, gen_random_uuid(), gen_random_uuid()::text, gen_random_uuid(), 'WEB',
					'Im Hof gibt es jeden Abend Streit um die Musik.', 'Hof hinter dem Kiosk', now(), current_date + 7,
					current_date + 98)`,
				[tenantId]
			)
	},
	{
		name: 'staff start page',
		target: { cpuMs: 6 },
		shots: officeShots(() => '/start'),
		bare: (client, { id: tenantId }) =>
			client.query(`${newest} and state = 'RECEIVED' order by acknowledge_due, id limit 3`, [tenantId])
	},
	{
		name: 'report list, newest',
		target: { cpuMs: 6 },
		shots: officeShots(() => '/meldungen?stand=all'),
		bare: (client, { id: tenantId }) =>
			client.query(`${newest} order by received_at desc, id desc limit 51`, [tenantId])
	},
	{
		name: 'report list, topic and month',
		target: { cpuMs: 6 },
		shots: officeShots(
			(_, draw, { topics }) => `/meldungen?stand=all&thema=${topics[draw % topics.length]}&monat=2026-03`
		),
		bare: (client, { id: tenantId }) =>
			client.query(
				`${newest} and topic_code = 'TOPIC_1' and received_at >= '2026-03-01' and received_at < '2026-04-01'
					order by received_at desc, id desc limit 51`,
				[tenantId]
			)
	},
	{
		name: 'report list, words',
		target: { cpuMs: 6 },
		shots: officeShots((_, draw) => `/meldungen?stand=all&q=${searchWords[draw % searchWords.length]}`),
		bare: (client, { id: tenantId }) =>
			client.query(
				`${newest} and search @@ websearch_to_tsquery('public.koko_german', 'Mahnwache')
					order by received_at desc, id desc limit 51`,
				[tenantId]
			)
	},
	{
		name: 'case list',
		target: { cpuMs: 6 },
		shots: officeShots(() => '/faelle'),
		bare: (client, { id: tenantId }) =>
			client.query(
				`select id, number, title, state, topics, updated_at from cases.conflict_cases
					where tenant_id = $1 and state = 'OPEN' order by updated_at desc, id desc limit 51`,
				[tenantId]
			)
	},
	{
		name: 'case page',
		target: { cpuMs: 6 },
		shots: officeShots(({ caseIds }, draw) => `/faelle/${caseIds[draw % caseIds.length]}`),
		bare: (client, { id: tenantId, caseIds }) =>
			client.query('select * from cases.conflict_cases where tenant_id = $1 and id = $2', [tenantId, caseIds[0]])
	},
	{
		name: 'global search',
		target: { cpuMs: 6 },
		shots: officeShots((_, draw) => `/suche?q=${searchWords[draw % searchWords.length]}`),
		bare: (client, { id: tenantId }) =>
			client.query(
				`${newest} and search @@ websearch_to_tsquery('public.koko_german', 'Mahnwache')
					order by received_at desc, id desc limit 20`,
				[tenantId]
			)
	}
];

/** Each form costs a proof of work beforehand, about 65,000 hashes. */
const formsAtMost = 60;

/** Opens the forms, then does their proofs of work, as a sender's device does while people write. */
async function submissions({ origin, filled }: World, most: number) {
	const random = seededRandom(11);
	const opened: { path: string; token: string }[] = [];
	for (let index = 0; index < Math.min(most, formsAtMost); index += 1) {
		const path = `/k/${random.pick(filled.tenants).slug}/melden`;
		const page = await fetch(`${origin}${path}`);
		const token = /name="token"[^>]*value="([^"]+)"/.exec(await page.text())?.[1];
		if (!token) break; // the form is not there; the run will say so by having sent nothing
		opened.push({ path, token });
	}
	const waiting = opened.map(({ path, token }) => sending(origin, path, token));
	return () => waiting.pop();
}

function sending(origin: string, path: string, token: string): Shot {
	const text = 'Im Hof gibt es jeden Abend Streit um die Musik.';
	const body = new URLSearchParams({ token, nonce: proofFor(token), text, placeText: 'Hof' }).toString();
	const headers = { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html', origin };
	return { path, method: 'POST', body, headers, expected: 303 };
}

function proofFor(token: string): string {
	for (let nonce = 0; ; nonce += 1) {
		if (leadingZeroBits(hash('sha256', `${token}:${nonce}`, 'buffer')) >= proofBits) return String(nonce);
	}
}

/** One request to see whether a page is there at all. */
export async function isThere(origin: string, shot: Shot | undefined): Promise<boolean> {
	if (!shot) return false;
	const agent = new Agent();
	const status = await send(origin, agent, shot);
	agent.destroy();
	return status === shot.expected;
}
