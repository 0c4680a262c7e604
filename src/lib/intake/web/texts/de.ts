import type { PublicTexts } from './shape.ts';

const days = (n: number): string => (n === 1 ? 'einem Tag' : `${n} Tagen`);
const months = (n: number): string => (n === 1 ? 'einem Monat' : `${n} Monaten`);

export const de: PublicTexts = {
	site: {
		skip: 'Zum Inhalt springen',
		yourText: 'Das haben Sie geschrieben. Sie können es kopieren:',
		languages: 'Sprache wählen',
		demo: 'Demo – alle Personen und Orte sind erfunden.',
		imprint: 'Impressum',
		privacy: 'Datenschutz',
		accessibility: 'Barrierefreiheit',
		legalByTown: 'Impressum, Datenschutz und Barrierefreiheit stehen auf den Seiten der einzelnen Kommunen.',
		notInThisLanguage: 'Diesen Text gibt es nur auf Deutsch.',
		forStaff: 'Für Mitarbeitende',
		toStart: 'Zur Startseite',
		optional: 'freiwillig',
		errorTitle: 'Bitte prüfen Sie Ihre Angaben'
	},
	broken: {
		'not-found': {
			title: 'Diese Seite gibt es nicht',
			text: 'Vielleicht ist der Link alt oder es fehlt ein Teil der Adresse. Gehen Sie zur Startseite und suchen Sie von dort.'
		},
		'database-away': {
			title: 'Wir können gerade nichts speichern',
			text: 'Ihre Angaben wurden nicht gespeichert. Bitte gehen Sie im Browser einen Schritt zurück und versuchen Sie es in ein paar Minuten noch einmal.'
		},
		'too-big': {
			title: 'Das war zu groß',
			text: 'Die Dateien sind zusammen zu groß. Es wurde nichts gespeichert. Bitte gehen Sie im Browser einen Schritt zurück und schicken Sie weniger oder kleinere Dateien.'
		},
		broken: {
			title: 'Hier ist etwas schiefgegangen',
			text: 'Das liegt nicht an Ihnen. Bitte versuchen Sie es noch einmal.'
		}
	},
	start: {
		title: 'Konflikt melden – Hilfe vor Ort finden',
		lead: 'Streit im Haus, im Viertel, in der Schule oder mit einem Amt? Ihre Kommune hört zu und hilft, eine Lösung zu finden. Sie brauchen kein Konto. Sie müssen Ihren Namen nicht nennen.',
		searchLabel: 'In welcher Stadt oder Gemeinde leben Sie?',
		searchHint: 'Kleine Tippfehler machen nichts.',
		searchButton: 'Suchen',
		found: 'Das haben wir gefunden',
		all: 'Diese Kommunen nehmen hier Meldungen an',
		noneFound:
			'Diesen Ort haben wir hier nicht gefunden. Vielleicht macht er noch nicht mit. Rufen Sie dann bitte im Rathaus an.',
		noneYet: 'Zurzeit nimmt hier noch keine Kommune Meldungen an.',
		moreExist: 'Es gibt noch mehr Orte. Bitte suchen Sie nach dem Namen.',
		notSetUp: {
			title: 'Diese Plattform ist noch nicht eingerichtet',
			text: 'Meldungen sind hier noch nicht möglich. Wer die Plattform betreibt, findet den Link zum Einrichten in der Ausgabe des Programms.'
		},
		haveCode: 'Ich habe schon einen Code und möchte meine Antwort lesen',
		staff: {
			title: 'Sie arbeiten in einer Kommune oder begleiten Konflikte?',
			text: 'Hier geht es zu Ihrem Arbeitsplatz.'
		},
		signIn: 'Anmelden',
		programme: {
			title: 'Was ist KoKo?',
			text: 'KoKo heißt Kommunales Konfliktmanagement. Konflikte sind normal und gehören zur Demokratie. Sie müssen aber bearbeitet werden. Kommunen lernen dafür drei Dinge:'
		},
		abilities: ['Konflikte früh bemerken', 'Konflikte gut bearbeiten', 'auf Krisen vorbereitet sein']
	},
	news: {
		title: 'Bescheid per E-Mail',
		label: 'Ihre E-Mail-Adresse',
		hint: 'Gibt es etwas Neues, schicken wir eine kurze Mail: „Es gibt etwas Neues“. Sonst steht nichts darin, auch kein Ort. Sie kommt einige Stunden später. Wir speichern die Adresse verschlüsselt, niemand im Amt sieht sie.',
		keep: 'Adresse speichern',
		isOn: 'Sie bekommen eine kurze Mail, wenn es etwas Neues gibt. Zu Ihrem Schutz zeigen wir die Adresse hier nicht.',
		forget: 'Adresse löschen'
	},
	town: {
		title: (town) => `Konfliktmanagement: ${town}`,
		lead: 'Wir hören zu, klären und helfen, dass Menschen wieder gut miteinander auskommen.',
		report: 'Konflikt melden',
		postbox: 'Antwort lesen (mit Code)',
		closed: 'Hier können Sie zurzeit online nichts melden. Bitte rufen Sie uns an.',
		whatTitle: 'Was wir tun',
		what: [
			'Wir hören uns alle Seiten an. Wir ergreifen keine Partei.',
			'Wir beraten, vermitteln Gespräche und holen, wenn nötig, Fachleute dazu.',
			'Sie entscheiden, ob Sie mitmachen. Ein Gespräch ist immer freiwillig.',
			'Wir sind nicht die Polizei und kein Gericht. Wir bestrafen niemanden.'
		],
		stepsTitle: 'Was mit Ihrer Meldung passiert',
		steps: (d, m) => [
			'Sie melden, was los ist – in Ihrer Sprache, auch ohne Namen.',
			'Sie bekommen einen Code. Damit lesen Sie unsere Antwort und schreiben zurück.',
			`Innerhalb von ${days(d)} bestätigen wir, dass wir Ihre Meldung gelesen haben.`,
			`Danach sagen wir Ihnen innerhalb von ${months(m)}, was wir getan haben oder tun werden.`
		],
		peopleTitle: 'Wer sich kümmert',
		peopleNone: 'Die Namen der Konfliktmanager:innen stehen hier bald.',
		contactTitle: 'So erreichen Sie uns',
		phone: 'Telefon',
		email: 'E-Mail',
		address: 'Adresse',
		hours: 'Sprechzeiten'
	},
	danger: {
		title: 'Ist jemand in Gefahr? Rufen Sie sofort an.',
		call: (police, rescue) => `Polizei: ${police} · Rettung und Feuerwehr: ${rescue}`,
		question: 'Ist gerade jemand in Gefahr?',
		no: 'Nein',
		yes: 'Ja',
		yesHint: (police) =>
			`Bitte rufen Sie zuerst ${police} an. Wir lesen Meldungen nicht rund um die Uhr. Sie können trotzdem auch melden.`
	},
	form: {
		title: 'Konflikt melden',
		lead: 'Es dauert etwa fünf Minuten. Nur die Frage „Was ist los?“ müssen Sie beantworten.',
		text: 'Was ist los?',
		textHint:
			'Erzählen Sie mit Ihren eigenen Worten, in jeder Sprache. Nennen Sie Namen anderer Menschen nur, wenn es nötig ist.',
		place: 'Wo ist das?',
		placeHint: 'Zum Beispiel Straße, Haus, Schule oder Platz.',
		area: 'Stadtteil oder Ortsteil',
		areaNone: 'Weiß ich nicht',
		map: 'Ort auf der Karte zeigen',
		mapHint: 'Tippen Sie auf die Karte. Der Ort muss nicht genau sein.',
		mapRemove: 'Ort auf der Karte wieder entfernen',
		since: 'Seit wann ungefähr?',
		sinceHint: 'Ein ungefährer Tag reicht.',
		wish: 'Was wünschen Sie sich von uns?',
		wishes: {
			LISTEN: 'Jemand soll mir zuhören',
			ADVICE: 'Ich möchte einen Rat',
			MEDIATE: 'Bitte vermitteln Sie zwischen uns',
			STOP: 'Es soll aufhören',
			INFORM_ONLY: 'Ich möchte nur Bescheid geben'
		},
		identity: 'Möchten Sie Ihren Namen nennen?',
		identities: {
			ANONYMOUS: {
				label: 'Nein, ohne Namen (anonym)',
				hint: 'Niemand erfährt, wer Sie sind. Wir antworten Ihnen nur über den Code.'
			},
			VAULTED: {
				label: 'Ja, aber geschützt',
				hint: 'Ihr Name wird verschlüsselt. Er wird nur mit einem Grund geöffnet. Wer ihn öffnet, wird vermerkt.'
			},
			NAMED: {
				label: 'Ja, mit Namen',
				hint: 'Die Konfliktmanager:innen sehen Ihren Namen. Andere Beteiligte erfahren ihn nicht von uns ohne Ihr Einverständnis.'
			}
		},
		name: 'Ihr Name',
		nameHint: 'Nur ausfüllen, wenn Sie „geschützt“ oder „mit Namen“ gewählt haben.',
		contact: 'Wie können wir Sie erreichen?',
		contactHint: 'Telefon oder E-Mail. Nur ausfüllen, wenn Sie „geschützt“ oder „mit Namen“ gewählt haben.',
		callback: 'Wann dürfen wir anrufen?',
		callbackHint: 'Zum Beispiel: montags nach 17 Uhr.',
		interpreter: 'Brauchen Sie für ein Gespräch eine Person, die übersetzt?',
		interpreterNone: 'Nein, nicht nötig',
		signLanguage: 'Gebärdensprache',
		files: 'Fotos oder PDF',
		filesHint:
			'Höchstens 5 Dateien, je höchstens 10 MB. Wir entfernen versteckte Angaben wie Aufnahmeort und Gerät, bevor wir etwas speichern.',
		filesAgain: 'Ihr Text ist noch da. Bitte wählen Sie Ihre Dateien noch einmal aus.',
		trap: 'Dieses Feld bitte leer lassen',
		readersTitle: 'Wer liest das?',
		readers: (town) => [
			`Nur die Konfliktmanager:innen von ${town}. Sie dürfen nicht weitererzählen, wer gemeldet hat.`,
			'Nicht die Nachbarschaft, nicht Ihre Vermieter:in, nicht die Ausländerbehörde.',
			'Nichts davon wird veröffentlicht. Wir speichern keine Adresse Ihres Geräts.',
			'Nur wenn Menschen ernsthaft in Gefahr sind, müssen wir Hilfe holen.'
		],
		send: 'Meldung absenden'
	},
	receipt: {
		title: 'Danke. Ihre Meldung ist angekommen.',
		lead: 'Bitte schreiben Sie jetzt Ihren Code auf. Nur mit diesem Code können Sie unsere Antwort lesen.',
		codeTitle: 'Ihr Code',
		codeHint: 'Fünf Gruppen mit je fünf Ziffern:',
		once: 'Der Code wird danach nicht noch einmal gezeigt. Wir können ihn nicht wiederherstellen.',
		print: 'Seite drucken',
		noted: 'Ich habe den Code aufgeschrieben oder fotografiert',
		typeBack: 'Oder tippen Sie den Code zur Probe ein',
		typeBackHint: 'Leerzeichen spielen keine Rolle.',
		continue: 'Weiter',
		nextTitle: 'So geht es weiter',
		next: (acknowledge, feedback) => [
			`Bis ${acknowledge} bestätigen wir, dass wir Ihre Meldung gelesen haben.`,
			`Bis ${feedback} sagen wir Ihnen, was wir getan haben oder tun werden.`,
			'Schauen Sie ab und zu ins Postfach. Wir schicken keine Nachricht an Ihr Telefon.'
		],
		doneTitle: 'Alles fertig',
		done: 'Der Code wird nicht noch einmal gezeigt. Im Postfach lesen Sie mit dem Code unsere Antwort. Auf einem fremden Gerät schließen Sie jetzt am besten dieses Fenster.',
		another: 'Noch etwas anderes melden'
	},
	postbox: {
		title: 'Postfach',
		lead: 'Hier lesen Sie unsere Antwort und können uns schreiben.',
		code: 'Ihr Code',
		codeHint: '25 Ziffern. Leerzeichen spielen keine Rolle.',
		open: 'Postfach öffnen',
		lost: 'Code verloren? Wir können ihn nicht wiederherstellen. Das schützt Sie. Sie können neu melden oder uns anrufen.',
		loggedOut: 'Das Postfach ist geschlossen. Auf diesem Gerät ist nichts davon gespeichert.',
		yourReport: (reference) => `Ihre Meldung ${reference}`,
		received: (day) => `Eingegangen: ${day}`,
		stateTitle: 'Stand',
		stages: {
			received: 'Ihre Meldung ist da. Wir haben sie noch nicht gelesen.',
			read: 'Wir haben Ihre Meldung gelesen.',
			clearing: 'Wir prüfen, was wir tun können.',
			waiting: 'Wir haben eine Frage an Sie.',
			working: 'Wir kümmern uns darum.',
			watching: 'Wir behalten das im Blick.',
			decided: 'Wir haben entschieden, wie es weitergeht. Die Antwort kommt hier.',
			answered: 'Wir haben Ihnen geantwortet.',
			withdrawn: 'Sie haben die Meldung zurückgezogen.'
		},
		answerBy: (day) => `Sie hören von uns spätestens bis ${day}.`,
		messagesTitle: 'Neue Nachrichten',
		noMessages: 'Es gibt noch keine neue Nachricht.',
		earlierHidden:
			'Zu Ihrem Schutz zeigen wir nur Neues seit Ihrem letzten Besuch. Ihre Meldung selbst und frühere Nachrichten zeigen wir nicht mehr.',
		fromOffice: 'Konfliktmanagement',
		fromYou: 'Sie',
		talkOffer: 'Wir bieten Ihnen ein Gespräch an. Sie entscheiden frei.',
		talkNote: 'Möchten Sie etwas dazu sagen? Zum Beispiel, wann es passt.',
		accept: 'Ja, ich möchte das Gespräch',
		refuse: 'Nein, kein Gespräch',
		accepted: 'Sie haben dem Gespräch zugestimmt.',
		refused: 'Sie möchten kein Gespräch. Das ist in Ordnung.',
		write: 'Nachricht an uns',
		writeHint: 'In jeder Sprache. Nur die Konfliktmanager:innen lesen sie.',
		send: 'Nachricht senden',
		sent: 'Ihre Nachricht ist angekommen.',
		withdraw: 'Meldung zurückziehen',
		withdrawPage: {
			title: 'Möchten Sie Ihre Meldung zurückziehen?',
			text: 'Wir arbeiten dann nicht weiter daran und löschen Ihren Namen und Kontakt, wenn Sie welche genannt haben. Sie müssen keinen Grund nennen. Das lässt sich nicht rückgängig machen.'
		},
		withdrawYes: 'Ja, Meldung zurückziehen',
		withdrawNo: 'Nein, zurück zum Postfach',
		withdrawnDone: 'Ihre Meldung ist zurückgezogen. Ihr Name und Kontakt sind gelöscht.',
		leave: 'Postfach schließen',
		leaveHint: 'Schließen Sie das Postfach, wenn andere Menschen dieses Gerät benutzen.'
	},
	problems: {
		required: 'Bitte schreiben Sie hier etwas.',
		'too-long': 'Der Text ist zu lang. Bitte kürzen Sie ihn. In die Meldung passen 10.000 Zeichen.',
		invalid: 'Diese Angabe passt hier nicht. Bitte prüfen Sie sie.',
		'invalid-day': 'Bitte geben Sie einen Tag an, den es gibt.',
		'day-in-future': 'Dieser Tag liegt in der Zukunft. Bitte prüfen Sie das Datum.',
		'day-too-early': 'Dieser Tag liegt sehr weit zurück. Bitte prüfen Sie das Datum.',
		'choose-one': 'Bitte wählen Sie eine Möglichkeit aus.',
		'name-or-contact': 'Bitte nennen Sie Ihren Namen oder wie wir Sie erreichen – oder wählen Sie „ohne Namen“.',
		'name-while-anonymous':
			'Sie haben „ohne Namen“ gewählt, aber hier etwas eingetragen. Bitte löschen Sie es oder wählen Sie „geschützt“ oder „mit Namen“.',
		trap: 'Bitte lassen Sie dieses Feld leer.',
		'form-too-old': 'Diese Seite war sehr lange offen. Ihr Text ist noch da. Bitte senden Sie ihn noch einmal ab.',
		'too-many-files': 'Das sind zu viele Dateien. Bitte wählen Sie höchstens 5 aus.',
		'file-too-big': 'Eine Datei ist zu groß. Erlaubt sind je 10 MB.',
		'file-type': 'Eine Datei ist kein Foto und kein PDF. Erlaubt sind JPEG, PNG, WebP und PDF.',
		'file-broken':
			'Eine Datei lässt sich nicht sicher öffnen. Bitte wählen Sie eine andere oder ein Bildschirmfoto davon.',
		'file-protected': 'Ein PDF ist mit einem Passwort geschützt. Bitte schicken Sie es ohne Passwort.',
		'code-unknown': 'Mit diesem Code finden wir nichts. Bitte prüfen Sie die Ziffern.',
		'code-expired':
			'Dieser Code ist abgelaufen. Sie können neu melden oder uns anrufen; die Bearbeitung hängt nicht vom Code ab.',
		'code-mistyped': 'Das ist nicht ganz derselbe Code. Bitte vergleichen Sie die Ziffern.',
		'invalid-address': 'Das ist keine vollständige E-Mail-Adresse. Sie sieht zum Beispiel so aus: name@beispiel.de',
		'not-possible-now': 'Das geht im jetzigen Stand nicht mehr.'
	}
};
