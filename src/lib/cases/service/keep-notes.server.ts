import { v7 as newId } from 'uuid';
import { namesOf } from '../../identity/index.server.ts';
import type { MemberContext } from '../../platform/pure/actor.ts';
import { refuse, succeed } from '../../platform/pure/outcome.ts';
import { plainDateOf } from '../../platform/pure/plain-date.ts';
import type { Platform } from '../../platform/server/platform.server.ts';
import { privateNoteExpiry } from '../domain/notes.ts';
import { findNote, insertNote, listNotes, updateNote, type NoteContent } from '../storage/notes.server.ts';
import { insertPrivateNote, listPrivateNotes, takePrivateNote } from '../storage/private-notes.server.ts';
import { proveInCase, readInCase, workInCase } from './work-in-case.server.ts';

/** Notes of the case the asker may read, and the asker's own private ones. */
export const notesPage = (platform: Platform) => (context: MemberContext, caseId: string) =>
	readInCase(platform)(context, { caseId, verb: 'notes.read' }, async (tx) => {
		const { tenantId, userId } = context.actor;
		const notes = await listNotes(tx, tenantId, caseId);
		const authors = await namesOf(
			tx,
			tenantId,
			notes.map(({ authorId }) => authorId)
		);
		return {
			notes: notes.map(({ authorId, ...note }) => ({
				...note,
				author: authors.get(authorId) ?? '',
				isOwn: authorId === userId
			})),
			privateNotes: await listPrivateNotes(tx, tenantId, caseId, context.today)
		};
	});

export const writeNote = (platform: Platform) => (context: MemberContext, caseId: string, content: NoteContent) => {
	const act = { caseId, verb: 'note.written' };
	return workInCase(platform)(context, act, async (tx) => {
		if (content.happenedOn > context.today) return refuse('day-in-future', 'happenedOn');
		const { tenantId, userId } = context.actor;
		const id = newId();
		await insertNote(tx, { tenantId, caseId, id }, content, { authorId: userId, at: context.now });
		await proveInCase(tx, context, act, 'note', id);
		return succeed(id);
	});
};

export type NoteChange = { readonly caseId: string; readonly noteId: string; readonly version: number };

/** Changes a note; the author's own only, so that nobody is made to have said something. */
export const changeNote =
	(platform: Platform) => (context: MemberContext, change: NoteChange, content: NoteContent) => {
		const act = { caseId: change.caseId, verb: 'note.changed' };
		return workInCase(platform)(context, act, async (tx) => {
			if (content.happenedOn > context.today) return refuse('day-in-future', 'happenedOn');
			const place = { tenantId: context.actor.tenantId, caseId: change.caseId, id: change.noteId };
			const known = await findNote(tx, place);
			if (!known || known.authorId !== context.actor.userId) return refuse('not-your-note');
			const isChanged = await updateNote(tx, place, content, { version: change.version, at: context.now });
			if (!isChanged) return refuse('changed-meanwhile');
			await proveInCase(tx, context, act, 'note', change.noteId);
			return succeed();
		});
	};

/** A private note is nobody else's business: the proof names the case, not the note. */
export const writePrivateNote = (platform: Platform) => (context: MemberContext, caseId: string, text: string) =>
	workInCase(platform)(context, { caseId, verb: 'private-note.written' }, async (tx) => {
		const { tenantId, userId } = context.actor;
		const note = { text, authorId: userId, createdAt: context.now, expiresOn: privateNoteExpiry(context.today) };
		await insertPrivateNote(tx, { tenantId, caseId, id: newId() }, note);
		await proveInCase(tx, context, { caseId, verb: 'private-note.written' }, 'case', caseId);
		return succeed();
	});

/** Moves an own private note into the case: the private one is gone in the same moment. */
export const movePrivateNote = (platform: Platform) => (context: MemberContext, caseId: string, noteId: string) => {
	const act = { caseId, verb: 'note.written' };
	return workInCase(platform)(context, act, async (tx) => {
		const { tenantId, userId } = context.actor;
		const taken = await takePrivateNote(tx, { tenantId, caseId, id: noteId });
		if (!taken) return refuse('gone-meanwhile');
		const content = { text: taken.text, visibility: 'CASE', happenedOn: plainDateOf(taken.createdAt) } as const;
		const id = newId();
		await insertNote(tx, { tenantId, caseId, id }, content, { authorId: userId, at: context.now });
		await proveInCase(tx, context, act, 'note', id);
		return succeed(id);
	});
};

export const destroyPrivateNote = (platform: Platform) => (context: MemberContext, caseId: string, noteId: string) => {
	const act = { caseId, verb: 'private-note.destroyed' };
	return workInCase(platform)(context, act, async (tx) => {
		const taken = await takePrivateNote(tx, { tenantId: context.actor.tenantId, caseId, id: noteId });
		if (!taken) return refuse('gone-meanwhile');
		await proveInCase(tx, context, act, 'case', caseId);
		return succeed();
	});
};
