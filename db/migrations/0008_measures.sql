-- Measures: exist after a decision or agreement; the owner accepts before they count.
create schema measures;
grant usage on schema measures to koko_app;
create table measures.measures (
	tenant_id uuid not null, id uuid not null,
	title text not null, description text not null default '',
	origin text not null check (origin in ('RECOMMENDATION','AGREEMENT','AAR','SIGNAL','IDEA')),
	case_id uuid, agreement_id uuid,
	owner_unit_id uuid, owner_id uuid,
	state text not null default 'PROPOSED' check (state in ('IDEA','PROPOSED','DECIDED','ACCEPTED','IN_PROGRESS','DONE','VERIFIED','NOT_EFFECTIVE','STOPPED','REJECTED')),
	due_on date, do_no_harm_note text not null default '', progress_note text not null default '', reason text not null default '',
	created_by uuid not null, created_at timestamptz not null, updated_at timestamptz not null,
	version integer not null default 1,
	primary key (tenant_id, id)
);
comment on column measures.measures.case_id is 'The case it came from; whoever owns the measure does not see that case by it.';
create index measures_open on measures.measures (tenant_id, state, due_on);
create index measures_case on measures.measures (tenant_id, case_id) where case_id is not null;
create index measures_owner on measures.measures (tenant_id, owner_id) where owner_id is not null;
call app.raise_wall('measures.measures');
create policy conflict_managers on measures.measures to koko_app
	using ((select app.is_system()) or ((select app.has_role('CONFLICT_MANAGER')) and (case_id is null or app.may_read_case(tenant_id, case_id))))
	with check (true);
create policy owners on measures.measures to koko_app
	using (owner_id = (select app.user_id()) or owner_unit_id = any ((select app.headed_units())::uuid[])) with check (true);
grant select, insert, update on measures.measures to koko_app;
