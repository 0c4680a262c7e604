import type { OfficeTexts } from '../../platform/pure/language.ts';

const de = {
	kinds: {
		ACCESS: 'Auskunft (Art. 15)',
		RECTIFICATION: 'Berichtigung (Art. 16)',
		ERASURE: 'Löschung (Art. 17)',
		RESTRICTION: 'Einschränkung (Art. 18)',
		OBJECTION: 'Widerspruch (Art. 21)'
	},
	states: {
		RECEIVED: 'eingegangen',
		IDENTITY_CHECK: 'Identität wird geprüft',
		IN_SEARCH: 'Suche steht an',
		IN_REVIEW: 'Funde werden geprüft',
		ANSWERED: 'beantwortet',
		REFUSED: 'abgelehnt'
	},
	decisions: {
		OPEN: 'noch offen',
		DISCLOSE: 'geht in die Antwort',
		WITHHOLD: 'wird nicht mitgeteilt',
		OTHER_PERSON: 'betrifft jemand anderen',
		ERASE: 'wird geschwärzt'
	},
	grounds: {
		REPORTER: 'Schutz der meldenden Person (Art. 15 Abs. 4 DSGVO, Rechte und Freiheiten anderer)',
		RIGHTS_OF_OTHERS: 'Rechte und Freiheiten anderer Personen (Art. 15 Abs. 4 DSGVO)',
		SECRECY_BY_LAW: 'Geheimhaltung durch Gesetz (Landesrecht nach Art. 23 DSGVO)',
		RETENTION_DUTY: 'Pflicht zur Aufbewahrung oder Aufgabe im öffentlichen Interesse (Art. 17 Abs. 3 DSGVO)',
		CLAIMS: 'Geltendmachung oder Abwehr von Rechtsansprüchen (Art. 17 Abs. 3 DSGVO)'
	},
	intro:
		'Wer wissen will, was über sie oder ihn gespeichert ist, bekommt innerhalb eines Monats Antwort. Wer gemeldet hat, erfährt dabei niemand.',
	number: 'Nr.',
	kind: 'Anliegen',
	who: 'Wer fragt',
	contact: 'Anschrift oder E-Mail für die Antwort',
	words: 'Weitere Suchworte',
	wordsHint: 'Eins je Zeile, zum Beispiel E-Mail, Telefonnummer, früherer Name. Nach dem Namen wird immer gesucht.',
	received: 'Eingegangen am',
	due: 'Antwort fällig am',
	state: 'Stand',
	add: 'Anfrage aufnehmen',
	emptyTitle: 'Keine Anfragen',
	emptyText: 'Sobald jemand Auskunft, Löschung oder anderes verlangt, nehmen Sie die Anfrage hier auf.',
	back: 'Alle Anfragen',
	identity: 'Identität prüfen',
	identityText: 'Bevor gesucht wird, muss feststehen, dass die Person wirklich die ist, für die sie sich ausgibt.',
	identityNote: 'Wie wurde die Identität geprüft?',
	identityHint: 'Zum Beispiel: Ausweis vorgelegt. Keine Ausweiskopie ablegen.',
	identityDone: 'Identität geprüft am',
	identitySave: 'Prüfung festhalten',
	extend: 'Frist verlängern',
	extendText: 'Um zwei weitere Monate, mit einem Grund, den die Person innerhalb des ersten Monats erfährt.',
	extendReason: 'Grund der Verlängerung',
	extended: 'Verlängert, weil',
	search: 'Alle Daten durchsuchen',
	searchAgain: 'Noch einmal suchen',
	searchText:
		'Gesucht wird in allen Bereichen des Programms. Nicht durchsucht werden geschützte Identitäten, persönliche Notizen und Dateien. Wer selbst gemeldet hat, erreicht die eigene Meldung mit dem Rückmeldecode.',
	searchWarn: 'Eine neue Suche verwirft die bisherigen Entscheidungen.',
	found: 'Funde',
	nothingFound: 'Die Suche hat nichts gefunden. Auch das ist eine Auskunft.',
	foundIn: 'Fundstelle',
	decide: 'Entscheidung',
	ground: 'Rechtsgrund, wenn nicht mitgeteilt wird',
	disclosed: 'Wortlaut für die Antwort',
	disclosedHint:
		'Ein Entwurf ohne andere Personen. Bitte lesen Sie ihn und kürzen Sie, was auf andere schließen lässt.',
	reporterText:
		'Wer diese Meldung abgegeben hat, wird nie mitgeteilt. Der Hinweis darauf steht mit dem Rechtsgrund in der Antwort.',
	saveDecisions: 'Entscheidungen speichern',
	answer: 'Antwort',
	answerText: 'Ihre Worte am Anfang der Antwort',
	finish: 'Antwort abschließen',
	refuse: 'Anfrage ablehnen',
	refuseHint: 'Zum Beispiel weil die Identität nicht belegt ist. Der Grund steht in Ihren Worten.',
	look: 'Antwort ansehen und drucken',
	letter: {
		title: 'Antwort auf Ihre Anfrage',
		to: 'An',
		from: 'Von',
		about: 'Ihre Anfrage vom',
		refused: 'Ihrer Anfrage können wir nicht entsprechen.',
		nothing: 'Zu Ihnen sind in dem Verfahren der kommunalen Konfliktbearbeitung keine Daten gespeichert.',
		stored: 'Das ist über Sie gespeichert',
		erased: 'Das haben wir unkenntlich gemacht',
		erasedText: 'Stellen, an denen Ihr Name oder Ihre Angaben standen:',
		withheld: 'Das teilen wir Ihnen nicht mit',
		withheldText: 'Zu folgenden Angaben gibt es Gründe, die eine Mitteilung ausschließen:',
		reporter: 'Die Identität einer Person, die eine Meldung abgegeben hat.',
		purpose: 'Wozu und auf welcher Grundlage',
		purposeText:
			'Die Daten dienen dazu, Konflikte in der Kommune früh zu erkennen und zu bearbeiten (Aufgabe im öffentlichen Interesse, Art. 6 Abs. 1 Buchst. e DSGVO). Sie werden nicht an andere weitergegeben, außer ein Fall wird mit Wissen der Beteiligten abgegeben. Entscheidungen trifft kein Programm.',
		period: 'Wie lange',
		periodText:
			'Fallakten bleiben nach dem Abschluss so lange, wie es die Fristen der Verwaltung vorsehen, danach werden sie dem Archiv angeboten und gelöscht.',
		rights: 'Ihre Rechte',
		rightsText:
			'Sie können Berichtigung, Löschung oder Einschränkung verlangen und der Verarbeitung widersprechen. Sie können sich bei der Aufsichtsbehörde für den Datenschutz beschweren.',
		draft: 'Entwurf – die Anfrage ist noch nicht abgeschlossen.',
		print: 'Zum Drucken nutzen Sie die Druckfunktion des Browsers.'
	},
	errors: {
		'identity-first': 'Bitte halten Sie zuerst fest, wie die Identität geprüft wurde.',
		'decide-all': 'Bitte entscheiden Sie über jeden Fund.',
		'too-late': 'Die Frist ist schon abgelaufen. Sie lässt sich nicht mehr verlängern.',
		'ground-missing': 'Bitte nennen Sie den Rechtsgrund.'
	}
};

const en: typeof de = {
	kinds: {
		ACCESS: 'Access (Art. 15)',
		RECTIFICATION: 'Rectification (Art. 16)',
		ERASURE: 'Erasure (Art. 17)',
		RESTRICTION: 'Restriction (Art. 18)',
		OBJECTION: 'Objection (Art. 21)'
	},
	states: {
		RECEIVED: 'received',
		IDENTITY_CHECK: 'identity being checked',
		IN_SEARCH: 'to be searched',
		IN_REVIEW: 'findings being checked',
		ANSWERED: 'answered',
		REFUSED: 'refused'
	},
	decisions: {
		OPEN: 'still open',
		DISCLOSE: 'goes into the answer',
		WITHHOLD: 'is not disclosed',
		OTHER_PERSON: 'is about somebody else',
		ERASE: 'is blackened'
	},
	grounds: {
		REPORTER: 'Protection of the reporting person (Art. 15 (4) GDPR, rights and freedoms of others)',
		RIGHTS_OF_OTHERS: 'Rights and freedoms of other people (Art. 15 (4) GDPR)',
		SECRECY_BY_LAW: 'Secrecy by law (law of the Land under Art. 23 GDPR)',
		RETENTION_DUTY: 'Duty to keep or task in the public interest (Art. 17 (3) GDPR)',
		CLAIMS: 'Establishing or defending legal claims (Art. 17 (3) GDPR)'
	},
	intro:
		'Whoever wants to know what is stored about them gets an answer within a month. Nobody learns from it who reported.',
	number: 'No.',
	kind: 'Concern',
	who: 'Who asks',
	contact: 'Address or e-mail for the answer',
	words: 'Further words to search for',
	wordsHint: 'One per line, for example e-mail, telephone number, former name. The name is always searched for.',
	received: 'Received on',
	due: 'Answer due on',
	state: 'Status',
	add: 'Register request',
	emptyTitle: 'No requests',
	emptyText: 'As soon as somebody asks for access, erasure or anything else, you register the request here.',
	back: 'All requests',
	identity: 'Check identity',
	identityText: 'Before anything is searched it must be certain that the person is who they say they are.',
	identityNote: 'How was the identity checked?',
	identityHint: 'For example: showed an identity card. Do not keep a copy of it.',
	identityDone: 'Identity checked on',
	identitySave: 'Record the check',
	extend: 'Extend the period',
	extendText: 'By two further months, with a reason that the person is told within the first month.',
	extendReason: 'Reason of the extension',
	extended: 'Extended because',
	search: 'Search all data',
	searchAgain: 'Search again',
	searchText:
		'All areas of the programme are searched. Protected identities, private notes and files are not. Whoever reported reaches the own report with the receipt code.',
	searchWarn: 'A new search discards the decisions made so far.',
	found: 'Findings',
	nothingFound: 'The search found nothing. That is an answer, too.',
	foundIn: 'Place',
	decide: 'Decision',
	ground: 'Legal ground when not disclosed',
	disclosed: 'Wording for the answer',
	disclosedHint: 'A draft without other people. Please read it and cut what points at others.',
	reporterText: 'Who gave this report is never disclosed. A note with the legal ground stands in the answer.',
	saveDecisions: 'Save decisions',
	answer: 'Answer',
	answerText: 'Your words at the beginning of the answer',
	finish: 'Complete the answer',
	refuse: 'Refuse the request',
	refuseHint: 'For example because the identity is not proven. The reason stands in your words.',
	look: 'Look at the answer and print it',
	letter: {
		title: 'Answer to your request',
		to: 'To',
		from: 'From',
		about: 'Your request of',
		refused: 'We cannot comply with your request.',
		nothing: 'No data about you is stored in the municipal conflict management.',
		stored: 'This is stored about you',
		erased: 'This we have made unreadable',
		erasedText: 'Places where your name or details stood:',
		withheld: 'This we do not disclose to you',
		withheldText: 'For the following there are grounds that rule out disclosure:',
		reporter: 'The identity of a person who gave a report.',
		purpose: 'What for and on which basis',
		purposeText:
			'The data serves to recognise and work on conflicts in the municipality early (task in the public interest, Art. 6 (1) (e) GDPR). It is not passed on, unless a case is handed over with the knowledge of those involved. No programme takes decisions.',
		period: 'How long',
		periodText:
			'Case files stay after closing as long as the periods of the administration provide; then they are offered to the archive and deleted.',
		rights: 'Your rights',
		rightsText:
			'You may demand rectification, erasure or restriction and object to the processing. You may complain to the data protection authority.',
		draft: 'Draft – the request is not completed yet.',
		print: 'To print, use the print function of your browser.'
	},
	errors: {
		'identity-first': 'Please record first how the identity was checked.',
		'decide-all': 'Please decide about every finding.',
		'too-late': 'The period is over. It cannot be extended any more.',
		'ground-missing': 'Please name the legal ground.'
	}
};

export const requestsTexts: OfficeTexts<typeof de> = { de, en };
