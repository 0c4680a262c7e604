import type { PublicTexts } from './shape.ts';

const unit = (n: number, kind: 'day' | 'month'): string =>
	new Intl.NumberFormat('ro', { style: 'unit', unit: kind, unitDisplay: 'long' }).format(n);

export const ro: PublicTexts = {
	site: {
		skip: 'Salt la conținut',
		yourText: 'Iată ce ați scris. Puteți copia textul:',
		languages: 'Alegeți limba',
		demo: 'Demo – toate persoanele și locurile sunt inventate.',
		imprint: 'Date legale',
		privacy: 'Protecția datelor',
		accessibility: 'Accesibilitate',
		legalByTown: 'Datele legale, protecția datelor și accesibilitatea se află pe paginile fiecărei comune.',
		notInThisLanguage: 'Acest text nu există încă în română. Citiți textul în germană.',
		forStaff: 'Pentru angajați',
		toStart: 'La pagina principală',
		optional: 'opțional',
		errorTitle: 'Vă rugăm să verificați datele'
	},
	broken: {
		'not-found': {
			title: 'Această pagină nu există',
			text: 'Poate că linkul este vechi sau lipsește o parte din adresă. Mergeți la pagina principală și căutați de acolo.'
		},
		'database-away': {
			title: 'Acum nu putem salva nimic',
			text: 'Ceea ce ați scris nu a fost salvat. Vă rugăm să mergeți un pas înapoi în browser și să încercați din nou peste câteva minute.'
		},
		'too-big': {
			title: 'A fost prea mare',
			text: 'Fișierele împreună sunt prea mari. Nu s-a salvat nimic. Vă rugăm să mergeți un pas înapoi în browser și să trimiteți mai puține fișiere sau fișiere mai mici.'
		},
		broken: { title: 'Ceva nu a mers bine', text: 'Nu este vina dumneavoastră. Vă rugăm să încercați din nou.' }
	},
	start: {
		title: 'Semnalați un conflict – găsiți ajutor în apropiere',
		lead: 'Certuri în casă, în cartier, la școală sau cu o autoritate? Comuna dumneavoastră vă ascultă și ajută la găsirea unei soluții. Nu aveți nevoie de cont. Nu trebuie să vă spuneți numele.',
		searchLabel: 'În ce oraș sau comună locuiți?',
		searchHint: 'Micile greșeli de scriere nu contează.',
		searchButton: 'Căutați',
		found: 'Iată ce am găsit',
		all: 'Aceste comune primesc sesizări aici',
		noneFound: 'Nu am găsit aici acest loc. Poate că încă nu participă. În acest caz, vă rugăm să sunați la primărie.',
		noneYet: 'Momentan nicio comună nu primește încă sesizări aici.',
		moreExist: 'Există și alte locuri. Vă rugăm să căutați după nume.',
		notSetUp: {
			title: 'Această platformă nu este încă configurată',
			text: 'Încă nu se pot face sesizări aici. Cine administrează platforma găsește linkul de configurare în mesajele programului.'
		},
		haveCode: 'Am deja un cod și vreau să citesc răspunsul',
		staff: {
			title: 'Lucrați într-o comună sau însoțiți conflicte?',
			text: 'De aici ajungeți la locul dumneavoastră de lucru.'
		},
		signIn: 'Autentificare',
		programme: {
			title: 'Ce este KoKo?',
			text: 'KoKo înseamnă gestionarea conflictelor în comune. Conflictele sunt normale și țin de democrație, dar trebuie lucrat la ele. Pentru aceasta, comunele învață trei lucruri:'
		},
		abilities: ['să observe conflictele devreme', 'să lucreze bine cu conflictele', 'să fie pregătite pentru crize']
	},
	news: {
		title: 'Anunț prin e-mail',
		label: 'Adresa dumneavoastră de e-mail',
		hint: 'Când există ceva nou, trimitem un e-mail scurt: „Există ceva nou”. Altceva nu scrie în el, nici locul. Vine după câteva ore. Păstrăm adresa criptată, nimeni din instituție nu o vede.',
		keep: 'Salvați adresa',
		isOn: 'Primiți un e-mail scurt când există ceva nou. Pentru protecția dumneavoastră nu arătăm adresa aici.',
		forget: 'Ștergeți adresa'
	},
	town: {
		title: (town) => `Gestionarea conflictelor: ${town}`,
		lead: 'Ascultăm, lămurim și ajutăm oamenii să se înțeleagă din nou bine.',
		report: 'Semnalați un conflict',
		postbox: 'Citiți răspunsul (cu cod)',
		closed: 'Momentan nu puteți face aici o sesizare online. Vă rugăm să ne sunați.',
		whatTitle: 'Ce facem',
		what: [
			'Ascultăm toate părțile. Nu ținem partea nimănui.',
			'Oferim sfaturi, mijlocim discuții și, dacă este nevoie, chemăm specialiști.',
			'Dumneavoastră decideți dacă participați. O discuție este întotdeauna voluntară.',
			'Nu suntem poliția și nu suntem un tribunal. Nu pedepsim pe nimeni.'
		],
		stepsTitle: 'Ce se întâmplă cu sesizarea dumneavoastră',
		steps: (d, m) => [
			'Ne spuneți ce se întâmplă – în limba dumneavoastră, și fără nume.',
			'Primiți un cod. Cu el citiți răspunsul nostru și ne scrieți.',
			`În cel mult ${unit(d, 'day')} confirmăm că am citit sesizarea.`,
			`Apoi, în cel mult ${unit(m, 'month')}, vă spunem ce am făcut sau ce vom face.`
		],
		peopleTitle: 'Cine se ocupă',
		peopleNone: 'Numele persoanelor care se ocupă de conflicte vor apărea aici în curând.',
		contactTitle: 'Cum ne puteți contacta',
		phone: 'Telefon',
		email: 'E-mail',
		address: 'Adresă',
		hours: 'Program'
	},
	danger: {
		title: 'Este cineva în pericol? Sunați imediat.',
		call: (police, rescue) => `Poliția: ${police} · Ambulanța și pompierii: ${rescue}`,
		question: 'Este cineva în pericol chiar acum?',
		no: 'Nu',
		yes: 'Da',
		yesHint: (police) =>
			`Vă rugăm să sunați mai întâi la ${police}. Nu citim sesizările non-stop. Puteți face totuși și aici o sesizare.`
	},
	form: {
		title: 'Semnalați un conflict',
		lead: 'Durează cam cinci minute. Trebuie să răspundeți doar la întrebarea „Ce se întâmplă?”.',
		text: 'Ce se întâmplă?',
		textHint: 'Povestiți cu cuvintele dumneavoastră, în orice limbă. Numiți alte persoane doar dacă este necesar.',
		place: 'Unde se întâmplă?',
		placeHint: 'De exemplu stradă, clădire, școală sau piață.',
		area: 'Cartier',
		areaNone: 'Nu știu',
		map: 'Arătați locul pe hartă',
		mapHint: 'Atingeți harta. Nu trebuie să fie exact.',
		mapRemove: 'Ștergeți locul de pe hartă',
		since: 'Cam de când?',
		sinceHint: 'Este suficientă o zi aproximativă.',
		wish: 'Ce doriți de la noi?',
		wishes: {
			LISTEN: 'Vreau să mă asculte cineva',
			ADVICE: 'Vreau un sfat',
			MEDIATE: 'Vă rog să mediați între noi',
			STOP: 'Vreau să înceteze',
			INFORM_ONLY: 'Vreau doar să vă informez'
		},
		identity: 'Doriți să vă spuneți numele?',
		identities: {
			ANONYMOUS: {
				label: 'Nu, fără nume (anonim)',
				hint: 'Nimeni nu află cine sunteți. Vă răspundem doar prin cod.'
			},
			VAULTED: {
				label: 'Da, dar protejat',
				hint: 'Numele este criptat. Se deschide doar cu un motiv. Se notează cine îl deschide.'
			},
			NAMED: {
				label: 'Da, cu nume',
				hint: 'Persoanele care se ocupă de conflicte vă văd numele. Ceilalți implicați nu îl află de la noi fără acordul dumneavoastră.'
			}
		},
		name: 'Numele dumneavoastră',
		nameHint: 'Completați doar dacă ați ales „protejat” sau „cu nume”.',
		contact: 'Cum vă putem contacta?',
		contactHint: 'Telefon sau e-mail. Completați doar dacă ați ales „protejat” sau „cu nume”.',
		callback: 'Când putem suna?',
		callbackHint: 'De exemplu: lunea după ora 17.',
		interpreter: 'Aveți nevoie de cineva care să traducă la o discuție?',
		interpreterNone: 'Nu, nu este nevoie',
		signLanguage: 'Limba semnelor',
		files: 'Fotografii sau PDF',
		filesHint:
			'Cel mult 5 fișiere, fiecare până la 10 MB. Înainte de salvare ștergem datele ascunse, cum ar fi locul fotografiei și aparatul.',
		filesAgain: 'Textul este încă aici. Vă rugăm să alegeți fișierele încă o dată.',
		trap: 'Vă rugăm să lăsați acest câmp gol',
		readersTitle: 'Cine citește aceasta?',
		readers: (town) => [
			`Doar persoanele care se ocupă de conflicte (${town}). Ele nu au voie să spună cine a semnalat.`,
			'Nu vecinii, nu proprietarul locuinței, nu autoritatea pentru străini.',
			'Nimic nu se publică. Nu salvăm adresa aparatului dumneavoastră.',
			'Doar dacă oamenii sunt în pericol grav, trebuie să chemăm ajutor.'
		],
		send: 'Trimiteți sesizarea'
	},
	receipt: {
		title: 'Mulțumim. Sesizarea a ajuns.',
		lead: 'Vă rugăm să notați acum codul. Doar cu acest cod puteți citi răspunsul nostru.',
		codeTitle: 'Codul dumneavoastră',
		codeHint: 'Cinci grupe de câte cinci cifre:',
		once: 'După aceasta codul nu mai este afișat. Nu îl putem reface.',
		print: 'Tipăriți pagina',
		noted: 'Am notat codul sau l-am fotografiat',
		typeBack: 'Sau introduceți codul de probă',
		typeBackHint: 'Spațiile nu contează.',
		continue: 'Continuați',
		nextTitle: 'Ce urmează',
		next: (acknowledge, feedback) => [
			`Confirmăm că am citit sesizarea cel târziu: ${acknowledge}.`,
			`Vă spunem ce am făcut sau ce vom face cel târziu: ${feedback}.`,
			'Vă rugăm să vă uitați din când în când în căsuța poștală. Nu trimitem nimic pe telefon.'
		],
		doneTitle: 'Totul este gata',
		done: 'Codul nu mai este afișat. În căsuța poștală citiți răspunsul nostru cu codul. Dacă acesta nu este aparatul dumneavoastră, cel mai bine închideți acum fereastra.',
		another: 'Semnalați altceva'
	},
	postbox: {
		title: 'Căsuța poștală',
		lead: 'Aici citiți răspunsul nostru și ne puteți scrie.',
		code: 'Codul dumneavoastră',
		codeHint: '25 de cifre. Spațiile nu contează.',
		open: 'Deschideți căsuța',
		lost: 'Ați pierdut codul? Nu îl putem reface. Asta vă protejează. Puteți face o nouă sesizare sau ne puteți suna.',
		loggedOut: 'Căsuța poștală este închisă. Pe acest aparat nu s-a salvat nimic.',
		yourReport: (reference) => `Sesizarea dumneavoastră ${reference}`,
		received: (day) => `Primită: ${day}`,
		stateTitle: 'Stadiu',
		stages: {
			received: 'Sesizarea a ajuns. Încă nu am citit-o.',
			read: 'Am citit sesizarea.',
			clearing: 'Verificăm ce putem face.',
			waiting: 'Avem o întrebare pentru dumneavoastră.',
			working: 'Ne ocupăm de aceasta.',
			watching: 'Urmărim situația.',
			decided: 'Am decis cum continuăm. Răspunsul va apărea aici.',
			answered: 'V-am răspuns.',
			withdrawn: 'Ați retras sesizarea.'
		},
		answerBy: (day) => `Veți primi vești de la noi cel târziu: ${day}.`,
		messagesTitle: 'Mesaje noi',
		noMessages: 'Încă nu există un mesaj nou.',
		earlierHidden:
			'Pentru protecția dumneavoastră arătăm doar ce este nou de la ultima vizită. Sesizarea însăși și mesajele anterioare nu mai sunt afișate.',
		fromOffice: 'Gestionarea conflictelor',
		fromYou: 'Dumneavoastră',
		talkOffer: 'Vă oferim o discuție. Decideți liber.',
		talkNote: 'Doriți să adăugați ceva? De exemplu, când vă este potrivit.',
		accept: 'Da, doresc discuția',
		refuse: 'Nu, fără discuție',
		accepted: 'Ați acceptat discuția.',
		refused: 'Nu doriți o discuție. Este în regulă.',
		write: 'Mesaj pentru noi',
		writeHint: 'În orice limbă. Îl citesc doar persoanele care se ocupă de conflicte.',
		send: 'Trimiteți mesajul',
		sent: 'Mesajul a ajuns.',
		withdraw: 'Retrageți sesizarea',
		withdrawPage: {
			title: 'Doriți să retrageți sesizarea?',
			text: 'Atunci nu mai lucrăm la ea și ștergem numele și datele de contact, dacă le-ați dat. Nu trebuie să spuneți un motiv. Acest lucru nu poate fi anulat.'
		},
		withdrawYes: 'Da, retrageți sesizarea',
		withdrawNo: 'Nu, înapoi la căsuța poștală',
		withdrawnDone: 'Sesizarea este retrasă. Numele și datele de contact sunt șterse.',
		leave: 'Închideți căsuța',
		leaveHint: 'Închideți căsuța dacă și alte persoane folosesc acest aparat.'
	},
	problems: {
		required: 'Vă rugăm să scrieți ceva aici.',
		'too-long': 'Textul este prea lung. Vă rugăm să îl scurtați. O sesizare poate avea 10.000 de caractere.',
		invalid: 'Această informație nu se potrivește aici. Vă rugăm să o verificați.',
		'invalid-day': 'Vă rugăm să introduceți o zi care există.',
		'day-in-future': 'Această zi este în viitor. Vă rugăm să verificați data.',
		'day-too-early': 'Această zi este foarte veche. Vă rugăm să verificați data.',
		'choose-one': 'Vă rugăm să alegeți o variantă.',
		'name-or-contact': 'Vă rugăm să dați numele sau cum vă putem contacta – ori alegeți „fără nume”.',
		'name-while-anonymous':
			'Ați ales „fără nume”, dar ați scris ceva aici. Vă rugăm să ștergeți sau să alegeți „protejat” ori „cu nume”.',
		trap: 'Vă rugăm să lăsați acest câmp gol.',
		'form-too-old':
			'Această pagină a fost deschisă foarte mult timp. Textul este încă aici. Vă rugăm să îl trimiteți din nou.',
		'too-many-files': 'Sunt prea multe fișiere. Vă rugăm să alegeți cel mult 5.',
		'file-too-big': 'Un fișier este prea mare. Sunt permiși câte 10 MB.',
		'file-type': 'Un fișier nu este nici fotografie, nici PDF. Sunt permise JPEG, PNG, WebP și PDF.',
		'file-broken': 'Un fișier nu poate fi deschis în siguranță. Vă rugăm să alegeți altul sau o captură de ecran.',
		'file-protected': 'Un PDF este protejat cu parolă. Vă rugăm să îl trimiteți fără parolă.',
		'code-unknown': 'Nu găsim nimic cu acest cod. Vă rugăm să verificați cifrele.',
		'code-expired':
			'Acest cod a expirat. Puteți face o nouă sesizare sau ne puteți suna; munca noastră nu depinde de cod.',
		'code-mistyped': 'Nu este exact același cod. Vă rugăm să comparați cifrele.',
		'invalid-address': 'Aceasta nu este o adresă de e-mail completă. Arată de exemplu așa: nume@example.org',
		'not-possible-now': 'Acum nu mai este posibil.'
	}
};
