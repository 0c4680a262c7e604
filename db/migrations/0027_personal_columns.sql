-- Every typed or sealed column says whether it is about people. The test of the privacy doors reads these comments: a
-- table with a personal column needs an owner that can search, redact and erase it.
do $$
declare
	mark record;
begin
	for mark in select * from (values
		('personal', 'what somebody wrote about people', array[
			'analysis.escalation_assessments.evidence', 'cases.actors.label', 'cases.actors.note', 'cases.agreement_checks.note',
			'cases.agreement_points.text', 'cases.agreement_points.responsible', 'cases.agreements.title', 'cases.case_notes.text',
			'cases.case_phases.summary', 'cases.case_phases.skip_reason', 'cases.clearing_decisions.checklist',
			'cases.clearing_decisions.reason', 'cases.clearing_decisions.next_step', 'cases.conflict_cases.title',
			'cases.conflict_cases.summary', 'cases.conflict_cases.presenting_issue', 'cases.conflict_cases.underlying_issue',
			'cases.conflict_cases.place_text', 'cases.conflict_cases.pause_reason', 'cases.conflict_cases.closing_checklist',
			'cases.danger_checks.answers', 'cases.danger_checks.action_taken', 'cases.hand_overs.package', 'cases.hand_overs.reason',
			'cases.lessons.text', 'cases.mandates.commissioned_by', 'cases.mandates.goals', 'cases.mandates.limits',
			'cases.mandates.confidentiality', 'cases.mandates.resources', 'cases.mandates.consents', 'cases.private_notes.text',
			'cases.process_decisions.reasons', 'cases.process_decisions.alternative_reason', 'cases.process_decisions.advice',
			'cases.process_decisions.led_by', 'cases.referral_targets.contact', 'cases.sessions.place',
			'cases.sessions.functions_present', 'cases.sessions.invitation', 'cases.sessions.minutes', 'cases.tasks.title',
			'cases.tasks.waiting_for', 'intake.identity_openings.reason', 'intake.imports.bad_rows', 'intake.messages.text',
			'intake.reports.text', 'intake.reports.place_text', 'intake.reports.callback_window', 'intake.reports.decision_reason',
			'intake.reports.referred_to', 'intake.reports.source_key', 'cases.clearing_decisions.referred_to',
			'measures.measures.title', 'measures.measures.description', 'measures.measures.do_no_harm_note',
			'measures.measures.progress_note', 'measures.measures.reason']),
		('personal', 'a file that came from people', array['intake.attachments.content', 'intake.imports.content', 'intake.imports.name']),
		('personal', 'name and contact of a reporter, sealed', array['intake.vaulted_identities.sealed']),
		('personal', 'who a colleague is and how to reach them', array[
			'identity.memberships.display_name', 'identity.memberships.function_title', 'identity.memberships.email',
			'identity.users.email', 'identity.tenants.contact', 'identity.sessions.device', 'notifications.outbox.recipient',
			'notifications.outbox.values', 'notifications.outbox.last_problem']),
		('personal', 'a secret of one account', array['identity.users.password_hash', 'identity.users.totp_sealed']),
		('personal', 'index of personal text, made by the database from its row and gone with it', array[
			'cases.conflict_cases.search', 'intake.reports.search']),
		('impersonal', 'code, name of a thing or technical value', array[
			'audit.entries.verb', 'audit.entries.object_type', 'cases.actors.language', 'cases.conflict_cases.number',
			'cases.conflict_cases.conflict_types', 'cases.conflict_cases.topics', 'cases.conflict_cases.retention_class',
			'cases.hand_overs.to_authority', 'cases.process_decisions.alternative', 'cases.referral_targets.name',
			'cases.referral_targets.competent_for', 'cases.referral_targets.hint', 'identity.areas.name', 'identity.areas.code',
			'identity.areas.boundary', 'identity.register.official_key', 'identity.register.name', 'identity.register.country',
			'identity.register.state', 'identity.register.district', 'identity.register.postcode', 'identity.role_assignments.role',
			'identity.tenants.name', 'identity.tenants.state', 'identity.tenants.official_key', 'identity.tenants.languages',
			'identity.tenants.conflict_manager_label', 'identity.tenants.introduction', 'identity.topics.label',
			'identity.topics.label_en', 'identity.topics.parent_code', 'identity.units.name', 'identity.units.abbreviation',
			'intake.imports.mapping', 'intake.imports.fingerprint', 'intake.imports.encoding', 'intake.imports.delimiter',
			'intake.messages.language', 'intake.reports.reference', 'intake.reports.language', 'intake.reports.topic_code',
			'intake.reports.interpreter_language', 'knowledge.pages.language', 'knowledge.pages.title', 'knowledge.pages.body',
			'notifications.notices.kind', 'notifications.notices.object_type', 'notifications.outbox.template',
			'notifications.outbox.link_path', 'notifications.outbox.language']),
		('impersonal', 'anonymous on purpose, it outlives its case', array[
			'cases.cover_sheets.topic', 'cases.cover_sheets.level', 'cases.cover_sheets.scope', 'cases.cover_sheets.methods',
			'cases.cover_sheets.result', 'cases.cover_sheets.source_kind'])
	) as marks (class, meaning, names)
	loop
		execute (
			select string_agg(format('comment on column %s is %L', name, mark.class || ': ' || coalesce(
				(select d.description from pg_description d join pg_attribute a on a.attrelid = d.objoid and a.attnum = d.objsubid
				 where d.classoid = 'pg_class'::regclass and a.attrelid = (split_part(name, '.', 1) || '.' || split_part(name, '.', 2))::regclass
					and a.attname = split_part(name, '.', 3)),
				mark.meaning)), '; ')
			from unnest(mark.names) as name);
	end loop;
end $$;

-- Rows go for good by the retention run alone; whoever works on a case or report changes it, but destroys nothing.
create procedure app.erased_by_retention_only(target regclass) language plpgsql as $$
begin
	execute format('create policy retention_only on %s as restrictive for delete to koko_app using ((select app.is_system()))', target);
	execute format('grant delete on %s to koko_app', target);
end $$;
comment on procedure app.erased_by_retention_only is 'Lets the worker, and nobody else, delete rows of the table.';

call app.erased_by_retention_only('cases.conflict_cases');
call app.erased_by_retention_only('cases.danger_checks');
call app.erased_by_retention_only('cases.clearing_decisions');
call app.erased_by_retention_only('cases.case_phases');
call app.erased_by_retention_only('cases.actors');
call app.erased_by_retention_only('cases.case_notes');
call app.erased_by_retention_only('cases.sessions');
call app.erased_by_retention_only('cases.tasks');
call app.erased_by_retention_only('cases.process_decisions');
call app.erased_by_retention_only('cases.mandates');
call app.erased_by_retention_only('cases.agreements');
call app.erased_by_retention_only('cases.agreement_approvals');
call app.erased_by_retention_only('cases.agreement_checks');
call app.erased_by_retention_only('cases.hand_overs');
call app.erased_by_retention_only('cases.lessons');
call app.erased_by_retention_only('analysis.escalation_assessments');
call app.erased_by_retention_only('measures.measures');
call app.erased_by_retention_only('intake.receipts');
call app.erased_by_retention_only('intake.messages');
call app.erased_by_retention_only('intake.attachments');
call app.erased_by_retention_only('intake.identity_openings');
call app.erased_by_retention_only('notifications.notices');
create policy expiry on notifications.notices for delete to koko_app using ((select app.is_system()));
create policy expiry on intake.attachments for delete to koko_app using ((select app.is_system()));

-- A report goes by the retention run, or by undoing an import nobody has worked on yet.
create policy retention_or_undo on intake.reports as restrictive for delete to koko_app
	using ((select app.is_system()) or (import_id is not null and version = 1 and decision is null and case_id is null and assigned_to is null));

-- Private notes of a case that goes are gone with it, unread.
create policy with_the_case_sees on cases.private_notes for select to koko_app using ((select app.is_system())
	and exists (select from cases.conflict_cases c where c.tenant_id = private_notes.tenant_id and c.id = case_id
		and c.state in ('CLOSED','OFFERED_TO_ARCHIVE')));

-- The audit log ends by one function only, with two periods: what people did to sign in and administer, and who saw a case.
create policy expiry on audit.entries to current_user
	using (tenant_id = app.tenant() and app.is_system()) with check (false);
create function audit.expire(security_before timestamptz, case_before timestamptz) returns integer
	language plpgsql security definer set search_path = pg_catalog as $$
declare
	gone integer;
begin
	if app.tenant() is null or not app.is_system() then
		raise exception 'the audit log ends by the retention run only' using errcode = '42501';
	end if;
	delete from audit.entries
	where tenant_id = app.tenant() and at < case
		when case_id is not null or object_type in ('report', 'case', 'measure') then case_before else security_before end;
	get diagnostics gone = row_count;
	return gone;
end $$;
comment on function audit.expire is 'Rule R13: removes entries older than their period from the tenant of the transaction; gives how many.';
revoke all on function audit.expire from public;
grant execute on function audit.expire to koko_app;
