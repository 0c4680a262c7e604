-- Data keys, one ring per tenant, wrapped by an instance key that never enters the database (docs/decisions/0009).
create schema platform_keys;
comment on schema platform_keys is 'Keys that encrypt what the database must not know; useless without the instance key, which lies outside.';
grant usage on schema platform_keys to koko_app;

create table platform_keys.data_keys (
	tenant_id uuid not null,
	version integer not null check (version > 0),
	keeper_key text not null,
	wrapped bytea,
	created_at timestamptz not null default now(),
	destroyed_at timestamptz,
	destroyed_why text check (destroyed_why in ('ROTATED','TENANT_LEFT')),
	primary key (tenant_id, version),
	constraint destroyed_with_reason check ((wrapped is null) = (destroyed_at is not null) and (destroyed_at is null) = (destroyed_why is null))
);
comment on table platform_keys.data_keys is 'Versions of a tenant''s data key. New writes use the newest; older ones open until everything is re-encrypted.';
comment on column platform_keys.data_keys.keeper_key is 'Id of the instance key that wraps this one.';
comment on column platform_keys.data_keys.destroyed_why is 'ROTATED: nothing is encrypted with it any more. TENANT_LEFT: everything encrypted with it is erased for good.';
call app.raise_wall('platform_keys.data_keys');
create policy users on platform_keys.data_keys for select to koko_app using (true);
create policy makers on platform_keys.data_keys for insert to koko_app with check ((select app.is_system()));
create policy keepers on platform_keys.data_keys for update to koko_app using ((select app.is_system()));
grant select, insert, update on platform_keys.data_keys to koko_app;

alter table intake.vaulted_identities
	add column own_key bytea,
	add column erased_at timestamptz,
	add column erased_why text check (erased_why in ('WITHDRAWN','RETENTION','REQUEST')),
	add constraint erased_with_reason check ((erased_at is null) = (erased_why is null) and (erased_at is null or (own_key is null and sealed = '')));
comment on column intake.vaulted_identities.sealed is 'personal: name and contact of the reporter, encrypted with own_key; empty once erased.';
comment on column intake.vaulted_identities.own_key is 'Key of this identity alone, wrapped by a data key of the tenant. Null: written before there were own keys, or erased.';
comment on column intake.vaulted_identities.erased_why is 'Left behind when the identity was erased, so that nobody looks for it.';
create policy renewers on intake.vaulted_identities for update to koko_app
	using ((select app.is_system()) or report_id = (select app.report()));
grant update (sealed, own_key, erased_at, erased_why) on intake.vaulted_identities to koko_app;
