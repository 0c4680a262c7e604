import { v4 as randomId, v7 as newId } from 'uuid';
import type { MemberContext } from '../../platform/pure/actor.ts';
import type { Tx } from '../../platform/server/database.server.ts';
import type { CoverSheet } from '../domain/closing.ts';

/** Stores a cover sheet under a drawn id: one that counts with time could be laid beside the case's own. */
export async function insertCoverSheet(tx: Tx, tenantId: string, sheet: CoverSheet): Promise<void> {
	await tx
		.insertInto('cases.coverSheets')
		.values({ tenantId, id: randomId(), ...sheet, methods: [...sheet.methods] })
		.execute();
}

export async function insertLesson(
	tx: Tx,
	context: MemberContext,
	caseId: string,
	lesson: { text: string; suggestAsPattern: boolean }
): Promise<void> {
	await tx
		.insertInto('cases.lessons')
		.values({
			tenantId: context.actor.tenantId,
			id: newId(),
			caseId,
			...lesson,
			authorId: context.actor.userId,
			createdAt: context.now
		})
		.execute();
}

export const listLessons = (tx: Tx, tenantId: string, caseId: string) =>
	tx
		.selectFrom('cases.lessons')
		.select(['id', 'text', 'suggestAsPattern', 'createdAt'])
		.where('tenantId', '=', tenantId)
		.where('caseId', '=', caseId)
		.orderBy('createdAt')
		.execute();

/** Methods chosen in a case, in the order of decision. */
export async function listChosenMethods(tx: Tx, tenantId: string, caseId: string): Promise<string[]> {
	const rows = await tx
		.selectFrom('cases.processDecisions')
		.select('method')
		.where('tenantId', '=', tenantId)
		.where('caseId', '=', caseId)
		.orderBy('decidedAt')
		.execute();
	return rows.map(({ method }) => method);
}
