-- Mails that are reports, and answers that come by mail. A tenant's mailbox is read by the worker; what a mail says goes the
-- same way as a report from the page, and who sent it is sealed with the report. Nothing of a mail's words stands here.
create schema mailroom;
comment on schema mailroom is 'The mailbox a tenant has its reports sent to, and what became of each mail.';
grant usage on schema mailroom to koko_app, koko_gate;

create table mailroom.mailboxes (
	tenant_id uuid primary key references identity.tenants (id),
	address text not null,
	host text not null,
	port integer not null check (port between 1 and 65535),
	security text not null check (security in ('TLS','STARTTLS','NONE')),
	login text not null,
	password_sealed bytea not null,
	own_key bytea not null,
	folder text not null,
	acknowledgement text not null check (acknowledgement in ('NONE','NUMBER','NUMBER_AND_CODE')),
	has_plus_addresses boolean not null,
	days_kept integer check (days_kept between 1 and 3650),
	active boolean not null,
	version integer not null default 1,
	updated_at timestamptz not null default now(),
	leased_until timestamptz,
	last_fetched_at timestamptz,
	last_problem text check (last_problem in ('ADDRESS_UNKNOWN','PRIVATE_ADDRESS','NO_ANSWER','TLS_UNTRUSTED','LOGIN_REFUSED',
		'FOLDER_MISSING','CANNOT_MOVE','TROUBLE'))
);
comment on table mailroom.mailboxes is 'One mailbox per tenant. The password is sealed with a key that is not in the database.';
comment on column mailroom.mailboxes.address is 'impersonal: address of the office that residents write to';
comment on column mailroom.mailboxes.host is 'impersonal: name of the mail server';
comment on column mailroom.mailboxes.login is 'impersonal: account of the office at the mail server';
comment on column mailroom.mailboxes.password_sealed is 'impersonal: password of that account, encrypted with own_key';
comment on column mailroom.mailboxes.own_key is 'impersonal: key of this password alone, wrapped by a data key of the tenant';
comment on column mailroom.mailboxes.folder is 'impersonal: folder that is read';
comment on column mailroom.mailboxes.acknowledgement is 'What a sender gets back: nothing, the number of the report, or the number and the receipt code.';
comment on column mailroom.mailboxes.has_plus_addresses is 'The server also delivers name+anything@; answers then come to an address of their own.';
comment on column mailroom.mailboxes.days_kept is 'Mails that were taken are deleted from their folder after so many days; null leaves that to the office.';
comment on column mailroom.mailboxes.leased_until is 'Until then one worker is reading; a killed one holds nobody up for longer.';
call app.raise_wall('mailroom.mailboxes');
create policy keepers on mailroom.mailboxes to koko_app
	using ((select app.has_role('TENANT_ADMIN')) or (select app.is_system()))
	with check ((select app.has_role('TENANT_ADMIN')) or (select app.is_system()));
create policy overseers on mailroom.mailboxes for select to koko_app using ((select app.has_role('DATA_PROTECTION_OFFICER')));
grant select, insert, update on mailroom.mailboxes to koko_app;
create policy gate_reads on mailroom.mailboxes for select to koko_gate using (true);
grant select (tenant_id, active) on mailroom.mailboxes to koko_gate;

create table mailroom.mails (
	tenant_id uuid not null references identity.tenants (id),
	id uuid not null,
	place_hash bytea not null,
	content_hash bytea,
	outcome text check (outcome in ('REPORT','REPLY','SET_ASIDE','UNREADABLE')),
	reason text check (reason in ('AUTO_REPLY','BOUNCE','LIST','OWN_MAIL','DUPLICATE',
		'TOO_BIG','TOO_MANY_PARTS','TOO_SLOW','BROKEN','ENCRYPTED','EMPTY','KEEPS_FAILING')),
	report_id uuid,
	files_left_out integer not null default 0,
	is_cut boolean not null default false,
	size integer not null,
	arrived_at timestamptz not null,
	tries integer not null default 1,
	taken_at timestamptz,
	primary key (tenant_id, id),
	constraint mails_place unique (tenant_id, place_hash),
	constraint mails_content unique (tenant_id, content_hash),
	constraint mails_report foreign key (tenant_id, report_id) references intake.reports (tenant_id, id) on delete cascade,
	constraint outcome_with_its_facts check ((outcome is null) = (taken_at is null)
		and (outcome in ('REPORT','REPLY')) = (report_id is not null)
		and (outcome in ('SET_ASIDE','UNREADABLE')) = (reason is not null))
);
comment on table mailroom.mails is 'What became of each mail of the mailbox; no sender, no subject, no words. Without outcome: a worker began with it.';
comment on column mailroom.mails.place_hash is 'Keyed hash of server, account, folder, UIDVALIDITY and UID: the same mail is taken once, whatever dies in between.';
comment on column mailroom.mails.content_hash is 'Keyed hash of Message-ID and content: the same mail delivered twice is one, another mail under the same Message-ID is not.';
comment on column mailroom.mails.tries is 'How often a worker began; one that never gets through is left as unreadable.';
create index mails_newest on mailroom.mails (tenant_id, arrived_at desc);
create index mails_report_id on mailroom.mails (tenant_id, report_id) where report_id is not null;
call app.raise_wall('mailroom.mails');
create policy workers on mailroom.mails to koko_app using ((select app.is_system())) with check ((select app.is_system()));
create policy overseers on mailroom.mails for select to koko_app
	using ((select app.has_role('TENANT_ADMIN','DATA_PROTECTION_OFFICER')));
create policy with_the_report on mailroom.mails for select to koko_app
	using ((select app.has_role('CONFLICT_MANAGER')) and report_id is not null and app.may_read_report(tenant_id, report_id));
grant select, insert, update, delete on mailroom.mails to koko_app;

create table mailroom.acknowledged_senders (
	tenant_id uuid not null references identity.tenants (id),
	sender_hash bytea not null,
	day date not null,
	primary key (tenant_id, sender_hash, day)
);
comment on table mailroom.acknowledged_senders is 'Who got an acknowledgement on which day, so that two machines never write to each other for ever. Deleted after two days.';
comment on column mailroom.acknowledged_senders.sender_hash is 'personal: keyed hash of the sender''s address';
call app.raise_wall('mailroom.acknowledged_senders');
create policy workers on mailroom.acknowledged_senders to koko_app
	using ((select app.is_system())) with check ((select app.is_system()));
grant select, insert, delete on mailroom.acknowledged_senders to koko_app;

alter table intake.messages add column by_mail boolean not null default false;
comment on column intake.messages.by_mail is 'Came as an answer by mail: what it quotes is folded away when shown, the whole text is kept.';
