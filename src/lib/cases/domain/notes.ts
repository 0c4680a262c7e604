import { addDays, type PlainDate } from '../../platform/pure/plain-date.ts';

export const noteVisibilities = ['CASE', 'RESTRICTED', 'INTERNAL'] as const;
export type NoteVisibility = (typeof noteVisibilities)[number];

/** A private note lives this long unless its author moves it into the case. */
export const privateNoteDays = 30;
export const privateNoteExpiry = (writtenOn: PlainDate): PlainDate => addDays(writtenOn, privateNoteDays);
