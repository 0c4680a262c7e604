-- Requests of people about their own data (Art. 15 to 21 DSGVO), and passages blackened for good.
create table privacy.data_subject_requests (
	tenant_id uuid not null, id uuid not null,
	number integer not null,
	kind text not null check (kind in ('ACCESS','RECTIFICATION','ERASURE','RESTRICTION','OBJECTION')),
	person_name text not null, person_contact text not null default '', words text[] not null,
	received_on date not null, due_on date not null,
	extension_reason text not null default '', extended_on date,
	identity_note text not null default '', identity_checked_on date,
	state text not null default 'RECEIVED' check (state in ('RECEIVED','IDENTITY_CHECK','IN_SEARCH','IN_REVIEW','ANSWERED','REFUSED')),
	searched_at timestamptz,
	answer_text text not null default '', answered_at timestamptz, answered_by uuid,
	created_by uuid not null, created_at timestamptz not null,
	version integer not null default 1,
	primary key (tenant_id, id),
	constraint requests_number unique (tenant_id, number),
	constraint requests_identity check (state in ('RECEIVED','IDENTITY_CHECK','REFUSED') or identity_checked_on is not null)
);
comment on table privacy.data_subject_requests is 'Anfrage einer betroffenen Person: register, one-month timer, search, answer.';
comment on column privacy.data_subject_requests.person_name is 'personal: who asks';
comment on column privacy.data_subject_requests.person_contact is 'personal: where the answer goes';
comment on column privacy.data_subject_requests.words is 'personal: names and addresses to search for';
comment on column privacy.data_subject_requests.extension_reason is 'personal: why it takes longer';
comment on column privacy.data_subject_requests.identity_note is 'personal: how the person proved who they are';
comment on column privacy.data_subject_requests.answer_text is 'personal: what the officer adds to the answer';
create index requests_open on privacy.data_subject_requests (tenant_id, due_on) where answered_at is null;
call app.raise_wall('privacy.data_subject_requests');
create policy keepers on privacy.data_subject_requests to koko_app
	using ((select app.has_role('DATA_PROTECTION_OFFICER')) or (select app.is_system())) with check (true);
grant select, insert, update on privacy.data_subject_requests to koko_app;

create table privacy.request_findings (
	tenant_id uuid not null, id uuid not null,
	request_id uuid not null,
	place text not null check (place ~ '^[a-z_]+\.[a-z_]+\.[a-z_]+$'),
	row_id uuid not null,
	report_id uuid, case_id uuid,
	passage text not null,
	decision text not null default 'OPEN' check (decision in ('OPEN','DISCLOSE','WITHHOLD','OTHER_PERSON','ERASE')),
	ground text check (ground in ('REPORTER','RIGHTS_OF_OTHERS','SECRECY_BY_LAW','RETENTION_DUTY','CLAIMS')),
	disclosed text not null default '',
	primary key (tenant_id, id),
	constraint findings_ground check (decision <> 'WITHHOLD' or ground is not null),
	constraint findings_reporter check (place <> 'intake.vaulted_identities.sealed' or decision = 'WITHHOLD')
);
comment on table privacy.request_findings is 'What a search found for a request, and what of it goes out. Who reported is withheld, whatever anybody decides.';
comment on column privacy.request_findings.passage is 'personal: the sentences in which the words stand';
comment on column privacy.request_findings.disclosed is 'personal: the part that goes out, without other people';
create index findings_request on privacy.request_findings (tenant_id, request_id);
call app.raise_wall('privacy.request_findings');
create policy keepers on privacy.request_findings to koko_app
	using ((select app.has_role('DATA_PROTECTION_OFFICER')) or (select app.is_system())) with check (true);
grant select, insert, update, delete on privacy.request_findings to koko_app;

create table privacy.redactions (
	tenant_id uuid not null, id uuid not null,
	report_id uuid, case_id uuid,
	reason text not null check (reason in ('THIRD_PARTY','SPECIAL_CATEGORY','UNTRUE','NOT_NEEDED','ERASURE')),
	places integer not null check (places > 0),
	redacted_by uuid not null, redacted_at timestamptz not null,
	primary key (tenant_id, id)
);
comment on table privacy.redactions is 'Schwärzung: that, where, why and by whom something was blackened; never what.';
call app.raise_wall('privacy.redactions');
create policy writers on privacy.redactions for insert to koko_app with check (redacted_by = (select app.user_id()));
create policy readers on privacy.redactions for select to koko_app
	using ((select app.has_role('DATA_PROTECTION_OFFICER')) or redacted_by = (select app.user_id()) or (select app.is_system()));
grant select, insert on privacy.redactions to koko_app;
call app.erased_by_retention_only('privacy.redactions');
create policy expiry on privacy.redactions for delete to koko_app using ((select app.is_system()));
