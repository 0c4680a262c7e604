-- An internal-administration case is its lead's alone, whatever its visibility says (matrix of rights): before, one with
-- visibility INTERNAL was open to every conflict manager and one with a guide in its team to that guide.
alter policy case_team on cases.conflict_cases
	using (
		(select app.is_system())
		or (
			(
				((select app.has_role('CONFLICT_MANAGER')) and scope = 'ADMIN_INTERNAL' and lead_id = (select app.user_id()))
				or ((select app.has_role('CONFLICT_MANAGER')) and scope <> 'ADMIN_INTERNAL'
					and (visibility = 'INTERNAL' or (select app.user_id()) = any (team_ids)))
				or ((select app.has_role('CONFLICT_GUIDE')) and scope <> 'ADMIN_INTERNAL'
					and (select app.user_id()) = any (team_ids) and visibility <> 'RESTRICTED')
			)
			and not (concerned_units && coalesce((select app.headed_units()), '{}'))
		)
	);
