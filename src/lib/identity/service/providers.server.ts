import { recordAudit } from '../../audit/index.server.ts';
import type { MemberContext } from '../../platform/pure/actor.ts';
import { refuse, succeed, type Outcome } from '../../platform/pure/outcome.ts';
import { steppingToGate } from '../../platform/server/database.server.ts';
import type { Platform } from '../../platform/server/platform.server.ts';
import { isGrantable } from '../domain/grantable-roles.ts';
import type { RoleRule } from '../domain/provider-rules.ts';
import {
	findProvider,
	hasAnyProvider,
	isLinked,
	linkExternal,
	listWaysIn,
	saveProvider,
	unlinkExternal,
	type Provider
} from '../storage/providers.server.ts';
import { listUnits, type Unit } from '../storage/units.server.ts';
import { administerGravely, lookInto } from './administer.server.ts';
import { discoverProvider, secretKey } from './oidc-client.server.ts';
import { atOwnAccount, type Self } from './own-account.server.ts';
import { restorablePerson, type RestoreRefusal } from './restore-access.server.ts';

export type ProviderPage = {
	readonly provider: Omit<Provider, 'secretSealed'> | undefined;
	readonly units: readonly Unit[];
};

export const providerPage =
	(platform: Platform) =>
	(context: MemberContext): Promise<ProviderPage | undefined> =>
		lookInto(platform, context, 'settings', async (tx) => {
			const found = await findProvider(tx, context.actor.tenantId);
			const { secretSealed: _, ...provider } = found ?? { secretSealed: undefined };
			return {
				provider: found ? (provider as Omit<Provider, 'secretSealed'>) : undefined,
				units: await listUnits(tx, context.actor.tenantId)
			};
		});

export type ProviderInput = {
	readonly version: number;
	readonly label: string;
	readonly issuer: string;
	readonly clientId: string;
	/** Empty keeps the one that is stored. */
	readonly clientSecret: string;
	readonly emailDomains: readonly string[];
	readonly roleRules: readonly RoleRule[];
	readonly createsMembers: boolean;
	readonly trustedFactors: readonly string[];
	readonly active: boolean;
};
type SaveRefusal = 'changed-meanwhile' | 'provider-not-found' | 'secret-needed' | 'head-without-unit';

/**
 * Keeps the tenant's identity provider after asking it once whether it is one. Whoever may change this can let anybody
 * in, so it needs a fresh second factor.
 */
export const keepProvider =
	(platform: Platform) =>
	async (
		context: MemberContext,
		{ version, clientSecret, ...input }: ProviderInput
	): Promise<Outcome<undefined, 'forbidden' | 'step-up-needed' | SaveRefusal>> => {
		const { tenantId } = context.actor;
		const deed = { verb: 'identity-provider.changed', objectType: 'tenant', objectId: tenantId } as const;
		return administerGravely<undefined, SaveRefusal | 'forbidden'>(
			platform,
			context,
			{ ...deed, about: 'settings' },
			async (tx) => {
				if (!input.roleRules.every(({ role }) => isGrantable(role))) {
					await recordAudit(tx, context, { ...deed, allowed: false });
					return refuse('forbidden');
				}
				if (version === 0 && !clientSecret) return refuse('secret-needed', 'clientSecret');
				if (input.roleRules.some(({ role, unitId }) => role === 'DEPARTMENT_HEAD' && !unitId))
					return refuse('head-without-unit', 'roleRules');
				const answers = await discoverProvider(platform, { ...input, clientSecret: clientSecret || 'unused' });
				if (!answers) return refuse('provider-not-found', 'issuer');
				const secretSealed = clientSecret ? platform.keys.seal(secretKey(tenantId), clientSecret) : undefined;
				const isSaved = await saveProvider(tx, tenantId, version, { ...input, secretSealed });
				return isSaved ? succeed() : refuse('changed-meanwhile');
			}
		);
	};

/** Ways in by identity providers: of one tenant, or of whoever looks after an e-mail address. Says nothing of accounts. */
export const waysIn = (platform: Platform) => (wanted: { readonly slug?: string; readonly email?: string }) =>
	platform.database.atGate(async (gate) => {
		if (wanted.slug !== undefined) return listWaysIn(gate, { slug: wanted.slug });
		const domain = (wanted.email ?? '').split('@').at(-1)?.trim().toLowerCase() ?? '';
		return domain ? listWaysIn(gate, { domain }) : [];
	});

export const offersWaysIn = (platform: Platform) => (): Promise<boolean> => platform.database.atGate(hasAnyProvider);

/** Whether the person's tenant has a provider, and whether it opens the person's account. */
export const ownLink =
	(platform: Platform) =>
	(self: Self): Promise<{ label: string; isLinked: boolean } | undefined> =>
		platform.database.atGate(async (gate) => {
			const provider = self.tenantId ? await findProvider(gate, self.tenantId) : undefined;
			if (!provider?.active) return undefined;
			return { label: provider.label, isLinked: await isLinked(gate, provider.tenantId, self.userId) };
		});

export const endOwnLink =
	(platform: Platform) =>
	(self: Self): Promise<void> =>
		atOwnAccount(platform, self, async (gate, note) => {
			if (self.tenantId && (await unlinkExternal(gate, self.tenantId, self.userId))) note('identity-link.ended');
		});

/**
 * Links an account to a person of the tenant's provider, named by the provider's own identifier. Only accounts that
 * belong here alone: what one tenant's provider vouches for must open nothing of another's.
 */
export const linkForMember =
	(platform: Platform) =>
	(
		context: MemberContext,
		userId: string,
		subject: string
	): Promise<
		Outcome<undefined, 'forbidden' | 'step-up-needed' | RestoreRefusal | 'no-provider' | 'already-linked'>
	> => {
		const deed = { verb: 'identity-link.made', objectType: 'account', objectId: userId, about: 'people' } as const;
		return administerGravely<undefined, RestoreRefusal | 'no-provider' | 'already-linked'>(
			platform,
			context,
			deed,
			async (tx) => {
				const person = await restorablePerson(tx, context, userId);
				if (!person.ok) return person;
				const { tenantId } = context.actor;
				const provider = await findProvider(tx, tenantId);
				if (!provider) return refuse('no-provider');
				const link = { tenantId, issuer: provider.issuer, subject, userId, linkedBy: 'ADMINISTRATOR' } as const;
				const isMade = await steppingToGate(tx, (gate) => linkExternal(gate, link));
				return isMade ? succeed() : refuse('already-linked');
			}
		);
	};
