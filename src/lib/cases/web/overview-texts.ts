import type { OfficeTexts } from '../../platform/pure/language.ts';
import type { PhaseBlocker, PhaseEvent } from '../domain/case-phases.ts';
import type { CaseBlocker, CaseEvent } from '../domain/conflict-case.ts';
import type { DeadlineKind } from '../domain/deadlines.ts';

type Words<K extends string> = Readonly<Record<K, string>>;
type Texts = {
	readonly glance: string;
	readonly facts: string;
	readonly summaryEmpty: string;
	readonly standing: string;
	readonly sinceDay: (day: string) => string;
	readonly upNext: string;
	readonly overdueCount: (count: number) => string;
	readonly reasonsTitle: string;
	readonly phaseOf: (number: number, all: number, name: string) => string;
	readonly edit: string;
	readonly anlass: string;
	readonly kern: string;
	readonly kernEmpty: string;
	readonly anlassEmpty: string;
	readonly summary: string;
	readonly since: string;
	readonly level: string;
	readonly scope: string;
	readonly intensity: string;
	readonly types: string;
	readonly topics: string;
	readonly place: string;
	readonly responsibility: string;
	readonly instrumentalised: string;
	readonly visibility: string;
	readonly units: string;
	readonly none: string;
	readonly phases: string;
	readonly phaseHint: string;
	readonly phaseEvents: Words<PhaseEvent>;
	readonly phaseAgain: string;
	readonly phaseBlockers: Words<PhaseBlocker>;
	readonly phaseTitle: (event: PhaseEvent, phase: string) => string;
	readonly phaseText: Words<PhaseEvent>;
	readonly changePhase: string;
	readonly deadlines: string;
	readonly noDeadlines: string;
	readonly deadlineKinds: Words<DeadlineKind>;
	readonly overdue: string;
	readonly danger: string;
	readonly noDanger: string;
	readonly checkedOn: (day: string, name: string) => string;
	readonly steps: string;
	readonly noSteps: string;
	readonly events: Words<CaseEvent>;
	readonly eventHints: Partial<Words<CaseEvent>>;
	readonly caseBlockers: Words<CaseBlocker>;
	readonly reports: string;
	readonly noReports: string;
	readonly report: (reference: string, day: string) => string;
	readonly messages: (count: number) => string;
	readonly answered: string;
	readonly waiting: string;
	readonly reason: string;
	readonly reasonHint: string;
	readonly until: string;
	readonly problems: Readonly<Record<string, string>>;
};

const de: Texts = {
	glance: 'Auf einen Blick',
	facts: 'Worum es geht',
	summaryEmpty: 'Noch nicht beschrieben. Zwei Sätze genügen.',
	standing: 'Wo der Fall steht',
	sinceDay: (day) => `seit ${day}`,
	upNext: 'Was als Nächstes ansteht',
	overdueCount: (count) => `${count} überfällig`,
	reasonsTitle: 'Anlass und Kern',
	phaseOf: (number, all, name) => `Phase ${number} von ${all}: ${name}`,
	edit: 'Angaben bearbeiten',
	anlass: 'Anlass',
	kern: 'Kern',
	kernEmpty: 'Noch nicht beschrieben. Worum geht es vermutlich eigentlich?',
	anlassEmpty: 'Noch nicht beschrieben.',
	summary: 'Kurz gesagt',
	since: 'Fall seit',
	level: 'Reichweite',
	scope: 'Rahmen',
	intensity: 'Zuspitzung',
	types: 'Arten von Konflikt',
	topics: 'Themen',
	place: 'Ort',
	responsibility: 'Zuständig in der Sache',
	instrumentalised: 'Von Dritten benutzt',
	visibility: 'Sichtbarkeit',
	units: 'Betroffene Bereiche',
	none: 'keine Angabe',
	phases: 'Phasen',
	phaseHint: 'Die Reihenfolge ist ein Vorschlag. Vor jedem Wechsel steht die Gefährdungsprüfung.',
	phaseEvents: { start: 'Beginnen', complete: 'Abschließen', skip: 'Überspringen', abort: 'Abbrechen' },
	phaseAgain: 'Dorthin zurück',
	phaseBlockers: {
		'never-skipped': 'Diese Phase kann nicht übersprungen werden.',
		'by-case-step': 'Diese Phase beginnt mit einem Schritt des Falls.',
		'mandate-missing': 'Es fehlen noch der unterschriebene Auftrag oder Zustimmungen der Parteien.',
		'contracting-first': 'Vor einem Verfahren mit Mediator:innen muss „Auftrag & Vereinbarung“ fertig sein.'
	},
	phaseTitle: (event, phase) =>
		({
			start: `Phase „${phase}“ beginnen`,
			complete: `Phase „${phase}“ abschließen`,
			skip: `Phase „${phase}“ überspringen`,
			abort: `Phase „${phase}“ abbrechen`
		})[event],
	phaseText: {
		start: 'Was soll in dieser Phase geschehen?',
		complete: 'Was ist das Ergebnis dieser Phase?',
		skip: 'Warum wird diese Phase übersprungen?',
		abort: 'Warum wird diese Phase abgebrochen?'
	},
	changePhase: 'Phase wechseln',
	deadlines: 'Fristen und Termine',
	noDeadlines: 'Zurzeit steht nichts an.',
	deadlineKinds: {
		PAUSE_END: 'Ende der Pause',
		DANGER_FOLLOW_UP: 'Gefährdung erneut ansehen',
		AGREEMENT_CHECK: 'Vereinbarung überprüfen',
		TASK: 'Aufgabe',
		SESSION: 'Termin',
		FEEDBACK: 'Rückmeldung an meldende Person'
	},
	overdue: 'überfällig',
	danger: 'Gefährdungsprüfung',
	noDanger: 'Die Gefährdungsprüfung steht noch aus.',
	checkedOn: (day, name) => `Zuletzt geprüft am ${day} von ${name}.`,
	steps: 'Nächste Schritte',
	noSteps: 'In diesem Stand ist kein weiterer Schritt vorgesehen.',
	events: {
		open: 'Bearbeitung beginnen',
		pause: 'Fall ruhen lassen',
		resume: 'Fall fortsetzen',
		escalate: 'Als Krise behandeln',
		deescalate: 'Krise beenden',
		startFollowUp: 'Nachhalten beginnen',
		recur: 'Konflikt ist wieder aufgeflammt',
		handOver: 'Fall abgeben',
		takeBack: 'Fall zurücknehmen',
		close: 'Fall abschließen',
		reopen: 'Fall wieder öffnen',
		offer: 'Dem Archiv anbieten',
		archive: 'Archivieren',
		delete: 'Löschen'
	},
	eventHints: {
		escalate: 'Wenn Menschen gefährdet sind oder die Lage zu kippen droht.',
		startFollowUp: 'Wenn eine Vereinbarung steht oder das Verfahren zu Ende ist.',
		reopen: 'Möglich bis zwölf Monate nach dem Abschluss.'
	},
	caseBlockers: {
		'danger-check-missing': 'Zuerst steht die Gefährdungsprüfung an.',
		'process-running': 'Dafür braucht es eine Vereinbarung oder das Ende der Durchführung.',
		'feedback-open': 'Eine meldende Person hat noch keine Rückmeldung bekommen.',
		'too-long-closed': 'Der Abschluss liegt länger als zwölf Monate zurück. Bitte legen Sie einen neuen Fall an.',
		'lead-only': 'Das kann nur die Fallverantwortung.',
		'not-refused': 'Die andere Stelle hat noch nicht abgelehnt.'
	},
	reports: 'Meldungen zu diesem Fall',
	noReports: 'Zu diesem Fall gibt es keine Meldung.',
	report: (reference, day) => `Meldung ${reference} vom ${day}`,
	messages: (count) => (count === 1 ? '1 Nachricht' : `${count} Nachrichten`),
	answered: 'Rückmeldung gegeben',
	waiting: 'wartet auf Rückmeldung',
	reason: 'Begründung',
	reasonHint: 'Steht als Notiz im Fall. Bitte keine Namen.',
	until: 'Bis wann soll der Fall ruhen?',
	problems: {
		'reason-missing': 'Bitte begründen Sie diesen Schritt.',
		'until-missing': 'Bitte geben Sie an, bis wann der Fall ruhen soll.',
		'until-past': 'Bitte wählen Sie einen Tag in der Zukunft.',
		'danger-before-mediation':
			'Bei erkannter Gefahr beginnt kein Verfahren mit Mediator:innen. Die Prüfung ist gespeichert. Sorgen Sie zuerst für Schutz oder wählen Sie ein anderes Verfahren.',
		'never-skipped': 'Diese Phase kann nicht übersprungen werden.',
		'by-case-step': 'Diese Phase beginnt mit einem Schritt des Falls.',
		'mandate-missing': 'Es fehlen noch der unterschriebene Auftrag oder Zustimmungen der Parteien.',
		'contracting-first': 'Vor einem Verfahren mit Mediator:innen muss „Auftrag & Vereinbarung“ fertig sein.'
	}
};

const en: Texts = {
	glance: 'At a glance',
	facts: 'What it is about',
	summaryEmpty: 'Not described yet. Two sentences will do.',
	standing: 'Where the case stands',
	sinceDay: (day) => `since ${day}`,
	upNext: 'What comes next',
	overdueCount: (count) => `${count} overdue`,
	reasonsTitle: 'Occasion and core',
	phaseOf: (number, all, name) => `Phase ${number} of ${all}: ${name}`,
	edit: 'Edit facts',
	anlass: 'Occasion (Anlass)',
	kern: 'Core (Kern)',
	kernEmpty: 'Not described yet. What is it probably really about?',
	anlassEmpty: 'Not described yet.',
	summary: 'In short',
	since: 'Case since',
	level: 'Reach',
	scope: 'Setting',
	intensity: 'Intensity',
	types: 'Kinds of conflict',
	topics: 'Topics',
	place: 'Place',
	responsibility: 'Competent in the matter',
	instrumentalised: 'Used by others',
	visibility: 'Visibility',
	units: 'Units concerned',
	none: 'not stated',
	phases: 'Phases',
	phaseHint: 'The order is a proposal. Before each change stands the danger check.',
	phaseEvents: { start: 'Begin', complete: 'Complete', skip: 'Skip', abort: 'Break off' },
	phaseAgain: 'Go back there',
	phaseBlockers: {
		'never-skipped': 'This phase cannot be skipped.',
		'by-case-step': 'This phase begins with a step of the case.',
		'mandate-missing': 'The signed mandate or consents of the parties are still missing.',
		'contracting-first': 'Before a process with mediators, "Mandate & contract" must be done.'
	},
	phaseTitle: (event, phase) =>
		({
			start: `Begin phase "${phase}"`,
			complete: `Complete phase "${phase}"`,
			skip: `Skip phase "${phase}"`,
			abort: `Break off phase "${phase}"`
		})[event],
	phaseText: {
		start: 'What shall happen in this phase?',
		complete: 'What is the result of this phase?',
		skip: 'Why is this phase skipped?',
		abort: 'Why is this phase broken off?'
	},
	changePhase: 'Change phase',
	deadlines: 'Deadlines and sessions',
	noDeadlines: 'Nothing is due at present.',
	deadlineKinds: {
		PAUSE_END: 'End of the pause',
		DANGER_FOLLOW_UP: 'Look at the danger again',
		AGREEMENT_CHECK: 'Check the agreement',
		TASK: 'Task',
		SESSION: 'Session',
		FEEDBACK: 'Feedback to the reporter'
	},
	overdue: 'overdue',
	danger: 'Danger check',
	noDanger: 'The danger check is still to be done.',
	checkedOn: (day, name) => `Last checked on ${day} by ${name}.`,
	steps: 'Next steps',
	noSteps: 'No further step is foreseen in this state.',
	events: {
		open: 'Begin work',
		pause: 'Pause the case',
		resume: 'Resume the case',
		escalate: 'Treat as a crisis',
		deescalate: 'End the crisis',
		startFollowUp: 'Begin follow-up',
		recur: 'The conflict has flared up again',
		handOver: 'Hand the case over',
		takeBack: 'Take the case back',
		close: 'Close the case',
		reopen: 'Reopen the case',
		offer: 'Offer to the archive',
		archive: 'Archive',
		delete: 'Delete'
	},
	eventHints: {
		escalate: 'When people are in danger or the situation threatens to tip over.',
		startFollowUp: 'When an agreement stands or the process has ended.',
		reopen: 'Possible until twelve months after closing.'
	},
	caseBlockers: {
		'danger-check-missing': 'The danger check comes first.',
		'process-running': 'This needs an agreement or the end of the process.',
		'feedback-open': 'A reporter has not received feedback yet.',
		'too-long-closed': 'The case was closed more than twelve months ago. Please open a new one.',
		'lead-only': 'Only the case lead can do this.',
		'not-refused': 'The other body has not refused yet.'
	},
	reports: 'Reports of this case',
	noReports: 'There is no report to this case.',
	report: (reference, day) => `Report ${reference} of ${day}`,
	messages: (count) => (count === 1 ? '1 message' : `${count} messages`),
	answered: 'feedback given',
	waiting: 'waiting for feedback',
	reason: 'Reason',
	reasonHint: 'Stands in the case as a note. Please no names.',
	until: 'Until when shall the case be paused?',
	problems: {
		'reason-missing': 'Please give a reason for this step.',
		'until-missing': 'Please say until when the case shall be paused.',
		'until-past': 'Please choose a day in the future.',
		'danger-before-mediation':
			'With danger found, no process with mediators begins. The check is stored. Provide protection first or choose another method.',
		'never-skipped': 'This phase cannot be skipped.',
		'by-case-step': 'This phase begins with a step of the case.',
		'mandate-missing': 'The signed mandate or consents of the parties are still missing.',
		'contracting-first': 'Before a process with mediators, "Mandate & contract" must be done.'
	}
};

/** Words of the overview: facts, phases, deadlines, next steps. */
export const overviewTexts: OfficeTexts<Texts> = { de, en };
