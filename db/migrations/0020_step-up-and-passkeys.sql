-- A second factor shown again before grave acts, and passkeys beside the authenticator app.
alter table identity.sessions add column stepped_up_at timestamptz;
comment on column identity.sessions.stepped_up_at is
	'When the person last showed the app''s code or a passkey in this session; grave acts ask for it anew after ten minutes.';

create table identity.passkeys (
	id uuid primary key,
	user_id uuid not null references identity.users (id),
	credential_id text not null,
	public_key bytea not null,
	counter bigint not null default 0,
	transports text[] not null default '{}',
	name text not null,
	created_at timestamptz not null default now(),
	last_used_at timestamptz,
	constraint passkeys_credential unique (credential_id)
);
comment on table identity.passkeys is 'Public halves of passkeys (WebAuthn), several per person; reachable at the gate only, like all credentials.';
comment on column identity.passkeys.user_id is 'personal: whose passkey it is';
comment on column identity.passkeys.name is 'personal: what the owner calls the device';
comment on column identity.passkeys.counter is 'Signature counter of the authenticator; one that runs backwards betrays a copy.';
create index passkeys_user on identity.passkeys (user_id);
grant select, insert, update, delete on identity.passkeys to koko_gate;

create table identity.passkey_challenges (
	challenge_hash bytea primary key,
	purpose text not null check (purpose in ('REGISTER','SIGN_IN','CONFIRM')),
	user_id uuid references identity.users (id),
	expires_at timestamptz not null
);
comment on table identity.passkey_challenges is 'Random numbers an authenticator must sign; each is deleted by its first use and dead after five minutes.';
comment on column identity.passkey_challenges.user_id is 'personal: who was asked; none when signing in, where nobody is known yet';
create index passkey_challenges_expiry on identity.passkey_challenges (expires_at);
grant select, insert, delete on identity.passkey_challenges to koko_gate;
