import { v7 as newId } from 'uuid';
import type { MemberContext } from '../../platform/pure/actor.ts';
import type { Tx } from '../../platform/server/database.server.ts';

/** Keeps the reason of a step as a note of the case, because the log of acts never holds what somebody wrote. */
export async function insertReasonNote(tx: Tx, context: MemberContext, caseId: string, text: string): Promise<void> {
	const { actor, now, today } = context;
	await tx
		.insertInto('cases.caseNotes')
		.values({
			tenantId: actor.tenantId,
			id: newId(),
			caseId,
			text,
			visibility: 'CASE',
			authorId: actor.userId,
			happenedOn: today,
			createdAt: now,
			updatedAt: now
		})
		.execute();
}
