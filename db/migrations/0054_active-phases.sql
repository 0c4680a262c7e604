-- The lists of cases show where each case stands. Asked row by row, the policy of the phases looks up the case again for
-- each of them; beneath the wall, as with the search, it is one join.
grant select (tenant_id, case_id, kind, state) on cases.case_phases to koko_finder;
create policy finder on cases.case_phases for select to koko_finder using (true);

create function app.active_phases(ids uuid[]) returns table (case_id uuid, kind text)
	language sql stable security definer rows 50
	set search_path = pg_catalog, public
	as $$
		select distinct on (p.case_id) p.case_id, p.kind
		from cases.case_phases p
			join cases.conflict_cases c on c.tenant_id = p.tenant_id and c.id = p.case_id
		where p.tenant_id = app.tenant() and p.case_id = any (ids) and p.state = 'ACTIVE'
			and app.case_opens(c.scope, c.visibility, c.lead_id, c.team_ids, c.concerned_units)
	$$;
comment on function app.active_phases is 'The phase that is active in each of these cases, of cases the asker may read.';

revoke all on function app.active_phases from public;
grant execute on function app.active_phases to koko_app;
grant create on schema app to koko_finder;
alter function app.active_phases owner to koko_finder;
revoke create on schema app from koko_finder;
