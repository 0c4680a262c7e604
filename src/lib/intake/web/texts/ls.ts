import type { PublicTexts } from './shape.ts';

const days = (n: number): string => (n === 1 ? '1 Tag' : `${n} Tage`);
const months = (n: number): string => (n === 1 ? '1 Monat' : `${n} Monate`);

/** Leichte Sprache: a text of its own. Short sentences, one thought each, no genitive, hard words explained. */
export const ls: PublicTexts = {
	site: {
		skip: 'Zum Inhalt',
		yourText: 'Das haben Sie geschrieben:',
		languages: 'Sprache wählen',
		demo: 'Das ist eine Demo. Alle Menschen und Orte sind erfunden.',
		imprint: 'Impressum: Wer macht diese Seite?',
		privacy: 'Daten-Schutz',
		accessibility: 'Barriere-Freiheit',
		legalByTown: 'Jede Stadt hat ein eigenes Impressum. Sie finden es auf der Seite von der Stadt.',
		notInThisLanguage: 'Diesen Text gibt es noch nicht in Leichter Sprache.',
		forStaff: 'Für Mitarbeiter und Mitarbeiterinnen',
		toStart: 'Zur ersten Seite',
		optional: 'Sie können das frei lassen',
		errorTitle: 'Etwas stimmt noch nicht'
	},
	broken: {
		'not-found': {
			title: 'Diese Seite gibt es nicht',
			text: 'Vielleicht ist die Adresse falsch. Gehen Sie zur ersten Seite. Suchen Sie dort.'
		},
		'database-away': {
			title: 'Wir können gerade nichts speichern',
			text: 'Ihr Text ist noch nicht bei uns. Gehen Sie einen Schritt zurück. Warten Sie ein paar Minuten. Versuchen Sie es dann noch einmal.'
		},
		'too-big': {
			title: 'Das war zu groß',
			text: 'Ihre Bilder sind zu groß. Wir haben nichts gespeichert. Gehen Sie einen Schritt zurück. Nehmen Sie weniger Bilder.'
		},
		broken: {
			title: 'Hier ist ein Fehler passiert',
			text: 'Sie haben nichts falsch gemacht. Versuchen Sie es bitte noch einmal.'
		}
	},
	start: {
		title: 'Haben Sie Streit? Hier finden Sie Hilfe.',
		lead: 'Gibt es Streit im Haus? Oder in der Schule? Oder mit einem Amt? Wir hören Ihnen zu. Wir helfen Ihnen. Sie müssen Ihren Namen nicht sagen.',
		searchLabel: 'Wo wohnen Sie?',
		searchHint: 'Schreiben Sie den Namen von Ihrer Stadt. Fehler sind nicht schlimm.',
		searchButton: 'Suchen',
		found: 'Das haben wir gefunden',
		all: 'Diese Orte machen mit',
		noneFound: 'Diesen Ort finden wir nicht. Vielleicht macht er noch nicht mit. Rufen Sie bitte im Rathaus an.',
		noneYet: 'Noch kein Ort macht hier mit.',
		moreExist: 'Es gibt noch mehr Orte. Bitte suchen Sie Ihren Ort.',
		notSetUp: {
			title: 'Diese Seite ist noch nicht fertig',
			text: 'Sie können hier noch nichts melden. Jemand muss die Seite erst einrichten.'
		},
		haveCode: 'Ich habe schon einen Code. Ich möchte meine Antwort lesen.',
		staff: {
			title: 'Arbeiten Sie bei einer Stadt oder Gemeinde?',
			text: 'Dann melden Sie sich hier an.'
		},
		signIn: 'Anmelden',
		programme: {
			title: 'Was ist KoKo?',
			text: 'KoKo ist kurz für: Kommunales Konflikt-Management. Konflikt ist ein anderes Wort für Streit. Streit ist normal. Aber man muss darüber reden. Städte und Gemeinden lernen 3 Dinge:'
		},
		abilities: ['Streit früh bemerken', 'bei Streit gut helfen', 'bei großen Problemen vorbereitet sein']
	},
	news: {
		title: 'Nachricht mit E-Mail',
		label: 'Ihre E-Mail-Adresse',
		hint: 'Gibt es etwas Neues? Dann schicken wir eine kurze E-Mail. Darin steht nur: Es gibt etwas Neues. Die E-Mail kommt ein paar Stunden später. Niemand im Amt sieht Ihre Adresse.',
		keep: 'Adresse speichern',
		isOn: 'Wir schicken eine E-Mail, wenn es etwas Neues gibt. Ihre Adresse zeigen wir hier nicht. Das schützt Sie.',
		forget: 'Adresse löschen'
	},
	town: {
		title: (town) => `Hilfe bei Streit: ${town}`,
		lead: 'Wir hören zu. Wir helfen, dass Menschen wieder gut zusammen leben.',
		report: 'Streit melden',
		postbox: 'Antwort lesen. Ich habe einen Code.',
		closed: 'Sie können hier gerade nichts melden. Bitte rufen Sie uns an.',
		whatTitle: 'Das machen wir',
		what: [
			'Wir hören alle Menschen an. Wir sind für alle da.',
			'Wir geben Rat. Wir helfen beim Reden.',
			'Sie entscheiden: Möchten Sie mitmachen? Sie müssen nicht.',
			'Wir sind nicht die Polizei. Wir bestrafen niemanden.'
		],
		stepsTitle: 'So geht es',
		steps: (d, m) => [
			'Sie sagen uns: Das ist los. Sie können Ihre Sprache benutzen. Sie müssen Ihren Namen nicht sagen.',
			'Sie bekommen einen Code. Ein Code sind Zahlen. Mit dem Code lesen Sie unsere Antwort.',
			`Wir lesen Ihren Text. Wir sagen Ihnen dann: Wir haben ihn gelesen. Das dauert höchstens ${days(d)}.`,
			`Danach sagen wir Ihnen: Das haben wir gemacht. Das dauert höchstens ${months(m)}.`
		],
		peopleTitle: 'Diese Menschen helfen Ihnen',
		peopleNone: 'Die Namen stehen bald hier.',
		contactTitle: 'So erreichen Sie uns',
		phone: 'Telefon',
		email: 'E-Mail',
		address: 'Adresse',
		hours: 'Wann sind wir da?'
	},
	danger: {
		title: 'Ist jemand in Gefahr? Rufen Sie sofort an.',
		call: (police, rescue) => `Polizei: ${police}. Krankenwagen und Feuerwehr: ${rescue}.`,
		question: 'Ist jetzt jemand in Gefahr?',
		no: 'Nein',
		yes: 'Ja',
		yesHint: (police) =>
			`Rufen Sie bitte zuerst ${police} an. Wir lesen hier nicht immer sofort. Danach können Sie auch hier schreiben.`
	},
	form: {
		title: 'Streit melden',
		lead: 'Das dauert ungefähr 5 Minuten. Nur eine Frage müssen Sie beantworten: Was ist los?',
		text: 'Was ist los?',
		textHint: 'Schreiben Sie einfach. Sie können jede Sprache benutzen. Fehler sind nicht schlimm.',
		place: 'Wo ist das?',
		placeHint: 'Zum Beispiel: Straße, Haus oder Schule.',
		area: 'In welchem Teil von der Stadt?',
		areaNone: 'Das weiß ich nicht',
		map: 'Zeigen Sie den Ort auf der Karte',
		mapHint: 'Tippen Sie auf die Karte. Ungefähr reicht.',
		mapRemove: 'Punkt auf der Karte löschen',
		since: 'Seit wann ist das so?',
		sinceHint: 'Ungefähr reicht.',
		wish: 'Was sollen wir tun?',
		wishes: {
			LISTEN: 'Zuhören',
			ADVICE: 'Einen Rat geben',
			MEDIATE: 'Beim Reden mit den anderen helfen',
			STOP: 'Es soll aufhören',
			INFORM_ONLY: 'Nichts. Sie sollen es nur wissen.'
		},
		identity: 'Möchten Sie Ihren Namen sagen?',
		identities: {
			ANONYMOUS: { label: 'Nein', hint: 'Niemand weiß, wer Sie sind. Unsere Antwort lesen Sie mit dem Code.' },
			VAULTED: {
				label: 'Ja, aber der Name soll geschützt sein',
				hint: 'Ihr Name ist verschlossen. Man darf ihn nur mit einem Grund öffnen. Wir schreiben auf, wer das macht.'
			},
			NAMED: {
				label: 'Ja',
				hint: 'Die Helfer und Helferinnen sehen Ihren Namen. Andere Menschen im Streit sagen wir ihn nicht. Nur wenn Sie es erlauben.'
			}
		},
		name: 'Ihr Name',
		nameHint: 'Haben Sie oben „Nein“ gewählt? Dann lassen Sie das hier leer.',
		contact: 'Ihre Telefon-Nummer oder E-Mail',
		contactHint: 'Haben Sie oben „Nein“ gewählt? Dann lassen Sie das hier leer.',
		callback: 'Wann dürfen wir anrufen?',
		callbackHint: 'Zum Beispiel: Montag am Abend.',
		interpreter: 'Soll jemand für Sie übersetzen?',
		interpreterNone: 'Nein',
		signLanguage: 'Gebärden-Sprache',
		files: 'Fotos oder PDF',
		filesHint:
			'Höchstens 5. In Fotos sind manchmal geheime Daten. Zum Beispiel: Wo das Foto gemacht wurde. Diese Daten löschen wir.',
		filesAgain: 'Ihr Text ist noch da. Bitte wählen Sie Ihre Fotos noch einmal.',
		trap: 'Hier bitte nichts schreiben',
		readersTitle: 'Wer liest das?',
		readers: (town) => [
			`Nur die Helfer und Helferinnen bei Streit in ${town}. Sie dürfen nicht sagen, wer geschrieben hat.`,
			'Ihre Nachbarn lesen das nicht. Ihr Vermieter liest das nicht. Die Ausländer-Behörde liest das nicht.',
			'Ihr Text kommt nicht in die Zeitung und nicht ins Internet. Wir speichern nicht, welches Gerät Sie benutzen.',
			'Nur wenn ein Mensch in großer Gefahr ist: Dann müssen wir Hilfe holen.'
		],
		send: 'Abschicken'
	},
	receipt: {
		title: 'Danke. Ihr Text ist bei uns.',
		lead: 'Schreiben Sie jetzt den Code auf. Sie brauchen den Code. Nur mit dem Code können Sie unsere Antwort lesen.',
		codeTitle: 'Ihr Code',
		codeHint: 'Das sind 5 Gruppen. In jeder Gruppe sind 5 Zahlen:',
		once: 'Sie sehen den Code nur jetzt. Danach nicht mehr. Auch wir haben ihn nicht.',
		print: 'Seite drucken',
		noted: 'Ich habe den Code aufgeschrieben. Oder ich habe ein Foto gemacht.',
		typeBack: 'Oder: Schreiben Sie den Code hier noch einmal',
		typeBackHint: 'Leere Stellen sind egal.',
		continue: 'Weiter',
		nextTitle: 'So geht es weiter',
		next: (acknowledge, feedback) => [
			`Wir lesen Ihren Text. Spätestens am ${acknowledge} schreiben wir Ihnen das.`,
			`Wir helfen. Spätestens am ${feedback} schreiben wir Ihnen: Das haben wir gemacht.`,
			'Schauen Sie manchmal in das Post-Fach. Wir schicken nichts auf Ihr Telefon.'
		],
		doneTitle: 'Fertig',
		done: 'Den Code zeigen wir nicht noch einmal. Mit dem Code lesen Sie unsere Antwort im Post-Fach. Ist das nicht Ihr Gerät? Dann schließen Sie jetzt das Fenster.',
		another: 'Noch etwas melden'
	},
	postbox: {
		title: 'Post-Fach',
		lead: 'Hier lesen Sie unsere Antwort. Sie können uns auch schreiben.',
		code: 'Ihr Code',
		codeHint: 'Das sind 25 Zahlen. Leere Stellen sind egal.',
		open: 'Post-Fach öffnen',
		lost: 'Haben Sie den Code verloren? Wir haben ihn nicht. Das schützt Sie. Sie können neu schreiben. Oder Sie rufen uns an.',
		loggedOut: 'Das Post-Fach ist zu. Auf diesem Gerät ist nichts gespeichert.',
		yourReport: (reference) => `Ihre Meldung ${reference}`,
		received: (day) => `Wir haben sie bekommen am: ${day}`,
		stateTitle: 'So weit sind wir',
		stages: {
			received: 'Ihr Text ist da. Wir haben ihn noch nicht gelesen.',
			read: 'Wir haben Ihren Text gelesen.',
			clearing: 'Wir überlegen: Was können wir tun?',
			waiting: 'Wir haben eine Frage an Sie.',
			working: 'Wir kümmern uns darum.',
			watching: 'Wir schauen weiter darauf.',
			decided: 'Wir wissen jetzt, wie es weitergeht. Die Antwort kommt hier.',
			answered: 'Wir haben Ihnen geantwortet.',
			withdrawn: 'Sie haben die Meldung zurück-genommen.'
		},
		answerBy: (day) => `Sie bekommen eine Antwort. Spätestens am ${day}.`,
		messagesTitle: 'Neue Nachrichten',
		noMessages: 'Es gibt noch keine neue Nachricht.',
		earlierHidden:
			'Wir zeigen nur neue Nachrichten. Alte Nachrichten und Ihren Text zeigen wir nicht. Das schützt Sie.',
		fromOffice: 'Wir',
		fromYou: 'Sie',
		talkOffer: 'Möchten Sie mit uns reden? Sie müssen nicht.',
		talkNote: 'Möchten Sie etwas dazu sagen? Zum Beispiel: wann Sie Zeit haben.',
		accept: 'Ja, ich möchte reden',
		refuse: 'Nein, ich möchte nicht',
		accepted: 'Sie haben Ja gesagt.',
		refused: 'Sie haben Nein gesagt. Das ist in Ordnung.',
		write: 'Schreiben Sie uns',
		writeHint: 'Sie können jede Sprache benutzen.',
		send: 'Abschicken',
		sent: 'Ihre Nachricht ist bei uns.',
		withdraw: 'Meldung zurück-nehmen',
		withdrawPage: {
			title: 'Möchten Sie die Meldung zurück-nehmen?',
			text: 'Dann machen wir nicht weiter. Haben Sie Ihren Namen gesagt? Dann löschen wir ihn. Sie müssen keinen Grund sagen. Achtung: Das geht nicht rückgängig.'
		},
		withdrawYes: 'Ja, zurück-nehmen',
		withdrawNo: 'Nein, zurück zum Post-Fach',
		withdrawnDone: 'Sie haben die Meldung zurück-genommen. Ihr Name ist gelöscht.',
		leave: 'Post-Fach schließen',
		leaveHint: 'Benutzen andere Menschen dieses Gerät? Dann schließen Sie das Post-Fach.'
	},
	problems: {
		required: 'Bitte schreiben Sie hier etwas.',
		'too-long': 'Ihr Text ist zu lang. Bitte machen Sie ihn kürzer. 10.000 Zeichen passen in die Meldung.',
		invalid: 'Das passt hier nicht. Bitte schauen Sie noch einmal.',
		'invalid-day': 'Diesen Tag gibt es nicht. Bitte schauen Sie noch einmal.',
		'day-in-future': 'Dieser Tag war noch nicht. Bitte schauen Sie noch einmal.',
		'day-too-early': 'Dieser Tag ist sehr lange her. Bitte schauen Sie noch einmal.',
		'choose-one': 'Bitte wählen Sie etwas aus.',
		'name-or-contact': 'Bitte schreiben Sie Ihren Namen. Oder Ihre Telefon-Nummer. Oder wählen Sie oben „Nein“.',
		'name-while-anonymous':
			'Sie haben oben „Nein“ gewählt. Aber hier steht etwas. Löschen Sie das hier. Oder wählen Sie oben „Ja“.',
		trap: 'Bitte lassen Sie dieses Feld leer.',
		'form-too-old': 'Diese Seite war sehr lange offen. Ihr Text ist noch da. Bitte schicken Sie ihn noch einmal ab.',
		'too-many-files': 'Das sind zu viele Fotos. Nehmen Sie höchstens 5.',
		'file-too-big': 'Ein Foto ist zu groß. Höchstens 10 MB sind erlaubt.',
		'file-type': 'Das ist kein Foto und kein PDF. Erlaubt sind: JPEG, PNG, WebP und PDF.',
		'file-broken': 'Wir können eine Datei nicht öffnen. Bitte nehmen Sie eine andere.',
		'file-protected': 'Ein PDF hat ein Pass-Wort. Bitte schicken Sie es ohne Pass-Wort.',
		'code-unknown': 'Diesen Code finden wir nicht. Bitte schauen Sie die Zahlen noch einmal an.',
		'code-expired': 'Dieser Code ist zu alt. Sie können neu schreiben. Oder Sie rufen uns an.',
		'code-mistyped': 'Das ist ein anderer Code. Bitte schauen Sie die Zahlen noch einmal an.',
		'invalid-address': 'Das ist keine ganze E-Mail-Adresse. Eine Adresse sieht so aus: name@beispiel.de',
		'not-possible-now': 'Das geht jetzt nicht mehr.'
	}
};
