-- The two roles every statement of the programme runs as, and who-is-asking as settings of a transaction.
-- koko_app: a known actor inside one tenant.  koko_gate: before anybody is known (sign-in, links, codes).
-- Neither owns a table, neither bypasses row security; roles belong to the server, so creation is guarded.
do $$
begin
	if not exists (select from pg_roles where rolname = 'koko_app') then create role koko_app nologin; end if;
	if not exists (select from pg_roles where rolname = 'koko_gate') then create role koko_gate nologin; end if;
exception when duplicate_object or unique_violation then null; -- another database of this server was faster
end $$;

create extension if not exists pg_trgm;
create extension if not exists btree_gin;
create extension if not exists unaccent;

create schema app;
comment on schema app is 'Who is asking: functions that row security calls. Owns no data.';

create function app.tenant() returns uuid language sql stable parallel safe
	as $$ select nullif(current_setting('app.tenant', true), '')::uuid $$;
create function app.kind() returns text language sql stable parallel safe
	as $$ select coalesce(current_setting('app.kind', true), '') $$;
create function app.user_id() returns uuid language sql stable parallel safe
	as $$ select nullif(current_setting('app.user', true), '')::uuid $$;
create function app.report() returns uuid language sql stable parallel safe
	as $$ select nullif(current_setting('app.report', true), '')::uuid $$;
create function app.headed_units() returns uuid[] language sql stable parallel safe
	as $$ select string_to_array(nullif(current_setting('app.headed_units', true), ''), ',')::uuid[] $$;
create function app.has_role(variadic wanted text[]) returns boolean language sql stable parallel safe
	as $$ select string_to_array(coalesce(current_setting('app.roles', true), ''), ',') && wanted $$;
create function app.is_system() returns boolean language sql stable parallel safe
	as $$ select coalesce(current_setting('app.kind', true), '') = 'system' $$;
grant usage on schema app to koko_app, koko_gate;

create schema platform_rates;
comment on schema platform_rates is 'Token buckets shared by all processes; keys are keyed hashes or tenant ids, never addresses.';
create table platform_rates.buckets (
	key text primary key,
	level double precision not null,
	updated_at timestamptz not null default clock_timestamp()
);
comment on column platform_rates.buckets.level is 'Fill level in tokens; leaks with time.';
grant usage on schema platform_rates to koko_gate, koko_app;
grant select, insert, update, delete on platform_rates.buckets to koko_gate, koko_app;

-- Text search in German without accents, so that "Strasse" and "Straße", "Larm" and "Lärm" meet.
create text search configuration public.koko_german (copy = german);
alter text search configuration public.koko_german
	alter mapping for hword, hword_part, word with unaccent, german_stem;

create table platform.instance (
	only_row boolean primary key default true check (only_row),
	kind text not null default 'EMPTY' check (kind in ('EMPTY', 'OWN', 'DEMO')),
	anchor_day date,
	set_up_at timestamptz
);
comment on table platform.instance is 'What this installation is: empty, an own organisation, or the demo world with its fixed day.';
insert into platform.instance default values;
grant usage on schema platform to koko_gate, koko_app;
grant select, update on platform.instance to koko_gate;
grant select on platform.instance to koko_app;

-- The tenant wall as one act: forced row security and a restrictive policy that no other policy can widen.
create procedure app.raise_wall(target regclass) language plpgsql as $$
begin
	execute format('alter table %s enable row level security', target);
	execute format('alter table %s force row level security', target);
	execute format('create policy tenant_wall on %s as restrictive to koko_app
		using (tenant_id = (select app.tenant())) with check (tenant_id = (select app.tenant()))', target);
end $$;

-- One transaction holds the change and its job: the queue's own tables stay closed to both roles.
create schema jobs;
create function jobs.enqueue(task text, payload json, job_key text, run_at timestamptz) returns void
	language sql security definer set search_path = pg_catalog, graphile_worker
	as $$ select graphile_worker.add_job(task, payload, run_at => run_at, job_key => job_key, max_attempts => 25) $$;
comment on function jobs.enqueue is 'Adds a job inside the caller''s transaction. job_key makes it unique while it waits.';
revoke all on function jobs.enqueue from public;
grant usage on schema jobs to koko_app, koko_gate;
grant execute on function jobs.enqueue to koko_app, koko_gate;
