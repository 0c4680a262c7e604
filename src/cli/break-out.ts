import pg from 'pg';
import { roles } from '#lib/platform/pure/actor.ts';
import type { Finding } from './finding.ts';

// Tries, as the programme's own login, what row security must prevent. Everything is rolled back.

const somebody = '00000000-0000-4000-8000-000000000000';
const nowhere = '00000000-0000-4000-8000-000000000001';
const advice =
	'Row security does not hold. Stop KoKo, run "koko migrate", and check that nobody changed roles, policies or grants by hand.';

type Attempt = {
	readonly check: string;
	/** Who is claimed to ask, as settings of the transaction. */
	readonly as: Readonly<Record<string, string>> | undefined;
	readonly statement: string;
	/** Being told "not allowed", or an answer without a single row. */
	readonly expected: 'refused' | 'nothing';
};

const allRoles = { 'app.kind': 'member', 'app.user': somebody, 'app.roles': roles.join(',') };
const count = (table: string): string => `select 1 from ${table} limit 1`;

const attempts: readonly Attempt[] = [
	{
		check: 'the login reads no report without becoming a walled role',
		as: undefined,
		statement: count('intake.reports'),
		expected: 'refused'
	},
	...['intake.reports', 'cases.conflict_cases', 'identity.memberships', 'audit.entries'].flatMap((table): Attempt[] => [
		{
			check: `without a tenant nothing of ${table} shows`,
			as: allRoles,
			statement: count(table),
			expected: 'nothing'
		},
		{
			check: `from another tenant nothing of ${table} shows`,
			as: { ...allRoles, 'app.tenant': nowhere },
			statement: count(table),
			expected: 'nothing'
		}
	]),
	{
		check: 'nobody writes into another tenant',
		as: { ...allRoles, 'app.tenant': nowhere },
		statement: `insert into audit.entries (tenant_id, id, at, actor_kind, verb, object_type)
			values ('${somebody}', '${somebody}', now(), 'system', 'doctor.tried', 'audit')`,
		expected: 'refused'
	},
	{
		check: 'nobody changes the audit log',
		as: { ...allRoles, 'app.kind': 'system', 'app.tenant': nowhere },
		statement: `update audit.entries set verb = 'changed'`,
		expected: 'refused'
	},
	{
		check: 'nobody removes from the audit log',
		as: { ...allRoles, 'app.kind': 'system', 'app.tenant': nowhere },
		statement: 'delete from audit.entries',
		expected: 'refused'
	},
	{
		check: 'credentials stay out of reach of signed-in people',
		as: { ...allRoles, 'app.tenant': nowhere },
		statement: count('identity.users'),
		expected: 'refused'
	},
	{
		check: 'row security cannot be switched off',
		as: { ...allRoles, 'app.tenant': nowhere, row_security: 'off' },
		statement: count('intake.reports'),
		expected: 'refused'
	}
];

/** What the programme's login is, and whether it can be talked past the walls. */
export async function breakOutAttempts(pool: pg.Pool): Promise<Finding[]> {
	const findings = [...(await powersOf(pool)), await unwalledTables(pool)];
	for (const attempt of attempts) {
		findings.push({ check: attempt.check, ok: await isPrevented(pool, attempt), advice });
	}
	return findings;
}

async function powersOf(pool: pg.Pool): Promise<Finding[]> {
	const { rows } = await pool.query<{ name: string; tooStrong: boolean; ownsTables: boolean }>(
		`select rolname as name, rolsuper or rolbypassrls as "tooStrong",
			exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
				where n.nspname in ('intake', 'cases', 'audit') and pg_has_role(rolname, c.relowner, 'member')) as "ownsTables"
		from pg_roles where rolname = session_user`
	);
	const [login] = rows;
	return [
		{
			check: `the login ${login?.name} is neither superuser nor past row security`,
			ok: login?.tooStrong === false,
			advice: `alter role ${login?.name} nosuperuser nobypassrls; and use another login for administration.`
		},
		{
			check: `the login ${login?.name} cannot become the owner of the tables`,
			ok: login?.ownsTables === false,
			advice:
				'Use two logins: DATABASE_URL for the programme and DATABASE_OWNER_URL for the owner, see docs/operations.md.'
		}
	];
}

async function unwalledTables(pool: pg.Pool): Promise<Finding> {
	const { rows } = await pool.query<{ name: string }>(
		`select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
		join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id'
		where c.relkind = 'r' and has_any_column_privilege('koko_app', c.oid, 'select, insert, update')
			and not (c.relrowsecurity and c.relforcerowsecurity)`
	);
	return {
		check: 'every table of the tenants has forced row security',
		ok: rows.length === 0,
		advice: `${advice} Without it: ${rows.map(({ name }) => name).join(', ')}.`
	};
}

async function isPrevented(pool: pg.Pool, { as, statement, expected }: Attempt): Promise<boolean> {
	const client = await pool.connect();
	try {
		await client.query('begin');
		if (as) await client.query('set local role koko_app');
		for (const [name, value] of Object.entries(as ?? {})) {
			await client.query('select set_config($1, $2, true)', [name, value]);
		}
		const { rowCount } = await client.query(statement);
		return expected === 'nothing' && rowCount === 0;
	} catch (error) {
		if (!(error instanceof pg.DatabaseError)) throw error;
		return error.code === '42501' && expected === 'refused'; // insufficient_privilege
	} finally {
		await client.query('rollback');
		client.release();
	}
}
