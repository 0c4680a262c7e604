-- What whoever runs KoKo must see of the whole instance: counts over all tenants, never a row of one. Row security would
-- count nothing, so the role that reads everything counts, in one function that gives numbers alone.
create function app.instance_counts(today date) returns table (name text, value double precision)
	language sql stable security definer set search_path = pg_catalog
	as $$
	select 'mails_waiting', count(*)::float8 from notifications.outbox where state = 'WAITING'
	union all select 'mails_failed', count(*)::float8 from notifications.outbox where state = 'FAILED'
	union all select 'mails_oldest_seconds', coalesce(extract(epoch from now() - min(created_at)), 0)::float8
		from notifications.outbox where state = 'WAITING'
	union all select 'acknowledgements_overdue', count(*)::float8 from intake.reports
		where state = 'RECEIVED' and channel <> 'IMPORT' and acknowledge_due < today
	union all select 'tenants', count(*)::float8 from identity.tenants
	union all select 'database_bytes', pg_database_size(current_database())::float8
	$$;
comment on function app.instance_counts is 'Numbers over all tenants for metrics and the page of the operator; names nobody and no tenant.';
grant create on schema app to koko_backup;
grant usage on schema notifications, intake, identity to koko_backup;
alter function app.instance_counts owner to koko_backup;
revoke create on schema app from koko_backup;
revoke all on function app.instance_counts from public;
grant execute on function app.instance_counts to koko_app, koko_gate;

create function jobs.overview() returns table (task text, waiting integer, running integer, failed integer, oldest_seconds double precision)
	language sql stable security definer set search_path = pg_catalog, graphile_worker
	as $$
	select task_identifier, count(*) filter (where locked_at is null and attempts < max_attempts and run_at <= now())::int,
		count(*) filter (where locked_at is not null)::int,
		count(*) filter (where locked_at is null and attempts >= max_attempts)::int,
		coalesce(extract(epoch from now() - min(run_at) filter (where locked_at is null and attempts < max_attempts and run_at <= now())), 0)::float8
	from graphile_worker.jobs group by task_identifier order by task_identifier
	$$;
comment on function jobs.overview is 'How much waits, runs and has failed for good, per kind of job; without payloads.';

create function jobs.failed(most integer) returns table (id bigint, task text, attempts smallint, last_tried_at timestamptz)
	language sql stable security definer set search_path = pg_catalog, graphile_worker
	as $$
	select id, task_identifier, attempts, updated_at from graphile_worker.jobs
	where app.has_role('OPERATOR') and locked_at is null and attempts >= max_attempts order by updated_at desc limit most
	$$;
comment on function jobs.failed is 'Jobs that were given up, for the operator alone; neither payload nor message, which may carry content.';

create function jobs.retry(job bigint) returns boolean
	language sql security definer set search_path = pg_catalog, graphile_worker
	as $$
	select count(*) = 1 from graphile_worker.reschedule_jobs(
		(select array_agg(j.id) from graphile_worker.jobs j
			where app.has_role('OPERATOR') and j.id = job and j.locked_at is null and j.attempts >= j.max_attempts),
		run_at => now(), attempts => 0)
	$$;
comment on function jobs.retry is 'Gives a job that was given up all its tries again; for the operator alone.';
revoke all on function jobs.overview, jobs.failed, jobs.retry from public;
grant execute on function jobs.overview to koko_app, koko_gate;
grant execute on function jobs.failed, jobs.retry to koko_app;

create function app.latest_migration() returns text language sql stable security definer set search_path = pg_catalog
	as $$ select max(name) from platform.migrations $$;
comment on function app.latest_migration is 'Which version of the schema this is.';
revoke all on function app.latest_migration from public;
grant execute on function app.latest_migration to koko_app;
grant select on platform.safeguards to koko_gate;
