-- A whole tenant leaves for another installation, and one arrives. Row security holds the rest back: koko_export reads one
-- tenant and nothing beside it, koko_import writes one and nothing beside it. The programme's login may become the
-- first, so that the page of the administration can export; only the owner of the tables may become the second.
do $$
begin
	if not exists (select from pg_roles where rolname = 'koko_export') then create role koko_export nologin; end if;
	if not exists (select from pg_roles where rolname = 'koko_import') then create role koko_import nologin; end if;
	if not pg_has_role(current_user, 'koko_import', 'SET') then
		execute format('grant koko_import to %I with inherit false, set true', current_user);
	end if;
exception when duplicate_object or unique_violation then null; -- another database of this server was faster
end $$;
grant usage on schema app to koko_export, koko_import;

create procedure app.open_for_travel() language plpgsql as $$
declare
	place record;
begin
	for place in
		select n.nspname as room, c.oid::regclass as name,
			case when c.oid = 'identity.tenants'::regclass then 'id' else 'tenant_id' end as owner
		from pg_class c join pg_namespace n on n.oid = c.relnamespace
		where c.relkind = 'r' and c.relforcerowsecurity and pg_has_role(current_user, c.relowner, 'USAGE')
			and not exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'travel_reads')
		order by 1, 2
	loop
		execute format('grant usage on schema %I to koko_export, koko_import', place.room);
		execute format('grant select on %s to koko_export, koko_import', place.name);
		execute format('grant insert on %s to koko_import', place.name);
		execute format('create policy travel_reads on %s for select to koko_export, koko_import
			using (%I = (select app.tenant()))', place.name, place.owner);
		execute format('create policy travel_writes on %s for insert to koko_import
			with check (%I = (select app.tenant()))', place.name, place.owner);
	end loop;
end $$;
comment on procedure app.open_for_travel is 'Lets a whole tenant be exported and imported; called after each migration, so that a new table is never left out.';
revoke all on procedure app.open_for_travel from public;

-- Two tables fill themselves when rows arrive; what arrives replaces that.
create policy travel_clears on audit.waiting for delete to koko_import using (tenant_id = (select app.tenant()));
create policy travel_clears on privacy.retention_rules for delete to koko_import using (tenant_id = (select app.tenant()));
grant delete on audit.waiting, privacy.retention_rules to koko_import;
grant execute on function privacy.default_rules to koko_import;

-- Who runs this machine is not for an archive to say.
create policy operators_by_command_line_on_arrival on identity.role_assignments as restrictive for insert to koko_import
	with check (role <> 'OPERATOR');

-- Accounts are known once per installation: of those that belong to the tenant today the address travels, and nothing
-- that opens them. A name only: the emergency account, which every installation has of its own.
create function app.accounts_that_travel() returns table (id uuid, email text, language text, created_at timestamptz)
	language sql stable security definer set search_path = pg_catalog
	as $$
	select u.id, u.email, u.language, u.created_at from identity.users u
	where exists (select from identity.memberships m
		where m.tenant_id = app.tenant() and m.user_id = u.id and (m.status <> 'LEFT' or position('@' in u.email) = 0))
	$$;
comment on function app.accounts_that_travel is 'Address and language of the accounts in one tenant; no password, no second factor.';
grant select (id, email, language, created_at) on identity.users to koko_backup;
grant usage on schema app, identity to koko_backup;
grant create on schema app to koko_backup;
alter function app.accounts_that_travel owner to koko_backup;
revoke create on schema app from koko_backup;
revoke all on function app.accounts_that_travel from public;
grant execute on function app.accounts_that_travel to koko_export, koko_import;
grant execute on function app.latest_migration to koko_gate, koko_export, koko_import;

grant select (id, email), insert (id, email, language, status, created_at) on identity.users to koko_import;
grant usage on schema platform to koko_import;
grant select, update on platform.instance to koko_import;

-- An arriving person may be known here under another id. The rows of the tenant get the id of here; the access log keeps
-- what it was hashed with, and this says who that was.
create table identity.earlier_ids (
	tenant_id uuid not null references identity.tenants (id),
	earlier_id uuid not null,
	user_id uuid not null,
	primary key (tenant_id, earlier_id)
);
comment on table identity.earlier_ids is 'Under which id a person of this tenant stands in the part of the access log that came from another installation.';
comment on column identity.earlier_ids.user_id is 'personal: whose earlier id it is';
call app.raise_wall('identity.earlier_ids');
create policy readers on identity.earlier_ids for select to koko_app using (app.kind() in ('member','system'));
grant select on identity.earlier_ids to koko_app;

-- Who administrates a tenant opens none of its content, and an export holds all of it. So one person lets it be made and
-- chooses the passphrase, and another takes the file away.
create schema operation;
grant usage on schema operation to koko_app;
create table operation.export_releases (
	tenant_id uuid not null references identity.tenants (id),
	id uuid not null,
	released_by uuid not null,
	released_at timestamptz not null,
	expires_at timestamptz not null,
	sealed bytea not null,
	own_key bytea,
	ended_at timestamptz,
	ended_why text check (ended_why in ('USED','REPLACED','TAKEN_BACK')),
	primary key (tenant_id, id),
	constraint ended_without_passphrase check ((ended_at is null) = (ended_why is null) and (ended_at is null or (own_key is null and sealed = '')))
);
comment on table operation.export_releases is 'Permissions of the data-protection officer to export the whole tenant once; the passphrase is sealed and goes with the first use.';
comment on column operation.export_releases.released_by is 'personal: who permitted the export';
comment on column operation.export_releases.sealed is 'impersonal: the passphrase, encrypted with own_key; empty once used.';
comment on column operation.export_releases.own_key is 'impersonal: key of this passphrase alone, wrapped by a data key of the tenant.';
create unique index export_releases_open on operation.export_releases (tenant_id) where ended_at is null;
call app.raise_wall('operation.export_releases');
create policy both_sides on operation.export_releases to koko_app
	using ((select app.has_role('TENANT_ADMIN','DATA_PROTECTION_OFFICER')) or (select app.is_system()));
grant select, insert on operation.export_releases to koko_app;
grant update (sealed, own_key, ended_at, ended_why) on operation.export_releases to koko_app;

call app.open_for_backup();
call app.open_for_travel();
