import { listEntries, listVerbs, recordAudit, type EntryFilter, type ShownEntry } from '../../audit/index.server.ts';
import { listColleagues, namesOf } from '../../identity/index.server.ts';
import { may } from '../../identity/index.ts';
import type { MemberContext } from '../../platform/pure/actor.ts';
import type { Platform } from '../../platform/server/platform.server.ts';

export type AuditPage = {
	readonly entries: readonly (ShownEntry & { readonly actorName: string | null })[];
	readonly verbs: readonly string[];
	readonly people: readonly { readonly userId: string; readonly displayName: string }[];
};

/** The access log of the tenant. Looking at it stands in it, and so does an attempt without the right. */
export const readAuditLog =
	(platform: Platform) =>
	(context: MemberContext, filter: EntryFilter): Promise<AuditPage | undefined> =>
		platform.database.inTenant(context, async (tx) => {
			const { tenantId } = context.actor;
			const isAllowed = may(context.actor, 'read', { kind: 'audit-entry', case: null });
			await recordAudit(tx, context, { verb: 'audit.read', objectType: 'audit', allowed: isAllowed });
			if (!isAllowed) return undefined;
			const entries = await listEntries(tx, tenantId, filter);
			const names = await namesOf(
				tx,
				tenantId,
				entries.map(({ actorId }) => actorId)
			);
			const people = await listColleagues(tx, tenantId, context.today);
			return {
				entries: entries.map((entry) => ({ ...entry, actorName: names.get(entry.actorId ?? '') ?? null })),
				verbs: await listVerbs(tx, tenantId),
				people: people.map(({ userId, displayName }) => ({ userId, displayName }))
			};
		});
