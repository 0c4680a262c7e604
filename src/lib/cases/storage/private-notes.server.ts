import { sql } from 'kysely';
import type { Tx } from '../../platform/server/database.server.ts';
import type { NotePlace } from './notes.server.ts';

export type PrivateNote = {
	readonly id: string;
	readonly text: string;
	readonly createdAt: Date;
	readonly expiresOn: string;
};

/** The asker's own; row security shows nobody else's. Expired ones are gone for the reader before the worker comes. */
export const listPrivateNotes = (tx: Tx, tenantId: string, caseId: string, today: string): Promise<PrivateNote[]> =>
	tx
		.selectFrom('cases.privateNotes')
		.select(['id', 'text', 'createdAt', 'expiresOn'])
		.where('tenantId', '=', tenantId)
		.where('caseId', '=', caseId)
		.where('expiresOn', '>=', today)
		.orderBy('createdAt', 'desc')
		.execute();

export async function insertPrivateNote(
	tx: Tx,
	place: NotePlace,
	note: { readonly text: string; readonly authorId: string; readonly createdAt: Date; readonly expiresOn: string }
): Promise<void> {
	await tx
		.insertInto('cases.privateNotes')
		.values({ ...place, ...note })
		.execute();
}

/** Deletes the note for good and gives what stood in it. */
export async function takePrivateNote(tx: Tx, place: NotePlace): Promise<PrivateNote | undefined> {
	return tx
		.deleteFrom('cases.privateNotes')
		.where('tenantId', '=', place.tenantId)
		.where('caseId', '=', place.caseId)
		.where('id', '=', place.id)
		.returning(['id', 'text', 'createdAt', 'expiresOn'])
		.executeTakeFirst();
}

/** Deletes what has expired in a tenant; gives how many. Row security lets the worker see expired notes only. */
export async function deleteExpiredNotes(tx: Tx, tenantId: string, today: string): Promise<number> {
	const { numAffectedRows } = await sql`delete from cases.private_notes
		where tenant_id = ${tenantId} and expires_on < ${today}::date`.execute(tx);
	return Number(numAffectedRows ?? 0n);
}
