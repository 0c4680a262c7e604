-- Signing in through the identity provider of a municipality (OpenID Connect).
create table identity.identity_providers (
	tenant_id uuid primary key references identity.tenants (id),
	label text not null,
	issuer text not null,
	client_id text not null,
	secret_sealed bytea not null,
	email_domains text[] not null default '{}',
	role_rules jsonb not null default '[]',
	creates_members boolean not null default false,
	trusted_factors text[] not null default '{}',
	active boolean not null default true,
	version integer not null default 1,
	updated_at timestamptz not null default now()
);
comment on table identity.identity_providers is 'One identity provider per tenant; the client secret is sealed with a key that is not in the database.';
comment on column identity.identity_providers.role_rules is 'List of {claim, value, role, unitId}: who brings this value of this claim gets this role.';
comment on column identity.identity_providers.creates_members is 'Whoever the provider knows, with an address of the domains and a role by the rules, becomes a member at first sign-in.';
comment on column identity.identity_providers.trusted_factors is 'Values of acr or amr that stand for a second factor; without one of them our own is asked.';
call app.raise_wall('identity.identity_providers');
create policy keepers on identity.identity_providers for all to koko_app
	using ((select app.has_role('TENANT_ADMIN')) or (select app.is_system()));
create policy overseers on identity.identity_providers for select to koko_app
	using ((select app.has_role('DATA_PROTECTION_OFFICER')));
create policy gate_reads on identity.identity_providers for select to koko_gate using (true);
grant select, insert, update, delete on identity.identity_providers to koko_app;
grant select on identity.identity_providers to koko_gate;

create table identity.external_identities (
	issuer text not null,
	subject text not null,
	tenant_id uuid not null references identity.tenants (id),
	user_id uuid not null references identity.users (id),
	linked_by text not null check (linked_by in ('FIRST_SIGN_IN','OWNER','ADMINISTRATOR')),
	linked_at timestamptz not null default now(),
	last_used_on date,
	primary key (tenant_id, issuer, subject),
	constraint external_identities_one_each unique (tenant_id, user_id)
);
comment on table identity.external_identities is
	'Which account an identity provider''s person opens, by issuer and subject; never by e-mail address, which providers let people change. Valid in one tenant only.';
comment on column identity.external_identities.user_id is 'personal: whose account it opens';
comment on column identity.external_identities.subject is 'personal: the provider''s own name for the person';
call app.raise_wall('identity.external_identities');
create policy keepers on identity.external_identities for all to koko_app
	using ((select app.has_role('TENANT_ADMIN')) or (select app.is_system()));
create policy gate_all on identity.external_identities to koko_gate using (true) with check (true);
grant select, delete on identity.external_identities to koko_app;
grant select, insert, update, delete on identity.external_identities to koko_gate;

alter table identity.sessions add column only_tenant_id uuid references identity.tenants (id);
comment on column identity.sessions.only_tenant_id is
	'Set when a tenant''s identity provider opened the session: what one tenant vouches for is worth nothing in another.';
alter table identity.role_assignments add column by_provider boolean not null default false;
comment on column identity.role_assignments.by_provider is 'Given by a rule of the identity provider and ended when the provider stops saying so.';
grant update on identity.role_assignments to koko_gate;
