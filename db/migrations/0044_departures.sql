-- What was ended when somebody left, as a proof for the person, the IT and the staff council. What hung on them at that moment
-- is counted once; how much anybody ever did is counted nowhere.
create table identity.departures (
	tenant_id uuid not null,
	id uuid not null,
	user_id uuid not null,
	at timestamptz not null,
	ended_by uuid not null,
	successor_id uuid,
	roles integer not null check (roles >= 0),
	sessions integer not null check (sessions >= 0),
	api_tokens integer not null check (api_tokens >= 0),
	provider_link boolean not null,
	cases integer not null check (cases >= 0),
	tasks integer not null check (tasks >= 0),
	measures integer not null check (measures >= 0),
	reports integer not null check (reports >= 0),
	primary key (tenant_id, id),
	constraint departures_member foreign key (tenant_id, user_id) references identity.memberships (tenant_id, user_id)
);
comment on table identity.departures is 'One row per departure: what was ended and what was handed over. Lives as long as the membership it ended.';
comment on column identity.departures.user_id is 'personal: who left';
comment on column identity.departures.ended_by is 'personal: the administrator who let the person leave';
comment on column identity.departures.successor_id is 'personal: who took over';
create index departures_member on identity.departures (tenant_id, user_id, at desc);
call app.raise_wall('identity.departures');
create policy keepers on identity.departures to koko_app
	using ((select app.has_role('TENANT_ADMIN')) or (select app.is_system()));
grant select, insert on identity.departures to koko_app;
