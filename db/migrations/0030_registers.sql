-- Requests for information by anybody (IFG), and data breaches with their 72 hours (Art. 33, 34 DSGVO).
create table privacy.information_requests (
	tenant_id uuid not null, id uuid not null,
	number integer not null,
	asker text not null, subject text not null,
	received_on date not null, due_on date not null,
	extended_on date, extension_reason text not null default '',
	state text not null default 'OPEN' check (state in ('OPEN','GRANTED','PARTLY_GRANTED','REFUSED','WITHDRAWN')),
	outcome text not null default '', answered_on date,
	created_by uuid not null, created_at timestamptz not null,
	version integer not null default 1,
	primary key (tenant_id, id),
	constraint information_number unique (tenant_id, number)
);
comment on table privacy.information_requests is 'Informationsbegehren: one month in North Rhine-Westphalia, four weeks in Austria.';
comment on column privacy.information_requests.asker is 'personal: who asks and how to reach them';
comment on column privacy.information_requests.subject is 'personal: what is asked';
comment on column privacy.information_requests.extension_reason is 'personal: why it takes longer';
comment on column privacy.information_requests.outcome is 'personal: what was answered or why not';
call app.raise_wall('privacy.information_requests');
create policy keepers on privacy.information_requests to koko_app
	using ((select app.has_role('DATA_PROTECTION_OFFICER')) or (select app.is_system())) with check (true);
grant select, insert, update on privacy.information_requests to koko_app;

create table privacy.breaches (
	tenant_id uuid not null, id uuid not null,
	number integer not null,
	title text not null, description text not null default '',
	discovered_at timestamptz not null,
	risk text not null default 'UNKNOWN' check (risk in ('UNKNOWN','NONE','RISK','HIGH')),
	assessment text not null default '', assessed_at timestamptz,
	authority_informed_at timestamptz, authority_note text not null default '',
	people_informed_at timestamptz, people_note text not null default '',
	measures text not null default '',
	closed_at timestamptz,
	created_by uuid not null, created_at timestamptz not null,
	version integer not null default 1,
	primary key (tenant_id, id),
	constraint breaches_number unique (tenant_id, number)
);
comment on table privacy.breaches is 'Datenpanne: found, assessed, told to the authority within 72 hours or why not, told to those concerned.';
comment on column privacy.breaches.title is 'personal: what happened, in a few words';
comment on column privacy.breaches.description is 'personal: what happened';
comment on column privacy.breaches.assessment is 'personal: how the risk was weighed';
comment on column privacy.breaches.authority_note is 'personal: how the authority was told, or why not or late';
comment on column privacy.breaches.people_note is 'personal: how those concerned were told, or why not';
comment on column privacy.breaches.measures is 'personal: what was done against it';
call app.raise_wall('privacy.breaches');
create policy keepers on privacy.breaches to koko_app
	using ((select app.has_role('DATA_PROTECTION_OFFICER')) or (select app.is_system())) with check (true);
grant select, insert, update on privacy.breaches to koko_app;
