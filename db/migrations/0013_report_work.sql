-- What the work with reports needs beyond their text: how heated it is, whether it names nobody, and who looked.
alter table intake.reports
	add column intensity text check (intensity in ('SMOULDERING','OPEN','HEIGHTENED','CRITICAL')),
	add column names_nobody boolean not null default false,
	add column reminded_on date;
comment on column intake.reports.intensity is 'How heated it is in the eyes of the colleague who gave the signal; null when nobody was asked.';
comment on column intake.reports.names_nobody is 'The colleague states that no person can be recognised (§ 203 StGB binds school social work in person).';
comment on column intake.reports.reminded_on is 'Day of the last reminder of a deadline, so that a second run of the day says nothing twice.';
-- Imported reports were answered elsewhere: nobody waits for a promise on them.
create index reports_owed_acknowledgement on intake.reports (tenant_id, acknowledge_due) where state = 'RECEIVED' and channel <> 'IMPORT';
create index reports_owed_feedback on intake.reports (tenant_id, feedback_due)
	where feedback_given_at is null and channel <> 'IMPORT' and state in ('ACKNOWLEDGED','IN_CLEARING','WAITING_FOR_REPORTER',
		'LINKED_TO_CASE','LINKED_TO_SIGNAL','REFERRED','REJECTED');

-- The conflict managers see who looked at a report that belongs to no case yet; entries of a case follow the case.
create policy report_keepers on audit.entries for select to koko_app
	using (object_type = 'report' and case_id is null and (select app.has_role('CONFLICT_MANAGER')));
create index entries_object on audit.entries (tenant_id, object_id, at desc) where object_id is not null;
create index reports_waiting on intake.reports (tenant_id, updated_at) where state = 'WAITING_FOR_REPORTER';
create index reports_assigned on intake.reports (tenant_id, assigned_to) where assigned_to is not null;

-- A report that became part of a case is as confidential as the case: a head of a concerned unit who is conflict manager
-- elsewhere would otherwise read in the list what the case hides. The colleague who wrote it keeps her own.
create policy with_its_case on intake.reports as restrictive for select to koko_app
	using (case_id is null or app.kind() <> 'member' or created_by = (select app.user_id()) or app.may_read_case(tenant_id, case_id));

create function app.may_read_report(wanted_tenant uuid, wanted_report uuid) returns boolean language sql stable
	as $$ select exists (select from intake.reports r where r.tenant_id = wanted_tenant and r.id = wanted_report) $$;
comment on function app.may_read_report is 'Runs with the caller''s row security: true when the caller sees the report.';
create policy with_its_report on intake.messages as restrictive for select to koko_app
	using (app.may_read_report(tenant_id, report_id));
create policy with_its_report on intake.attachments as restrictive for select to koko_app
	using (app.may_read_report(tenant_id, report_id));
create policy with_its_report on intake.vaulted_identities as restrictive for select to koko_app
	using ((select app.has_role('DATA_PROTECTION_OFFICER')) or app.may_read_report(tenant_id, report_id));
create policy with_its_report on intake.identity_openings as restrictive for select to koko_app
	using ((select app.has_role('DATA_PROTECTION_OFFICER')) or app.may_read_report(tenant_id, report_id));
