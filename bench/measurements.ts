import { Agent } from 'node:http';
import type pg from 'pg';
import type { Filled } from './fill.ts';
import { send, type Shot } from './load.ts';
import { seededRandom } from './random.ts';

/** What is measured over HTTP, and the statement it stands on, run bare beside it. */
export type Measurement = {
	readonly name: string;
	readonly target: { readonly cpuMs: number };
	readonly shots: (house: {
		origin: string;
		filled: Filled;
		cookies: readonly string[];
	}) => Promise<() => Shot | undefined>;
	readonly bare: (client: pg.Client, tenantId: string) => Promise<unknown>;
};

const officeShots =
	(path: (filled: Filled, draw: number) => string): Measurement['shots'] =>
	async ({ filled, cookies }) => {
		const random = seededRandom(7);
		return () => {
			const index = random.below(cookies.length);
			return { path: path(filled, random.below(1_000)), headers: { cookie: cookies[index] ?? '' }, expected: 200 };
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
		bare: (client, tenantId) => client.query('select * from identity.tenants where id = $1', [tenantId])
	},
	{
		name: 'report submission',
		target: { cpuMs: 8 },
		shots: submissions,
		bare: (client, tenantId) =>
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
		bare: (client, tenantId) =>
			client.query(`${newest} and state = 'RECEIVED' order by acknowledge_due, id limit 3`, [tenantId])
	},
	{
		name: 'report list, newest',
		target: { cpuMs: 6 },
		shots: officeShots(() => '/meldungen'),
		bare: (client, tenantId) => client.query(`${newest} order by received_at desc, id desc limit 51`, [tenantId])
	},
	{
		name: 'report list, topic and month',
		target: { cpuMs: 6 },
		shots: officeShots(
			(filled, draw) => `/meldungen?topic=${filled.topics[draw % filled.topics.length]}&month=2026-03`
		),
		bare: (client, tenantId) =>
			client.query(
				`${newest} and topic_code = 'TOPIC_1' and received_at >= '2026-03-01' and received_at < '2026-04-01'
					order by received_at desc, id desc limit 51`,
				[tenantId]
			)
	},
	{
		name: 'global search',
		target: { cpuMs: 6 },
		shots: officeShots((_, draw) => `/suche?q=${searchWords[draw % searchWords.length]}`),
		bare: (client, tenantId) =>
			client.query(
				`${newest} and search @@ websearch_to_tsquery('public.koko_german', 'Mahnwache')
					order by received_at desc, id desc limit 20`,
				[tenantId]
			)
	}
];

const formsPerRun = 400;

/** Opens forms beforehand, as people do; what is timed is the sending alone. */
async function submissions({ origin, filled }: { origin: string; filled: Filled }) {
	const random = seededRandom(11);
	const waiting: Shot[] = [];
	for (let index = 0; index < formsPerRun; index += 1) {
		const { slug } = random.pick(filled.tenants);
		const path = `/k/${slug}/melden`;
		const page = await fetch(`${origin}${path}`);
		const token = /name="token"[^>]*value="([^"]+)"/.exec(await page.text())?.[1];
		if (!token) break; // the form is not there; the run will say so by having sent nothing
		const body = new URLSearchParams({
			token,
			text: 'Im Hof gibt es jeden Abend Streit um die Musik.',
			placeText: 'Hof'
		});
		const headers = { 'content-type': 'application/x-www-form-urlencoded', origin };
		waiting.push({ path, method: 'POST', body: body.toString(), headers, expected: 303 });
	}
	return () => waiting.pop();
}

/** One request to see whether a page is there at all. */
export async function isThere(origin: string, shot: Shot | undefined): Promise<boolean> {
	if (!shot) return false;
	const agent = new Agent();
	const status = await send(origin, agent, shot);
	agent.destroy();
	return status === shot.expected;
}
