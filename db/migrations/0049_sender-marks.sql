-- A calm hint that several reports may come from one hand, and what people make of it. Nothing about devices or networks is
-- known, an anonymous report leaves no mark here, and no report is weighed less because of a hint.
create table intake.sender_marks (
	tenant_id uuid not null,
	report_id uuid not null,
	sender_hash bytea not null,
	primary key (tenant_id, report_id),
	constraint sender_marks_report foreign key (tenant_id, report_id) references intake.reports (tenant_id, id) on delete cascade
);
comment on table intake.sender_marks is 'Tells reports with the same contact address from others without telling the address. Erased with the identity.';
comment on column intake.sender_marks.sender_hash is 'personal: keyed hash of the contact a reporter left, for this tenant alone';
create index sender_marks_sender on intake.sender_marks (tenant_id, sender_hash);
call app.raise_wall('intake.sender_marks');
create policy submitters on intake.sender_marks for insert to koko_app with check (true);
create policy conflict_managers on intake.sender_marks for select to koko_app
	using (((select app.has_role('CONFLICT_MANAGER')) and app.may_read_report(tenant_id, report_id)) or (select app.is_system()));
create policy own_mark on intake.sender_marks for select to koko_app using (report_id = (select app.report()));
create policy erasers on intake.sender_marks for delete to koko_app
	using ((select app.is_system()) or report_id = (select app.report()));
grant select, insert, delete on intake.sender_marks to koko_app;

create function intake.forget_sender_mark() returns trigger language plpgsql as $$
begin
	if new.erased_at is not null and old.erased_at is null then
		delete from intake.sender_marks where tenant_id = new.tenant_id and report_id = new.report_id;
	end if;
	return null;
end $$;
comment on function intake.forget_sender_mark is 'Whoever erases an identity erases the mark of its address with it.';
create trigger identities_leave_no_mark after update on intake.vaulted_identities
	for each row execute function intake.forget_sender_mark();

create table intake.report_relations (
	tenant_id uuid not null,
	report_id uuid not null,
	other_id uuid not null,
	judgement text not null check (judgement in ('BELONGS_TOGETHER','NOT_THE_SAME')),
	marked_by uuid not null,
	marked_at timestamptz not null,
	primary key (tenant_id, report_id, other_id),
	constraint relations_in_order check (report_id < other_id),
	constraint relations_report foreign key (tenant_id, report_id) references intake.reports (tenant_id, id) on delete cascade,
	constraint relations_other foreign key (tenant_id, other_id) references intake.reports (tenant_id, id) on delete cascade
);
comment on table intake.report_relations is 'What a person decided about two reports: they belong together, or they do not. Can be taken back.';
create index relations_other_way on intake.report_relations (tenant_id, other_id);
call app.raise_wall('intake.report_relations');
create policy conflict_managers on intake.report_relations to koko_app
	using (((select app.has_role('CONFLICT_MANAGER')) and app.may_read_report(tenant_id, report_id)
		and app.may_read_report(tenant_id, other_id)) or (select app.is_system()))
	with check (marked_by = (select app.user_id()));
grant select, insert, update, delete on intake.report_relations to koko_app;
