-- Who did or read what, when. Ids and verbs, never content: redaction must be able to delete.
create schema audit;
grant usage on schema audit to koko_app, koko_gate;
create table audit.entries (
	tenant_id uuid not null,
	id uuid not null,
	at timestamptz not null,
	actor_kind text not null check (actor_kind in ('member','reporter','system')),
	actor_id uuid,
	verb text not null,
	object_type text not null,
	object_id uuid,
	case_id uuid,
	allowed boolean not null default true,
	primary key (tenant_id, id)
);
comment on table audit.entries is 'Append-only by grant: the programme may insert and select, never change or delete.';
comment on column audit.entries.case_id is 'The case concerned, so that its team sees who looked.';
comment on column audit.entries.allowed is 'False for an attempt that was refused.';
create index entries_case on audit.entries (tenant_id, case_id, at desc) where case_id is not null;
create index entries_time on audit.entries (tenant_id, at desc);
call app.raise_wall('audit.entries');
create policy writers on audit.entries for insert to koko_app with check (true);
create policy overseers on audit.entries for select to koko_app
	using ((select app.has_role('DATA_PROTECTION_OFFICER','TENANT_ADMIN')) or (select app.is_system()));
grant select, insert on audit.entries to koko_app;
