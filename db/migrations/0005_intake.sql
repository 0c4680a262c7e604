-- Reports of residents and colleagues, the postbox, the protected identity.
create schema intake;
grant usage on schema intake to koko_app, koko_gate;

create table intake.reports (
	tenant_id uuid not null references identity.tenants (id),
	id uuid not null,
	reference text not null,
	submission_id uuid not null,
	channel text not null check (channel in ('WEB','PHONE','WALK_IN','LETTER','EMAIL','FRONTLINE','OBSERVATION','IMPORT')),
	language text not null default 'de',
	text text not null,
	place_text text not null default '',
	area_id uuid,
	latitude double precision, longitude double precision,
	since_day date,
	topic_code text,
	wish text check (wish in ('LISTEN','ADVICE','MEDIATE','STOP','INFORM_ONLY')),
	identity_mode text not null default 'ANONYMOUS' check (identity_mode in ('NAMED','VAULTED','ANONYMOUS')),
	interpreter_language text,
	callback_window text not null default '',
	danger_self_report boolean not null default false,
	state text not null default 'RECEIVED' check (state in ('RECEIVED','ACKNOWLEDGED','IN_CLEARING','WAITING_FOR_REPORTER',
		'LINKED_TO_CASE','LINKED_TO_SIGNAL','REFERRED','REJECTED','FEEDBACK_GIVEN','WITHDRAWN','ERASED')),
	received_at timestamptz not null,
	acknowledge_due date not null,
	feedback_due date not null,
	acknowledged_at timestamptz,
	decided_at timestamptz,
	decision text check (decision in ('ACCEPT','REFER','OBSERVE','REJECT')),
	decision_reason text not null default '',
	referred_to text not null default '',
	review_on date,
	feedback_given_at timestamptz,
	case_id uuid,
	assigned_to uuid,
	created_by uuid,
	import_id uuid,
	source_key text,
	version integer not null default 1,
	updated_at timestamptz not null default now(),
	search tsvector generated always as (to_tsvector('public.koko_german', reference || ' ' || text || ' ' || place_text)) stored,
	primary key (tenant_id, id),
	constraint reports_submission unique (tenant_id, submission_id),
	constraint reports_reference unique (tenant_id, reference),
	constraint reports_source unique (tenant_id, source_key)
);
comment on table intake.reports is 'Meldung: what somebody tells, in their words. Content is for the conflict managers of the tenant only.';
comment on column intake.reports.submission_id is 'Drawn with the form, so that two clicks on send make one report.';
comment on column intake.reports.decision_reason is 'Reason of the clearing decision, for colleagues; the reporter gets the feedback text.';
comment on column intake.reports.source_key is 'Key of the row in an imported file; a second run adds nothing.';
create index reports_newest on intake.reports (tenant_id, received_at desc, id desc);
create index reports_state on intake.reports (tenant_id, state, received_at desc, id desc);
create index reports_topic on intake.reports (tenant_id, topic_code, received_at desc, id desc);
create index reports_acknowledge on intake.reports (tenant_id, acknowledge_due) where state = 'RECEIVED';
create index reports_feedback on intake.reports (tenant_id, feedback_due) where feedback_given_at is null and state not in ('WITHDRAWN','ERASED');
create index reports_author on intake.reports (tenant_id, created_by, received_at desc) where created_by is not null;
create index reports_case on intake.reports (tenant_id, case_id) where case_id is not null;
create index reports_search on intake.reports using gin (tenant_id, search);
create index reports_words on intake.reports using gin (tenant_id, (text || ' ' || place_text) gin_trgm_ops);
call app.raise_wall('intake.reports');
create policy conflict_managers on intake.reports to koko_app
	using ((select app.has_role('CONFLICT_MANAGER')) or (select app.is_system()))
	with check (true);
create policy submitters on intake.reports for insert to koko_app with check (true);
create policy own_report on intake.reports for select to koko_app
	using (id = (select app.report()) or created_by = (select app.user_id()));
create policy own_withdrawal on intake.reports for update to koko_app using (id = (select app.report()));
grant select, insert, update on intake.reports to koko_app;

create table intake.receipts (
	tenant_id uuid not null,
	report_id uuid not null,
	code_hash bytea not null,
	noted_at timestamptz,
	last_used_at timestamptz,
	last_visit_at timestamptz,
	expires_at timestamptz,
	primary key (tenant_id, report_id),
	constraint receipts_report foreign key (tenant_id, report_id) references intake.reports (tenant_id, id)
);
comment on table intake.receipts is 'Rückmeldecode: keyed hash only. Its lifetime is apart from the retention of the report (rule R5).';
create unique index receipts_code on intake.receipts (code_hash);
call app.raise_wall('intake.receipts');
create policy tenant_use on intake.receipts to koko_app using (true) with check (true);
grant select, insert, update on intake.receipts to koko_app;
create policy gate_reads on intake.receipts for select to koko_gate using (true);
grant select on intake.receipts to koko_gate;

create table intake.vaulted_identities (
	tenant_id uuid not null,
	report_id uuid not null,
	sealed bytea not null,
	created_at timestamptz not null default now(),
	delete_on date,
	primary key (tenant_id, report_id),
	constraint identities_report foreign key (tenant_id, report_id) references intake.reports (tenant_id, id)
);
comment on table intake.vaulted_identities is 'Name and contact of a reporter, encrypted per tenant with a key that is not in the database.';
call app.raise_wall('intake.vaulted_identities');
create policy submitters on intake.vaulted_identities for insert to koko_app with check (true);
create policy conflict_managers on intake.vaulted_identities for select to koko_app
	using ((select app.has_role('CONFLICT_MANAGER','DATA_PROTECTION_OFFICER')) or (select app.is_system()));
create policy erasers on intake.vaulted_identities for delete to koko_app using ((select app.is_system()) or report_id = (select app.report()));
grant select, insert, delete on intake.vaulted_identities to koko_app;

create table intake.identity_openings (
	tenant_id uuid not null,
	id uuid not null,
	report_id uuid not null,
	opened_by uuid not null,
	reason text not null check (length(trim(reason)) >= 10),
	opened_at timestamptz not null,
	primary key (tenant_id, id)
);
comment on table intake.identity_openings is 'Each opening of a protected identity: who, when, why.';
create index openings_report on intake.identity_openings (tenant_id, report_id);
call app.raise_wall('intake.identity_openings');
create policy openers on intake.identity_openings to koko_app
	using ((select app.has_role('CONFLICT_MANAGER','DATA_PROTECTION_OFFICER')) or (select app.is_system()))
	with check (opened_by = (select app.user_id()));
grant select, insert on intake.identity_openings to koko_app;

create table intake.messages (
	tenant_id uuid not null,
	id uuid not null,
	report_id uuid not null,
	direction text not null check (direction in ('TO_REPORTER','FROM_REPORTER')),
	kind text not null default 'MESSAGE' check (kind in ('MESSAGE','ACKNOWLEDGEMENT','QUESTION','FEEDBACK','TALK_OFFER','TALK_ANSWER')),
	text text not null,
	language text not null default 'de',
	talk_answer text check (talk_answer in ('ACCEPTED','REFUSED')),
	author_id uuid,
	created_at timestamptz not null,
	read_at timestamptz,
	submission_id uuid,
	primary key (tenant_id, id),
	constraint messages_report foreign key (tenant_id, report_id) references intake.reports (tenant_id, id),
	constraint messages_submission unique (tenant_id, submission_id)
);
comment on table intake.messages is 'The postbox of one report, both directions.';
create index messages_report_time on intake.messages (tenant_id, report_id, created_at);
create index messages_unread on intake.messages (tenant_id, created_at) where direction = 'FROM_REPORTER' and read_at is null;
call app.raise_wall('intake.messages');
create policy conflict_managers on intake.messages to koko_app
	using ((select app.has_role('CONFLICT_MANAGER')) or (select app.is_system())) with check (true);
create policy own_postbox on intake.messages to koko_app
	using (report_id = (select app.report())) with check (report_id = (select app.report()));
grant select, insert, update on intake.messages to koko_app;

create table intake.attachments (
	tenant_id uuid not null,
	id uuid not null,
	report_id uuid not null,
	media_type text not null check (media_type in ('image/webp','image/jpeg','application/pdf')),
	content bytea not null,
	size integer not null,
	width integer, height integer,
	created_at timestamptz not null default now(),
	primary key (tenant_id, id),
	constraint attachments_report foreign key (tenant_id, report_id) references intake.reports (tenant_id, id)
);
comment on table intake.attachments is 'Photos and PDFs, re-encoded: what a camera or editor wrote beside the picture is gone. No file names are kept.';
create index attachments_report on intake.attachments (tenant_id, report_id);
call app.raise_wall('intake.attachments');
create policy submitters on intake.attachments for insert to koko_app with check (true);
create policy conflict_managers on intake.attachments for select to koko_app
	using ((select app.has_role('CONFLICT_MANAGER')) or (select app.is_system()));
grant select, insert on intake.attachments to koko_app;

create table intake.imports (
	tenant_id uuid not null,
	id uuid not null,
	name text not null,
	mapping jsonb not null,
	state text not null default 'RUNNING' check (state in ('PREVIEW','RUNNING','DONE','UNDONE','FAILED')),
	rows_read integer not null default 0,
	rows_added integer not null default 0,
	rows_known integer not null default 0,
	rows_bad integer not null default 0,
	bad_rows jsonb not null default '[]',
	content bytea,
	created_by uuid,
	created_at timestamptz not null default now(),
	finished_at timestamptz,
	primary key (tenant_id, id)
);
comment on table intake.imports is 'Imported files: mapping, progress, refused lines with reason. content only while a browser import waits for its confirmation.';
call app.raise_wall('intake.imports');
create policy keepers on intake.imports to koko_app
	using ((select app.has_role('CONFLICT_MANAGER')) or (select app.is_system())) with check (true);
grant select, insert, update on intake.imports to koko_app;
create policy undo on intake.reports for delete to koko_app
	using (import_id is not null and state = 'RECEIVED' and ((select app.has_role('CONFLICT_MANAGER')) or (select app.is_system())));
grant delete on intake.reports to koko_app;
