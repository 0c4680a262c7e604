import type { OfficeTexts } from '../../platform/pure/language.ts';
import type { SessionKind, SessionState, SessionStep } from '../domain/sessions.ts';

const de = {
	title: 'Termine',
	empty: 'Noch kein Termin.',
	emptyText: 'Planen Sie ein Gespräch oder einen runden Tisch.',
	add: 'Termin planen',
	edit: 'Termin ändern',
	kind: 'Art des Termins',
	day: 'Tag',
	from: 'Beginn',
	to: 'Ende',
	place: 'Ort',
	functionsPresent: 'Wer ist dabei?',
	functionsHint: 'Bitte Funktionen, keine Namen: „Hausverwaltung, zwei Anwohnende, Streetwork“.',
	invitation: 'Einladungstext',
	invitationHint: 'Zum Kopieren in Ihre Einladung. In die Kalenderdatei kommt er nicht.',
	minutes: 'Ergebnis des Termins',
	sealed:
		'Bei einer Mediation gibt es hier kein Protokoll. Was dort gesagt wird, ist vertraulich (§ 1 und § 4 MediationsG) und bleibt bei den Mediator:innen und den Parteien.',
	mediationHint: 'Das Wort Mediation ist für ein vertrauliches, freiwilliges Verfahren mit Mediator:in vorbehalten.',
	save: 'Termin speichern',
	change: 'Ändern',
	calendar: 'In den Kalender (.ics)',
	calendarTitle: 'Termin mit dem Konfliktmanagement',
	now: 'So steht es jetzt gespeichert',
	kinds: {
		TALK: 'Gespräch',
		SEPARATE_TALK: 'Gespräch mit einer Seite',
		MODERATED_TALK: 'moderiertes Gespräch',
		ROUND_TABLE: 'runder Tisch',
		DIALOGUE: 'Dialogveranstaltung',
		SITE_VISIT: 'Ortstermin',
		MEETING: 'Besprechung',
		MEDIATION: 'Mediationssitzung'
	} as Record<SessionKind, string>,
	states: { PLANNED: 'geplant', HELD: 'hat stattgefunden', CANCELLED: 'abgesagt' } as Record<SessionState, string>,
	steps: { hold: 'Hat stattgefunden', cancel: 'Absagen', replan: 'Doch wieder planen' } as Record<SessionStep, string>,
	problems: {
		'end-before-start': 'Das Ende muss nach dem Beginn liegen.',
		'minutes-are-sealed': 'Zu einer Mediation darf hier nichts aufgeschrieben werden. Bitte leeren Sie das Feld.',
		'case-closed': 'An diesem Fall wird nicht mehr gearbeitet. Sie können ihn lesen, aber nicht ändern.'
	} as Record<string, string>
};

const en: typeof de = {
	title: 'Appointments',
	empty: 'No appointment yet.',
	emptyText: 'Plan a talk or a round table.',
	add: 'Plan an appointment',
	edit: 'Change the appointment',
	kind: 'Kind of appointment',
	day: 'Day',
	from: 'Start',
	to: 'End',
	place: 'Place',
	functionsPresent: 'Who takes part?',
	functionsHint: 'Functions please, no names: “house management, two residents, street work”.',
	invitation: 'Text of the invitation',
	invitationHint: 'For copying into your invitation. It does not go into the calendar file.',
	minutes: 'Result of the appointment',
	sealed:
		'A mediation has no minutes here. What is said there is confidential (sections 1 and 4 MediationsG) and stays with mediators and parties.',
	mediationHint: 'The word mediation is reserved for a confidential, voluntary process with a mediator.',
	save: 'Save appointment',
	change: 'Change',
	calendar: 'Add to calendar (.ics)',
	calendarTitle: 'Appointment with conflict management',
	now: 'What is stored now',
	kinds: {
		TALK: 'talk',
		SEPARATE_TALK: 'talk with one side',
		MODERATED_TALK: 'moderated talk',
		ROUND_TABLE: 'round table',
		DIALOGUE: 'dialogue event',
		SITE_VISIT: 'site visit',
		MEETING: 'meeting',
		MEDIATION: 'mediation session'
	},
	states: { PLANNED: 'planned', HELD: 'took place', CANCELLED: 'called off' },
	steps: { hold: 'Took place', cancel: 'Call off', replan: 'Plan again' },
	problems: {
		'end-before-start': 'The end must be after the start.',
		'minutes-are-sealed': 'Nothing may be written down here about a mediation. Please empty the field.',
		'case-closed': 'Nobody works on this case any more. You can read it, but not change it.'
	}
};

export const sessionsTexts: OfficeTexts<typeof de> = { de, en };
