import { v4 as randomId } from 'uuid';
import { recordAudit } from '../../audit/index.server.ts';
import { refuse, succeed, type Outcome } from '../../platform/pure/outcome.ts';
import { steppingToGate, type Tx } from '../../platform/server/database.server.ts';
import { hashPassword } from '../../platform/server/password.server.ts';
import type { Platform } from '../../platform/server/platform.server.ts';
import { checkPassword, type PasswordRefusal } from '../domain/password-rules.ts';
import type { TenantKind } from '../domain/tenant-proposal.ts';
import { topicCatalogue } from '../domain/topic-catalogue.ts';
import { isEmptyForUpdate, markOwn } from '../storage/instance.server.ts';
import { insertMembership, insertRole } from '../storage/memberships.server.ts';
import type { RegisterEntry } from '../storage/register.server.ts';
import { insertTenant } from '../storage/tenants.server.ts';
import { insertUser } from '../storage/users.server.ts';
import { insertTopics } from '../storage/vocabulary.server.ts';
import { startHalfSession } from './sign-in.server.ts';

export type FirstOrganisation = {
	/** Where it stands in the official register; a provider or an initiative stands in none. */
	readonly entry: RegisterEntry | undefined;
	readonly name: string;
	readonly kind: TenantKind;
	readonly country: 'DE' | 'AT';
	readonly state: string;
	readonly slug: string;
	readonly numberPrefix: string;
	readonly languages: readonly string[];
	readonly administrator: {
		readonly displayName: string;
		readonly functionTitle: string;
		readonly email: string;
		readonly password: string;
		readonly isConflictManager: boolean;
	};
	readonly device: string;
};

type SetUpRefusal = 'already-set-up' | PasswordRefusal;

/**
 * Makes an empty installation the home of one organisation: tenant, topics and the first administrator, whose
 * session still needs its second factor. Happens once; whoever calls has checked the set-up token.
 */
export const setUpOrganisation =
	(platform: Platform) =>
	async (input: FirstOrganisation): Promise<Outcome<{ token: string }, SetUpRefusal>> => {
		const email = input.administrator.email.trim().toLowerCase();
		const checked = checkPassword(input.administrator.password, email);
		if (!checked.ok) return checked;
		const passwordHash = await hashPassword(input.administrator.password);
		const tenantId = randomId();
		const context = await platform.contextOf({ kind: 'system', tenantId });
		return platform.database.inTenant(context, async (tx) => {
			const outcome = await steppingToGate(tx, async (gate) => {
				if (!(await isEmptyForUpdate(gate))) return refuse('already-set-up');
				await insertOrganisation(gate, tenantId, input);
				const userId = await insertAdministrator(gate, tenantId, { ...input.administrator, email, passwordHash });
				await markOwn(gate);
				return succeed({ token: await startHalfSession(platform, gate, { userId, tenantId, device: input.device }) });
			});
			if (!outcome.ok) return outcome;
			await insertTopics(tx, tenantId, topicCatalogue);
			await recordAudit(tx, context, { verb: 'tenant.set-up', objectType: 'tenant', objectId: tenantId });
			return outcome;
		});
	};

const insertOrganisation = (gate: Tx, tenantId: string, input: FirstOrganisation): Promise<void> =>
	insertTenant(gate, {
		id: tenantId,
		slug: input.slug,
		name: input.name,
		kind: input.kind,
		country: input.country,
		state: input.state,
		officialKey: input.entry?.officialKey ?? null,
		population: input.entry?.population ?? null,
		parentId: null,
		languages: input.languages,
		numberPrefix: input.numberPrefix,
		conflictManagerLabel: null,
		acknowledgeDays: 7,
		feedbackMonths: 3,
		takesReports: input.kind === 'MUNICIPALITY' || input.kind === 'DISTRICT',
		introduction: {},
		contact: {},
		latitude: input.entry?.latitude ?? null,
		longitude: input.entry?.longitude ?? null
	});

async function insertAdministrator(
	gate: Tx,
	tenantId: string,
	person: {
		email: string;
		passwordHash: string;
		displayName: string;
		functionTitle: string;
		isConflictManager: boolean;
	}
): Promise<string> {
	const userId = randomId();
	const { email, passwordHash, displayName, functionTitle } = person;
	await insertUser(gate, { id: userId, email, status: 'ACTIVE', passwordHash });
	await insertMembership(gate, {
		tenantId,
		userId,
		displayName,
		functionTitle,
		email,
		unitId: null,
		publicContact: false,
		status: 'ACTIVE'
	});
	for (const role of ['TENANT_ADMIN', ...(person.isConflictManager ? ['CONFLICT_MANAGER' as const] : [])] as const) {
		await insertRole(gate, { tenantId, userId, role, unitId: null, validFrom: null, validTo: null, grantedBy: null });
	}
	return userId;
}
