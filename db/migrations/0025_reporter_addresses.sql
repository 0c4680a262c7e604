-- A reporter may leave an address for a mail that says nothing but "there is something new". It lies apart from the
-- report, encrypted, and lives no longer than the code it belongs to. No colleague reads it, not even that it is there.
create table intake.reporter_addresses (
	tenant_id uuid not null,
	report_id uuid not null,
	sealed bytea not null,
	own_key bytea not null,
	language text not null,
	created_at timestamptz not null,
	primary key (tenant_id, report_id),
	constraint addresses_receipt foreign key (tenant_id, report_id) references intake.receipts (tenant_id, report_id) on delete cascade
);
comment on table intake.reporter_addresses is 'Where a reporter wants to be told that there is something new. Deleted by her, with her report, or when her code expires.';
comment on column intake.reporter_addresses.sealed is 'personal: e-mail address of the reporter, encrypted with own_key.';
comment on column intake.reporter_addresses.own_key is 'Key of this address alone, wrapped by a data key of the tenant.';
call app.raise_wall('intake.reporter_addresses');
create policy own_address on intake.reporter_addresses to koko_app
	using (report_id = (select app.report()) or (select app.is_system()))
	with check (report_id = (select app.report()) or (select app.is_system()));
grant select, insert, update, delete on intake.reporter_addresses to koko_app;
