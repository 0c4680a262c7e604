-- Keys that are handed out: tokens with which other programmes act for a member of a tenant, narrowed by scopes and by
-- time; and the sealed way in for an emergency.
create table identity.api_tokens (
	tenant_id uuid not null references identity.tenants (id),
	id uuid not null,
	user_id uuid not null,
	name text not null,
	prefix text not null check (prefix ~ '^[a-z0-9]{12}$'),
	secret_hash bytea not null,
	scopes text[] not null check (cardinality(scopes) > 0),
	created_by uuid not null,
	created_at timestamptz not null default now(),
	expires_at timestamptz not null,
	last_used_on date,
	revoked_at timestamptz,
	revoked_by uuid,
	primary key (tenant_id, id),
	constraint api_tokens_prefix unique (prefix),
	constraint api_tokens_member foreign key (tenant_id, user_id) references identity.memberships (tenant_id, user_id)
);
comment on table identity.api_tokens is 'Access tokens of other programmes; only a keyed hash of the secret is stored, the prefix finds the row.';
comment on column identity.api_tokens.user_id is 'personal: the member the token acts for; it can never do more than this member may today';
comment on column identity.api_tokens.created_by is 'personal: the administrator who issued it';
comment on column identity.api_tokens.revoked_by is 'personal: who ended it';
comment on column identity.api_tokens.last_used_on is 'The day is enough to see which tokens nobody needs any more.';
create index api_tokens_member on identity.api_tokens (tenant_id, user_id);
call app.raise_wall('identity.api_tokens');
create policy keepers on identity.api_tokens for all to koko_app
	using ((select app.has_role('TENANT_ADMIN')) or (select app.is_system()));
create policy overseers on identity.api_tokens for select to koko_app
	using ((select app.has_role('DATA_PROTECTION_OFFICER')));
create policy gate_all on identity.api_tokens to koko_gate using (true) with check (true);
grant select, insert, update on identity.api_tokens to koko_app;
grant select, update on identity.api_tokens to koko_gate;

create table identity.emergency_entries (
	token_hash bytea primary key,
	tenant_id uuid not null references identity.tenants (id),
	created_at timestamptz not null default now(),
	expires_at timestamptz not null,
	used_at timestamptz
);
comment on table identity.emergency_entries is
	'One-time ways in for the emergency account, issued on the machine''s command line when no administrator can sign in; only a keyed hash is stored.';
call app.raise_wall('identity.emergency_entries');
create policy gate_all on identity.emergency_entries to koko_gate using (true) with check (true);
grant select, insert, update on identity.emergency_entries to koko_gate;
