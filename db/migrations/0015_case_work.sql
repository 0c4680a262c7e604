-- Notes of level CASE are the team's. Where a case is INTERNAL every conflict manager sees the case, but reads
-- of its notes only those written for all.
create policy team_notes on cases.case_notes as restrictive for select to koko_app
	using (visibility = 'INTERNAL' or author_id = (select app.user_id()) or (select app.is_system())
		or exists (select from cases.conflict_cases c
			where c.tenant_id = case_notes.tenant_id and c.id = case_id and (select app.user_id()) = any (c.team_ids)));
