-- What an import must remember to be resumed, and what may be undone.
alter table intake.imports
	add column fingerprint text not null default '',
	add column encoding text not null default '',
	add column delimiter text not null default '',
	add column rows_undone integer not null default 0;
comment on column intake.imports.fingerprint is 'SHA-256 of the file; an interrupted import goes on when the same file comes again.';
comment on column intake.imports.rows_undone is 'Reports taken back; the others had been worked on and stayed.';
create index imports_newest on intake.imports (tenant_id, created_at desc);
create index reports_import on intake.reports (tenant_id, import_id) where import_id is not null;

-- An imported report may go again as long as nobody has worked on it, also one that came with feedback given.
drop policy undo on intake.reports;
create policy undo on intake.reports for delete to koko_app
	using (import_id is not null and version = 1 and decision is null and case_id is null and assigned_to is null
		and ((select app.has_role('CONFLICT_MANAGER')) or (select app.is_system())));
