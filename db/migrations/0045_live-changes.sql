-- What changed, for pages that stand open: which report, case or measure, in which transaction, and nothing of what
-- changed. A page remembers the snapshot it was made from; whatever is not in it is new to the page, exactly (see
-- docs/decisions/0012). Rows are forgotten after a day.
create schema live;
comment on schema live is 'Tells open pages that there is something new.';
grant usage on schema live to koko_app;
create table live.changes (
	tenant_id uuid not null,
	xid xid8 not null default pg_current_xact_id(),
	kind text not null check (kind in ('report','case','measure','notice')),
	object_id uuid not null,
	changed_at timestamptz not null default now(),
	primary key (tenant_id, xid, kind, object_id)
);
comment on table live.changes is 'One row for each object a transaction changed; of a notice the person it is for. Holds ids and times only.';
comment on column live.changes.xid is 'The transaction; compared with the snapshot a page was made from.';
create index changes_age on live.changes (tenant_id, changed_at);

create function app.position() returns text language sql stable parallel safe
	as $$ select floor(extract(epoch from now()))::bigint || '_' || pg_current_snapshot() $$;
comment on function app.position is 'Where a page stands that is made from what this statement sees.';

create function app.may_read_measure(wanted_tenant uuid, wanted_measure uuid) returns boolean language sql stable
	as $$ select exists (select from measures.measures m where m.tenant_id = wanted_tenant and m.id = wanted_measure) $$;
comment on function app.may_read_measure is 'Runs with the caller''s row security: true when the caller sees the measure.';

call app.raise_wall('live.changes');
create policy recorders on live.changes for insert to koko_app with check (true);
create policy readers on live.changes for select to koko_app using (
	(select app.is_system())
	or (kind = 'notice' and object_id = (select app.user_id()))
	or (kind = 'case' and app.may_read_case(tenant_id, object_id))
	or (kind = 'report' and app.may_read_report(tenant_id, object_id))
	or (kind = 'measure' and app.may_read_measure(tenant_id, object_id)));
create policy forgetting on live.changes for delete to koko_app using ((select app.is_system()));
grant select, insert, delete on live.changes to koko_app;

-- Arguments: kind of the object, column of its id. Outside of a tenant's transaction (a migration, a restore) nobody waits
-- for news. The message only wakes: it names tenant and kind, and what somebody may know is read behind the wall.
create function live.note_changes() returns trigger language plpgsql as $$
declare
	noted bigint;
begin
	if app.tenant() is null then return null; end if;
	execute format('insert into live.changes (tenant_id, kind, object_id)
		select distinct c.tenant_id, %L, c.%I from changed c where c.%2$I is not null on conflict do nothing', tg_argv[0], tg_argv[1]);
	get diagnostics noted = row_count;
	if noted > 0 then perform pg_notify('koko_live', app.tenant() || ' ' || tg_argv[0]); end if;
	return null;
end $$;
comment on function live.note_changes is 'Notes what a statement changed, in its transaction, and wakes the web processes when that commits.';

create procedure live.watch(target regclass, kind text, id_column text, variadic acts text[]) language plpgsql as $$
declare
	act text;
begin
	foreach act in array acts loop
		execute format('create trigger live_%s after %1$s on %s referencing %s table as changed
			for each statement execute function live.note_changes(%L, %L)',
			act, target, case act when 'delete' then 'old' else 'new' end, kind, id_column);
	end loop;
end $$;
comment on procedure live.watch is 'From now on, changes to the table are told to open pages as changes of the object it belongs to.';

call live.watch('intake.reports', 'report', 'id', 'insert', 'update');
call live.watch('intake.messages', 'report', 'report_id', 'insert');
call live.watch('intake.attachments', 'report', 'report_id', 'insert');
call live.watch('cases.conflict_cases', 'case', 'id', 'insert', 'update');
call live.watch('measures.measures', 'measure', 'id', 'insert', 'update');
call live.watch('notifications.notices', 'notice', 'user_id', 'insert');
do $$
declare
	target regclass;
begin
	for target in select p.polrelid::regclass from pg_policy p where p.polname = 'with_case' order by 1 loop
		call live.watch(target, 'case', 'case_id', 'insert', 'update', 'delete');
	end loop;
end $$;

-- Tables of a case that come later are watched from their first day.
create or replace procedure app.follow_case(target regclass) language plpgsql as $$
begin
	call app.raise_wall(target);
	execute format('create policy with_case on %s to koko_app
		using ((select app.is_system()) or app.may_read_case(tenant_id, case_id)) with check (true)', target);
	execute format('grant select, insert, update on %s to koko_app', target);
	call live.watch(target, 'case', 'case_id', 'insert', 'update', 'delete');
end $$;

-- A session that ends takes its open pages along, in whichever process they hang.
create function live.tell_ended_sessions() returns trigger language plpgsql as $$
begin
	perform pg_notify('koko_live', 'session ' || e.id) from ended e;
	return null;
end $$;
create trigger live_end after delete on identity.sessions
	referencing old table as ended for each statement execute function live.tell_ended_sessions();
