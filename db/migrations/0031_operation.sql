-- A backup must see every row of every tenant in one snapshot, and the walls hold even the owner of the tables back.
-- So one more role may read all of it and change nothing. Only the owner, who could tear the walls down anyway, may
-- become it; the programme's login may not ("koko doctor" looks).
do $$
begin
	if not exists (select from pg_roles where rolname = 'koko_backup') then create role koko_backup nologin; end if;
	if not pg_has_role(current_user, 'koko_backup', 'SET') then
		execute format('grant koko_backup to %I with inherit false, set true', current_user);
	end if;
exception when duplicate_object or unique_violation then null; -- another database of this server was faster
end $$;

create procedure app.open_for_backup() language plpgsql as $$
declare
	place record;
begin
	for place in
		select n.nspname as room, c.oid::regclass as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
		where c.relkind = 'r' and c.relforcerowsecurity and pg_has_role(current_user, c.relowner, 'USAGE')
			and not exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'backup_reads')
		order by 1, 2
	loop
		execute format('grant usage on schema %I to koko_backup', place.room);
		execute format('grant select on %s to koko_backup', place.name);
		execute format('create policy backup_reads on %s for select to koko_backup using (true)', place.name);
	end loop;
end $$;
comment on procedure app.open_for_backup is 'Lets the backup read every walled table; called after each migration, so that a new table is never left out.';
revoke all on procedure app.open_for_backup from public;
call app.open_for_backup();

create table platform.safeguards (
	id uuid primary key,
	kind text not null check (kind in ('BACKUP', 'RESTORE', 'RESTORE_TEST')),
	at timestamptz not null,
	version text not null,
	row_count bigint not null check (row_count >= 0),
	byte_count bigint not null check (byte_count >= 0),
	seconds double precision not null check (seconds >= 0)
);
comment on table platform.safeguards is 'Backups made and restores proven, for the page of the operator. Belongs to the instance, not to a tenant; names no file.';
create index safeguards_latest on platform.safeguards (kind, at desc);
grant select on platform.safeguards to koko_app;
