import { getTenant, listHolders } from '../../identity/index.server.ts';
import { publicContactOf } from '../../identity/index.ts';
import type { MemberContext } from '../../platform/pure/actor.ts';
import type { Platform } from '../../platform/server/platform.server.ts';
import type { PrivacyDoor } from '../../platform/server/privacy-door.server.ts';
import { listRules } from '../storage/retention-rules.server.ts';
import { retentionActOf } from './plan-retention.server.ts';
import { shownToOfficer } from './privacy-work.server.ts';

/** Who works with data of people, for the records of processing. */
const recordedRoles = [
	'CONFLICT_MANAGER',
	'CONFLICT_GUIDE',
	'FRONTLINE',
	'DEPARTMENT_HEAD',
	'TENANT_ADMIN',
	'DATA_PROTECTION_OFFICER'
] as const;

/** What is configured, as the records of processing (Art. 30) and the impact assessment (Art. 35) need it. */
export const processingRecords = (platform: Platform, doors: readonly PrivacyDoor[]) => ({
	read: (context: MemberContext) =>
		shownToOfficer(
			platform,
			context,
			{ verb: 'processing-records.read', objectType: 'processing-record' },
			async (tx) => {
				const { tenantId } = context.actor;
				const tenant = await getTenant(tx, tenantId);
				const rules = await listRules(tx, tenantId);
				const roles = await Promise.all(
					recordedRoles.map(async (role) => ({
						role,
						people: (await listHolders(tx, tenantId, [role], context.today)).length
					}))
				);
				return {
					tenant: {
						name: tenant.name,
						country: tenant.country,
						state: tenant.state,
						languages: tenant.languages,
						contact: publicContactOf(tenant.contact)
					},
					roles,
					rules: rules.map((rule) => ({ ...rule, hasData: retentionActOf(doors, rule.code) !== undefined })),
					modules: doors
						.filter(({ tables }) => tables.length > 0)
						.map(({ module, tables }) => ({ module, tables: tables.map(({ name }) => name) })),
					config: {
						hasMail: platform.config.smtpUrl !== undefined,
						hasOwnDatabase: platform.config.databaseUrl !== undefined
					}
				};
			}
		)
});
