-- Rule R13 deletes entries of the access log, but their links stay: the chain goes on over the gap. Which links lost their
-- entry to a retention run is noted here, and the run itself is an entry of the chain whose object is the digest of that
-- note. A gap without such a note, or a note that does not fit its digest, is a break (docs/decisions/0010).
create table audit.expired_links (
	tenant_id uuid not null,
	sequence bigint not null,
	run_entry_id uuid not null,
	primary key (tenant_id, sequence)
);
comment on table audit.expired_links is 'Links whose entry a retention run deleted. Append-only by grant; filled by audit.expire alone.';
comment on column audit.expired_links.run_entry_id is 'The entry audit.expired of the run; its object_id is audit.expiry_digest of all links noted for it.';
create index expired_links_run on audit.expired_links (tenant_id, run_entry_id, sequence);
call app.raise_wall('audit.expired_links');
create policy linker on audit.expired_links for select to koko_app using ((select app.is_system()));
create policy overseers on audit.expired_links for select to koko_app
	using ((select app.has_role('DATA_PROTECTION_OFFICER','TENANT_ADMIN')));
grant select on audit.expired_links to koko_app;

create function audit.expiry_digest(wanted_tenant uuid, run uuid) returns uuid language sql stable as $$
	select encode(substr(sha256(convert_to(string_agg(l.sequence || ' ' || encode(l.hash, 'hex') || E'\n', '' order by l.sequence), 'UTF8')),
		1, 16), 'hex')::uuid
	from audit.expired_links x join audit.links l on l.tenant_id = x.tenant_id and l.sequence = x.sequence
	where x.tenant_id = wanted_tenant and x.run_entry_id = run $$;
comment on function audit.expiry_digest is 'First 16 bytes of the SHA-256 over one line "sequence hash" for each link a run emptied, in their order.';

-- What the owner of audit.expire may do beneath the wall: read links, note gaps and write the entry that proves them.
create policy expiry on audit.links for select to current_user using (tenant_id = app.tenant() and app.is_system());
create policy expiry on audit.expired_links to current_user
	using (tenant_id = app.tenant() and app.is_system()) with check (tenant_id = app.tenant() and app.is_system());
create policy expiry_proof on audit.entries for insert to current_user
	with check (tenant_id = app.tenant() and app.is_system() and verb = 'audit.expired');
create policy expiry_proof on audit.waiting for insert to current_user with check (tenant_id = app.tenant() and app.is_system());

create or replace function audit.expire(security_before timestamptz, case_before timestamptz) returns integer
	language plpgsql security definer set search_path = pg_catalog as $$
declare
	gone integer;
	run uuid := uuidv7();
begin
	if app.tenant() is null or not app.is_system() then
		raise exception 'the audit log ends by the retention run only' using errcode = '42501';
	end if;
	-- Only what is linked goes, so that every gap has its link; proofs of earlier runs stay, they name nobody.
	with emptied as (
		delete from audit.entries e using audit.links l
		where e.tenant_id = app.tenant() and l.tenant_id = e.tenant_id and l.entry_id = e.id and e.verb <> 'audit.expired'
			and e.at < case
				when e.case_id is not null or e.object_type in ('report', 'case', 'measure') then case_before else security_before end
		returning l.sequence)
	insert into audit.expired_links (tenant_id, sequence, run_entry_id) select app.tenant(), g.sequence, run from emptied g;
	get diagnostics gone = row_count;
	if gone > 0 then
		insert into audit.entries (tenant_id, id, at, actor_kind, verb, object_type, object_id)
			values (app.tenant(), run, now(), 'system', 'audit.expired', 'audit', audit.expiry_digest(app.tenant(), run));
	end if;
	return gone;
end $$;
comment on function audit.expire is
	'Rule R13: removes entries older than their period from the tenant of the transaction and proves it in the chain; gives how many.';

create or replace function audit.first_break(wanted_tenant uuid)
	returns table (sequence bigint, entry_id uuid, kind text) language sql stable as $$
	with proven as (
		select x.sequence from audit.expired_links x
		join (
			select run.id from (
				select distinct run_entry_id as id from audit.expired_links where tenant_id = wanted_tenant
			) noted
			join audit.entries run on run.tenant_id = wanted_tenant and run.id = noted.id
			where run.verb = 'audit.expired' and run.actor_kind = 'system' and run.object_id = audit.expiry_digest(wanted_tenant, run.id)
		) run on run.id = x.run_entry_id
		where x.tenant_id = wanted_tenant
	), chain as (
		select l.*, lag(l.hash, 1, sha256(convert_to(wanted_tenant::text, 'UTF8'))) over (order by l.sequence) as expected,
			row_number() over (order by l.sequence) as place
		from audit.links l where l.tenant_id = wanted_tenant
	), broken as (
		select c.sequence, c.entry_id, case
			when c.sequence <> c.place then 'LINK_MISSING'
			when c.previous_hash <> c.expected then 'LINK_CHANGED'
			when e.id is null and p.sequence is null then 'ENTRY_MISSING'
			when e.id is not null and audit.link_hash(c.previous_hash, e) <> c.hash then 'ENTRY_CHANGED' end as kind
		from chain c left join audit.entries e on e.tenant_id = wanted_tenant and e.id = c.entry_id
			left join proven p on p.sequence = c.sequence
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
