import type { PrivacyDoor } from '../platform/server/privacy-door.server.ts';
import { countExpiredEntries, deleteExpiredEntries } from './storage/expiry.server.ts';

/** Entries hold ids and verbs, no personal text; they end by rule R13, in two periods. */
export const privacy: PrivacyDoor = {
	module: 'audit',
	tables: [],
	retention: {
		R13: {
			kind: 'counted',
			objectType: 'audit-entry',
			count: (tx, tenantId, day) => countExpiredEntries(tx, tenantId, { securityBefore: day, caseBefore: null }),
			act: (tx, _, day) => deleteExpiredEntries(tx, { securityBefore: day, caseBefore: null })
		},
		'R13-CASE': {
			kind: 'counted',
			objectType: 'audit-entry',
			count: (tx, tenantId, day) => countExpiredEntries(tx, tenantId, { securityBefore: null, caseBefore: day }),
			act: (tx, _, day) => deleteExpiredEntries(tx, { securityBefore: null, caseBefore: day })
		}
	}
};
