import { recordAudit } from '../../audit/index.server.ts';
import type { ApiCaller } from '../../identity/index.server.ts';
import type { ApiScope } from '../../identity/index.ts';
import type { MemberContext } from '../../platform/pure/actor.ts';
import { refuse, succeed, type Outcome } from '../../platform/pure/outcome.ts';
import type { Platform } from '../../platform/server/platform.server.ts';

export type ResolveToken = (bearer: string) => Promise<ApiCaller | undefined>;
export type Call = { readonly tokenId: string; readonly context: MemberContext };
export type CallRefusal = 'token-needed' | 'scope-missing' | 'too-many-calls';

/** Enough for a nightly hand-over of hundreds of reports, too little to make the office slow. */
const pace = { burst: 120, perMinute: 240 };

/**
 * Who calls, and whether the token was issued for this. Each token has a pace of its own over all processes; a call
 * over it is refused with the seconds to wait in `about`. Whoever may do what is asked by the services, as for people.
 */
export const openCall =
	(platform: Platform, resolveToken: ResolveToken) =>
	async (token: string, scope: ApiScope): Promise<Outcome<Call, CallRefusal>> => {
		const caller = await resolveToken(token);
		if (!caller) return refuse('token-needed');
		const wait = await platform.rates.take(`api:${caller.tokenId}`, pace);
		if (wait > 0) return refuse('too-many-calls', String(wait));
		const context = await platform.contextOf(caller.actor);
		if (caller.scopes.includes(scope)) return succeed({ tokenId: caller.tokenId, context });
		const attempt = {
			verb: 'api-token.overreached',
			objectType: 'api-token',
			objectId: caller.tokenId,
			allowed: false
		};
		await platform.database.inTenant(context, (tx) => recordAudit(tx, context, attempt));
		return refuse('scope-missing', scope);
	};
