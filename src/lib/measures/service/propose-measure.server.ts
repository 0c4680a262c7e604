import { v7 as newId } from 'uuid';
import { recordAudit } from '../../audit/index.server.ts';
import { notify } from '../../notifications/index.server.ts';
import type { MemberContext } from '../../platform/pure/actor.ts';
import { refuse, succeed, type Outcome } from '../../platform/pure/outcome.ts';
import type { Tx } from '../../platform/server/database.server.ts';
import { insertMeasure, type MeasureContent } from '../storage/measures.server.ts';

/**
 * Writes down a measure inside the caller's transaction; the caller has checked the right to the case. It needs
 * somebody to own it and an answer to the Do-No-Harm question before it can be proposed.
 */
export async function proposeMeasure(
	tx: Tx,
	context: MemberContext,
	content: MeasureContent
): Promise<Outcome<string, 'owner-missing' | 'do-no-harm-missing'>> {
	if (!content.ownerId && !content.ownerUnitId) return refuse('owner-missing', 'ownerUnitId');
	if (content.doNoHarmNote.trim() === '') return refuse('do-no-harm-missing', 'doNoHarmNote');
	const { tenantId, userId } = context.actor;
	const id = newId();
	const times = { createdAt: context.now, updatedAt: context.now };
	await insertMeasure(tx, { ...content, tenantId, id, state: 'PROPOSED', createdBy: userId, ...times });
	await recordAudit(tx, context, {
		verb: 'measure.proposed',
		objectType: 'measure',
		objectId: id,
		caseId: content.caseId ?? undefined
	});
	if (content.ownerId)
		await notify(tx, context, {
			userIds: [content.ownerId],
			kind: 'measure.proposed',
			objectType: 'measure',
			objectId: id
		});
	return succeed(id);
}
