-- Notes are found by words as cases are (docs/decisions/0008): looked up beneath the wall, read above it.
alter table cases.case_notes
	add column search tsvector generated always as (to_tsvector('public.koko_german', text)) stored;
create index notes_search on cases.case_notes using gin (tenant_id, search);
create index notes_words on cases.case_notes using gin (tenant_id, text gin_trgm_ops);

grant select (tenant_id, id, case_id, search, text, visibility, author_id, happened_on) on cases.case_notes to koko_finder;
create policy finder on cases.case_notes for select to koko_finder using (true);

create function app.notes_matching(words text, inside text, nearly boolean, most integer) returns setof uuid
	language plpgsql stable security definer rows 50
	set search_path = pg_catalog, public set plan_cache_mode = force_custom_plan
	as $$
declare
	tenant constant uuid := app.tenant();
	asked constant tsquery := websearch_to_tsquery('public.koko_german', words);
begin
	if tenant is null or not (app.has_role('CONFLICT_MANAGER', 'CONFLICT_GUIDE') or app.is_system()) then return; end if;
	return query
		select n.id from cases.case_notes n
		join cases.conflict_cases c on c.tenant_id = n.tenant_id and c.id = n.case_id
		where n.tenant_id = tenant
			and (n.search @@ asked or n.text ilike inside or (nearly and words <% n.text))
			and app.case_opens(c.scope, c.visibility, c.lead_id, c.team_ids, c.concerned_units)
			and (app.is_system() or n.author_id = app.user_id()
				or (n.visibility <> 'RESTRICTED' or c.lead_id = app.user_id())
					and (n.visibility = 'INTERNAL' or app.user_id() = any (c.team_ids)))
		order by n.happened_on desc, n.id desc limit most;
end $$;
comment on function app.notes_matching is 'Ids of notes the asker may read and the words fit, newest first; private notes are never searched.';

revoke all on function app.notes_matching from public;
grant execute on function app.notes_matching to koko_app;
grant create on schema app to koko_finder;
alter function app.notes_matching owner to koko_finder;
revoke create on schema app from koko_finder;
