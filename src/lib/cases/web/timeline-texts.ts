import type { OfficeLanguage, OfficeTexts } from '../../platform/pure/language.ts';
import type { PhaseKind } from '../domain/case-words.ts';
import type { Method } from '../domain/method-choice.ts';
import type { TimelineKind } from '../domain/timeline.ts';
import { caseTexts } from './case-texts.ts';
import { methodWords } from './method-words.ts';

type Texts = {
	readonly title: string;
	readonly filter: string;
	readonly kinds: Readonly<Record<TimelineKind, string>>;
	readonly order: string;
	readonly newest: string;
	readonly oldest: string;
	readonly empty: string;
	readonly by: (name: string) => string;
	/** One entry of a kind whose code says nothing more. */
	readonly one: Readonly<Partial<Record<TimelineKind, string>>>;
	readonly codes: Readonly<Record<string, string>>;
	readonly phase: (phase: string, state: string) => string;
	readonly started: string;
	readonly method: (method: string) => string;
	readonly stage: (stage: number) => string;
	readonly report: (reference: string, messages: number) => string;
};

const de: Texts = {
	title: 'Verlauf',
	filter: 'Was soll gezeigt werden?',
	kinds: {
		STEP: 'Schritte des Falls',
		PHASE: 'Phasen',
		DANGER: 'Gefährdungsprüfungen',
		NOTE: 'Notizen',
		SESSION: 'Termine',
		METHOD: 'Verfahrenswahl',
		MANDATE: 'Auftrag',
		AGREEMENT: 'Vereinbarungen',
		CHECK: 'Überprüfungen',
		ESCALATION: 'Eskalationsstufen',
		MEASURE: 'Maßnahmen',
		REPORT: 'Meldungen',
		TASK: 'Aufgaben'
	},
	order: 'Reihenfolge',
	newest: 'neueste zuerst',
	oldest: 'älteste zuerst',
	empty: 'Hier steht nach und nach, was im Fall geschieht.',
	by: (name) => `von ${name}`,
	one: {
		NOTE: 'Notiz',
		SESSION: 'Termin',
		AGREEMENT: 'Vereinbarung',
		MEASURE: 'Maßnahme',
		TASK: 'Aufgabe',
		CHECK: 'Überprüfung',
		DANGER: 'Gefährdungsprüfung',
		STEP: 'Schritt des Falls'
	},
	codes: {
		'STEP.opened': 'Fall angelegt',
		'STEP.open': 'Bearbeitung begonnen',
		'STEP.pause': 'Fall ruht',
		'STEP.resume': 'Fall fortgesetzt',
		'STEP.escalate': 'Als Krise behandelt',
		'STEP.deescalate': 'Krise beendet',
		'STEP.startFollowUp': 'Nachhalten begonnen',
		'STEP.recur': 'Konflikt wieder aufgeflammt',
		'STEP.handOver': 'Fall abgegeben',
		'STEP.takeBack': 'Fall zurückgenommen',
		'STEP.close': 'Fall abgeschlossen',
		'STEP.reopen': 'Fall wieder geöffnet',
		'STEP.lead-handed-over': 'Fallverantwortung übergeben',
		'DANGER.DANGER': 'Gefahr erkannt',
		'DANGER.UNCLEAR': 'Gefährdung noch unklar',
		'DANGER.NONE': 'Keine Gefahr erkannt',
		'MANDATE.DRAFTED': 'Auftrag entworfen',
		'MANDATE.SIGNED': 'Auftrag unterschrieben',
		'CHECK.HOLDS': 'Vereinbarung hält',
		'CHECK.PARTLY': 'Vereinbarung hält teilweise',
		'CHECK.BROKEN': 'Vereinbarung hält nicht',
		'TASK.DONE': 'Aufgabe erledigt',
		'TASK.DROPPED': 'Aufgabe fallen gelassen'
	},
	phase: (phase, state) => `Phase „${phase}“: ${state}`,
	started: 'begonnen',
	method: (method) => `Verfahren gewählt: ${method}`,
	stage: (stage) => `Eskalationsstufe ${stage} eingeschätzt`,
	report: (reference, messages) =>
		messages === 0
			? `Meldung ${reference} eingegangen`
			: `Meldung ${reference} eingegangen, Nachrichten seither: ${messages}`
};

const en: Texts = {
	title: 'Timeline',
	filter: 'What shall be shown?',
	kinds: {
		STEP: 'Steps of the case',
		PHASE: 'Phases',
		DANGER: 'Danger checks',
		NOTE: 'Notes',
		SESSION: 'Sessions',
		METHOD: 'Choice of method',
		MANDATE: 'Mandate',
		AGREEMENT: 'Agreements',
		CHECK: 'Checks',
		ESCALATION: 'Escalation stages',
		MEASURE: 'Measures',
		REPORT: 'Reports',
		TASK: 'Tasks'
	},
	order: 'Order',
	newest: 'newest first',
	oldest: 'oldest first',
	empty: 'What happens in the case will stand here step by step.',
	by: (name) => `by ${name}`,
	one: {
		NOTE: 'Note',
		SESSION: 'Session',
		AGREEMENT: 'Agreement',
		MEASURE: 'Measure',
		TASK: 'Task',
		CHECK: 'Check',
		DANGER: 'Danger check',
		STEP: 'Step of the case'
	},
	codes: {
		'STEP.opened': 'Case opened',
		'STEP.open': 'Work begun',
		'STEP.pause': 'Case paused',
		'STEP.resume': 'Case resumed',
		'STEP.escalate': 'Treated as a crisis',
		'STEP.deescalate': 'Crisis ended',
		'STEP.startFollowUp': 'Follow-up begun',
		'STEP.recur': 'Conflict flared up again',
		'STEP.handOver': 'Case handed over',
		'STEP.takeBack': 'Case taken back',
		'STEP.close': 'Case closed',
		'STEP.reopen': 'Case reopened',
		'STEP.lead-handed-over': 'Case lead handed over',
		'DANGER.DANGER': 'Danger found',
		'DANGER.UNCLEAR': 'Danger still unclear',
		'DANGER.NONE': 'No danger found',
		'MANDATE.DRAFTED': 'Mandate drafted',
		'MANDATE.SIGNED': 'Mandate signed',
		'CHECK.HOLDS': 'Agreement holds',
		'CHECK.PARTLY': 'Agreement holds partly',
		'CHECK.BROKEN': 'Agreement does not hold',
		'TASK.DONE': 'Task done',
		'TASK.DROPPED': 'Task dropped'
	},
	phase: (phase, state) => `Phase "${phase}": ${state}`,
	started: 'begun',
	method: (method) => `Method chosen: ${method}`,
	stage: (stage) => `Escalation stage ${stage} estimated`,
	report: (reference, messages) =>
		messages === 0 ? `Report ${reference} received` : `Report ${reference} received, messages since: ${messages}`
};

/** Words of the timeline. */
export const timelineTexts: OfficeTexts<Texts> = { de, en };

type Entry = {
	readonly kind: TimelineKind;
	readonly code: string;
	readonly text: string;
	readonly count: number | null;
};

/** What an entry says in its first line; the text below it is what people wrote. */
export function headlineOf(entry: Entry, language: OfficeLanguage): string {
	const t = timelineTexts[language];
	const words = caseTexts[language];
	if (entry.kind === 'PHASE') {
		const [kind = '', state = ''] = entry.code.split('.');
		const stateWord = state === 'STARTED' ? t.started : words.phaseStates[state as keyof typeof words.phaseStates];
		return t.phase(words.phases[kind as PhaseKind], stateWord);
	}
	if (entry.kind === 'METHOD') return t.method(methodWords[language][entry.code as Method]);
	if (entry.kind === 'ESCALATION') return t.stage(entry.count ?? 0);
	if (entry.kind === 'REPORT') return t.report(entry.text, entry.count ?? 0);
	return t.codes[`${entry.kind}.${entry.code}`] ?? t.one[entry.kind] ?? t.kinds[entry.kind];
}
