import fc from 'fast-check';
import type pg from 'pg';
import { v4 as randomId } from 'uuid';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { sql } from 'kysely';
import { roles, type Actor, type Member } from '../../src/lib/platform/pure/actor.ts';
import { freshDatabase, superuserClient, type FreshDatabase } from '../support/database.ts';

// Words are looked up beneath the wall (docs/decisions/0008). Whatever the finder gives must be what the wall shows.

const here = randomId();
const elsewhere = randomId();
const people = [randomId(), randomId(), randomId()] as const;
const units = [randomId(), randomId()] as const;
const anyPerson = fc.constantFrom(...people);

const anyCase = fc.record({
	visibility: fc.constantFrom('INTERNAL', 'CASE', 'RESTRICTED'),
	scope: fc.constantFrom('PUBLIC', 'INSTITUTION', 'ADMIN_INTERNAL'),
	leadId: anyPerson,
	team: fc.subarray([...people]),
	concernedUnits: fc.subarray([...units]),
	author: anyPerson
});
type CaseFacts = typeof anyCase extends fc.Arbitrary<infer Facts> ? Facts : never;
const anyMember: fc.Arbitrary<Member> = fc
	.record({ userId: anyPerson, roles: fc.subarray([...roles]), headedUnits: fc.subarray([...units]) })
	.map((member) => ({ ...member, kind: 'member' as const, tenantId: here }));
const anyActor: fc.Arbitrary<Actor> = fc.oneof(
	{ weight: 8, arbitrary: anyMember },
	{ weight: 1, arbitrary: fc.constant({ kind: 'system' as const, tenantId: here }) },
	{ weight: 1, arbitrary: fc.record({ kind: fc.constant('reporter' as const), tenantId: fc.constant(here) }) }
);

let database: FreshDatabase;
let superuser: pg.Client;

beforeAll(async () => {
	const server = inject('databaseServer');
	database = await freshDatabase(server);
	superuser = superuserClient(server, String(database.logins.app.database));
	await superuser.connect();
	await superuser.query('set session_replication_role = replica');
	for (const facts of fc.sample(anyCase, { numRuns: 40, seed: 11 })) {
		for (const tenantId of [here, elsewhere]) await layOutCase(tenantId, facts);
	}
	for (const createdBy of [...people, null]) {
		for (const tenantId of [here, elsewhere]) await layOutReport(tenantId, null, createdBy);
	}
});
afterAll(async () => {
	await superuser.end();
	await database.drop();
});

async function layOutCase(tenantId: string, facts: CaseFacts): Promise<void> {
	const id = randomId();
	await superuser.query(
		`insert into cases.conflict_cases (tenant_id, id, number, title, visibility, scope, lead_id, team_ids, concerned_units, created_at)
		values ($1, $2::uuid, $2::uuid::text, 'Streit um den Bolzplatz', $3, $4, $5, $6, $7, now())`,
		[
			tenantId,
			id,
			facts.visibility,
			facts.scope,
			facts.leadId,
			[...new Set([facts.leadId, ...facts.team])],
			facts.concernedUnits
		]
	);
	await superuser.query(
		`insert into cases.case_phases (tenant_id, id, case_id, kind, state) values ($1, $2, $3, 'CONTRACTING', 'ACTIVE')`,
		[tenantId, randomId(), id]
	);
	for (const visibility of ['INTERNAL', 'CASE', 'RESTRICTED']) await layOutNote(tenantId, id, visibility, facts.author);
	await layOutReport(tenantId, id, null);
	await layOutReport(tenantId, id, people[0]);
}

async function layOutNote(tenantId: string, caseId: string, visibility: string, author: string): Promise<void> {
	await superuser.query(
		`insert into cases.case_notes (tenant_id, id, case_id, text, visibility, author_id, happened_on, created_at, updated_at)
		values ($1, $2, $3, 'Ortstermin am Bolzplatz', $4, $5, current_date, now(), now())`,
		[tenantId, randomId(), caseId, visibility, author]
	);
}

async function layOutReport(tenantId: string, caseId: string | null, createdBy: string | null): Promise<void> {
	await superuser.query(
		`insert into intake.reports (tenant_id, id, reference, submission_id, channel, text, received_at, acknowledge_due, feedback_due, case_id, created_by)
		values ($1, $2::uuid, $2::uuid::text, $2::uuid, 'FRONTLINE', 'Lärm am Bolzplatz', now(), current_date, current_date, $3, $4)`,
		[tenantId, randomId(), caseId, createdBy]
	);
}

const lookUps = {
	'intake.reports': (words: string, nearly: boolean) =>
		sql<{ id: string }>`select app.reports_matching(${words}, ${`%${words}%`}, ${nearly}, null, null, 5000) as id`,
	'cases.conflict_cases': (words: string, nearly: boolean) =>
		sql<{ id: string }>`select app.cases_matching(${words}, ${`%${words}%`}, ${nearly}, 5000) as id`,
	'cases.case_notes': (words: string, nearly: boolean) =>
		sql<{ id: string }>`select app.notes_matching(${words}, ${`%${words}%`}, ${nearly}, 5000) as id`
};

/** What one actor finds by the word and what the wall shows to the same actor, both sorted. */
const foundAndShown = (actor: Actor, table: keyof typeof lookUps, words: string, nearly: boolean) =>
	database.inTenant({ actor, now: new Date(0), today: '1970-01-01' }, async (tx) => {
		const ids = (rows: { id: string }[]): string[] => rows.map(({ id }) => id).sort();
		const found = await lookUps[table](words, nearly).execute(tx);
		const shown = await sql.raw<{ id: string }>(`select id from ${table}`).execute(tx);
		return { found: ids(found.rows), shown: ids(shown.rows) };
	});

const mayLookUp = (actor: Actor, table: keyof typeof lookUps): boolean =>
	actor.kind === 'system' ||
	(actor.kind === 'member' &&
		(actor.roles.includes('CONFLICT_MANAGER') ||
			(table !== 'intake.reports' && actor.roles.includes('CONFLICT_GUIDE'))));

test.each([
	['as typed', 'Bolzplatz', false],
	['with a typing error', 'Bolzplazt', true]
])(
	'a word %s finds exactly what the wall shows, and nothing for whoever works with neither',
	async (_, words, nearly) => {
		let found = 0;
		await fc.assert(
			fc.asyncProperty(anyActor, async (actor) => {
				for (const table of Object.keys(lookUps) as (keyof typeof lookUps)[]) {
					const looked = await foundAndShown(actor, table, words, nearly);
					expect(looked.found).toEqual(mayLookUp(actor, table) ? looked.shown : []);
					found += looked.found.length;
				}
			}),
			{ numRuns: 80 }
		);
		expect(found).toBeGreaterThan(0);
	}
);

test('the phase a case stands in is told of exactly the cases the wall shows', async () => {
	const { rows } = await superuser.query<{ id: string }>('select id from cases.conflict_cases');
	const all = rows.map(({ id }) => id);
	let told = 0;
	await fc.assert(
		fc.asyncProperty(anyActor, (actor) =>
			database.inTenant({ actor, now: new Date(0), today: '1970-01-01' }, async (tx) => {
				const phases = await sql<{ caseId: string }>`select case_id from app.active_phases(${all}::uuid[])`.execute(tx);
				const shown = await sql<{ id: string }>`select id from cases.conflict_cases`.execute(tx);
				expect(phases.rows.map(({ caseId }) => caseId).sort()).toEqual(shown.rows.map(({ id }) => id).sort());
				told += phases.rows.length;
			})
		),
		{ numRuns: 80 }
	);
	expect(told).toBeGreaterThan(0);
});

test('without a tenant nothing is found, and neither the gate nor the programme’s login may look words up', async () => {
	const ask =
		'select app.reports_matching($1, $1, true, null, null, 10), app.cases_matching($1, $1, true, 10), app.notes_matching($1, $1, true, 10)';
	await superuser.query('begin');
	await superuser.query(`set local role koko_app; select set_config('app.roles', 'CONFLICT_MANAGER', true)`);
	expect((await superuser.query(ask, ['Bolzplatz'])).rows).toEqual([]);
	await superuser.query('rollback');
	await superuser.query('begin; set local role koko_gate');
	await expect(superuser.query(ask, ['Bolzplatz'])).rejects.toMatchObject({ code: '42501' });
	await superuser.query('rollback');
	const { rows } = await superuser.query(
		`select rolname from pg_roles where rolname in ('koko_web', 'koko_app', 'koko_gate') and pg_has_role(rolname, 'koko_finder', 'SET')`
	);
	expect(rows).toEqual([]);
});
