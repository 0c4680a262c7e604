-- Every audit entry becomes a link of its tenant's chain: who changes, removes or slips in one breaks all that follow
-- (docs/decisions/0010). Entries wait for the worker, which links them in batches: a chain head held by every act would
-- make all acts of a tenant queue behind one another.
create table audit.waiting (
	tenant_id uuid not null,
	entry_id uuid not null,
	primary key (tenant_id, entry_id)
);
comment on table audit.waiting is 'Entries not linked yet; filled by a trigger in the transaction of the entry.';
call app.raise_wall('audit.waiting');
create policy writers on audit.waiting for insert to koko_app with check (true);
create policy linker on audit.waiting to koko_app using ((select app.is_system()));
create policy overseers on audit.waiting for select to koko_app using ((select app.has_role('DATA_PROTECTION_OFFICER','TENANT_ADMIN')));
grant select, insert, delete on audit.waiting to koko_app;
create policy gate_counts on audit.waiting for select to koko_gate using (true);
grant select (tenant_id) on audit.waiting to koko_gate; -- which tenants have something to link, and no more

create table audit.links (
	tenant_id uuid not null,
	sequence bigint not null check (sequence > 0),
	entry_id uuid not null,
	previous_hash bytea not null check (length(previous_hash) = 32),
	hash bytea not null check (length(hash) = 32),
	primary key (tenant_id, sequence),
	constraint links_entry unique (tenant_id, entry_id)
);
comment on table audit.links is 'The chain of a tenant: hash = sha256(previous_hash || canonical text of the entry). Append-only by grant.';
call app.raise_wall('audit.links');
create policy linker on audit.links to koko_app using ((select app.is_system())) with check ((select app.is_system()));
create policy overseers on audit.links for select to koko_app using ((select app.has_role('DATA_PROTECTION_OFFICER','TENANT_ADMIN')));
grant select, insert on audit.links to koko_app;

create function audit.canonical(e audit.entries) returns text language sql immutable parallel safe as $$
	select jsonb_build_array(e.tenant_id, e.id, to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), e.actor_kind,
		e.actor_id, e.verb, e.object_type, e.object_id, e.case_id, e.allowed)::text $$;
comment on function audit.canonical is 'The one text of an entry that is hashed: a JSON array, parts divided by a comma and a blank.';
create function audit.link_hash(previous_hash bytea, e audit.entries) returns bytea language sql immutable parallel safe
	as $$ select sha256(previous_hash || convert_to(audit.canonical(e), 'UTF8')) $$;

create function audit.let_wait() returns trigger language plpgsql as $$
begin
	insert into audit.waiting (tenant_id, entry_id) select tenant_id, id from added;
	return null;
end $$;
create trigger entries_wait after insert on audit.entries
	referencing new table as added for each statement execute function audit.let_wait();

create function audit.link_waiting(wanted_tenant uuid, most integer) returns integer language plpgsql as $$
declare
	entry audit.entries;
	head bytea;
	next_sequence bigint;
	linked integer := 0;
begin
	perform pg_advisory_xact_lock(hashtextextended('audit.links ' || wanted_tenant, 0)); -- one linker per tenant
	select l.sequence, l.hash into next_sequence, head from audit.links l
		where l.tenant_id = wanted_tenant order by l.sequence desc limit 1;
	next_sequence := coalesce(next_sequence, 0);
	head := coalesce(head, sha256(convert_to(wanted_tenant::text, 'UTF8')));
	for entry in
		with taken as (
			delete from audit.waiting w using (
				select w2.entry_id from audit.waiting w2 where w2.tenant_id = wanted_tenant order by w2.entry_id limit most
			) chosen
			where w.tenant_id = wanted_tenant and w.entry_id = chosen.entry_id returning w.entry_id)
		select e.* from taken join audit.entries e on e.tenant_id = wanted_tenant and e.id = taken.entry_id order by e.id
	loop
		next_sequence := next_sequence + 1;
		insert into audit.links (tenant_id, sequence, entry_id, previous_hash, hash)
			values (wanted_tenant, next_sequence, entry.id, head, audit.link_hash(head, entry)) returning hash into head;
		linked := linked + 1;
	end loop;
	return linked;
end $$;
comment on function audit.link_waiting is 'Links up to `most` waiting entries, oldest first, with the rights of the caller; gives how many.';

create function audit.first_break(wanted_tenant uuid)
	returns table (sequence bigint, entry_id uuid, kind text) language sql stable as $$
	with chain as (
		select l.*, lag(l.hash, 1, sha256(convert_to(wanted_tenant::text, 'UTF8'))) over (order by l.sequence) as expected,
			row_number() over (order by l.sequence) as place
		from audit.links l where l.tenant_id = wanted_tenant
	), broken as (
		select c.sequence, c.entry_id, case
			when c.sequence <> c.place then 'LINK_MISSING'
			when e.id is null then 'ENTRY_MISSING'
			when c.previous_hash <> c.expected then 'LINK_CHANGED'
			when audit.link_hash(c.previous_hash, e) <> c.hash then 'ENTRY_CHANGED' end as kind
		from chain c left join audit.entries e on e.tenant_id = wanted_tenant and e.id = c.entry_id
	), unlinked as (
		select null::bigint, e.id, 'ENTRY_ADDED' from audit.entries e
		where e.tenant_id = wanted_tenant
			and not exists (select from audit.links l where l.tenant_id = wanted_tenant and l.entry_id = e.id)
			and not exists (select from audit.waiting w where w.tenant_id = wanted_tenant and w.entry_id = e.id)
		order by e.id limit 1
	)
	(select b.sequence, b.entry_id, b.kind from broken b where b.kind is not null order by b.sequence limit 1)
	union all select * from unlinked limit 1 $$;
comment on function audit.first_break is 'The first place where a tenant''s chain does not hold; no row when it does.';

-- What was written before today is linked now. The owner passes the walls it raised only while they are down.
alter table audit.entries no force row level security;
alter table audit.waiting no force row level security;
alter table audit.links no force row level security;
insert into audit.waiting (tenant_id, entry_id) select tenant_id, id from audit.entries;
do $$
declare
	tenant uuid;
begin
	for tenant in select distinct tenant_id from audit.waiting loop
		perform audit.link_waiting(tenant, 2147483647);
	end loop;
end $$;
alter table audit.entries force row level security;
alter table audit.waiting force row level security;
alter table audit.links force row level security;
