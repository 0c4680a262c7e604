-- Links with which a person chooses a new password; like invitations, they are reachable at the gate only.
create table identity.password_links (
	token_hash bytea primary key,
	user_id uuid not null references identity.users (id),
	tenant_id uuid references identity.tenants (id),
	issued_by uuid,
	created_at timestamptz not null default now(),
	expires_at timestamptz not null,
	used_at timestamptz
);
comment on table identity.password_links is 'One-time links to choose a new password; the token itself is only in the mail.';
comment on column identity.password_links.tenant_id is 'Where issuing and use are noted; none for an account that belongs to no tenant.';
create index password_links_user on identity.password_links (user_id) where used_at is null;
grant select, insert, update on identity.password_links to koko_gate;
