-- Files leave the database: encrypted, each with a key of its own, into a directory or a bucket. What was stored before
-- stays readable until the worker has moved it. Nothing is given out before the scanner has seen it, where there is one.
alter table intake.attachments
	alter column content drop not null,
	add column stored_as text,
	add column own_key bytea,
	add column scan_state text not null default 'NOT_SCANNED' check (scan_state in ('NOT_SCANNED','WAITING','CLEAN','QUARANTINED')),
	add column scanned_at timestamptz,
	add constraint content_somewhere check ((content is null) = (stored_as is not null) and (stored_as is null) = (own_key is null));
comment on column intake.attachments.content is 'personal: files from before they were stored elsewhere; null once the worker moved them.';
comment on column intake.attachments.stored_as is 'Name in the file store. What lies there is encrypted with own_key.';
comment on column intake.attachments.own_key is 'Key of this file alone, wrapped by a data key of the tenant.';
comment on column intake.attachments.scan_state is 'NOT_SCANNED: no scanner was configured. WAITING: held back until the scanner answered. QUARANTINED: it found something.';
create index attachments_waiting on intake.attachments (tenant_id, created_at) where scan_state = 'WAITING';
create index attachments_unmoved on intake.attachments (tenant_id) where content is not null;
create policy keepers on intake.attachments for update to koko_app using ((select app.is_system()));
grant update (content, stored_as, own_key, scan_state, scanned_at) on intake.attachments to koko_app;
