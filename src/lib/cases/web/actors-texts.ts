import type { OfficeTexts } from '../../platform/pure/language.ts';
import type { ActorKind, ActorRole } from '../domain/actors.ts';

const de = {
	title: 'Beteiligte',
	empty: 'Noch steht hier niemand.',
	emptyText: 'Tragen Sie ein, wer am Konflikt beteiligt ist, wer betroffen ist und wer entscheidet.',
	add: 'Beteiligte eintragen',
	edit: 'Angaben ändern',
	save: 'Speichern',
	change: 'Ändern',
	remove: 'Herausnehmen',
	label: 'Bezeichnung',
	labelHint:
		'Bitte zuerst die Funktion, zum Beispiel „Anwohnende im Vorderhaus“ oder „Hausverwaltung“. Einen Namen nur, wenn es ohne ihn nicht geht.',
	kind: 'Wer ist das?',
	role: 'Rolle im Konflikt',
	influence: 'Einfluss',
	language: 'Sprache',
	languageHint: 'Wenn ein Gespräch übersetzt werden muss.',
	member: 'Kollegin oder Kollege',
	memberHint: 'Nur wenn jemand aus dem eigenen Haus selbst beteiligt ist.',
	note: 'Notiz dazu',
	nobody: 'niemand aus dem Haus',
	assess: 'Stufe einschätzen',
	assessButton: 'Einschätzung aufschreiben',
	who: 'Für wen?',
	stage: 'Stufe',
	on: 'Tag der Einschätzung',
	evidence: 'Woran machen Sie das fest?',
	evidenceHint: 'Nur, was zu sehen, zu hören oder zu lesen war – keine Vermutung über Gefühle.',
	now: 'So steht es jetzt gespeichert',
	kinds: {
		GROUP: 'Gruppe',
		ORGANISATION: 'Organisation',
		AUTHORITY: 'Behörde',
		PERSON: 'einzelne Person'
	} satisfies Record<ActorKind, string> as Record<ActorKind, string>,
	roles: {
		PARTY: 'Partei',
		AFFECTED: 'betroffen',
		SUPPORTER: 'unterstützend',
		BYSTANDER: 'beobachtend',
		THIRD_FORCE: 'dritte Kraft',
		DECISION_MAKER: 'entscheidet',
		OWN_ORGANISATION: 'eigenes Haus'
	} as Record<ActorRole, string>,
	influences: ['gering', 'etwas', 'groß', 'sehr groß'],
	problems: {
		'lead-is-concerned':
			'Wer den Fall verantwortet, kann nicht zugleich beteiligt sein. Bitte geben Sie zuerst die Fallverantwortung weiter.',
		'unknown-actor': 'Diese Person oder Gruppe steht nicht mehr in der Liste.',
		'case-closed': 'An diesem Fall wird nicht mehr gearbeitet. Sie können ihn lesen, aber nicht ändern.'
	} as Record<string, string>
};

const en: typeof de = {
	title: 'Actors',
	empty: 'Nobody is listed here yet.',
	emptyText: 'Enter who is party to the conflict, who is affected and who decides.',
	add: 'Enter an actor',
	edit: 'Change details',
	save: 'Save',
	change: 'Change',
	remove: 'Take out',
	label: 'Label',
	labelHint: 'Function first, for example “residents of the front house”. A name only where it cannot be avoided.',
	kind: 'Who is this?',
	role: 'Role in the conflict',
	influence: 'Influence',
	language: 'Language',
	languageHint: 'If a talk has to be interpreted.',
	member: 'Colleague',
	memberHint: 'Only if somebody of our own house is concerned in person.',
	note: 'Note',
	nobody: 'nobody of our house',
	assess: 'Estimate a stage',
	assessButton: 'Write down the estimate',
	who: 'For whom?',
	stage: 'Stage',
	on: 'Day of the estimate',
	evidence: 'What is it based on?',
	evidenceHint: 'Only what could be seen, heard or read – no guess about feelings.',
	now: 'What is stored now',
	kinds: { GROUP: 'group', ORGANISATION: 'organisation', AUTHORITY: 'authority', PERSON: 'single person' },
	roles: {
		PARTY: 'party',
		AFFECTED: 'affected',
		SUPPORTER: 'supporting',
		BYSTANDER: 'watching',
		THIRD_FORCE: 'third force',
		DECISION_MAKER: 'decides',
		OWN_ORGANISATION: 'own house'
	},
	influences: ['little', 'some', 'great', 'very great'],
	problems: {
		'lead-is-concerned': 'Whoever leads the case cannot be concerned by it. Please pass on the lead first.',
		'unknown-actor': 'This person or group is no longer in the list.',
		'case-closed': 'Nobody works on this case any more. You can read it, but not change it.'
	}
};

export const actorsTexts: OfficeTexts<typeof de> = { de, en };
