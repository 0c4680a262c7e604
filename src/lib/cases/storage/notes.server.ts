import type { NoteVisibility } from '../domain/notes.ts';
import type { Tx } from '../../platform/server/database.server.ts';

export type NoteContent = {
	readonly text: string;
	readonly visibility: NoteVisibility;
	readonly happenedOn: string;
};
export type CaseNote = NoteContent & {
	readonly id: string;
	readonly authorId: string;
	readonly updatedAt: Date;
	readonly version: number;
};
export type NotePlace = { readonly tenantId: string; readonly caseId: string; readonly id: string };

const noteColumns = ['id', 'text', 'visibility', 'happenedOn', 'authorId', 'updatedAt', 'version'] as const;

/** Newest first; row security leaves out what the asker may not read. */
export const listNotes = (tx: Tx, tenantId: string, caseId: string): Promise<CaseNote[]> =>
	tx
		.selectFrom('cases.caseNotes')
		.select(noteColumns)
		.where('tenantId', '=', tenantId)
		.where('caseId', '=', caseId)
		.orderBy('happenedOn', 'desc')
		.orderBy('createdAt', 'desc')
		.limit(500)
		.execute() as Promise<CaseNote[]>;

export const findNote = (tx: Tx, place: NotePlace): Promise<CaseNote | undefined> =>
	tx
		.selectFrom('cases.caseNotes')
		.select(noteColumns)
		.where('tenantId', '=', place.tenantId)
		.where('caseId', '=', place.caseId)
		.where('id', '=', place.id)
		.executeTakeFirst() as Promise<CaseNote | undefined>;

export async function insertNote(
	tx: Tx,
	place: NotePlace,
	content: NoteContent,
	written: { readonly authorId: string; readonly at: Date }
): Promise<void> {
	await tx
		.insertInto('cases.caseNotes')
		.values({ ...place, ...content, authorId: written.authorId, createdAt: written.at, updatedAt: written.at })
		.execute();
}

/** False when somebody changed the note since `version` was read. */
export async function updateNote(
	tx: Tx,
	place: NotePlace,
	content: NoteContent,
	change: { readonly version: number; readonly at: Date }
): Promise<boolean> {
	const result = await tx
		.updateTable('cases.caseNotes')
		.set({ ...content, updatedAt: change.at, version: change.version + 1 })
		.where('tenantId', '=', place.tenantId)
		.where('caseId', '=', place.caseId)
		.where('id', '=', place.id)
		.where('version', '=', change.version)
		.executeTakeFirst();
	return result.numUpdatedRows > 0n;
}
