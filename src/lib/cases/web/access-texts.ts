import type { OfficeTexts } from '../../platform/pure/language.ts';

type Texts = {
	readonly title: string;
	readonly intro: string;
	readonly when: string;
	readonly who: string;
	readonly what: string;
	readonly refused: string;
	readonly empty: string;
	readonly kinds: Readonly<Record<string, string>>;
	readonly objects: Readonly<Record<string, string>>;
	readonly verbs: Readonly<Record<string, string>>;
	readonly other: (object: string) => string;
};

const de: Texts = {
	title: 'Zugriffe',
	intro:
		'Wer hat in diesen Fall gesehen oder etwas daran getan? Auch abgewiesene Versuche stehen hier. Das sehen das Fallteam und die Datenschutzbeauftragten.',
	when: 'Wann',
	who: 'Wer',
	what: 'Was',
	refused: 'abgewiesen',
	empty: 'Noch hat niemand auf diesen Fall zugegriffen.',
	kinds: { system: 'Programm', reporter: 'meldende Person', '': 'frühere Kolleg:in' },
	objects: {
		case: 'den Fall',
		note: 'eine Notiz',
		session: 'einen Termin',
		task: 'eine Aufgabe',
		actor: 'eine beteiligte Person oder Gruppe',
		agreement: 'eine Vereinbarung',
		measure: 'eine Maßnahme',
		mandate: 'den Auftrag',
		report: 'eine Meldung'
	},
	verbs: {
		'case.read': 'hat die Fallakte gelesen',
		'case.change': 'wollte den Fall ändern',
		'case.access-log': 'wollte die Zugriffe sehen',
		'case.opened': 'hat den Fall angelegt',
		'case.changed': 'hat die Angaben geändert',
		'case.open': 'hat die Bearbeitung begonnen',
		'case.pause': 'hat den Fall ruhen lassen',
		'case.resume': 'hat den Fall fortgesetzt',
		'case.escalate': 'hat den Fall zur Krise erklärt',
		'case.deescalate': 'hat die Krise beendet',
		'case.startFollowUp': 'hat das Nachhalten begonnen',
		'case.recur': 'hat den Fall wieder in Bearbeitung genommen',
		'case.handOver': 'hat den Fall abgegeben',
		'case.takeBack': 'hat den Fall zurückgenommen',
		'case.close': 'hat den Fall abgeschlossen',
		'case.reopen': 'hat den Fall wieder geöffnet',
		'case.lead-handed-over': 'hat den Fall an eine andere Person übergeben',
		'danger-check.recorded': 'hat die Gefährdung geprüft',
		'clearing.decided': 'hat das Clearing entschieden',
		'phase.start': 'hat eine Phase begonnen',
		'phase.complete': 'hat eine Phase abgeschlossen',
		'phase.skip': 'hat eine Phase übersprungen',
		'phase.abort': 'hat eine Phase abgebrochen',
		'hand-over.accept': 'hat den angebotenen Fall angenommen'
	},
	other: (object) => `hat ${object} bearbeitet oder angesehen`
};

const en: Texts = {
	title: 'Access log',
	intro:
		'Who has looked into this case or done something with it? Refused attempts stand here too. The case team and the data-protection officers see this.',
	when: 'When',
	who: 'Who',
	what: 'What',
	refused: 'refused',
	empty: 'Nobody has accessed this case yet.',
	kinds: { system: 'programme', reporter: 'reporter', '': 'former colleague' },
	objects: {
		case: 'the case',
		note: 'a note',
		session: 'a session',
		task: 'a task',
		actor: 'a person or group involved',
		agreement: 'an agreement',
		measure: 'a measure',
		mandate: 'the mandate',
		report: 'a report'
	},
	verbs: {
		'case.read': 'read the case file',
		'case.change': 'wanted to change the case',
		'case.access-log': 'wanted to see the access log',
		'case.opened': 'opened the case',
		'case.changed': 'changed the facts',
		'case.open': 'began work',
		'case.pause': 'paused the case',
		'case.resume': 'resumed the case',
		'case.escalate': 'declared the case a crisis',
		'case.deescalate': 'ended the crisis',
		'case.startFollowUp': 'began the follow-up',
		'case.recur': 'took the case back into work',
		'case.handOver': 'handed the case over',
		'case.takeBack': 'took the case back',
		'case.close': 'closed the case',
		'case.reopen': 'reopened the case',
		'case.lead-handed-over': 'gave the case to another person',
		'danger-check.recorded': 'checked the danger',
		'clearing.decided': 'decided the clearing',
		'phase.start': 'began a phase',
		'phase.complete': 'completed a phase',
		'phase.skip': 'skipped a phase',
		'phase.abort': 'broke off a phase',
		'hand-over.accept': 'accepted the offered case'
	},
	other: (object) => `worked on or looked at ${object}`
};

/** Words of the access log of a case. */
export const accessTexts: OfficeTexts<Texts> = { de, en };
