-- Tenants, people, roles, sessions. People are known once per installation, act per tenant.
create schema identity;
grant usage on schema identity to koko_app, koko_gate;

create table identity.tenants (
	id uuid primary key,
	slug text not null unique check (slug ~ '^[a-z0-9][a-z0-9-]{1,60}$'),
	name text not null,
	kind text not null check (kind in ('MUNICIPALITY','DISTRICT','STATE_OFFICE','PROVIDER','INITIATIVE')),
	country text not null check (country in ('DE','AT')),
	state text not null default '',
	official_key text,
	population integer check (population >= 0),
	parent_id uuid references identity.tenants (id),
	languages text[] not null default '{de}',
	number_prefix text not null check (number_prefix ~ '^[A-ZÄÖÜ]{2,5}$'),
	conflict_manager_label text,
	acknowledge_days integer not null default 7 check (acknowledge_days between 1 and 60),
	feedback_months integer not null default 3 check (feedback_months between 1 and 12),
	takes_reports boolean not null default true,
	introduction jsonb not null default '{}',
	contact jsonb not null default '{}',
	latitude double precision, longitude double precision,
	version integer not null default 1,
	created_at timestamptz not null default now()
);
comment on table identity.tenants is 'Municipalities, districts, state offices, providers, initiatives. Name, kind and languages are public.';
comment on column identity.tenants.official_key is 'AGS (8 digits) or GKZ (5 digits) of the official register.';
comment on column identity.tenants.introduction is 'Per language: what conflict management does here, shown on the public page.';
comment on column identity.tenants.number_prefix is 'First part of case numbers, e.g. BRK in BRK-2026-0014.';
alter table identity.tenants enable row level security;
alter table identity.tenants force row level security;
create policy public_facts on identity.tenants for select to koko_app, koko_gate using (true);
create policy set_up on identity.tenants for insert to koko_gate with check (true);
create policy own_settings on identity.tenants for update to koko_app
	using (id = app.tenant() and (app.has_role('TENANT_ADMIN') or app.is_system()))
	with check (id = app.tenant());
grant select, insert on identity.tenants to koko_gate;
grant select, update on identity.tenants to koko_app;
create index tenants_name on identity.tenants using gin (name gin_trgm_ops);

create table identity.register (
	official_key text primary key,
	name text not null,
	kind text not null check (kind in ('MUNICIPALITY','DISTRICT')),
	country text not null, state text not null, district text not null default '',
	postcode text not null default '', population integer, latitude double precision, longitude double precision
);
comment on table identity.register is
	'Official municipality registers: Destatis GV-ISys (31.12.2024) and Statistik Austria (2021). Public data, see data/ATTRIBUTION.md.';
create index register_name on identity.register using gin (name gin_trgm_ops);
grant select, insert, delete on identity.register to koko_gate;
grant select on identity.register to koko_app;

create table identity.areas (
	tenant_id uuid not null references identity.tenants (id),
	id uuid not null,
	name text not null, code text not null default '', parent_id uuid,
	population integer check (population >= 0),
	boundary jsonb,
	valid_from date, valid_to date,
	primary key (tenant_id, id)
);
comment on table identity.areas is 'Districts of a tenant as a tree; boundary is GeoJSON geometry in WGS84 lon/lat.';
create unique index areas_name on identity.areas (tenant_id, name) where valid_to is null;
call app.raise_wall('identity.areas');
create policy readers on identity.areas for select to koko_app using (true);
create policy keepers on identity.areas for all to koko_app
	using ((select app.has_role('TENANT_ADMIN','CONFLICT_MANAGER')) or (select app.is_system()));
grant select, insert, update, delete on identity.areas to koko_app;

create table identity.topics (
	tenant_id uuid not null references identity.tenants (id),
	code text not null check (code ~ '^[A-Z][A-Z0-9_]{1,60}$'),
	label text not null, label_en text not null default '', parent_code text, active boolean not null default true, position integer not null default 0,
	primary key (tenant_id, code)
);
comment on table identity.topics is 'Topic catalogue of a tenant; codes are stable, labels editable (reference 3.3).';
call app.raise_wall('identity.topics');
create policy readers on identity.topics for select to koko_app using (true);
create policy keepers on identity.topics for all to koko_app
	using ((select app.has_role('TENANT_ADMIN','CONFLICT_MANAGER')) or (select app.is_system()));
grant select, insert, update on identity.topics to koko_app;

create table identity.units (
	tenant_id uuid not null references identity.tenants (id),
	id uuid not null,
	name text not null, abbreviation text not null default '', parent_id uuid,
	valid_from date, valid_to date,
	primary key (tenant_id, id),
	constraint units_parent foreign key (tenant_id, parent_id) references identity.units (tenant_id, id)
);
comment on table identity.units is 'Organisation units (Fachbereich, Amt; in Austria Abteilung) as a tree.';
call app.raise_wall('identity.units');
create policy readers on identity.units for select to koko_app using (true);
create policy keepers on identity.units for all to koko_app
	using ((select app.has_role('TENANT_ADMIN')) or (select app.is_system()));
grant select, insert, update on identity.units to koko_app;
create policy gate_reads on identity.units for select to koko_gate using (true);
grant select on identity.units to koko_gate;

create table identity.users (
	id uuid primary key,
	email text not null check (email = lower(email)),
	password_hash text,
	totp_sealed bytea,
	totp_confirmed_at timestamptz,
	totp_last_step bigint,
	status text not null default 'INVITED' check (status in ('INVITED','ACTIVE','SUSPENDED','LEFT')),
	language text not null default 'de' check (language in ('de','en')),
	created_at timestamptz not null default now(),
	constraint users_email unique (email)
);
comment on table identity.users is 'Credentials, once per person and installation. Reachable only at the gate, never for a tenant''s staff.';
comment on column identity.users.totp_sealed is 'Shared secret of the authenticator app, encrypted with a key that is not in the database.';
comment on column identity.users.totp_last_step is 'Time step of the last accepted code, so that no code works twice (RFC 6238, 5.2).';
grant select, insert, update on identity.users to koko_gate;

create table identity.recovery_codes (
	user_id uuid not null references identity.users (id),
	code_hash bytea not null,
	used_at timestamptz,
	primary key (user_id, code_hash)
);
grant select, insert, update, delete on identity.recovery_codes to koko_gate;

create table identity.sessions (
	token_hash bytea primary key,
	id uuid not null unique,
	user_id uuid not null references identity.users (id),
	tenant_id uuid references identity.tenants (id),
	device text not null default '',
	second_factor_at timestamptz,
	created_at timestamptz not null default now(),
	last_seen_at timestamptz not null default now(),
	expires_at timestamptz not null
);
comment on column identity.sessions.device is 'Kind of browser and system, e.g. "Firefox, Windows"; no address, no full identification.';
create index sessions_user on identity.sessions (user_id);
grant select, insert, update, delete on identity.sessions to koko_gate;

create table identity.memberships (
	tenant_id uuid not null references identity.tenants (id),
	user_id uuid not null,
	display_name text not null,
	function_title text not null default '',
	email text not null,
	unit_id uuid,
	public_contact boolean not null default false,
	status text not null default 'ACTIVE' check (status in ('INVITED','ACTIVE','LEFT')),
	valid_from date, valid_to date,
	primary key (tenant_id, user_id)
);
comment on table identity.memberships is 'A person in a tenant under the name shown to colleagues.';
create index memberships_user on identity.memberships (user_id);
call app.raise_wall('identity.memberships');
create policy colleagues on identity.memberships for select to koko_app
	using (app.kind() in ('member','system') or public_contact);
create policy keepers on identity.memberships for all to koko_app
	using ((select app.has_role('TENANT_ADMIN')) or (select app.is_system()));
grant select, insert, update on identity.memberships to koko_app;
create policy gate_all on identity.memberships to koko_gate using (true) with check (true);
grant select, insert, update on identity.memberships to koko_gate;

create table identity.role_assignments (
	tenant_id uuid not null references identity.tenants (id),
	id uuid not null,
	user_id uuid not null,
	role text not null,
	unit_id uuid,
	valid_from date, valid_to date,
	granted_by uuid,
	granted_at timestamptz not null default now(),
	primary key (tenant_id, id)
);
comment on table identity.role_assignments is 'Who may act as what, where and how long (reference 9.2). unit_id narrows DEPARTMENT_HEAD to a unit and all below it.';
create index role_assignments_user on identity.role_assignments (tenant_id, user_id);
call app.raise_wall('identity.role_assignments');
create policy readers on identity.role_assignments for select to koko_app using (app.kind() in ('member','system'));
create policy keepers on identity.role_assignments for all to koko_app
	using ((select app.has_role('TENANT_ADMIN')) or (select app.is_system()));
grant select, insert, update on identity.role_assignments to koko_app;
create policy gate_all on identity.role_assignments to koko_gate using (true) with check (true);
grant select, insert on identity.role_assignments to koko_gate;

create table identity.invitations (
	token_hash bytea primary key,
	tenant_id uuid not null references identity.tenants (id),
	user_id uuid not null references identity.users (id),
	invited_by uuid,
	created_at timestamptz not null default now(),
	expires_at timestamptz not null,
	used_at timestamptz
);
comment on table identity.invitations is 'One link per invitation; the token itself is only in the mail.';
grant select, insert, update on identity.invitations to koko_gate;
