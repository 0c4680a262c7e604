import type { OfficeTexts } from '../../platform/pure/language.ts';
import type { MeasureEvent, MeasureOrigin, MeasureState } from '../domain/measure.ts';

const de = {
	title: 'Maßnahmen',
	empty: 'Hier steht keine Maßnahme.',
	emptyText: 'Maßnahmen entstehen in einem Fall oder aus einer Vereinbarung und werden einer Stelle vorgeschlagen.',
	views: { OPEN: 'Offene', OVERDUE: 'Überfällige', MINE: 'Mir zugeteilte', ALL: 'Alle' },
	measure: 'Maßnahme',
	owner: 'Übernimmt',
	state: 'Stand',
	dueOn: 'Bis wann',
	overdue: 'überfällig',
	origin: 'Woher',
	description: 'Genauer',
	doNoHarm: 'Schaden vermeiden, Verbindendes stärken',
	progress: 'Wie es läuft',
	reason: 'Begründung',
	toCase: 'Zum Fall',
	next: 'Nächster Schritt',
	nothing: 'Für Sie ist hier gerade nichts zu tun.',
	note: 'Ein Satz dazu',
	noteHint: 'Beim Stoppen, Ablehnen und bei „ohne Wirkung“ ist eine Begründung nötig.',
	states: {
		IDEA: 'Idee',
		PROPOSED: 'vorgeschlagen',
		DECIDED: 'beschlossen',
		ACCEPTED: 'angenommen',
		IN_PROGRESS: 'in Umsetzung',
		DONE: 'umgesetzt',
		VERIFIED: 'wirksam',
		NOT_EFFECTIVE: 'ohne Wirkung',
		STOPPED: 'gestoppt',
		REJECTED: 'abgelehnt'
	} as Record<MeasureState, string>,
	events: {
		propose: 'Vorschlagen',
		decide: 'Beschließen',
		reject: 'Ablehnen',
		accept: 'Annehmen',
		begin: 'Umsetzung beginnen',
		reportDone: 'Als umgesetzt melden',
		verify: 'Wirkung bestätigen',
		findIneffective: 'Ohne Wirkung',
		stop: 'Stoppen'
	} as Record<MeasureEvent, string>,
	origins: {
		AGREEMENT: 'Vereinbarung',
		IDEA: 'Idee',
		RECOMMENDATION: 'Empfehlung',
		AAR: 'Nachbereitung',
		SIGNAL: 'Signal'
	} as Record<MeasureOrigin, string>,
	problems: { 'reason-missing': 'Bitte schreiben Sie dazu, warum.' } as Record<string, string>
};

const en: typeof de = {
	title: 'Measures',
	empty: 'There is no measure here.',
	emptyText: 'Measures grow out of a case or an agreement and are proposed to a unit.',
	views: { OPEN: 'Open', OVERDUE: 'Overdue', MINE: 'Given to me', ALL: 'All' },
	measure: 'Measure',
	owner: 'Owner',
	state: 'State',
	dueOn: 'By when',
	overdue: 'overdue',
	origin: 'Origin',
	description: 'In more detail',
	doNoHarm: 'Avoid harm, strengthen what connects',
	progress: 'How it is going',
	reason: 'Reason',
	toCase: 'To the case',
	next: 'Next step',
	nothing: 'There is nothing for you to do here just now.',
	note: 'A sentence on it',
	noteHint: 'A reason is needed for stopping, rejecting and “without effect”.',
	states: {
		IDEA: 'idea',
		PROPOSED: 'proposed',
		DECIDED: 'decided',
		ACCEPTED: 'accepted',
		IN_PROGRESS: 'in progress',
		DONE: 'done',
		VERIFIED: 'effective',
		NOT_EFFECTIVE: 'without effect',
		STOPPED: 'stopped',
		REJECTED: 'rejected'
	},
	events: {
		propose: 'Propose',
		decide: 'Decide',
		reject: 'Reject',
		accept: 'Accept',
		begin: 'Begin',
		reportDone: 'Report as done',
		verify: 'Confirm effect',
		findIneffective: 'Without effect',
		stop: 'Stop'
	},
	origins: {
		AGREEMENT: 'agreement',
		IDEA: 'idea',
		RECOMMENDATION: 'recommendation',
		AAR: 'after-action review',
		SIGNAL: 'signal'
	},
	problems: { 'reason-missing': 'Please write down why.' }
};

export const measuresTexts: OfficeTexts<typeof de> = { de, en };
