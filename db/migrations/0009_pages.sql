-- Pages a tenant writes itself: Impressum, privacy notice, accessibility statement.
create schema knowledge;
grant usage on schema knowledge to koko_app;
create table knowledge.pages (
	tenant_id uuid not null references identity.tenants (id),
	slug text not null check (slug in ('impressum','datenschutz','barrierefreiheit')),
	language text not null,
	title text not null, body text not null,
	updated_at timestamptz not null, updated_by uuid,
	version integer not null default 1,
	primary key (tenant_id, slug, language)
);
comment on column knowledge.pages.body is 'Plain text with blank lines between paragraphs and "# " before headings; never HTML.';
call app.raise_wall('knowledge.pages');
create policy everyone on knowledge.pages for select to koko_app using (true);
create policy editors on knowledge.pages for all to koko_app
	using ((select app.has_role('TENANT_ADMIN','EDITOR','CONFLICT_MANAGER')) or (select app.is_system()));
grant select, insert, update on knowledge.pages to koko_app;
