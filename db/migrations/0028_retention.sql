-- How long what is kept, what stops it from going, what the archive said, and that it went (reference 7.3).
create schema privacy;
comment on schema privacy is 'Retention, holds, redactions, requests of people, breaches: the work of the data-protection officer.';
grant usage on schema privacy to koko_app, koko_gate;

create function privacy.default_rules(country text)
	returns table (code text, "position" integer, start_event text, period_count integer, period_unit text, ends_with_year boolean, action text)
	language sql immutable as $$
	values
		('R1', 1, 'DECISION', 12, 'MONTH', false, 'ANONYMISE'),
		('R2', 2, 'DECISION', 6, 'MONTH', false, 'DELETE'),
		('R3', 3, 'CLOSING', 3, 'YEAR', true, 'OFFER_TO_ARCHIVE'),
		('R4', 4, 'FEEDBACK', 6, 'MONTH', false, 'DELETE'),
		('R5', 5, 'LAST_USE', 90, 'DAY', false, 'DISABLE'),
		('R6', 6, 'MEDIATION_END', 30, 'DAY', false, 'CRYPTO_ERASE'),
		('R7', 7, 'MEDIATION_END', case country when 'AT' then 7 else 3 end, 'YEAR', country <> 'AT', 'DELETE'),
		('R8', 8, 'FULFILMENT', 3, 'YEAR', false, 'DELETE'),
		('R9', 9, 'CLOSING', 10, 'YEAR', false, 'OFFER_TO_ARCHIVE'),
		('R10', 10, 'COMPLETION', 10, 'YEAR', false, 'OFFER_TO_ARCHIVE'),
		('R11', 11, 'ISSUE', 5, 'YEAR', false, 'DELETE'),
		('R11-NUMBER', 12, 'ISSUE', 30, 'YEAR', false, 'DELETE'),
		('R12', 13, 'WITHDRAWAL', 0, 'DAY', false, 'DELETE'),
		('R12-INITIATIVE', 14, 'INITIATIVE_END', 2, 'YEAR', false, 'DELETE'),
		('R13', 15, 'ENTRY', 12, 'MONTH', false, 'DELETE'),
		('R13-CASE', 16, 'ENTRY', 3, 'YEAR', false, 'DELETE'),
		('R14', 17, 'DECISION', 6, 'MONTH', false, 'DELETE'),
		('R15', 18, 'CREATION', 30, 'DAY', false, 'DELETE') $$;
comment on function privacy.default_rules is 'Retention classes R1 to R15 as a tenant starts with them; R7 differs in Austria.';
grant execute on function privacy.default_rules to koko_gate, koko_app;

create table privacy.retention_rules (
	tenant_id uuid not null references identity.tenants (id),
	code text not null check (code ~ '^R[0-9]{1,2}(-[A-Z]+)?$'),
	position integer not null,
	start_event text not null check (start_event in ('DECISION','CLOSING','FEEDBACK','LAST_USE','MEDIATION_END','FULFILMENT','COMPLETION',
		'ISSUE','WITHDRAWAL','INITIATIVE_END','ENTRY','CREATION')),
	period_count integer not null check (period_count between 0 and 1200),
	period_unit text not null check (period_unit in ('DAY','MONTH','YEAR')),
	ends_with_year boolean not null,
	action text not null check (action in ('DELETE','ANONYMISE','OFFER_TO_ARCHIVE','CRYPTO_ERASE','DISABLE')),
	version integer not null default 1,
	primary key (tenant_id, code)
);
comment on table privacy.retention_rules is 'Aufbewahrungsregel: start, period and action of each class, set by the data-protection officer.';
comment on column privacy.retention_rules.ends_with_year is 'The period starts with the end of the calendar year of the event.';
alter table identity.tenants no force row level security;
insert into privacy.retention_rules (tenant_id, code, position, start_event, period_count, period_unit, ends_with_year, action)
	select t.id, d.* from identity.tenants t cross join lateral privacy.default_rules(t.country) d;
alter table identity.tenants force row level security;
call app.raise_wall('privacy.retention_rules');
create policy readers on privacy.retention_rules for select to koko_app
	using ((select app.has_role('DATA_PROTECTION_OFFICER','TENANT_ADMIN')) or (select app.is_system()));
create policy keepers on privacy.retention_rules for update to koko_app
	using ((select app.has_role('DATA_PROTECTION_OFFICER')) or (select app.is_system()));
grant select, update on privacy.retention_rules to koko_app;
create policy set_up on privacy.retention_rules for insert to koko_gate with check (true);
grant insert on privacy.retention_rules to koko_gate;

create function privacy.give_rules() returns trigger language plpgsql as $$
begin
	insert into privacy.retention_rules (tenant_id, code, position, start_event, period_count, period_unit, ends_with_year, action)
		select new.id, d.* from privacy.default_rules(new.country) d;
	return null;
end $$;
comment on function privacy.give_rules is 'Each new tenant starts with the retention classes of the reference.';
create trigger retention_rules after insert on identity.tenants for each row execute function privacy.give_rules();

create table privacy.rule_changes (
	tenant_id uuid not null, id uuid not null,
	code text not null check (code ~ '^R[0-9]{1,2}(-[A-Z]+)?$'),
	before jsonb not null, after jsonb not null,
	reason text not null check (length(trim(reason)) > 0),
	changed_by uuid not null, changed_at timestamptz not null,
	primary key (tenant_id, id)
);
comment on table privacy.rule_changes is 'Which rule was changed from what to what, and why.';
comment on column privacy.rule_changes.before is 'impersonal: period and action before';
comment on column privacy.rule_changes.after is 'impersonal: period and action after';
comment on column privacy.rule_changes.reason is 'impersonal: reason of a rule, about no person';
call app.raise_wall('privacy.rule_changes');
create policy keepers on privacy.rule_changes to koko_app
	using ((select app.has_role('DATA_PROTECTION_OFFICER')) or (select app.is_system())) with check (true);
grant select, insert on privacy.rule_changes to koko_app;

create table privacy.retention_holds (
	tenant_id uuid not null, id uuid not null,
	object_type text not null check (object_type in ('case','report','measure','agreement')),
	object_id uuid not null,
	label text not null,
	reason text not null check (length(trim(reason)) > 0),
	until date,
	placed_by uuid not null, placed_at timestamptz not null,
	lifted_by uuid, lifted_at timestamptz,
	primary key (tenant_id, id)
);
comment on table privacy.retention_holds is 'Sperre: what must not go although its period is over, e.g. for a lawsuit; who, why, until when.';
comment on column privacy.retention_holds.label is 'impersonal: number of the case or report';
comment on column privacy.retention_holds.reason is 'personal: why it must stay';
create unique index holds_once on privacy.retention_holds (tenant_id, object_type, object_id) where lifted_at is null;
call app.raise_wall('privacy.retention_holds');
create policy keepers on privacy.retention_holds to koko_app
	using ((select app.has_role('DATA_PROTECTION_OFFICER')) or (select app.is_system())) with check (true);
grant select, insert, update on privacy.retention_holds to koko_app;
call app.erased_by_retention_only('privacy.retention_holds');

create table privacy.archive_offers (
	tenant_id uuid not null, id uuid not null,
	rule_code text not null check (rule_code ~ '^R[0-9]{1,2}(-[A-Z]+)?$'),
	object_type text not null check (object_type in ('case','measure')),
	object_id uuid,
	label text not null,
	offered_on date not null,
	package_sha256 text check (package_sha256 ~ '^[0-9a-f]{64}$'),
	package_at timestamptz,
	decision text not null default 'OPEN' check (decision in ('OPEN','ACCEPTED','DECLINED','KEPT')),
	decided_on date, decided_by uuid,
	kept_until date,
	note text not null default '',
	gone_at timestamptz,
	primary key (tenant_id, id),
	constraint offers_handed_over check (decision <> 'ACCEPTED' or package_sha256 is not null),
	constraint offers_kept_until check (decision <> 'KEPT' or kept_until is not null)
);
comment on table privacy.archive_offers is 'Anbietung an das Archiv: nothing offered goes before the archive has answered. After deletion it names the object no more.';
comment on column privacy.archive_offers.object_id is 'Null once the object is gone.';
comment on column privacy.archive_offers.label is 'impersonal: number of the case, or a neutral word';
comment on column privacy.archive_offers.note is 'personal: what the archive answered and who spoke for it';
create unique index offers_once on privacy.archive_offers (tenant_id, object_type, object_id) where object_id is not null;
call app.raise_wall('privacy.archive_offers');
create policy keepers on privacy.archive_offers to koko_app
	using ((select app.has_role('DATA_PROTECTION_OFFICER')) or (select app.is_system())) with check (true);
grant select, insert, update on privacy.archive_offers to koko_app;

create table privacy.deletion_runs (
	tenant_id uuid not null, id uuid not null,
	started_by uuid,
	started_at timestamptz not null, finished_at timestamptz,
	primary key (tenant_id, id)
);
comment on table privacy.deletion_runs is 'Löschlauf: by the clock every night, or started by the data-protection officer.';
call app.raise_wall('privacy.deletion_runs');
create policy keepers on privacy.deletion_runs to koko_app
	using ((select app.has_role('DATA_PROTECTION_OFFICER')) or (select app.is_system())) with check (true);
grant select, insert, update on privacy.deletion_runs to koko_app;

create table privacy.deletion_entries (
	tenant_id uuid not null, id uuid not null, run_id uuid not null,
	rule_code text not null check (rule_code ~ '^R[0-9]{1,2}(-[A-Z]+)?$'),
	action text not null check (action in ('DELETE','ANONYMISE','OFFER_TO_ARCHIVE','CRYPTO_ERASE','DISABLE')),
	object_type text not null check (object_type in ('case','report','identity','receipt','agreement','measure','audit-entry','private-note')),
	objects integer not null check (objects > 0),
	id_hashes text[] not null default '{}',
	at timestamptz not null,
	primary key (tenant_id, id)
);
comment on table privacy.deletion_entries is 'Löschprotokoll without content: which class, how many, keyed hashes of the ids, when.';
comment on column privacy.deletion_entries.id_hashes is 'impersonal: keyed hashes; they prove that a known id is gone and name none';
create index deletion_entries_run on privacy.deletion_entries (tenant_id, run_id);
call app.raise_wall('privacy.deletion_entries');
create policy writers on privacy.deletion_entries for insert to koko_app with check ((select app.is_system()));
create policy readers on privacy.deletion_entries for select to koko_app
	using ((select app.has_role('DATA_PROTECTION_OFFICER')) or (select app.is_system()));
grant select, insert on privacy.deletion_entries to koko_app;

-- What remains of signals that led to no case (rule R1): how many, about what, in which quarter.
create table intake.signal_counts (
	tenant_id uuid not null references identity.tenants (id),
	year integer not null, quarter integer not null check (quarter between 1 and 4),
	topic_code text not null default '',
	signals integer not null check (signals > 0),
	primary key (tenant_id, year, quarter, topic_code)
);
comment on table intake.signal_counts is 'Signals without a case after their retention: a number, nothing else.';
comment on column intake.signal_counts.topic_code is 'impersonal: code of the topic';
call app.raise_wall('intake.signal_counts');
create policy keepers on intake.signal_counts to koko_app
	using ((select app.has_role('CONFLICT_MANAGER','EVALUATOR')) or (select app.is_system())) with check ((select app.is_system()));
grant select, insert, update on intake.signal_counts to koko_app;
