import type { OfficeTexts } from '../../platform/pure/language.ts';

const de = {
	information: {
		introDE:
			'Jede Person kann Informationen der Verwaltung verlangen. In Nordrhein-Westfalen haben Sie dafür einen Monat (§ 5 IFG NRW). In anderen Ländern prüfen Sie bitte das dortige Recht.',
		introAT:
			'Jede Person kann Informationen verlangen. Sie haben dafür vier Wochen, mit einem Grund noch einmal vier (§ 8 IFG).',
		asker: 'Wer fragt',
		subject: 'Was wird gefragt',
		received: 'Eingegangen am',
		due: 'Antwort fällig am',
		state: 'Stand',
		states: {
			OPEN: 'offen',
			GRANTED: 'erteilt',
			PARTLY_GRANTED: 'teilweise erteilt',
			REFUSED: 'abgelehnt',
			WITHDRAWN: 'zurückgezogen'
		},
		add: 'Informationsbegehren aufnehmen',
		emptyTitle: 'Keine Informationsbegehren',
		emptyText: 'Sobald jemand Informationen verlangt, nehmen Sie es hier auf. Die Frist rechnet das Programm.',
		answer: 'Antwort festhalten',
		result: 'Ergebnis',
		outcome: 'Was wurde geantwortet, oder warum nicht?',
		extend: 'Um vier Wochen verlängern',
		reason: 'Grund der Verlängerung',
		extended: 'Verlängert, weil',
		answered: 'Beantwortet am',
		back: 'Alle Informationsbegehren'
	},
	breaches: {
		intro:
			'Eine Datenpanne mit Risiko für Menschen wird binnen 72 Stunden der Aufsichtsbehörde gemeldet. Wochenenden zählen mit.',
		title: 'Was ist passiert, in wenigen Worten',
		description: 'Genauer: welche Daten, wie viele Menschen, welche Folgen',
		discovered: 'Entdeckt',
		discoveredOn: 'Entdeckt am',
		discoveredAt: 'Uhrzeit',
		add: 'Datenpanne aufnehmen',
		emptyTitle: 'Keine Datenpanne',
		emptyText: 'Ein verlorener Ausdruck gehört genauso hierher wie ein fremder Zugriff.',
		clock: '72 Stunden',
		left: 'Stunden übrig',
		over: 'Die 72 Stunden sind vorbei.',
		inTime: 'Die Uhr steht: rechtzeitig.',
		late: 'Die Uhr steht: nach Ablauf der 72 Stunden.',
		risk: 'Risiko für die betroffenen Menschen',
		risks: { UNKNOWN: 'noch nicht bewertet', NONE: 'kein Risiko', RISK: 'Risiko', HIGH: 'hohes Risiko' },
		assessment: 'Bewertung und Begründung',
		authority: 'Die Aufsichtsbehörde ist informiert',
		authorityNote: 'Wie gemeldet – oder warum nicht oder erst später',
		people: 'Die betroffenen Menschen sind informiert',
		peopleNote: 'Wie benachrichtigt – oder warum nicht',
		measures: 'Was wurde dagegen getan?',
		close: 'Abschließen',
		closed: 'abgeschlossen',
		open: 'offen',
		state: 'Stand',
		back: 'Alle Datenpannen',
		toldAt: 'gemeldet am'
	},
	records: {
		title: 'Verzeichnis der Verarbeitungstätigkeiten',
		intro:
			'Aus dem erzeugt, was hier eingestellt ist. Ergänzen Sie, was nur Sie wissen; zum Drucken nutzen Sie die Druckfunktion des Browsers.',
		dpia: 'Zur Vorlage für die Datenschutz-Folgenabschätzung',
		controller: 'Verantwortliche Stelle',
		officer: 'Datenschutzbeauftragte Person',
		fillIn: 'bitte ergänzen',
		activities: 'Verarbeitungstätigkeiten',
		purpose: 'Zweck',
		basis: 'Rechtsgrundlage',
		people: 'Betroffene Personen',
		data: 'Daten',
		recipients: 'Empfänger',
		activity: {
			intake: {
				name: 'Meldungen und Signale',
				purpose: 'Konflikte früh erkennen, meldenden Personen antworten',
				people: 'meldende Personen, in Meldungen genannte Personen, Mitarbeitende',
				data: 'Freitext, Ort, Thema, Wunsch; Name und Kontakt nur freiwillig und verschlüsselt'
			},
			cases: {
				name: 'Fallbearbeitung',
				purpose: 'Konflikte klären, Verfahren wählen, Vereinbarungen begleiten',
				people: 'Beteiligte, Betroffene, Dritte, Mitarbeitende',
				data: 'Notizen, Gespräche, Aufträge, Vereinbarungen, Gefährdungsprüfung'
			},
			analysis: {
				name: 'Analyse',
				purpose: 'Eskalation einschätzen',
				people: 'Beteiligte',
				data: 'Stufe, Beobachtung, Tag'
			},
			measures: {
				name: 'Maßnahmen',
				purpose: 'Vereinbartes umsetzen',
				people: 'Mitarbeitende',
				data: 'Aufgabe, Zuständigkeit, Stand'
			},
			identity: {
				name: 'Zugänge und Rollen',
				purpose: 'Zugriff nur für Berechtigte',
				people: 'Mitarbeitende',
				data: 'Name, Funktion, dienstliche E-Mail, Rollen, Anmeldungen'
			},
			notifications: {
				name: 'Benachrichtigungen',
				purpose: 'Fristen und Neues mitteilen, ohne Inhalte',
				people: 'Mitarbeitende',
				data: 'E-Mail-Adresse, Anlass'
			},
			privacy: {
				name: 'Datenschutz',
				purpose: 'Rechte betroffener Personen erfüllen, Löschen, Nachweise',
				people: 'anfragende Personen',
				data: 'Anfrage, Antwort, Sperren, Datenpannen'
			}
		} as Record<string, { name: string; purpose: string; people: string; data: string }>,
		basisText:
			'Art. 6 Abs. 1 Buchst. e DSGVO mit dem Recht des Landes; besondere Kategorien im Freitext nach Art. 9 Abs. 2 Buchst. g DSGVO – bitte prüfen',
		internal: 'nur intern, nach Rollen',
		roles: 'Wer hat Zugriff',
		role: 'Rolle',
		count: 'Personen',
		retention: 'Löschfristen',
		processors: 'Auftragsverarbeitung und Technik',
		mail: 'Mailversand über den eingestellten Mailserver',
		noMail: 'kein Mailversand eingestellt',
		ownDatabase: 'eigener Datenbankserver',
		embedded: 'mitgelieferte Datenbank auf demselben Rechner',
		thirdCountry: 'Keine Übermittlung in Drittländer durch das Programm; Seiten laden nichts von fremden Servern.',
		languages: 'Sprachen für Meldungen',
		security: 'Technische und organisatorische Maßnahmen',
		securityPoints: [
			'Zugriff nach Rollen und zusätzlich in der Datenbank abgegrenzt (Zeilenschutz je Kommune)',
			'zweiter Faktor für Mitarbeitende, gebundene Sitzungen',
			'Name und Kontakt meldender Personen verschlüsselt; jede Öffnung mit Grund und Protokoll',
			'Protokoll aller Zugriffe ohne Inhalte, keine Auswertung der Leistung von Beschäftigten',
			'nächtliches Löschen nach Fristen, Anbietung an das Archiv, Sperren, Löschprotokoll',
			'Bilder und Dateien werden neu erzeugt, Metadaten entfallen'
		]
	},
	dpia: {
		title: 'Datenschutz-Folgenabschätzung (Vorlage)',
		intro: 'Aufbau nach Art. 35 Abs. 7 DSGVO. Gefüllt ist, was aus den Einstellungen folgt; die Bewertung ist Ihre.',
		back: 'Zum Verzeichnis',
		why: 'Warum sie nötig ist',
		whyText:
			'Vertrauliche Angaben über schutzbedürftige Menschen und besondere Kategorien im Freitext machen ein hohes Risiko wahrscheinlich.',
		describe: '1. Beschreibung der Verarbeitung',
		necessity: '2. Notwendigkeit und Verhältnismäßigkeit',
		necessityText:
			'Melden geht ohne Namen und ohne Konto. Felder sind freiwillig, soweit die Aufgabe es erlaubt. Automatische Entscheidungen gibt es nicht.',
		risks: '3. Risiken für die Rechte und Freiheiten',
		risk: 'Risiko',
		against: 'Was dagegen getan ist',
		rest: 'Ihre Bewertung des Rests',
		riskRows: [
			['Eine meldende Person wird bekannt', 'Verschlüsselung, Öffnung nur mit Grund, nie Teil einer Auskunft'],
			[
				'Vorgesetzte lesen, was über ihre Einheit gesagt wird',
				'Ausschluss betroffener Leitungen, auch in der Datenbank'
			],
			['Falsche Angaben über Genannte', 'Gegendarstellung, Schwärzen mit Vermerk'],
			['Daten bleiben zu lange', 'Fristen je Klasse, nächtlicher Löschlauf, Löschprotokoll'],
			['Fremder Zugriff', 'zweiter Faktor, Rollen, Protokoll, Sperre nach Fehlversuchen'],
			['Leistungskontrolle von Beschäftigten', 'keine Auswertung je Person']
		],
		measures: '4. Abhilfemaßnahmen',
		opinion: '5. Stellungnahme der datenschutzbeauftragten Person',
		views: '6. Standpunkt der betroffenen Personen oder ihrer Vertretung',
		result: '7. Ergebnis und nächste Überprüfung'
	},
	errors: {
		'reason-missing': 'Bitte begründen Sie das hier.',
		'no-extension': 'Für Ihre Kommune sieht das Gesetz keine Verlängerung vor.'
	}
};

const en: typeof de = {
	information: {
		introDE:
			'Anybody may ask the administration for information. In North Rhine-Westphalia you have one month (§ 5 IFG NRW). In other Länder please check the law there.',
		introAT: 'Anybody may ask for information. You have four weeks, and with a reason four more (§ 8 IFG).',
		asker: 'Who asks',
		subject: 'What is asked',
		received: 'Received on',
		due: 'Answer due on',
		state: 'Status',
		states: {
			OPEN: 'open',
			GRANTED: 'granted',
			PARTLY_GRANTED: 'partly granted',
			REFUSED: 'refused',
			WITHDRAWN: 'withdrawn'
		},
		add: 'Register information request',
		emptyTitle: 'No information requests',
		emptyText: 'As soon as somebody asks for information, you register it here. The programme works out the period.',
		answer: 'Record answer',
		result: 'Result',
		outcome: 'What was answered, or why not?',
		extend: 'Extend by four weeks',
		reason: 'Reason of the extension',
		extended: 'Extended because',
		answered: 'Answered on',
		back: 'All information requests'
	},
	breaches: {
		intro: 'A breach with a risk for people is reported to the authority within 72 hours. Weekends count.',
		title: 'What happened, in a few words',
		description: 'In detail: which data, how many people, which consequences',
		discovered: 'Discovered',
		discoveredOn: 'Discovered on',
		discoveredAt: 'Time',
		add: 'Register breach',
		emptyTitle: 'No data breach',
		emptyText: 'A lost printout belongs here just like access by strangers.',
		clock: '72 hours',
		left: 'hours left',
		over: 'The 72 hours are over.',
		inTime: 'The clock has stopped: in time.',
		late: 'The clock has stopped: after the 72 hours.',
		risk: 'Risk for the people concerned',
		risks: { UNKNOWN: 'not assessed yet', NONE: 'no risk', RISK: 'risk', HIGH: 'high risk' },
		assessment: 'Assessment with reasons',
		authority: 'The authority has been informed',
		authorityNote: 'How it was reported – or why not or only later',
		people: 'The people concerned have been informed',
		peopleNote: 'How they were told – or why not',
		measures: 'What was done against it?',
		close: 'Close',
		closed: 'closed',
		open: 'open',
		state: 'Status',
		back: 'All breaches',
		toldAt: 'reported on'
	},
	records: {
		title: 'Records of processing activities',
		intro:
			'Made from what is configured here. Add what only you know; to print, use the print function of your browser.',
		dpia: 'To the template of the impact assessment',
		controller: 'Controller',
		officer: 'Data-protection officer',
		fillIn: 'please fill in',
		activities: 'Processing activities',
		purpose: 'Purpose',
		basis: 'Legal basis',
		people: 'People concerned',
		data: 'Data',
		recipients: 'Recipients',
		activity: {
			intake: {
				name: 'Reports and signals',
				purpose: 'Recognise conflicts early, answer reporting people',
				people: 'reporting people, people named in reports, staff',
				data: 'free text, place, topic, wish; name and contact only voluntarily and encrypted'
			},
			cases: {
				name: 'Case work',
				purpose: 'Clarify conflicts, choose methods, accompany agreements',
				people: 'parties, people affected, third parties, staff',
				data: 'notes, talks, mandates, agreements, danger check'
			},
			analysis: {
				name: 'Analysis',
				purpose: 'Estimate escalation',
				people: 'parties',
				data: 'stage, observation, day'
			},
			measures: {
				name: 'Measures',
				purpose: 'Carry out what was agreed',
				people: 'staff',
				data: 'task, responsibility, status'
			},
			identity: {
				name: 'Access and roles',
				purpose: 'Access for those entitled only',
				people: 'staff',
				data: 'name, function, work e-mail, roles, sign-ins'
			},
			notifications: {
				name: 'Notifications',
				purpose: 'Tell of deadlines and news, without content',
				people: 'staff',
				data: 'e-mail address, occasion'
			},
			privacy: {
				name: 'Data protection',
				purpose: 'Fulfil the rights of people, delete, prove',
				people: 'people who ask',
				data: 'request, answer, holds, breaches'
			}
		},
		basisText:
			'Art. 6 (1) (e) GDPR with the law of the Land; special categories in free text under Art. 9 (2) (g) GDPR – please check',
		internal: 'internal only, by role',
		roles: 'Who has access',
		role: 'Role',
		count: 'People',
		retention: 'Retention periods',
		processors: 'Processors and technology',
		mail: 'mail by the configured mail server',
		noMail: 'no mail configured',
		ownDatabase: 'own database server',
		embedded: 'embedded database on the same machine',
		thirdCountry: 'The programme transmits nothing to third countries; pages load nothing from other servers.',
		languages: 'Languages for reports',
		security: 'Technical and organisational measures',
		securityPoints: [
			'access by role, walled off again in the database (row security per municipality)',
			'second factor for staff, bound sessions',
			'name and contact of reporting people encrypted; each opening with reason and log',
			'log of all access without content, no evaluation of employees’ performance',
			'nightly deletion by period, offers to the archive, holds, deletion log',
			'pictures and files are made anew, metadata falls away'
		]
	},
	dpia: {
		title: 'Data protection impact assessment (template)',
		intro: 'Built after Art. 35 (7) GDPR. What follows from the settings is filled in; the assessment is yours.',
		back: 'To the records',
		why: 'Why it is needed',
		whyText: 'Confidential details of vulnerable people and special categories in free text make a high risk likely.',
		describe: '1. Description of the processing',
		necessity: '2. Necessity and proportionality',
		necessityText:
			'Reporting works without name and account. Fields are voluntary as far as the task allows. There are no automated decisions.',
		risks: '3. Risks to rights and freedoms',
		risk: 'Risk',
		against: 'What is done against it',
		rest: 'Your assessment of the rest',
		riskRows: [
			['A reporting person becomes known', 'encryption, opening with reason only, never part of an answer'],
			['Superiors read what is said about their unit', 'heads concerned are shut out, in the database too'],
			['Wrong statements about named people', 'counter-statement, redaction with a note'],
			['Data stays too long', 'periods per class, nightly deletion run, deletion log'],
			['Access by strangers', 'second factor, roles, log, lock after failed attempts'],
			['Control of employees’ performance', 'no evaluation per person']
		],
		measures: '4. Measures',
		opinion: '5. Opinion of the data-protection officer',
		views: '6. Views of the people concerned or their representatives',
		result: '7. Result and next review'
	},
	errors: {
		'reason-missing': 'Please give the reason here.',
		'no-extension': 'The law provides no extension for your municipality.'
	}
};

export const registerTexts: OfficeTexts<typeof de> = { de, en };
