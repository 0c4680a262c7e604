-- Whether anybody is to be told of events is asked by whoever does the act, reporters too; they may not see the addresses.
grant usage on schema interfaces to koko_finder;
grant select (tenant_id, state) on interfaces.webhooks to koko_finder;
create policy finder on interfaces.webhooks for select to koko_finder using (true);

create function app.tells_programmes() returns boolean
	language sql stable security definer
	set search_path = pg_catalog, public
	as $$ select exists (select from interfaces.webhooks w where w.tenant_id = app.tenant() and w.state <> 'GONE') $$;
comment on function app.tells_programmes is 'True when some programme is to be told of events of the tenant.';

revoke all on function app.tells_programmes from public;
grant execute on function app.tells_programmes to koko_app;
grant create on schema app to koko_finder;
alter function app.tells_programmes owner to koko_finder;
revoke create on schema app from koko_finder;
