-- Search beneath the wall (docs/decisions/0008). PostgreSQL may not use an index for words below row security, because
-- @@, ilike and <% are not leakproof; every row of the tenant would be read and compared. So words are looked up by a
-- role of its own, in two functions which ask everything the wall asks and give ids alone. Only the owner, who could
-- change the wall anyway, may become that role; the programme's login may not.
do $$
begin
	if not exists (select from pg_roles where rolname = 'koko_finder') then create role koko_finder nologin; end if;
	if not pg_has_role(current_user, 'koko_finder', 'SET') then
		execute format('grant koko_finder to %I with inherit false, set true', current_user);
	end if;
exception when duplicate_object or unique_violation then null; -- another database of this server was faster
end $$;

create index cases_number_parts on cases.conflict_cases using gin (tenant_id, number gin_trgm_ops);

grant usage on schema app, intake, cases to koko_finder;
grant select (tenant_id, id, search, text, place_text, received_at, case_id, created_by) on intake.reports to koko_finder;
grant select (tenant_id, id, search, number, title, summary, place_text, created_at, visibility, scope, lead_id, team_ids, concerned_units)
	on cases.conflict_cases to koko_finder;
create policy finder on intake.reports for select to koko_finder using (true);
create policy finder on cases.conflict_cases for select to koko_finder using (true);

create function app.case_opens(scope text, visibility text, lead_id uuid, team_ids uuid[], concerned_units uuid[])
	returns boolean language sql stable parallel safe
	as $$ select app.is_system() or (
		((app.has_role('CONFLICT_MANAGER') and scope = 'ADMIN_INTERNAL' and lead_id = app.user_id())
			or (app.has_role('CONFLICT_MANAGER') and scope <> 'ADMIN_INTERNAL'
				and (visibility = 'INTERNAL' or app.user_id() = any (team_ids)))
			or (app.has_role('CONFLICT_GUIDE') and scope <> 'ADMIN_INTERNAL'
				and app.user_id() = any (team_ids) and visibility <> 'RESTRICTED'))
		and not (concerned_units && coalesce(app.headed_units(), '{}'))) $$;
comment on function app.case_opens is 'What the policy case_team says, for the finder; the tests of the walls hold the two together.';

create function app.reports_matching(words text, inside text, nearly boolean, before timestamptz, before_id uuid, most integer)
	returns setof uuid language plpgsql stable security definer rows 200
	set search_path = pg_catalog, public set plan_cache_mode = force_custom_plan
	as $$
declare
	tenant constant uuid := app.tenant();
	asked constant tsquery := websearch_to_tsquery('public.koko_german', words);
begin
	if tenant is null or not (app.has_role('CONFLICT_MANAGER') or app.is_system()) then return; end if;
	return query
		select r.id from intake.reports r
		where r.tenant_id = tenant and (before is null or (r.received_at, r.id) < (before, before_id))
			and (r.search @@ asked or (r.text || ' ' || r.place_text) ilike inside
				or (nearly and words <% (r.text || ' ' || r.place_text)))
			and (r.case_id is null or app.kind() <> 'member' or r.created_by = app.user_id()
				or exists (select from cases.conflict_cases c where c.tenant_id = tenant and c.id = r.case_id
					and app.case_opens(c.scope, c.visibility, c.lead_id, c.team_ids, c.concerned_units)))
		order by r.received_at desc, r.id desc limit most;
end $$;
comment on function app.reports_matching is 'Ids of reports the asker may read and the words fit, newest first: stems, parts of words, nearly also typing errors.';

create function app.cases_matching(words text, inside text, nearly boolean, most integer) returns setof uuid
	language plpgsql stable security definer rows 50
	set search_path = pg_catalog, public set plan_cache_mode = force_custom_plan
	as $$
declare
	tenant constant uuid := app.tenant();
	asked constant tsquery := websearch_to_tsquery('public.koko_german', words);
begin
	if tenant is null or not (app.has_role('CONFLICT_MANAGER', 'CONFLICT_GUIDE') or app.is_system()) then return; end if;
	return query
		select c.id from cases.conflict_cases c
		where c.tenant_id = tenant
			and (c.search @@ asked or c.number ilike inside or (c.title || ' ' || c.summary || ' ' || c.place_text) ilike inside
				or (nearly and words <% (c.title || ' ' || c.summary || ' ' || c.place_text)))
			and app.case_opens(c.scope, c.visibility, c.lead_id, c.team_ids, c.concerned_units)
		order by c.created_at desc, c.id desc limit most;
end $$;
comment on function app.cases_matching is 'Ids of cases the asker may read and the words fit, newest first: stems, number, parts of words, nearly also typing errors.';

revoke all on function app.reports_matching, app.cases_matching from public;
grant execute on function app.reports_matching, app.cases_matching to koko_app;
-- To own a function a role must be allowed to create in its schema; for this one moment the finder is.
grant create on schema app to koko_finder;
alter function app.reports_matching owner to koko_finder;
alter function app.cases_matching owner to koko_finder;
revoke create on schema app from koko_finder;
