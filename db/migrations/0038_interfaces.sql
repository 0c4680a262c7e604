-- What other programmes hand over with an access token, and its trace: which token an act came through is part of the
-- audit entry and of its hash. Entries without a token keep the text they were hashed with.
alter table audit.entries add column token_id uuid;
comment on column audit.entries.token_id is 'The access token an act came through; empty for what people do themselves.';
create or replace function audit.canonical(e audit.entries) returns text language sql immutable parallel safe as $$
	select (jsonb_build_array(e.tenant_id, e.id, to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), e.actor_kind,
		e.actor_id, e.verb, e.object_type, e.object_id, e.case_id, e.allowed)
		|| case when e.token_id is null then '[]'::jsonb else jsonb_build_array(e.token_id) end)::text $$;

-- A report another programme took down from a person who waits for an answer; IMPORT is for those answered elsewhere.
alter table intake.reports drop constraint reports_channel_check;
alter table intake.reports add constraint reports_channel_check
	check (channel in ('WEB','PHONE','WALK_IN','LETTER','EMAIL','FRONTLINE','OBSERVATION','IMPORT','APP'));

create function app.token() returns uuid language sql stable parallel safe
	as $$ select nullif(current_setting('app.token', true), '')::uuid $$;
comment on function app.token is 'The access token this transaction acts through.';

create schema interfaces;
comment on schema interfaces is 'What other programmes hand over and what is told to them.';
grant usage on schema interfaces to koko_app;

create table interfaces.handed_reports (
	tenant_id uuid not null references identity.tenants (id),
	report_id uuid not null,
	token_id uuid not null,
	key_hash bytea not null,
	request_hash bytea not null,
	created_at timestamptz not null,
	primary key (tenant_id, report_id),
	constraint handed_reports_key unique (tenant_id, token_id, key_hash),
	constraint handed_reports_report foreign key (tenant_id, report_id) references intake.reports (tenant_id, id) on delete cascade
);
comment on table interfaces.handed_reports is 'Which report came through which token, so that a repeated call makes no second one and a programme can ask about its own.';
comment on column interfaces.handed_reports.key_hash is 'Keyed hash of the Idempotency-Key.';
comment on column interfaces.handed_reports.request_hash is 'Keyed hash of what was handed over, to tell a repetition from another report under the same key.';
create index handed_reports_newest on interfaces.handed_reports (tenant_id, token_id, created_at desc, report_id desc);
call app.raise_wall('interfaces.handed_reports');
create policy own_token on interfaces.handed_reports to koko_app
	using (token_id = (select app.token()) or (select app.is_system()))
	with check (token_id = (select app.token()) or (select app.is_system()));
grant select, insert, delete on interfaces.handed_reports to koko_app;
