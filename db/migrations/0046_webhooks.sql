-- Events told to other programmes, signed (Standard Webhooks). A delivery holds kind, id and time: nothing anybody wrote.
create table interfaces.webhooks (
	tenant_id uuid not null references identity.tenants (id),
	id uuid not null,
	address text not null check (length(address) <= 2000),
	kinds text[] not null,
	state text not null default 'ACTIVE' check (state in ('ACTIVE','PAUSED','FAILING','GONE')),
	failures integer not null default 0,
	failing_since timestamptz,
	resume_at timestamptz not null default now(),
	created_by uuid not null,
	created_at timestamptz not null,
	primary key (tenant_id, id)
);
comment on table interfaces.webhooks is 'Addresses of other programmes that are told of events of a tenant.';
comment on column interfaces.webhooks.address is 'impersonal: address of a programme';
comment on column interfaces.webhooks.kinds is 'impersonal: which events are told';
comment on column interfaces.webhooks.state is 'PAUSED by an administrator, FAILING after days without an answer, GONE when the other side said so (410).';
comment on column interfaces.webhooks.failures is 'Attempts in a row that failed; the pause before the next one grows with them.';
comment on column interfaces.webhooks.resume_at is 'Real time before which nothing is sent there.';
call app.raise_wall('interfaces.webhooks');
create policy keepers on interfaces.webhooks to koko_app using ((select app.has_role('TENANT_ADMIN')) or (select app.is_system()));
grant select, insert, update, delete on interfaces.webhooks to koko_app;

create table interfaces.webhook_secrets (
	tenant_id uuid not null,
	id uuid not null,
	webhook_id uuid not null,
	sealed bytea not null,
	own_key bytea not null,
	created_at timestamptz not null default now(),
	valid_until timestamptz,
	primary key (tenant_id, id),
	constraint webhook_secrets_webhook foreign key (tenant_id, webhook_id) references interfaces.webhooks (tenant_id, id) on delete cascade
);
comment on table interfaces.webhook_secrets is 'What deliveries are signed with; after a renewal the old one signs beside the new for a day.';
comment on column interfaces.webhook_secrets.sealed is 'impersonal: signing key, sealed';
comment on column interfaces.webhook_secrets.own_key is 'impersonal: key of this secret alone, wrapped by a data key of the tenant';
comment on column interfaces.webhook_secrets.valid_until is 'Empty for the one in use.';
create index webhook_secrets_webhook_id on interfaces.webhook_secrets (tenant_id, webhook_id);
call app.raise_wall('interfaces.webhook_secrets');
create policy keepers on interfaces.webhook_secrets to koko_app using ((select app.has_role('TENANT_ADMIN')) or (select app.is_system()));
grant select, insert, update, delete on interfaces.webhook_secrets to koko_app;

create table interfaces.webhook_deliveries (
	tenant_id uuid not null,
	id uuid not null,
	webhook_id uuid not null,
	kind text not null check (kind ~ '^[a-z]+\.[a-z]+$'),
	object_id uuid not null,
	occurred_at timestamptz not null,
	state text not null default 'WAITING' check (state in ('WAITING','DELIVERED','FAILED')),
	attempts integer not null default 0,
	answer_code integer,
	problem text check (problem ~ '^[A-Za-z0-9_-]{1,60}$'),
	created_at timestamptz not null default now(),
	attempted_at timestamptz,
	next_attempt_at timestamptz not null default now(),
	primary key (tenant_id, id),
	constraint webhook_deliveries_webhook foreign key (tenant_id, webhook_id) references interfaces.webhooks (tenant_id, id) on delete cascade,
	constraint webhook_deliveries_once unique (tenant_id, webhook_id, kind, object_id, occurred_at)
);
comment on table interfaces.webhook_deliveries is 'One event for one address: sent until it is accepted, deleted after thirty days.';
comment on column interfaces.webhook_deliveries.id is 'Goes along as webhook-id, the same for every attempt.';
comment on column interfaces.webhook_deliveries.problem is 'Why there was no answer code, as a code.';
create index webhook_deliveries_waiting on interfaces.webhook_deliveries (tenant_id, webhook_id, next_attempt_at) where state = 'WAITING';
create index webhook_deliveries_age on interfaces.webhook_deliveries (tenant_id, webhook_id, created_at desc);
call app.raise_wall('interfaces.webhook_deliveries');
create policy keepers on interfaces.webhook_deliveries to koko_app using ((select app.has_role('TENANT_ADMIN')) or (select app.is_system()));
grant select, insert, update, delete on interfaces.webhook_deliveries to koko_app;
