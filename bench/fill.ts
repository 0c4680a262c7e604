import { readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from } from 'pg-copy-streams';
import { seededRandom, type Random } from './random.ts';

export type Volume = { readonly tenants: number; readonly cases: number; readonly reports: number };
export const fullVolume: Volume = { tenants: 200, cases: 100_000, reports: 1_000_000 };

export const volumeAt = (scale: number): Volume => ({
	tenants: Math.max(2, Math.round(fullVolume.tenants * scale)),
	cases: Math.round(fullVolume.cases * scale),
	reports: Math.round(fullVolume.reports * scale)
});

/** A filled instance: its tenants, each with one conflict manager. */
export type Filled = { readonly tenants: readonly FilledTenant[]; readonly topics: readonly string[] };
export type FilledTenant = {
	readonly id: string;
	readonly slug: string;
	readonly managerId: string;
	/** Some of its open cases, to be looked at. */
	readonly caseIds: string[];
};

type Words = {
	readonly topics: readonly string[];
	readonly places: readonly string[];
	readonly texts: readonly string[];
};
const words = JSON.parse(readFileSync(new URL('data/words.json', import.meta.url), 'utf8')) as Words;

/** Fills an empty instance by COPY; the client must own everything, since row security does not let COPY in. */
export async function fill(client: pg.Client, volume: Volume): Promise<Filled> {
	const random = seededRandom(20_260_615);
	const tenants: FilledTenant[] = Array.from({ length: volume.tenants }, (_, index) => ({
		id: random.uuid(),
		slug: `ort-${index}`,
		managerId: random.uuid(),
		caseIds: []
	}));
	const topics = words.topics.map((_, index) => `TOPIC_${index}`);
	const filled = { tenants, topics };
	await copyPeople(client, filled);
	const rebuild = await dropIndexes(client, ['intake.reports', 'cases.conflict_cases']);
	await copy(client, `intake.reports (${reportColumns})`, reportRows(filled, volume.reports, random));
	await copy(client, `cases.conflict_cases (${caseColumns})`, caseRows(filled, volume.cases, random));
	await fillCases(client);
	await rebuild();
	await client.query('vacuum analyze');
	return filled;
}

async function copyPeople(client: pg.Client, { tenants, topics }: Filled): Promise<void> {
	const tenantRows = tenants.map(({ id, slug }, index) => [
		id,
		slug,
		`Ort ${index}`,
		'MUNICIPALITY',
		'DE',
		'NW',
		'ORT'
	]);
	await copy(client, 'identity.tenants (id, slug, name, kind, country, state, number_prefix)', tenantRows);
	const userRows = tenants.map(({ managerId }, index) => [managerId, `person-${index}@example.org`, 'ACTIVE']);
	await copy(client, 'identity.users (id, email, status)', userRows);
	const memberRows = tenants.map(({ id, managerId }, index) => [
		id,
		managerId,
		'Kim Beispiel',
		`person-${index}@example.org`
	]);
	await copy(client, 'identity.memberships (tenant_id, user_id, display_name, email)', memberRows);
	const roleRows = tenants.map(({ id, managerId }) => [id, managerId, managerId, 'CONFLICT_MANAGER']);
	await copy(client, 'identity.role_assignments (tenant_id, id, user_id, role)', roleRows);
	const topicRows = tenants.flatMap(({ id }) => topics.map((code, index) => [id, code, words.topics[index] ?? code]));
	await copy(client, 'identity.topics (tenant_id, code, label)', topicRows);
	await client.query(`update platform.instance set kind = 'OWN', set_up_at = now()`);
}

const reportColumns =
	'tenant_id, id, reference, submission_id, channel, text, place_text, topic_code, state, received_at, acknowledge_due, feedback_due, feedback_given_at';
const dayMs = 86_400_000;
const lastDay = Date.UTC(2026, 5, 15);
const dayText = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** Three years of reports; nine of ten are over, as in an office that works. */
function* reportRows({ tenants, topics }: Filled, count: number, random: Random): Generator<Row> {
	for (let index = 0; index < count; index += 1) {
		const at = lastDay - random.next() * 1_095 * dayMs;
		const isOver = random.next() < 0.9;
		const topic = random.below(topics.length);
		yield [
			random.pick(tenants).id,
			random.uuid(),
			`M-${index.toString(36).toUpperCase().padStart(7, '0')}`,
			random.uuid(),
			'IMPORT',
			`${words.topics[topic]}: ${random.pick(words.texts)}`,
			random.pick(words.places),
			topics[topic] ?? null,
			isOver ? 'FEEDBACK_GIVEN' : 'RECEIVED',
			new Date(at).toISOString(),
			dayText(at + 7 * dayMs),
			dayText(at + 98 * dayMs),
			isOver ? new Date(at + 30 * dayMs).toISOString() : null
		];
	}
}

const caseColumns =
	'tenant_id, id, number, title, summary, place_text, topics, lead_id, team_ids, visibility, state, closing_reason, created_at';

function* caseRows({ tenants, topics }: Filled, count: number, random: Random): Generator<Row> {
	for (let index = 0; index < count; index += 1) {
		const { id, managerId, caseIds } = random.pick(tenants);
		const isClosed = random.next() < 0.8;
		const at = lastDay - random.next() * 1_095 * dayMs;
		const caseId = random.uuid();
		if (!isClosed && caseIds.length < 20) caseIds.push(caseId);
		yield [
			id,
			caseId,
			`ORT-${dayText(at).slice(0, 4)}-${index}`,
			random.pick(words.texts).slice(0, 120),
			random.pick(words.texts),
			random.pick(words.places),
			`{${random.pick(topics)}}`,
			managerId,
			`{${managerId}}`,
			random.next() < 0.5 ? 'INTERNAL' : 'CASE',
			isClosed ? 'CLOSED' : 'OPEN',
			isClosed ? 'AGREEMENT' : null,
			new Date(at).toISOString()
		];
	}
}

/** What a case page shows beside the case: its phases, two parties, three notes. */
async function fillCases(client: pg.Client): Promise<void> {
	await client.query(`insert into cases.case_phases (tenant_id, id, case_id, kind, state, started_at)
		select tenant_id, gen_random_uuid(), id, kind, case kind when 'ANALYSIS' then 'ACTIVE' else 'COMPLETED' end, created_at
		from cases.conflict_cases, unnest('{INTAKE,TRIAGE,ANALYSIS}'::text[]) as kind`);
	await client.query(`insert into cases.actors (tenant_id, id, case_id, label, kind, role, created_at)
		select tenant_id, gen_random_uuid(), id, label, 'GROUP', 'PARTY', created_at
		from cases.conflict_cases, unnest('{Anwohnende,Jugendliche}'::text[]) as label`);
	await client.query(`insert into cases.case_notes (tenant_id, id, case_id, text, visibility, author_id, happened_on, created_at, updated_at)
		select tenant_id, gen_random_uuid(), id, summary, 'CASE', lead_id, created_at::date + day, created_at, created_at
		from cases.conflict_cases, generate_series(1, 3) as day`);
}

type Row = readonly (string | null)[];

async function copy(client: pg.Client, target: string, rows: Iterable<Row>): Promise<void> {
	await pipeline(Readable.from(chunks(rows)), client.query(from(`copy ${target} from stdin`)));
}

/** Lines in pieces of about 64 kB, which is what the stream likes best. */
function* chunks(rows: Iterable<Row>): Generator<string> {
	let piece = '';
	for (const row of rows) {
		piece += `${row.map(copyCell).join('\t')}\n`;
		if (piece.length < 65_536) continue;
		yield piece;
		piece = '';
	}
	if (piece) yield piece;
}

const escapes: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };
const copyCell = (cell: string | null): string =>
	cell === null ? '\\N' : cell.replaceAll(/[\\\t\n\r]/g, (sign) => escapes[sign] ?? sign);

/** Drops what makes filling slow and gives the act that builds it again. */
async function dropIndexes(client: pg.Client, tables: readonly string[]): Promise<() => Promise<void>> {
	const { rows } = await client.query<{ name: string; definition: string }>(
		`select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition from pg_index
			where indrelid = any($1::regclass[]) and not indisunique`,
		[tables]
	);
	for (const { name } of rows) await client.query(`drop index ${name}`);
	return async () => {
		await client.query(`set maintenance_work_mem = '512MB'`);
		for (const { definition } of rows) await client.query(definition);
	};
}
