import type { OfficeTexts } from '../../platform/pure/language.ts';

const de = {
	classes: {
		R1: 'Signal ohne Fall',
		R2: 'Nicht aufgenommene, weitergeleitete oder zurückgezogene Meldung',
		R3: 'Fallakte',
		R4: 'Identität der meldenden Person',
		R5: 'Zugang mit Rückmeldecode',
		R6: 'Versiegelte Notizen einer Mediation',
		R7: 'Verfahrensdaten einer Mediation',
		R8: 'Vereinbarung',
		R9: 'Lagetagebuch',
		R10: 'Maßnahme',
		R11: 'Lehrgangsunterlagen',
		'R11-NUMBER': 'Zertifikatsnummer',
		R12: 'Widerrufene Unterstützungserklärung',
		'R12-INITIATIVE': 'Unterstützungserklärung einer beendeten Initiative',
		R13: 'Protokoll: Anmeldungen und Verwaltung',
		'R13-CASE': 'Protokoll: Zugriffe auf Fälle, Meldungen und Maßnahmen',
		R14: 'Nicht ausgewählte Bewerbung',
		R15: 'Persönliche Notiz'
	} as Record<string, string>,
	events: {
		DECISION: 'Entscheidung',
		CLOSING: 'Abschluss',
		FEEDBACK: 'Rückmeldung oder späterer Abschluss',
		LAST_USE: 'letzte Nutzung oder späterer Abschluss',
		MEDIATION_END: 'Ende der Mediation',
		FULFILMENT: 'Erfüllung oder Ende',
		COMPLETION: 'Umsetzung oder Ende',
		ISSUE: 'Ausstellung',
		WITHDRAWAL: 'Widerruf',
		INITIATIVE_END: 'Ende der Initiative',
		ENTRY: 'Eintrag',
		CREATION: 'Anlegen'
	} as Record<string, string>,
	actions: {
		DELETE: 'löschen',
		ANONYMISE: 'auf eine Zahl verdichten',
		OFFER_TO_ARCHIVE: 'dem Archiv anbieten, dann löschen',
		CRYPTO_ERASE: 'Schlüssel vernichten',
		DISABLE: 'Zugang sperren'
	},
	units: { DAY: 'Tage', MONTH: 'Monate', YEAR: 'Jahre' },
	oneUnit: { DAY: 'Tag', MONTH: 'Monat', YEAR: 'Jahr' },
	atOnce: 'sofort',
	afterYear: 'nach Ende des Kalenderjahres',
	objects: {
		case: 'Fall',
		report: 'Meldung',
		identity: 'Identität zu Meldung',
		receipt: 'Rückmeldecode zu Meldung',
		agreement: 'Vereinbarung',
		measure: 'Maßnahme',
		'audit-entry': 'Einträge im Protokoll',
		'private-note': 'persönliche Notizen'
	} as Record<string, string>,
	verdicts: {
		GOES: 'wird gelöscht',
		HELD: 'gesperrt, bleibt',
		TO_OFFER: 'wird dem Archiv angeboten',
		WITH_ARCHIVE: 'wartet auf das Archiv'
	},
	archiveDecisions: {
		OPEN: 'offen',
		ACCEPTED: 'übernommen',
		DECLINED: 'nicht archivwürdig',
		KEPT: 'vorerst aufbewahren'
	},
	run: {
		intro:
			'So sieht der nächste Löschlauf aus. Er läuft jede Nacht von selbst. Diese Vorschau ändert nichts. Im Einzelnen stehen hier nur Nummern, keine Inhalte.',
		demo: 'In der Demo steht der Tag still, deshalb läuft hier nachts nichts. Sie können den Lauf von Hand starten.',
		numbers: 'Auf einen Blick',
		goes: 'Das geht',
		held: 'Das ist gesperrt und bleibt',
		toOffer: 'Das wird dem Archiv angeboten',
		withArchive: 'Das liegt beim Archiv und wartet auf Antwort',
		rule: 'Klasse',
		object: 'Gegenstand',
		since: 'Frist abgelaufen seit',
		countOnly: 'als Anzahl',
		none: 'Heute ist hier nichts fällig.',
		more: 'und weitere',
		cut: 'Von dieser Klasse ist sehr viel fällig. Der Lauf arbeitet in mehreren Nächten.',
		noData: 'Klassen, zu denen es noch keine Daten gibt',
		start: 'Löschlauf jetzt starten',
		startText:
			'Der Lauf löscht endgültig. Was dem Archiv angeboten werden muss, bleibt, bis das Archiv geantwortet hat.',
		sure: 'Ich habe die Vorschau geprüft. Die Löschung lässt sich nicht zurücknehmen.',
		log: 'Löschprotokoll',
		logIntro:
			'Was gelöscht wurde: Klasse und Anzahl, kein Inhalt. Verschlüsselte Kennungen liegen als Nachweis daneben.',
		logEmptyTitle: 'Noch nichts gelöscht',
		logEmptyText: 'Sobald ein Löschlauf etwas gelöscht hat, steht es hier.',
		when: 'Wann',
		count: 'Anzahl',
		what: 'Was geschah',
		done: 'Der Löschlauf ist fertig.',
		runs: 'Letzte Läufe',
		byClock: 'nächtlich',
		by: 'gestartet von'
	},
	rules: {
		intro:
			'Wie lange was bleibt und was danach geschieht. Die Fristen sind Vorschläge nach Art der Akte; Sie legen sie für Ihre Verwaltung fest.',
		start: 'Beginn',
		period: 'Frist',
		action: 'Danach',
		noData: 'noch keine Daten',
		edit: 'Frist ändern',
		count: 'Dauer',
		unit: 'Einheit',
		endsWithYear: 'Die Frist beginnt mit dem Ende des Kalenderjahres',
		reason: 'Grund der Änderung',
		reasonHint: 'Zum Beispiel eine Dienstanweisung oder Satzung. Keine Namen.',
		preview: 'Vorschau zeigen',
		previewTitle: 'Was damit geschähe',
		tonight: 'heute Nacht',
		later: 'in 30 Tagen',
		goes: 'geht',
		toOffer: 'wird angeboten',
		held: 'gesperrt',
		previewNoData: 'Zu dieser Klasse gibt es im Programm noch keine Daten. Die Frist gilt, sobald welche entstehen.',
		fixed: 'Jede persönliche Notiz trägt den Tag ihres Endes, seit sie geschrieben wurde. Diese Frist ist fest.',
		changes: 'Bisherige Änderungen',
		noChanges: 'Diese Frist wurde noch nie geändert.',
		from: 'vorher',
		to: 'nachher',
		who: 'Wer',
		yours: 'Jemand hat die Frist inzwischen geändert. Oben steht der neue Stand, Ihre Angaben stehen noch im Formular.',
		stands: 'Jetzt gilt'
	},
	holds: {
		intro:
			'Eine Sperre hält etwas zurück, obwohl seine Frist abgelaufen ist, zum Beispiel wegen eines Gerichtsverfahrens. Sie wirkt auch auf alles, was zum Fall gehört.',
		label: 'Nummer des Falls oder der Meldung',
		labelHint: 'Zum Beispiel BRK-2022-0003. Eine Meldung, die zu einem Fall gehört, sperrt den ganzen Fall.',
		reason: 'Grund',
		until: 'Gilt bis',
		untilHint: 'Ohne Tag gilt die Sperre, bis jemand sie aufhebt.',
		add: 'Sperre setzen',
		lift: 'Aufheben',
		open: 'bis sie aufgehoben wird',
		by: 'Gesetzt von',
		emptyTitle: 'Keine Sperre',
		emptyText: 'Zurzeit hält nichts eine Löschung auf.'
	},
	archive: {
		intro:
			'Akten mit abgelaufener Frist werden zuerst dem Archiv angeboten. Erst wenn das Archiv geantwortet hat, wird gelöscht.',
		offered: 'Angeboten am',
		package: 'Paket für das Archiv',
		make: 'Paket herunterladen',
		made: 'Übergabepaket erstellt',
		checksum: 'Prüfsumme (SHA-256)',
		decision: 'Antwort des Archivs',
		note: 'Vermerk',
		noteHint: 'Wer hat geantwortet, auf welchem Weg?',
		keptUntil: 'Aufbewahren bis',
		keptHint: 'Nur wenn das Archiv um Aufschub bittet.',
		save: 'Antwort festhalten',
		gone: 'gelöscht',
		status: 'Stand',
		earlier: 'Beantwortete Anbietungen',
		emptyTitle: 'Zurzeit ist dem Archiv nichts angeboten',
		emptyText: 'Der Löschlauf legt Anbietungen an, sobald die Frist einer Akte abgelaufen ist.'
	},
	errors: {
		'unknown-number': 'Diese Nummer gibt es nicht. Bitte prüfen Sie sie.',
		'held-already': 'Dafür gibt es schon eine Sperre.',
		'day-passed': 'Dieser Tag ist schon vorbei. Bitte nennen Sie einen späteren.',
		'package-first': 'Bitte laden Sie zuerst das Paket herunter und übergeben Sie es dem Archiv.',
		'day-missing': 'Bitte nennen Sie einen Tag in der Zukunft, bis zu dem aufbewahrt wird.',
		'period-fixed': 'Diese Frist ist fest.',
		'not-sure': 'Bitte bestätigen Sie, dass Sie die Vorschau geprüft haben.',
		number: 'Bitte geben Sie eine ganze Zahl von 0 bis 1200 an.'
	}
};

const en: typeof de = {
	classes: {
		R1: 'Signal without a case',
		R2: 'Report not taken up, referred or taken back',
		R3: 'Case file',
		R4: 'Identity of the reporting person',
		R5: 'Access by receipt code',
		R6: 'Sealed notes of a mediation',
		R7: 'Process facts of a mediation',
		R8: 'Agreement',
		R9: 'Crisis log',
		R10: 'Measure',
		R11: 'Course records',
		'R11-NUMBER': 'Certificate number',
		R12: 'Withdrawn declaration of support',
		'R12-INITIATIVE': 'Declaration of support for an ended initiative',
		R13: 'Log: signing in and administration',
		'R13-CASE': 'Log: access to cases, reports and measures',
		R14: 'Application not selected',
		R15: 'Private note'
	},
	events: {
		DECISION: 'decision',
		CLOSING: 'closing',
		FEEDBACK: 'feedback or later closing',
		LAST_USE: 'last use or later closing',
		MEDIATION_END: 'end of the mediation',
		FULFILMENT: 'fulfilment or end',
		COMPLETION: 'completion or end',
		ISSUE: 'issue',
		WITHDRAWAL: 'withdrawal',
		INITIATIVE_END: 'end of the initiative',
		ENTRY: 'entry',
		CREATION: 'creation'
	},
	actions: {
		DELETE: 'delete',
		ANONYMISE: 'reduce to a number',
		OFFER_TO_ARCHIVE: 'offer to the archive, then delete',
		CRYPTO_ERASE: 'destroy the key',
		DISABLE: 'close the access'
	},
	units: { DAY: 'days', MONTH: 'months', YEAR: 'years' },
	oneUnit: { DAY: 'day', MONTH: 'month', YEAR: 'year' },
	atOnce: 'at once',
	afterYear: 'after the end of the calendar year',
	objects: {
		case: 'Case',
		report: 'Report',
		identity: 'Identity of report',
		receipt: 'Receipt code of report',
		agreement: 'Agreement',
		measure: 'Measure',
		'audit-entry': 'entries of the log',
		'private-note': 'private notes'
	},
	verdicts: {
		GOES: 'will be deleted',
		HELD: 'held, stays',
		TO_OFFER: 'will be offered to the archive',
		WITH_ARCHIVE: 'waits for the archive'
	},
	archiveDecisions: { OPEN: 'open', ACCEPTED: 'taken over', DECLINED: 'of no lasting value', KEPT: 'keep for now' },
	run: {
		intro:
			'This is what the next deletion run looks like. It runs every night by itself. This preview changes nothing. It shows numbers only, no contents.',
		demo: 'In the demo the day stands still, so nothing runs at night. You can start the run by hand.',
		numbers: 'At a glance',
		goes: 'This goes',
		held: 'This is held and stays',
		toOffer: 'This will be offered to the archive',
		withArchive: 'This is with the archive and waits for an answer',
		rule: 'Class',
		object: 'Object',
		since: 'Period over since',
		countOnly: 'as a number',
		none: 'Nothing is due here today.',
		more: 'and more',
		cut: 'Very much of this class is due. The run takes several nights.',
		noData: 'Classes that have no data yet',
		start: 'Start the deletion run now',
		startText: 'The run deletes for good. What must be offered to the archive stays until the archive has answered.',
		sure: 'I have checked the preview. The deletion cannot be undone.',
		log: 'Deletion log',
		logIntro: 'What was deleted: class and number, no content. Encrypted identifiers lie beside it as proof.',
		logEmptyTitle: 'Nothing deleted yet',
		logEmptyText: 'As soon as a deletion run has deleted something, it stands here.',
		when: 'When',
		count: 'Number',
		what: 'What happened',
		done: 'The deletion run is done.',
		runs: 'Latest runs',
		byClock: 'at night',
		by: 'started by'
	},
	rules: {
		intro:
			'How long what stays and what happens then. The periods are proposals by kind of record; you set them for your administration.',
		start: 'Start',
		period: 'Period',
		action: 'Then',
		noData: 'no data yet',
		edit: 'Change the period',
		count: 'Length',
		unit: 'Unit',
		endsWithYear: 'The period starts with the end of the calendar year',
		reason: 'Reason of the change',
		reasonHint: 'For example a service instruction or by-law. No names.',
		preview: 'Show preview',
		previewTitle: 'What would happen with it',
		tonight: 'tonight',
		later: 'in 30 days',
		goes: 'goes',
		toOffer: 'will be offered',
		held: 'held',
		previewNoData: 'The programme has no data of this class yet. The period applies as soon as there is some.',
		fixed: 'Each private note carries the day of its end since it was written. This period is fixed.',
		changes: 'Changes so far',
		noChanges: 'This period was never changed.',
		from: 'before',
		to: 'after',
		who: 'Who',
		yours:
			'Somebody has changed the period meanwhile. The new state stands above, what you entered is still in the form.',
		stands: 'In force'
	},
	holds: {
		intro:
			'A hold keeps something although its period is over, for example because of a lawsuit. It also works on everything that belongs to the case.',
		label: 'Number of the case or report',
		labelHint: 'For example BRK-2022-0003. A report that belongs to a case holds the whole case.',
		reason: 'Reason',
		until: 'Valid until',
		untilHint: 'Without a day the hold is valid until somebody lifts it.',
		add: 'Place hold',
		lift: 'Lift',
		open: 'until it is lifted',
		by: 'Placed by',
		emptyTitle: 'No hold',
		emptyText: 'At present nothing stops a deletion.'
	},
	archive: {
		intro:
			'Files whose period is over are offered to the archive first. Only when the archive has answered is anything deleted.',
		offered: 'Offered on',
		package: 'Package for the archive',
		make: 'Download package',
		made: 'Package made',
		checksum: 'Checksum (SHA-256)',
		decision: 'Answer of the archive',
		note: 'Note',
		noteHint: 'Who answered, by which way?',
		keptUntil: 'Keep until',
		keptHint: 'Only when the archive asks for more time.',
		save: 'Record answer',
		gone: 'deleted',
		status: 'Status',
		earlier: 'Answered offers',
		emptyTitle: 'Nothing is offered to the archive at present',
		emptyText: 'The deletion run makes offers as soon as the period of a file is over.'
	},
	errors: {
		'unknown-number': 'This number does not exist. Please check it.',
		'held-already': 'There is a hold on it already.',
		'day-passed': 'This day is over. Please name a later one.',
		'package-first': 'Please download the package first and hand it to the archive.',
		'day-missing': 'Please name a day in the future until which it is kept.',
		'period-fixed': 'This period is fixed.',
		'not-sure': 'Please confirm that you have checked the preview.',
		number: 'Please enter a whole number from 0 to 1200.'
	}
};

export const retentionTexts: OfficeTexts<typeof de> = { de, en };

type Period = {
	readonly periodCount: number;
	readonly periodUnit: 'DAY' | 'MONTH' | 'YEAR';
	readonly endsWithYear: boolean;
};
/** `3 Jahre, nach Ende des Kalenderjahres`. */
export function periodText({ periodCount, periodUnit, endsWithYear }: Period, t: typeof de): string {
	const unit = periodCount === 1 ? t.oneUnit[periodUnit] : t.units[periodUnit];
	const length = periodCount === 0 ? t.atOnce : `${periodCount} ${unit}`;
	return endsWithYear ? `${length}, ${t.afterYear}` : length;
}
