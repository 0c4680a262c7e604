-- A row of an attachment that goes, whoever deletes it, orders in the same transaction that its file goes too: never before
-- the commit, and a crash leaves the order waiting. With the row goes the only wrapped key of the file, so what still lies
-- in the store for that moment can be opened by nobody.
create function intake.order_removal() returns trigger language plpgsql as $$
begin
	perform jobs.enqueue('intake.remove-file', json_build_object('tenantId', g.tenant_id, 'storedAs', g.stored_as),
		'remove-file:' || g.stored_as, null)
	from gone g where g.stored_as is not null;
	return null;
end $$;
comment on function intake.order_removal is 'Orders the removal of files whose rows were deleted.';
create trigger attachments_leave_no_file after delete on intake.attachments
	referencing old table as gone for each statement execute function intake.order_removal();

-- Who runs the machine is no municipality's to say: the role OPERATOR is given by the command line only. No rule of an
-- identity provider gives it either, whose sign-ins run at the gate.
create policy operators_by_command_line on identity.role_assignments as restrictive for insert to koko_app
	with check (role <> 'OPERATOR' or (select app.is_system()));
create policy operators_by_command_line_at_gate on identity.role_assignments as restrictive for insert to koko_gate
	with check (role <> 'OPERATOR');
