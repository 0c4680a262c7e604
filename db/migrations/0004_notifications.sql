-- Mails leave by an outbox, notices wait in the office. Neither carries content of a case or report.
create schema notifications;
grant usage on schema notifications to koko_app, koko_gate;
create table notifications.outbox (
	tenant_id uuid not null,
	id uuid not null,
	recipient text not null,
	template text not null,
	link_path text not null default '',
	values jsonb not null default '{}',
	language text not null default 'de',
	state text not null default 'WAITING' check (state in ('WAITING','SENT','FAILED')),
	attempts integer not null default 0,
	created_at timestamptz not null default now(),
	next_attempt_at timestamptz not null default now(),
	sent_at timestamptz,
	last_problem text,
	primary key (tenant_id, id)
);
comment on table notifications.outbox is 'Mails to send, retried until sent. Text comes from the template; values hold names of tenant and recipient only.';
create index outbox_waiting on notifications.outbox (next_attempt_at) where state = 'WAITING';
call app.raise_wall('notifications.outbox');
create policy writers on notifications.outbox for insert to koko_app with check (true);
create policy readers on notifications.outbox for select to koko_app
	using ((select app.has_role('TENANT_ADMIN')) or (select app.is_system()));
create policy senders on notifications.outbox for update to koko_app using ((select app.is_system()));
grant select, insert, update on notifications.outbox to koko_app;

create table notifications.notices (
	tenant_id uuid not null,
	id uuid not null,
	user_id uuid not null,
	kind text not null,
	object_type text not null,
	object_id uuid not null,
	created_at timestamptz not null default now(),
	read_at timestamptz,
	primary key (tenant_id, id)
);
comment on table notifications.notices is 'In-app notices of one person: what happened to which object.';
create unique index notices_once on notifications.notices (tenant_id, user_id, kind, object_id) where read_at is null;
create index notices_person on notifications.notices (tenant_id, user_id, created_at desc);
call app.raise_wall('notifications.notices');
create policy writers on notifications.notices for insert to koko_app with check (true);
create policy own_notices on notifications.notices for select to koko_app
	using (user_id = (select app.user_id()) or (select app.is_system()));
create policy own_reading on notifications.notices for update to koko_app using (user_id = (select app.user_id()));
grant select, insert, update on notifications.notices to koko_app;
