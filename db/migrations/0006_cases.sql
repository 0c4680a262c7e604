-- Conflict cases: the structured clarification process from clearing to cover sheet.
create schema cases;
grant usage on schema cases to koko_app, koko_gate;

create table cases.case_counters (
	tenant_id uuid not null references identity.tenants (id),
	year integer not null,
	last_number integer not null default 0,
	primary key (tenant_id, year)
);
call app.raise_wall('cases.case_counters');
create policy counting on cases.case_counters to koko_app using (true) with check (true);
grant select, insert, update on cases.case_counters to koko_app;

create table cases.conflict_cases (
	tenant_id uuid not null references identity.tenants (id),
	id uuid not null,
	number text not null,
	title text not null check (length(trim(title)) between 3 and 200),
	summary text not null default '',
	level text not null default 'NEIGHBOURHOOD' check (level in ('NEIGHBOURHOOD','INSTITUTION','QUARTER','CITY','SUPRALOCAL')),
	scope text not null default 'PUBLIC' check (scope in ('PUBLIC','INSTITUTION','ADMIN_INTERNAL')),
	intensity text not null default 'OPEN' check (intensity in ('SMOULDERING','OPEN','HEIGHTENED','CRITICAL')),
	presenting_issue text not null default '',
	underlying_issue text not null default '',
	instrumentalised text not null default 'NO' check (instrumentalised in ('NO','SUSPECTED','YES')),
	conflict_types text[] not null default '{}',
	topics text[] not null default '{}',
	area_id uuid,
	place_text text not null default '',
	responsibility_level text not null default 'MUNICIPALITY'
		check (responsibility_level in ('MUNICIPALITY','DISTRICT','STATE','FEDERAL','EU','PRIVATE')),
	lead_id uuid not null,
	team_ids uuid[] not null,
	concerned_units uuid[] not null default '{}',
	visibility text not null default 'CASE' check (visibility in ('INTERNAL','CASE','RESTRICTED')),
	state text not null default 'DRAFT' check (state in ('DRAFT','OPEN','PAUSED','IN_CRISIS','HANDED_OVER','FOLLOW_UP','CLOSED',
		'OFFERED_TO_ARCHIVE','ARCHIVED','DELETED')),
	paused_until date, pause_reason text not null default '',
	closing_reason text check (closing_reason in ('AGREEMENT','PARTIAL_AGREEMENT','RESOLVED_OTHERWISE','DECISION_BY_AUTHORITY',
		'NO_AGREEMENT','ENDED_BY_PARTIES','REFERRED','LIMIT_REACHED','NOT_CONFIRMED','OUT_OF_SCOPE')),
	closing_checklist jsonb not null default '{}',
	opened_at timestamptz, closed_at timestamptz,
	retention_class text not null default 'R3', hold_until date,
	demo_number integer,
	created_by uuid,
	created_at timestamptz not null,
	updated_at timestamptz not null default now(),
	version integer not null default 1,
	search tsvector generated always as (to_tsvector('public.koko_german',
		number || ' ' || title || ' ' || summary || ' ' || presenting_issue || ' ' || underlying_issue || ' ' || place_text)) stored,
	primary key (tenant_id, id),
	constraint cases_number unique (tenant_id, number),
	constraint cases_lead_in_team check (lead_id = any (team_ids)),
	constraint cases_closing_reason check (state <> 'CLOSED' or closing_reason is not null)
);
comment on table cases.conflict_cases is 'Fall: one conflict, one number, one lead. Title without names.';
comment on column cases.conflict_cases.presenting_issue is 'Anlass: what the conflict is tied to.';
comment on column cases.conflict_cases.underlying_issue is 'Kern: what it is about in the end. Two fields, never one.';
comment on column cases.conflict_cases.concerned_units is 'Units an ADMIN_INTERNAL case is about; whoever heads one of them is shut out, whatever their role.';
create index cases_state on cases.conflict_cases (tenant_id, state, updated_at desc, id desc);
create index cases_newest on cases.conflict_cases (tenant_id, created_at desc, id desc);
create index cases_lead on cases.conflict_cases (tenant_id, lead_id, state);
create index cases_team on cases.conflict_cases using gin (tenant_id, team_ids);
create index cases_search on cases.conflict_cases using gin (tenant_id, search);
create index cases_words on cases.conflict_cases using gin (tenant_id, (title || ' ' || summary || ' ' || place_text) gin_trgm_ops);
call app.raise_wall('cases.conflict_cases');
create policy case_team on cases.conflict_cases to koko_app
	using (
		(select app.is_system())
		or (
			(
				((select app.has_role('CONFLICT_MANAGER')) and (visibility = 'INTERNAL' or ((select app.user_id()) = any (team_ids)
					and (scope <> 'ADMIN_INTERNAL' or lead_id = (select app.user_id())))))
				or ((select app.has_role('CONFLICT_GUIDE')) and (select app.user_id()) = any (team_ids) and visibility <> 'RESTRICTED')
			)
			and not (concerned_units && coalesce((select app.headed_units()), '{}'))
		)
	)
	with check (true);
grant select, insert, update on cases.conflict_cases to koko_app;

create function app.may_read_case(wanted_tenant uuid, wanted_case uuid) returns boolean language sql stable
	as $$ select exists (select from cases.conflict_cases c where c.tenant_id = wanted_tenant and c.id = wanted_case) $$;
comment on function app.may_read_case is 'Runs with the caller''s row security: true when the caller sees the case.';

create procedure app.follow_case(target regclass) language plpgsql as $$
begin
	call app.raise_wall(target);
	execute format('create policy with_case on %s to koko_app
		using ((select app.is_system()) or app.may_read_case(tenant_id, case_id)) with check (true)', target);
	execute format('grant select, insert, update on %s to koko_app', target);
end $$;
comment on procedure app.follow_case is 'Rows of the table are seen by whoever sees their case.';
create policy case_readers on audit.entries for select to koko_app
	using (case_id is not null and app.kind() = 'member' and app.may_read_case(tenant_id, case_id));

-- Clearing: danger check and decision on a report or a case.
create table cases.danger_checks (
	tenant_id uuid not null,
	id uuid not null,
	report_id uuid, case_id uuid,
	occasion text not null check (occasion in ('INTAKE','TRIAGE','PHASE_CHANGE','OTHER')),
	answers jsonb not null,
	danger boolean not null,
	action_taken text not null default '',
	follow_up_on date,
	assessed_by uuid not null,
	assessed_at timestamptz not null,
	primary key (tenant_id, id),
	constraint danger_checks_subject check (num_nonnulls(report_id, case_id) >= 1),
	constraint danger_checks_action check (not danger or length(trim(action_taken)) > 0)
);
comment on table cases.danger_checks is 'Gefährdungsprüfung: answers and the action taken, no dossier on anybody.';
create index danger_checks_report on cases.danger_checks (tenant_id, report_id, assessed_at desc);
create index danger_checks_case on cases.danger_checks (tenant_id, case_id, assessed_at desc);
call app.raise_wall('cases.danger_checks');
create policy checkers on cases.danger_checks to koko_app
	using ((select app.is_system()) or (case_id is null and (select app.has_role('CONFLICT_MANAGER')))
		or (case_id is not null and app.may_read_case(tenant_id, case_id))) with check (true);
grant select, insert, update on cases.danger_checks to koko_app;

create table cases.clearing_decisions (
	tenant_id uuid not null,
	id uuid not null,
	report_id uuid not null,
	case_id uuid,
	checklist jsonb not null,
	result text not null check (result in ('ACCEPT','REFER','OBSERVE','REJECT')),
	reason text not null check (length(trim(reason)) > 0),
	referred_to text not null default '',
	next_step text not null default '',
	decided_by uuid not null,
	decided_at timestamptz not null,
	primary key (tenant_id, id)
);
comment on table cases.clearing_decisions is 'Clearing: the checklist of reference 2.3 and its result.';
create index clearing_report on cases.clearing_decisions (tenant_id, report_id);
call app.raise_wall('cases.clearing_decisions');
create policy deciders on cases.clearing_decisions to koko_app
	using ((select app.is_system()) or (case_id is null and (select app.has_role('CONFLICT_MANAGER')))
		or (case_id is not null and app.may_read_case(tenant_id, case_id))) with check (true);
grant select, insert, update on cases.clearing_decisions to koko_app;

create table cases.referral_targets (
	tenant_id uuid not null,
	id uuid not null,
	name text not null,
	competent_for text not null default '',
	contact text not null default '',
	hint text not null default '',
	active boolean not null default true,
	position integer not null default 0,
	primary key (tenant_id, id)
);
comment on table cases.referral_targets is 'Referral catalogue of a tenant: Schiedsamt, Ordnungsamt, counselling …';
call app.raise_wall('cases.referral_targets');
create policy readers on cases.referral_targets for select to koko_app using (true);
create policy keepers on cases.referral_targets for all to koko_app
	using ((select app.has_role('CONFLICT_MANAGER','TENANT_ADMIN')) or (select app.is_system()));
grant select, insert, update on cases.referral_targets to koko_app;

create table cases.case_phases (
	tenant_id uuid not null, id uuid not null, case_id uuid not null,
	kind text not null check (kind in ('INTAKE','TRIAGE','ANALYSIS','PROCESS_CHOICE','CONTRACTING','PROCESS','AGREEMENT','FOLLOW_UP','CLOSED')),
	state text not null default 'PLANNED' check (state in ('PLANNED','ACTIVE','COMPLETED','SKIPPED','ABORTED')),
	started_at timestamptz, completed_at timestamptz,
	summary text not null default '', skip_reason text not null default '',
	primary key (tenant_id, id),
	constraint phases_once unique (tenant_id, case_id, kind),
	constraint phases_skip_reason check (state <> 'SKIPPED' or length(trim(skip_reason)) > 0)
);
call app.follow_case('cases.case_phases');

create table cases.actors (
	tenant_id uuid not null, id uuid not null, case_id uuid not null,
	label text not null,
	kind text not null check (kind in ('PERSON','GROUP','ORGANISATION','AUTHORITY')),
	role text not null check (role in ('PARTY','AFFECTED','SUPPORTER','BYSTANDER','THIRD_FORCE','DECISION_MAKER','OWN_ORGANISATION')),
	influence integer not null default 1 check (influence between 0 and 3),
	member_id uuid,
	language text not null default '',
	note text not null default '',
	removed_at timestamptz,
	created_at timestamptz not null,
	version integer not null default 1,
	primary key (tenant_id, id)
);
comment on table cases.actors is 'Akteur:in, by function first. member_id only when a colleague is concerned in person.';
create index actors_case on cases.actors (tenant_id, case_id);
call app.follow_case('cases.actors');

create table cases.case_notes (
	tenant_id uuid not null, id uuid not null, case_id uuid not null,
	text text not null,
	visibility text not null default 'CASE' check (visibility in ('INTERNAL','CASE','RESTRICTED')),
	author_id uuid not null,
	happened_on date not null,
	created_at timestamptz not null,
	updated_at timestamptz not null,
	version integer not null default 1,
	primary key (tenant_id, id)
);
comment on column cases.case_notes.visibility is 'RESTRICTED: author and lead only.';
create index notes_case on cases.case_notes (tenant_id, case_id, happened_on desc);
call app.follow_case('cases.case_notes');
create policy restricted_notes on cases.case_notes as restrictive for select to koko_app
	using (visibility <> 'RESTRICTED' or author_id = (select app.user_id()) or (select app.is_system())
		or exists (select from cases.conflict_cases c where c.tenant_id = case_notes.tenant_id and c.id = case_id and c.lead_id = (select app.user_id())));

create table cases.private_notes (
	tenant_id uuid not null, id uuid not null, case_id uuid not null,
	text text not null,
	author_id uuid not null,
	created_at timestamptz not null,
	expires_on date not null,
	primary key (tenant_id, id)
);
comment on table cases.private_notes is 'persönliche Notiz: the author''s alone, gone after 30 days unless moved into the case (rule R15).';
create index private_notes_author on cases.private_notes (tenant_id, case_id, author_id);
call app.raise_wall('cases.private_notes');
create policy author_only on cases.private_notes to koko_app
	using (author_id = (select app.user_id())) with check (author_id = (select app.user_id()));
create policy expiry on cases.private_notes for delete to koko_app using ((select app.is_system()));
create policy expiry_sees on cases.private_notes for select to koko_app using ((select app.is_system()) and expires_on < current_date);
grant select, insert, update, delete on cases.private_notes to koko_app;

create table cases.sessions (
	tenant_id uuid not null, id uuid not null, case_id uuid not null,
	kind text not null check (kind in ('TALK','SEPARATE_TALK','MODERATED_TALK','ROUND_TABLE','DIALOGUE','SITE_VISIT','MEETING','MEDIATION')),
	starts_at timestamptz not null, ends_at timestamptz not null,
	place text not null default '',
	functions_present text not null default '',
	invitation text not null default '',
	minutes text not null default '',
	state text not null default 'PLANNED' check (state in ('PLANNED','HELD','CANCELLED')),
	calendar_sequence integer not null default 0,
	created_by uuid not null, created_at timestamptz not null,
	version integer not null default 1,
	primary key (tenant_id, id),
	constraint sessions_end check (ends_at > starts_at),
	constraint sessions_sealed check (kind <> 'MEDIATION' or minutes = '')
);
comment on column cases.sessions.minutes is 'Never for a mediation: its minutes belong into the sealed space.';
create index sessions_case on cases.sessions (tenant_id, case_id, starts_at);
create index sessions_time on cases.sessions (tenant_id, starts_at) where state = 'PLANNED';
call app.follow_case('cases.sessions');

create table cases.tasks (
	tenant_id uuid not null, id uuid not null, case_id uuid not null,
	title text not null, due_on date, assignee_id uuid,
	state text not null default 'OPEN' check (state in ('OPEN','DONE','DROPPED')),
	waiting_for text not null default '',
	created_by uuid not null, created_at timestamptz not null, done_at timestamptz,
	version integer not null default 1,
	primary key (tenant_id, id)
);
create index tasks_case on cases.tasks (tenant_id, case_id);
create index tasks_open on cases.tasks (tenant_id, assignee_id, due_on) where state = 'OPEN';
call app.follow_case('cases.tasks');

create table cases.process_decisions (
	tenant_id uuid not null, id uuid not null, case_id uuid not null,
	method text not null check (method in ('ADVICE','MODERATED_TALK','MEDIATION','SHUTTLE','ROUND_TABLE','DIALOGUE_FORUM','PUBLIC_MEETING',
		'PARTICIPATION','SUPERVISION','TEAM_DEVELOPMENT','KKB','VICTIM_OFFENDER','ARBITRATION','ENFORCEMENT','PROTECTION','OBSERVE','NO_ACTION')),
	reasons text not null check (length(trim(reasons)) > 0),
	alternative text not null check (alternative <> method),
	alternative_reason text not null check (length(trim(alternative_reason)) > 0),
	advice jsonb not null default '{}',
	led_by text not null default '',
	decided_by uuid not null, decided_at timestamptz not null,
	primary key (tenant_id, id)
);
comment on column cases.process_decisions.advice is 'What the decision aid said at that time: facts asked and methods with reasons. The human decided.';
create index process_decisions_case on cases.process_decisions (tenant_id, case_id, decided_at desc);
call app.follow_case('cases.process_decisions');

create table cases.mandates (
	tenant_id uuid not null, id uuid not null, case_id uuid not null,
	commissioned_by text not null, goals text not null, limits text not null default '',
	confidentiality text not null default '', resources text not null default '',
	period_from date, period_to date,
	signed_on date, consents jsonb not null default '[]',
	created_by uuid not null, created_at timestamptz not null,
	version integer not null default 1,
	primary key (tenant_id, id)
);
comment on table cases.mandates is 'Auftrag: no process starts without it and the consents.';
create index mandates_case on cases.mandates (tenant_id, case_id);
call app.follow_case('cases.mandates');

create table cases.agreements (
	tenant_id uuid not null, id uuid not null, case_id uuid not null,
	title text not null,
	state text not null default 'DRAFT' check (state in ('DRAFT','IN_REVIEW','APPROVED','IN_FORCE','FULFILLED','BROKEN','AMENDED','ENDED')),
	review_hint_given boolean not null default false,
	in_force_on date,
	created_by uuid not null, created_at timestamptz not null,
	version integer not null default 1,
	primary key (tenant_id, id)
);
create index agreements_case on cases.agreements (tenant_id, case_id);
call app.follow_case('cases.agreements');

create table cases.agreement_points (
	tenant_id uuid not null, id uuid not null, case_id uuid not null, agreement_id uuid not null,
	position integer not null, text text not null, responsible text not null, due_on date, shareable boolean not null default false,
	primary key (tenant_id, id)
);
create index agreement_points_agreement on cases.agreement_points (tenant_id, agreement_id, position);
call app.follow_case('cases.agreement_points');
grant delete on cases.agreement_points to koko_app;

create table cases.agreement_approvals (
	tenant_id uuid not null, id uuid not null, case_id uuid not null, agreement_id uuid not null, actor_id uuid not null,
	state text not null default 'OPEN' check (state in ('OPEN','APPROVED','REFUSED')),
	via text check (via in ('LINK','PAPER')),
	token_hash bytea, token_expires_at timestamptz,
	answered_at timestamptz, recorded_by uuid,
	primary key (tenant_id, id),
	constraint approvals_once unique (tenant_id, agreement_id, actor_id)
);
comment on table cases.agreement_approvals is 'Yes or no of each party with its date, by one-time link or on paper; no reason is asked.';
create unique index approvals_token on cases.agreement_approvals (token_hash) where token_hash is not null;
call app.follow_case('cases.agreement_approvals');
create policy gate_reads on cases.agreement_approvals for select to koko_gate using (token_hash is not null);
grant select (tenant_id, id, token_hash, token_expires_at, state) on cases.agreement_approvals to koko_gate;

create table cases.agreement_checks (
	tenant_id uuid not null, id uuid not null, case_id uuid not null, agreement_id uuid not null,
	due_on date not null,
	result text check (result in ('HOLDS','PARTLY','BROKEN')),
	note text not null default '', checked_by uuid, checked_at timestamptz,
	primary key (tenant_id, id)
);
comment on table cases.agreement_checks is 'Nachhalten: 4 weeks, 3 and 6 months after the agreement came into force.';
create index agreement_checks_due on cases.agreement_checks (tenant_id, due_on) where result is null;
create index agreement_checks_case on cases.agreement_checks (tenant_id, case_id);
call app.follow_case('cases.agreement_checks');

create table cases.hand_overs (
	tenant_id uuid not null, id uuid not null, case_id uuid not null,
	to_tenant_id uuid references identity.tenants (id),
	to_authority text not null default '',
	package jsonb not null,
	reason text not null,
	granted_by uuid not null, granted_at timestamptz not null,
	accepted_at timestamptz, refused_at timestamptz, new_case_id uuid,
	primary key (tenant_id, id)
);
comment on table cases.hand_overs is 'Explicit grant to another tenant: exactly the package is passed on, never the file behind it.';
create index hand_overs_to on cases.hand_overs (to_tenant_id) where accepted_at is null and refused_at is null;
alter table cases.hand_overs enable row level security;
alter table cases.hand_overs force row level security;
create policy giver on cases.hand_overs to koko_app
	using (tenant_id = (select app.tenant()) and app.may_read_case(tenant_id, case_id)) with check (tenant_id = (select app.tenant()));
create policy taker_reads on cases.hand_overs for select to koko_app
	using (to_tenant_id = (select app.tenant()) and (select app.has_role('CONFLICT_MANAGER')));
create policy taker_answers on cases.hand_overs for update to koko_app
	using (to_tenant_id = (select app.tenant()) and (select app.has_role('CONFLICT_MANAGER')));
grant select, insert, update on cases.hand_overs to koko_app;

create table cases.lessons (
	tenant_id uuid not null, id uuid not null, case_id uuid not null,
	text text not null, suggest_as_pattern boolean not null default false,
	author_id uuid not null, created_at timestamptz not null,
	primary key (tenant_id, id)
);
call app.follow_case('cases.lessons');

create table cases.cover_sheets (
	tenant_id uuid not null, id uuid not null,
	closed_year integer not null, closed_quarter integer not null check (closed_quarter between 1 and 4),
	topic text not null, level text not null, scope text not null,
	months_open integer not null check (months_open >= 0),
	methods text[] not null,
	first_stage_band text not null check (first_stage_band in ('NONE','1-3','4-6','7-9')),
	last_stage_band text not null check (last_stage_band in ('NONE','1-3','4-6','7-9')),
	result text not null,
	source_kind text not null,
	other_language boolean not null,
	primary key (tenant_id, id)
);
comment on table cases.cover_sheets is 'Deckblatt: anonymous, no reference to the case, survives its deletion. Its id has nothing to do with the case.';
call app.raise_wall('cases.cover_sheets');
create policy readers on cases.cover_sheets for select to koko_app using ((select app.has_role('CONFLICT_MANAGER','EVALUATOR')) or (select app.is_system()));
create policy writers on cases.cover_sheets for insert to koko_app with check (true);
grant select, insert on cases.cover_sheets to koko_app;
