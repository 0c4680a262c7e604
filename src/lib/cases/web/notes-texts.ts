import type { OfficeTexts } from '../../platform/pure/language.ts';
import type { NoteVisibility } from '../domain/notes.ts';

const de = {
	title: 'Notizen',
	empty: 'Noch keine Notiz.',
	emptyText: 'Halten Sie fest, was in Gesprächen und vor Ort geschehen ist.',
	add: 'Notiz schreiben',
	edit: 'Notiz ändern',
	text: 'Was ist geschehen?',
	textHint: 'Beobachtetes und Vereinbartes. Andere Beteiligte bitte mit ihrer Funktion nennen.',
	happenedOn: 'Wann war das?',
	visibility: 'Wer darf das lesen?',
	save: 'Notiz speichern',
	change: 'Ändern',
	now: 'So steht es jetzt gespeichert',
	privateTitle: 'Persönliche Notizen – nur Sie können das lesen',
	privateIntro:
		'Für Eindrücke und Gedächtnisstützen. Eine persönliche Notiz verschwindet nach 30 Tagen von selbst, wenn Sie sie nicht in die Fallakte übernehmen.',
	privateText: 'Ihre Notiz',
	privateSave: 'Für mich speichern',
	privateEmpty: 'Sie haben hier keine persönliche Notiz.',
	vanishes: (day: string) => `Verschwindet am ${day}`,
	move: 'In die Fallakte übernehmen',
	destroy: 'Jetzt vernichten',
	levels: {
		CASE: 'das Fallteam',
		RESTRICTED: 'nur ich und die Fallverantwortung',
		INTERNAL: 'alle Konfliktmanager:innen'
	} as Record<NoteVisibility, string>,
	problems: {
		'not-your-note': 'Diese Notiz hat jemand anderes geschrieben. Schreiben Sie bitte eine eigene dazu.',
		'gone-meanwhile': 'Diese Notiz gibt es nicht mehr.',
		'case-closed': 'An diesem Fall wird nicht mehr gearbeitet. Sie können ihn lesen, aber nicht ändern.'
	} as Record<string, string>
};

const en: typeof de = {
	title: 'Notes',
	empty: 'No note yet.',
	emptyText: 'Write down what happened in talks and on site.',
	add: 'Write a note',
	edit: 'Change the note',
	text: 'What happened?',
	textHint: 'What was observed and agreed. Please name others by their function.',
	happenedOn: 'When was that?',
	visibility: 'Who may read this?',
	save: 'Save note',
	change: 'Change',
	now: 'What is stored now',
	privateTitle: 'Private notes – only you can read these',
	privateIntro:
		'For impressions and reminders. A private note vanishes after 30 days unless you move it into the case file.',
	privateText: 'Your note',
	privateSave: 'Save for myself',
	privateEmpty: 'You have no private note here.',
	vanishes: (day: string) => `Vanishes on ${day}`,
	move: 'Move into the case file',
	destroy: 'Destroy now',
	levels: { CASE: 'the case team', RESTRICTED: 'only I and the case lead', INTERNAL: 'all conflict managers' },
	problems: {
		'not-your-note': 'Somebody else wrote this note. Please write one of your own beside it.',
		'gone-meanwhile': 'This note no longer exists.',
		'case-closed': 'Nobody works on this case any more. You can read it, but not change it.'
	}
};

export const notesTexts: OfficeTexts<typeof de> = { de, en };
