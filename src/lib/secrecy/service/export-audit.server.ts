import { listLinks, recordAudit, type ChainLink } from '../../audit/index.server.ts';
import { may } from '../../identity/index.ts';
import type { MemberContext } from '../../platform/pure/actor.ts';
import { refuse, succeed, type Outcome } from '../../platform/pure/outcome.ts';
import type { Platform } from '../../platform/server/platform.server.ts';

const linksAtOnce = 2_000;

/** The whole chain for the auditor, a batch at a time; that it was taken stands in it from then on. */
export const exportAudit =
	(platform: Platform) =>
	async (context: MemberContext): Promise<Outcome<AsyncGenerator<ChainLink[]>, 'not-yours'>> => {
		const isAllowed = may(context.actor, 'read', { kind: 'audit-entry', case: null });
		await platform.database.inTenant(context, (tx) =>
			recordAudit(tx, context, { verb: 'audit.exported', objectType: 'audit', allowed: isAllowed })
		);
		return isAllowed ? succeed(batches(platform, context)) : refuse('not-yours');
	};

async function* batches(platform: Platform, context: MemberContext): AsyncGenerator<ChainLink[]> {
	for (let after = 0; ;) {
		const links = await platform.database.inTenant(context, (tx) =>
			listLinks(tx, context.actor.tenantId, after, linksAtOnce)
		);
		if (links.length > 0) yield links;
		if (links.length < linksAtOnce) return;
		after = links.at(-1)?.sequence ?? after;
	}
}
