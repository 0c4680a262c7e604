import type { PrivacyDoor } from '../platform/server/privacy-door.server.ts';

/** Colleagues under the name shown to others. Their credentials are out of reach of everybody in the tenant. */
export const privacy: PrivacyDoor = {
	module: 'identity',
	tables: [
		{
			name: 'identity.memberships',
			key: 'user_id',
			texts: ['display_name', 'function_title', 'email'],
			belongsTo: { colleague: 'user_id' }
		},
		{
			name: 'identity.users',
			key: 'id',
			unsearched: ['email', 'password_hash', 'totp_sealed'],
			belongsTo: { colleague: 'id' },
			isGateOnly: true
		},
		{
			name: 'identity.sessions',
			key: 'id',
			unsearched: ['device'],
			belongsTo: { colleague: 'user_id' },
			isGateOnly: true
		},
		{
			name: 'identity.passkeys',
			key: 'id',
			unsearched: ['name', 'credential_id', 'public_key'],
			belongsTo: { colleague: 'user_id' },
			isGateOnly: true
		},
		{
			name: 'identity.external_identities',
			key: 'user_id',
			unsearched: ['subject'],
			belongsTo: { colleague: 'user_id' },
			isGateOnly: true
		},
		{ name: 'identity.tenants', key: 'id', unsearched: ['contact'], belongsTo: { tenant: 'id' }, isGateOnly: true }
	]
};
