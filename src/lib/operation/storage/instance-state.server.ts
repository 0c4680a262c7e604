import type { Client } from 'pg';

/** Whether the database may be given other content: nothing at all in it, or a KoKo that nobody set up yet. */
export async function isEmptyInstance(owner: Client): Promise<boolean> {
	const { rows } = await owner.query<{ tables: number; isKoko: boolean }>(
		`select count(*)::int as tables, to_regclass('platform.instance') is not null and to_regclass('identity.tenants') is not null as "isKoko"
		from pg_class c join pg_namespace n on n.oid = c.relnamespace
		where c.relkind = 'r' and n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema'`
	);
	if (rows[0]?.tables === 0) return true;
	return rows[0]?.isKoko === true && !(await holdsTenants(owner));
}

/** Looks past the wall as the owner may, and puts the wall back by not committing. */
async function holdsTenants(owner: Client): Promise<boolean> {
	await owner.query('begin; alter table identity.tenants no force row level security');
	try {
		const { rows } = await owner.query<{ holds: boolean }>(
			`select exists (select from identity.tenants) or exists (select from platform.instance where kind <> 'EMPTY') as holds`
		);
		return rows[0]?.holds ?? true;
	} finally {
		await owner.query('rollback');
	}
}

/** Other sessions on this database: a running KoKo, or somebody at work. */
export async function countOtherSessions(owner: Client): Promise<number> {
	const { rows } = await owner.query<{ others: number }>(
		`select count(*)::int as others from pg_stat_activity
		where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'`
	);
	return rows[0]?.others ?? 0;
}

/** Removes the programme's rooms, so that the migrations can start from nothing. Roles and extensions stay. */
export async function clearRooms(owner: Client): Promise<void> {
	const { rows } = await owner.query<{ name: string }>(
		`select quote_ident(nspname) as name from pg_namespace
		where nspowner = current_user::regrole and nspname <> 'public' and nspname not like 'pg\\_%'`
	);
	await owner.query('begin');
	for (const { name } of rows) await owner.query(`drop schema ${name} cascade`);
	await owner.query('drop text search configuration if exists public.koko_german; commit');
}

export async function instanceKind(owner: Client): Promise<string> {
	const { rows } = await owner.query<{ kind: string }>('select kind from platform.instance');
	return rows[0]?.kind ?? 'EMPTY';
}

/** True when the owner may become the role that reads all of it, which the migrations of this version see to. */
export async function mayReadAll(owner: Client): Promise<boolean> {
	const { rows } = await owner.query<{ isOpen: boolean }>(
		`select exists (select from pg_roles where rolname = 'koko_backup')
			and not exists (select from pg_class c where c.relkind = 'r' and c.relforcerowsecurity
				and not exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'backup_reads')) as "isOpen"`
	);
	return rows[0]?.isOpen ?? false;
}

export async function appliedMigrations(owner: Client): Promise<{ name: string; sha256: string }[]> {
	const { rows } = await owner.query<{ name: string; sha256: string }>(
		'select name, sha256 from platform.migrations order by name'
	);
	return rows;
}
