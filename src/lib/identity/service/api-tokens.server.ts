import { randomBytes, timingSafeEqual } from 'node:crypto';
import { v7 as newId } from 'uuid';
import type { Member, MemberContext } from '../../platform/pure/actor.ts';
import { refuse, succeed, type Outcome } from '../../platform/pure/outcome.ts';
import { plainDateOf } from '../../platform/pure/plain-date.ts';
import type { Platform } from '../../platform/server/platform.server.ts';
import { isApiScope, narrowedRoles, uselessScopes, type ApiScope } from '../domain/api-scope.ts';
import {
	findApiToken,
	insertApiToken,
	listApiTokens,
	noteApiTokenUse,
	revokeApiToken,
	type ShownApiToken
} from '../storage/api-tokens.server.ts';
import { listColleagues, type Colleague } from '../storage/memberships.server.ts';
import { administer, administerGravely, lookInto } from './administer.server.ts';

export type ApiTokenPage = {
	readonly tokens: readonly ShownApiToken[];
	/** Members a token may act for. */
	readonly members: readonly Colleague[];
	readonly names: ReadonlyMap<string, string>;
};

export const apiTokenPage =
	(platform: Platform) =>
	(context: MemberContext): Promise<ApiTokenPage | undefined> =>
		lookInto(platform, context, 'settings', async (tx) => {
			const { tenantId } = context.actor;
			const colleagues = await listColleagues(tx, tenantId, context.today);
			return {
				tokens: await listApiTokens(tx, tenantId),
				members: colleagues.filter(({ status }) => status === 'ACTIVE'),
				names: new Map(colleagues.map(({ userId, displayName }) => [userId, displayName]))
			};
		});

export type NewToken = {
	readonly name: string;
	/** The member the token acts for. */
	readonly userId: string;
	readonly scopes: readonly ApiScope[];
	readonly days: number;
};

/**
 * Issues a token and gives it, this once, in readable form: `koko_<prefix>_<secret>`. A scope its member could not use
 * is refused, so that the list of tokens never promises more than the rights matrix grants.
 */
export const issueApiToken =
	(platform: Platform) =>
	(
		context: MemberContext,
		input: NewToken
	): Promise<Outcome<string, 'forbidden' | 'step-up-needed' | 'unknown' | 'scope-without-role'>> => {
		const id = newId();
		const deed = { verb: 'api-token.issued', objectType: 'api-token', objectId: id, about: 'settings' } as const;
		return administerGravely(platform, context, deed, async (tx) => {
			const { tenantId, userId: createdBy } = context.actor;
			const colleagues = await listColleagues(tx, tenantId, context.today);
			const member = colleagues.find(({ userId, status }) => userId === input.userId && status === 'ACTIVE');
			if (!member) return refuse('unknown', 'userId');
			if (uselessScopes(member.roles, input.scopes).length > 0) return refuse('scope-without-role', 'scopes');
			const prefix = randomBytes(6).toString('hex');
			const secret = randomBytes(32).toString('base64url');
			const secretHash = platform.keys.hash('api-token', secret);
			await insertApiToken(tx, { ...input, tenantId, id, prefix, secretHash, createdBy });
			return succeed(`koko_${prefix}_${secret}`);
		});
	};

/** Ends a token at once; needs no second factor, for stopping a leak must be quick. */
export const endApiToken =
	(platform: Platform) =>
	(context: MemberContext, id: string): Promise<Outcome<undefined, 'forbidden' | 'unknown'>> => {
		const deed = { verb: 'api-token.revoked', objectType: 'api-token', objectId: id, about: 'settings' } as const;
		return administer(platform, context, deed, async (tx) => {
			const { tenantId, userId } = context.actor;
			return (await revokeApiToken(tx, tenantId, id, userId)) ? succeed() : refuse('unknown');
		});
	};

/** Another programme, acting for a member with what its token allows. */
export type ApiCaller = {
	readonly tokenId: string;
	readonly scopes: readonly ApiScope[];
	/** Never fresh from a second factor, so grave acts stay closed. */
	readonly actor: Member;
};

const shape = /^koko_([a-z0-9]{12})_([A-Za-z0-9_-]{43})$/;

/**
 * Whose call this is, from the `Authorization` header's token; undefined for one that is unknown, ended or misspelt.
 * One indexed read and one keyed hash; written only at the first use of a day. Whoever serves the call asks for the
 * scope first and then, as for people, `may()`.
 */
export const resolveApiToken =
	(platform: Platform) =>
	async (bearer: string): Promise<ApiCaller | undefined> => {
		const [, prefix = '', secret = ''] = shape.exec(bearer) ?? [];
		if (!prefix) return undefined;
		const today = plainDateOf(await platform.clock.now());
		const given = platform.keys.hash('api-token', secret);
		return platform.database.atGate(async (gate) => {
			const found = await findApiToken(gate, prefix, today);
			if (!found || !timingSafeEqual(found.secretHash, given)) return undefined;
			if (found.isFirstUseToday) await noteApiTokenUse(gate, found.tenantId, found.id);
			const { tenantId, userId, headedUnits } = found;
			const scopes = found.scopes.filter(isApiScope);
			const roles = narrowedRoles(found.roles, scopes);
			const actor = { kind: 'member', tenantId, userId, roles, headedUnits, tokenId: found.id } as const;
			return { tokenId: found.id, scopes, actor };
		});
	};
