import type { ActorKind, ActorRole } from '../domain/actors.ts';
import type { Tx } from '../../platform/server/database.server.ts';

export type CaseActor = {
	readonly id: string;
	readonly label: string;
	readonly kind: ActorKind;
	readonly role: ActorRole;
	readonly influence: number;
	readonly memberId: string | null;
	readonly language: string;
	readonly note: string;
	readonly version: number;
};
export type ActorContent = Omit<CaseActor, 'id' | 'version'>;

/** Who takes part, in the order they were noted; removed ones are left out. */
export const listActors = (tx: Tx, tenantId: string, caseId: string): Promise<CaseActor[]> =>
	tx
		.selectFrom('cases.actors')
		.select(['id', 'label', 'kind', 'role', 'influence', 'memberId', 'language', 'note', 'version'])
		.where('tenantId', '=', tenantId)
		.where('caseId', '=', caseId)
		.where('removedAt', 'is', null)
		.orderBy('createdAt')
		.orderBy('id')
		.execute() as Promise<CaseActor[]>;

export async function listPartyIds(tx: Tx, tenantId: string, caseId: string): Promise<string[]> {
	const actors = await listActors(tx, tenantId, caseId);
	return actors.filter(({ role }) => role === 'PARTY').map(({ id }) => id);
}

export type ActorPlace = { readonly tenantId: string; readonly caseId: string; readonly id: string };

export async function insertActor(tx: Tx, place: ActorPlace, content: ActorContent, createdAt: Date): Promise<void> {
	await tx
		.insertInto('cases.actors')
		.values({ ...place, ...content, createdAt })
		.execute();
}

/** False when somebody changed or removed the entry since `version` was read. */
export async function updateActor(tx: Tx, place: ActorPlace, content: ActorContent, version: number): Promise<boolean> {
	const result = await tx
		.updateTable('cases.actors')
		.set({ ...content, version: version + 1 })
		.where('tenantId', '=', place.tenantId)
		.where('caseId', '=', place.caseId)
		.where('id', '=', place.id)
		.where('version', '=', version)
		.where('removedAt', 'is', null)
		.executeTakeFirst();
	return result.numUpdatedRows > 0n;
}

export async function removeActor(tx: Tx, place: ActorPlace, removedAt: Date): Promise<boolean> {
	const result = await tx
		.updateTable('cases.actors')
		.set({ removedAt })
		.where('tenantId', '=', place.tenantId)
		.where('caseId', '=', place.caseId)
		.where('id', '=', place.id)
		.where('removedAt', 'is', null)
		.executeTakeFirst();
	return result.numUpdatedRows > 0n;
}
