import type { OfficeTexts } from '../../platform/pure/language.ts';
import type { ClosingAnswer, ClosingQuestion } from '../domain/closing.ts';

type Texts = {
	readonly title: string;
	readonly notNow: string;
	readonly blocked: string;
	readonly checklist: string;
	readonly questions: Readonly<Record<ClosingQuestion, string>>;
	readonly answers: Readonly<Record<ClosingAnswer, string>>;
	readonly reason: string;
	readonly waiting: string;
	readonly waiver: string;
	readonly waiverHint: string;
	readonly lesson: string;
	readonly lessonHint: string;
	readonly lessonHasNoName: string;
	readonly pattern: string;
	readonly patternHint: string;
	readonly sheet: string;
	readonly sheetHint: string;
	readonly sheetWritten: string;
	readonly topic: string;
	readonly level: string;
	readonly months: string;
	readonly methods: string;
	readonly stages: string;
	readonly noStage: string;
	readonly source: string;
	readonly otherLanguage: string;
	readonly result: string;
	readonly resultOpen: string;
	readonly mediationEnded: string;
	readonly yes: string;
	readonly no: string;
	readonly none: string;
	readonly quarter: (quarter: number, year: number) => string;
	readonly closedIn: string;
	readonly retention: string;
	readonly retentionText: (retentionClass: string, day: string) => string;
	readonly hold: (day: string) => string;
	readonly close: string;
	readonly closedOn: (day: string) => string;
	readonly lessons: string;
	readonly channels: Readonly<Record<string, string>>;
	readonly problems: Readonly<Record<string, string>>;
};

const de: Texts = {
	title: 'Abschluss',
	notNow: 'In diesem Stand kann der Fall nicht abgeschlossen werden.',
	blocked: 'Bevor Sie abschließen',
	checklist: 'Checkliste zum Abschluss',
	questions: {
		AGREEMENT_CHECKED: 'Vereinbarung überprüft oder Ende begründet',
		FEEDBACK: 'Rückmeldung an die meldende Person',
		MEASURES_OWNED: 'Offene Maßnahmen haben Verantwortliche',
		REFERRALS_CONFIRMED: 'Weiterleitungen sind bestätigt',
		PRIVATE_NOTES: 'Persönliche Notizen sind vernichtet',
		SEALED_DESTROYED: 'Versiegelter Bereich: Mediator:in hat die Vernichtung bestätigt',
		COVER_SHEET: 'Deckblatt ist geprüft',
		LESSONS: 'Lehren sind formuliert, ohne Personen',
		PATTERN: 'Muster für die Wissensbasis ist vorgeschlagen oder verworfen',
		RETENTION: 'Aufbewahrungsfrist ist bekannt'
	},
	answers: { DONE: 'erledigt', NOT_APPLICABLE: 'trifft nicht zu' },
	reason: 'Wie endet der Fall?',
	waiting: 'Diese Meldungen warten noch auf eine Rückmeldung:',
	waiver: 'Warum gibt es keine Rückmeldung?',
	waiverHint: 'Nur ausfüllen, wenn Sie ohne Rückmeldung abschließen. Besser: zuerst antworten.',
	lesson: 'Was haben wir gelernt?',
	lessonHint: 'Ohne Personen, Orte und Daten. Zum Beispiel: „Erst einzeln sprechen, dann gemeinsam“.',
	lessonHasNoName: 'Der Text enthält keinen Namen einer Person',
	pattern: 'Als Muster für die Wissensbasis vorschlagen',
	patternHint: 'Eine zweite Person gibt es frei.',
	sheet: 'Deckblatt (anonym)',
	sheetHint: 'Das bleibt, wenn die Akte gelöscht ist. Von hier führt kein Weg zurück zum Fall.',
	sheetWritten: 'Dieser Fall war schon einmal abgeschlossen. Sein Deckblatt von damals bleibt bestehen.',
	topic: 'Thema',
	level: 'Reichweite',
	months: 'Monate offen',
	methods: 'Verfahren',
	stages: 'Eskalation am Anfang und am Ende',
	noStage: 'nicht eingeschätzt',
	source: 'Woher der Fall kam',
	otherLanguage: 'Andere Sprache als Deutsch',
	result: 'Ergebnis',
	resultOpen: 'wird mit dem Abschluss festgelegt',
	mediationEnded: 'Mediation beendet',
	yes: 'ja',
	no: 'nein',
	none: 'keines',
	quarter: (quarter, year) => `${quarter}. Quartal ${year}`,
	closedIn: 'Abgeschlossen im',
	retention: 'Aufbewahrung',
	retentionText: (retentionClass, day) =>
		`Klasse ${retentionClass}: Die Akte bleibt bis ${day}. Danach wird sie dem Archiv angeboten und sonst gelöscht.`,
	hold: (day) => `Löschung gesperrt bis ${day}.`,
	close: 'Fall abschließen',
	closedOn: (day) => `Abgeschlossen am ${day}.`,
	lessons: 'Lehren',
	channels: {
		WEB: 'Webformular',
		PHONE: 'Telefon',
		WALK_IN: 'persönlich',
		LETTER: 'Brief',
		EMAIL: 'E-Mail',
		FRONTLINE: 'Dienst an der Front',
		OBSERVATION: 'eigene Beobachtung',
		IMPORT: 'Import',
		APP: 'andere App'
	},
	problems: {
		'name-hint':
			'Der Text sieht aus, als enthielte er einen Namen. Bitte ändern Sie ihn oder bestätigen Sie, dass es keiner ist.',
		'feedback-open':
			'Eine meldende Person wartet noch auf Rückmeldung. Bitte antworten Sie oder begründen Sie, warum nicht.',
		'checklist-open': 'Bitte beantworten Sie jeden Punkt der Checkliste.',
		'choose-one': 'Bitte wählen Sie eine Möglichkeit aus.'
	}
};

const en: Texts = {
	title: 'Closing',
	notNow: 'In this state the case cannot be closed.',
	blocked: 'Before you close',
	checklist: 'Closing checklist',
	questions: {
		AGREEMENT_CHECKED: 'Agreement checked, or its end explained',
		FEEDBACK: 'Feedback to the reporter',
		MEASURES_OWNED: 'Open measures have owners',
		REFERRALS_CONFIRMED: 'Referrals are confirmed',
		PRIVATE_NOTES: 'Private notes are destroyed',
		SEALED_DESTROYED: 'Sealed space: the mediator has confirmed destruction',
		COVER_SHEET: 'Cover sheet is checked',
		LESSONS: 'Lessons are written, without persons',
		PATTERN: 'A pattern for the knowledge base is proposed or rejected',
		RETENTION: 'Retention period is known'
	},
	answers: { DONE: 'done', NOT_APPLICABLE: 'does not apply' },
	reason: 'How does the case end?',
	waiting: 'These reports still wait for feedback:',
	waiver: 'Why is there no feedback?',
	waiverHint: 'Only fill in if you close without feedback. Better: answer first.',
	lesson: 'What have we learned?',
	lessonHint: 'Without persons, places and dates. For example: "Talk separately first, then together".',
	lessonHasNoName: 'The text holds no name of a person',
	pattern: 'Propose as a pattern for the knowledge base',
	patternHint: 'A second person releases it.',
	sheet: 'Cover sheet (anonymous)',
	sheetHint: 'This stays when the file is deleted. No way leads from here back to the case.',
	sheetWritten: 'This case was closed before. Its cover sheet of that time stays.',
	topic: 'Topic',
	level: 'Reach',
	months: 'Months open',
	methods: 'Methods',
	stages: 'Escalation at the beginning and the end',
	noStage: 'not assessed',
	source: 'Where the case came from',
	otherLanguage: 'Language other than German',
	result: 'Result',
	resultOpen: 'is set with the closing',
	mediationEnded: 'Mediation ended',
	yes: 'yes',
	no: 'no',
	none: 'none',
	quarter: (quarter, year) => `quarter ${quarter} of ${year}`,
	closedIn: 'Closed in',
	retention: 'Retention',
	retentionText: (retentionClass, day) =>
		`Class ${retentionClass}: the file stays until ${day}. Then it is offered to the archive and otherwise deleted.`,
	hold: (day) => `Deletion is on hold until ${day}.`,
	close: 'Close case',
	closedOn: (day) => `Closed on ${day}.`,
	lessons: 'Lessons',
	channels: {
		WEB: 'web form',
		PHONE: 'telephone',
		WALK_IN: 'in person',
		LETTER: 'letter',
		EMAIL: 'e-mail',
		FRONTLINE: 'front-line staff',
		OBSERVATION: 'own observation',
		IMPORT: 'import',
		APP: 'another app'
	},
	problems: {
		'name-hint': 'The text looks as if it held a name. Please change it or confirm that it is none.',
		'feedback-open': 'A reporter still waits for feedback. Please answer or explain why not.',
		'checklist-open': 'Please answer every item of the checklist.',
		'choose-one': 'Please choose one option.'
	}
};

/** Words of the closing page. */
export const closingTexts: OfficeTexts<Texts> = { de, en };
