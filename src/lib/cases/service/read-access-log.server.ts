import { listEntries } from '../../audit/index.server.ts';
import { namesOf } from '../../identity/index.server.ts';
import { holds, type MemberContext } from '../../platform/pure/actor.ts';
import { isUuid } from '../../platform/pure/ids.ts';
import { refuse, succeed } from '../../platform/pure/outcome.ts';
import type { Platform } from '../../platform/server/platform.server.ts';
import { findCase } from '../storage/case-file.server.ts';
import { recordDenial } from './case-for-work.server.ts';
import { headOf } from './read-case.server.ts';

const pageSize = 100;

/**
 * Who looked and who did what, newest first. For the case team, and for the data-protection officer, who sees the
 * accesses without seeing the case.
 */
export const readAccessLog = (platform: Platform) => (context: MemberContext, caseId: string, before?: string) =>
	platform.database.inTenant(context, async (tx) => {
		const { tenantId } = context.actor;
		const conflictCase = isUuid(caseId) ? await findCase(tx, tenantId, caseId) : undefined;
		if (!conflictCase && !(isUuid(caseId) && holds(context.actor, 'DATA_PROTECTION_OFFICER'))) {
			await recordDenial(tx, context, caseId, 'case.access-log');
			return refuse('not-yours');
		}
		const entries = await listEntries(tx, tenantId, { caseId, limit: pageSize + 1, ...(before && { before }) });
		const names = await namesOf(
			tx,
			tenantId,
			entries.map(({ actorId }) => actorId)
		);
		return succeed({
			head: conflictCase && (await headOf(tx, context, conflictCase)),
			hasMore: entries.length > pageSize,
			entries: entries.slice(0, pageSize).map(({ id, at, actorKind, actorId, verb, objectType, allowed }) => ({
				id,
				at,
				by: actorId ? (names.get(actorId) ?? '') : actorKind,
				verb,
				objectType,
				allowed
			}))
		});
	});
