import fc from 'fast-check';
import type pg from 'pg';
import { v4 as randomId } from 'uuid';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { sql } from 'kysely';
import { may, type CaseFacts, type Subject } from '../../src/lib/identity/index.ts';
import type { Member, Role } from '../../src/lib/platform/pure/actor.ts';
import { freshDatabase, superuserClient, type FreshDatabase } from '../support/database.ts';

// Two walls, one matrix: what row security shows to anybody must be what may() grants, row by row.

const tenantId = randomId();
const people = [randomId(), randomId(), randomId()] as const;
const units = [randomId(), randomId(), randomId()] as const;
// Every role that opens or shuts something here; the others are covered by the unit tests of the matrix.
const telling: readonly Role[] = [
	'FRONTLINE',
	'CONFLICT_GUIDE',
	'CONFLICT_MANAGER',
	'DEPARTMENT_HEAD',
	'MEDIATOR',
	'EVALUATOR',
	'TENANT_ADMIN',
	'DATA_PROTECTION_OFFICER',
	'OPERATOR'
];

const anyPerson = fc.constantFrom(...people);
const anyVisibility = fc.constantFrom('INTERNAL' as const, 'CASE' as const, 'RESTRICTED' as const);
const anyCase: fc.Arbitrary<CaseFacts> = fc
	.record({
		visibility: anyVisibility,
		scope: fc.constantFrom('PUBLIC' as const, 'INSTITUTION' as const, 'ADMIN_INTERNAL' as const),
		leadId: anyPerson,
		team: fc.subarray([...people]),
		concernedUnits: fc.subarray([...units])
	})
	.map(({ team, ...facts }) => ({ ...facts, teamIds: [...new Set([facts.leadId, ...team])] }));

const anyMember: fc.Arbitrary<Member> = fc
	.record({ userId: anyPerson, roles: fc.subarray([...telling]), headedUnits: fc.subarray([...units]) })
	.map((member) => ({ ...member, kind: 'member' as const, tenantId }));

type Row = {
	readonly table: string;
	readonly id: string;
	readonly subject: Subject;
	readonly act: 'read' | 'open' | 'read-status';
};
const rows: Row[] = [];

let database: FreshDatabase;
let superuser: pg.Client;

beforeAll(async () => {
	const server = inject('databaseServer');
	database = await freshDatabase(server);
	superuser = superuserClient(server, String(database.logins.app.database));
	await superuser.connect();
	await superuser.query('set session_replication_role = replica');
	for (const facts of fc.sample(anyCase, { numRuns: 40, seed: 7 })) await layOutCase(facts);
	for (const createdBy of [...people, null]) await layOutReport(createdBy);
	await layOutAudit(null, null);
});
afterAll(async () => {
	await superuser.end();
	await database.drop();
});

async function layOutCase(facts: CaseFacts): Promise<void> {
	const id = randomId();
	await superuser.query(
		`insert into cases.conflict_cases (tenant_id, id, number, title, visibility, scope, lead_id, team_ids, concerned_units, created_at)
		values ($1, $2::uuid, $2::uuid::text, 'Streit um den Bolzplatz', $3, $4, $5, $6, $7, now())`,
		[tenantId, id, facts.visibility, facts.scope, facts.leadId, facts.teamIds, facts.concernedUnits]
	);
	rows.push({ table: 'cases.conflict_cases', id, act: 'read', subject: { kind: 'case', case: facts } });
	for (const [index, authorId] of people.entries()) {
		const visibility = (['INTERNAL', 'CASE', 'RESTRICTED'] as const)[index % 3] ?? 'CASE';
		await layOutNote(id, facts, authorId, visibility);
		await layOutNote(id, facts, authorId, 'RESTRICTED');
		await layOutPrivateNote(id, authorId);
	}
	await layOutAudit(id, facts);
	await layOutMeasure(id, facts);
}

async function layOutNote(caseId: string, facts: CaseFacts, authorId: string, visibility: CaseFacts['visibility']) {
	const id = randomId();
	await superuser.query(
		`insert into cases.case_notes (tenant_id, id, case_id, text, visibility, author_id, happened_on, created_at, updated_at)
		values ($1, $2, $3, 'x', $4, $5, current_date, now(), now())`,
		[tenantId, id, caseId, visibility, authorId]
	);
	const subject: Subject = { kind: 'case-note', case: facts, visibility, authorId };
	rows.push({ table: 'cases.case_notes', id, act: 'read', subject });
}

async function layOutPrivateNote(caseId: string, authorId: string) {
	const id = randomId();
	await superuser.query(
		`insert into cases.private_notes (tenant_id, id, case_id, text, author_id, created_at, expires_on)
		values ($1, $2, $3, 'x', $4, now(), current_date + 30)`,
		[tenantId, id, caseId, authorId]
	);
	rows.push({ table: 'cases.private_notes', id, act: 'read', subject: { kind: 'private-note', authorId } });
}

async function layOutMeasure(caseId: string, facts: CaseFacts) {
	const id = randomId();
	const [ownerId, ownerUnitId] = [people[0], units[0]];
	await superuser.query(
		`insert into measures.measures (tenant_id, id, title, origin, case_id, owner_id, owner_unit_id, created_by, created_at, updated_at)
		values ($1, $2, 'x', 'AGREEMENT', $3, $4, $5, $4, now(), now())`,
		[tenantId, id, caseId, ownerId, ownerUnitId]
	);
	rows.push({
		table: 'measures.measures',
		id,
		act: 'read',
		subject: { kind: 'measure', case: facts, ownerId, ownerUnitId }
	});
}

async function layOutAudit(caseId: string | null, facts: CaseFacts | null) {
	const id = randomId();
	await superuser.query(
		`insert into audit.entries (tenant_id, id, at, actor_kind, verb, object_type, case_id)
		values ($1, $2, now(), 'system', 'case.opened', 'case', $3)`,
		[tenantId, id, caseId]
	);
	rows.push({ table: 'audit.entries', id, act: 'read', subject: { kind: 'audit-entry', case: facts } });
}

async function layOutReport(createdBy: string | null) {
	const id = randomId();
	await superuser.query(
		`insert into intake.reports (tenant_id, id, reference, submission_id, channel, text, received_at, acknowledge_due, feedback_due, created_by)
		values ($1, $2::uuid, $2::uuid::text, $2::uuid, 'FRONTLINE', 'x', now(), current_date, current_date, $3)`,
		[tenantId, id, createdBy]
	);
	await superuser.query(`insert into intake.vaulted_identities (tenant_id, report_id, sealed) values ($1, $2, 'x')`, [
		tenantId,
		id
	]);
	// Whoever wrote a report sees its row to follow its state; the page shows no more than the state.
	rows.push({ table: 'intake.reports', id, act: 'read-status', subject: { kind: 'report', id, createdBy } });
	rows.push({
		table: 'intake.vaulted_identities',
		id,
		act: 'open',
		subject: { kind: 'vaulted-identity', createdBy }
	});
}

const keyOf = (table: string): string => (table === 'intake.vaulted_identities' ? 'report_id' : 'id');

async function shownTo(actor: Member): Promise<string[]> {
	return database.inTenant({ actor, now: new Date(0), today: '1970-01-01' }, async (tx) => {
		const shown: string[] = [];
		for (const table of new Set(rows.map((row) => row.table))) {
			const found = await sql.raw<{ id: string }>(`select ${keyOf(table)} as id from ${table}`).execute(tx);
			shown.push(...found.rows.map(({ id }) => `${table} ${id}`));
		}
		return shown.sort();
	});
}

test('what row security shows of cases, notes, measures, reports, identities and the audit log is what the matrix grants', async () => {
	let granted = 0;
	await fc.assert(
		fc.asyncProperty(anyMember, async (member) => {
			const allowed = rows
				.filter(({ act, subject }) => may(member, act, subject))
				.map(({ table, id }) => `${table} ${id}`)
				.sort();
			granted += allowed.length;
			expect(await shownTo(member)).toEqual(allowed);
		}),
		{ numRuns: 120 }
	);
	expect(granted).toBeGreaterThan(0);
});

test('what is not shown is not changed either', async () => {
	const changeable = ['cases.conflict_cases', 'cases.case_notes', 'cases.private_notes', 'measures.measures'];
	await fc.assert(
		fc.asyncProperty(anyMember, async (actor) => {
			await database.inTenant({ actor, now: new Date(0), today: '1970-01-01' }, async (tx) => {
				for (const table of changeable) {
					const { rows: changed } = await sql
						.raw<{ id: string }>(`update ${table} set created_at = created_at returning id`)
						.execute(tx);
					const denied = rows
						.filter((row) => row.table === table && !may(actor, 'read', row.subject))
						.map(({ id }) => id);
					expect(changed.filter(({ id }) => denied.includes(id))).toEqual([]);
				}
			});
		}),
		{ numRuns: 40 }
	);
});
