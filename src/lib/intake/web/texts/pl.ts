import type { PublicTexts } from './shape.ts';

const unit = (n: number, kind: 'day' | 'month'): string =>
	new Intl.NumberFormat('pl', { style: 'unit', unit: kind, unitDisplay: 'long' }).format(n);

export const pl: PublicTexts = {
	site: {
		skip: 'Przejdź do treści',
		yourText: 'Oto, co Państwo napisali. Tekst można skopiować:',
		languages: 'Wybierz język',
		demo: 'Demo – wszystkie osoby i miejsca są zmyślone.',
		imprint: 'Nota prawna',
		privacy: 'Ochrona danych',
		accessibility: 'Dostępność',
		legalByTown: 'Nota prawna, ochrona danych i dostępność są na stronach poszczególnych gmin.',
		notInThisLanguage: 'Tego tekstu nie ma jeszcze po polsku. Widzą Państwo tekst niemiecki.',
		forStaff: 'Dla pracowników',
		toStart: 'Na stronę główną',
		optional: 'nieobowiązkowe',
		errorTitle: 'Prosimy sprawdzić wpisane dane'
	},
	broken: {
		'not-found': {
			title: 'Takiej strony nie ma',
			text: 'Być może link jest stary albo brakuje części adresu. Proszę przejść na stronę główną i szukać stamtąd.'
		},
		'database-away': {
			title: 'Nie możemy teraz niczego zapisać',
			text: 'Wpisane dane nie zostały zapisane. Proszę cofnąć się w przeglądarce o krok i spróbować ponownie za kilka minut.'
		},
		'too-big': {
			title: 'To było za duże',
			text: 'Pliki razem są za duże. Niczego nie zapisano. Proszę cofnąć się w przeglądarce o krok i wysłać mniej plików lub mniejsze pliki.'
		},
		broken: { title: 'Coś poszło nie tak', text: 'To nie jest Państwa wina. Proszę spróbować jeszcze raz.' }
	},
	start: {
		title: 'Zgłoś konflikt – znajdź pomoc w pobliżu',
		lead: 'Spór w domu, w dzielnicy, w szkole albo z urzędem? Twoja gmina wysłucha i pomoże znaleźć rozwiązanie. Konto nie jest potrzebne. Nie trzeba podawać nazwiska.',
		searchLabel: 'W jakim mieście lub gminie mieszkasz?',
		searchHint: 'Małe literówki nie przeszkadzają.',
		searchButton: 'Szukaj',
		found: 'Oto wyniki',
		all: 'Te gminy przyjmują tu zgłoszenia',
		noneFound:
			'Nie znaleźliśmy tu tej miejscowości. Być może jeszcze nie bierze udziału. Proszę wtedy zadzwonić do ratusza.',
		noneYet: 'Na razie żadna gmina nie przyjmuje tu zgłoszeń.',
		moreExist: 'Jest więcej miejscowości. Proszę szukać po nazwie.',
		notSetUp: {
			title: 'Ta platforma nie jest jeszcze skonfigurowana',
			text: 'Zgłoszenia nie są tu jeszcze możliwe. Kto prowadzi platformę, znajdzie link do konfiguracji w komunikatach programu.'
		},
		haveCode: 'Mam już kod i chcę przeczytać odpowiedź',
		staff: { title: 'Pracujesz w gminie lub towarzyszysz w konfliktach?', text: 'Tu jest wejście do miejsca pracy.' },
		signIn: 'Zaloguj się',
		programme: {
			title: 'Co to jest KoKo?',
			text: 'KoKo to zarządzanie konfliktami w gminach. Konflikty są normalne i należą do demokracji, ale trzeba nad nimi pracować. Gminy uczą się w tym celu trzech rzeczy:'
		},
		abilities: ['wcześnie zauważać konflikty', 'dobrze pracować z konfliktami', 'być przygotowanym na kryzysy']
	},
	news: {
		title: 'Wiadomość e-mail',
		label: 'Państwa adres e-mail',
		hint: 'Gdy będzie coś nowego, wyślemy krótką wiadomość: „Jest coś nowego”. Nic więcej w niej nie ma, nawet miejsca. Przyjdzie kilka godzin później. Adres przechowujemy zaszyfrowany, nikt w urzędzie go nie widzi.',
		keep: 'Zapisz adres',
		isOn: 'Otrzymają Państwo krótką wiadomość, gdy będzie coś nowego. Dla Państwa ochrony nie pokazujemy tu adresu.',
		forget: 'Usuń adres'
	},
	town: {
		title: (town) => `Zarządzanie konfliktami: ${town}`,
		lead: 'Słuchamy, wyjaśniamy i pomagamy ludziom znów dobrze ze sobą żyć.',
		report: 'Zgłoś konflikt',
		postbox: 'Przeczytaj odpowiedź (z kodem)',
		closed: 'Obecnie nie można tu nic zgłosić online. Prosimy o telefon.',
		whatTitle: 'Co robimy',
		what: [
			'Słuchamy wszystkich stron. Nie stajemy po niczyjej stronie.',
			'Doradzamy, organizujemy rozmowy i w razie potrzeby zapraszamy specjalistów.',
			'Ty decydujesz, czy bierzesz udział. Rozmowa jest zawsze dobrowolna.',
			'Nie jesteśmy policją ani sądem. Nikogo nie karzemy.'
		],
		stepsTitle: 'Co dzieje się ze zgłoszeniem',
		steps: (d, m) => [
			'Mówisz nam, co się dzieje – w swoim języku, także bez nazwiska.',
			'Dostajesz kod. Z nim czytasz naszą odpowiedź i piszesz do nas.',
			`Najpóźniej za ${unit(d, 'day')} potwierdzimy, że zgłoszenie zostało przeczytane.`,
			`Potem najpóźniej za ${unit(m, 'month')} powiemy, co zrobiliśmy lub zrobimy.`
		],
		peopleTitle: 'Kto się tym zajmuje',
		peopleNone: 'Nazwiska osób zajmujących się konfliktami pojawią się tu wkrótce.',
		contactTitle: 'Jak się z nami skontaktować',
		phone: 'Telefon',
		email: 'E-mail',
		address: 'Adres',
		hours: 'Godziny przyjęć'
	},
	danger: {
		title: 'Ktoś jest w niebezpieczeństwie? Zadzwoń natychmiast.',
		call: (police, rescue) => `Policja: ${police} · Pogotowie i straż pożarna: ${rescue}`,
		question: 'Czy ktoś jest teraz w niebezpieczeństwie?',
		no: 'Nie',
		yes: 'Tak',
		yesHint: (police) =>
			`Najpierw zadzwoń pod ${police}. Nie czytamy zgłoszeń przez całą dobę. Zgłosić można także tutaj.`
	},
	form: {
		title: 'Zgłoś konflikt',
		lead: 'To trwa około pięciu minut. Odpowiedzi wymaga tylko pytanie „Co się dzieje?”.',
		text: 'Co się dzieje?',
		textHint: 'Opowiedz własnymi słowami, w dowolnym języku. Nazwiska innych osób podawaj tylko, gdy to konieczne.',
		place: 'Gdzie to jest?',
		placeHint: 'Na przykład ulica, dom, szkoła lub plac.',
		area: 'Dzielnica',
		areaNone: 'Nie wiem',
		map: 'Pokaż miejsce na mapie',
		mapHint: 'Dotknij mapy. Nie musi być dokładnie.',
		mapRemove: 'Usuń miejsce z mapy',
		since: 'Mniej więcej od kiedy?',
		sinceHint: 'Wystarczy przybliżony dzień.',
		wish: 'Czego od nas oczekujesz?',
		wishes: {
			LISTEN: 'Chcę, żeby ktoś mnie wysłuchał',
			ADVICE: 'Chcę rady',
			MEDIATE: 'Proszę o pośredniczenie między nami',
			STOP: 'Chcę, żeby to się skończyło',
			INFORM_ONLY: 'Chcę tylko poinformować'
		},
		identity: 'Czy chcesz podać swoje nazwisko?',
		identities: {
			ANONYMOUS: {
				label: 'Nie, bez nazwiska (anonimowo)',
				hint: 'Nikt się nie dowie, kim jesteś. Odpowiadamy tylko przez kod.'
			},
			VAULTED: {
				label: 'Tak, ale pod ochroną',
				hint: 'Nazwisko jest szyfrowane. Otwiera się je tylko z ważnego powodu. Zapisuje się, kto je otwiera.'
			},
			NAMED: {
				label: 'Tak, z nazwiskiem',
				hint: 'Osoby zajmujące się konfliktami widzą nazwisko. Inni uczestnicy nie poznają go od nas bez Twojej zgody.'
			}
		},
		name: 'Imię i nazwisko',
		nameHint: 'Wypełnij tylko, jeśli wybrano „pod ochroną” lub „z nazwiskiem”.',
		contact: 'Jak możemy się skontaktować?',
		contactHint: 'Telefon lub e-mail. Wypełnij tylko, jeśli wybrano „pod ochroną” lub „z nazwiskiem”.',
		callback: 'Kiedy możemy zadzwonić?',
		callbackHint: 'Na przykład: w poniedziałki po 17.',
		interpreter: 'Czy potrzebujesz tłumacza podczas rozmowy?',
		interpreterNone: 'Nie, nie trzeba',
		signLanguage: 'Język migowy',
		files: 'Zdjęcia lub PDF',
		filesHint:
			'Najwyżej 5 plików, każdy do 10 MB. Przed zapisaniem usuwamy ukryte dane, takie jak miejsce zdjęcia i urządzenie.',
		filesAgain: 'Tekst nadal tu jest. Proszę wybrać pliki jeszcze raz.',
		trap: 'Proszę zostawić to pole puste',
		readersTitle: 'Kto to przeczyta?',
		readers: (town) => [
			`Tylko osoby zajmujące się konfliktami (${town}). Nie wolno im mówić, kto zgłosił.`,
			'Nie sąsiedzi, nie właściciel mieszkania, nie urząd ds. cudzoziemców.',
			'Nic z tego nie jest publikowane. Nie zapisujemy adresu urządzenia.',
			'Tylko gdy ludzie są w poważnym niebezpieczeństwie, musimy wezwać pomoc.'
		],
		send: 'Wyślij zgłoszenie'
	},
	receipt: {
		title: 'Dziękujemy. Zgłoszenie dotarło.',
		lead: 'Proszę teraz zapisać kod. Tylko z tym kodem można przeczytać naszą odpowiedź.',
		codeTitle: 'Twój kod',
		codeHint: 'Pięć grup po pięć cyfr:',
		once: 'Potem kod nie zostanie pokazany ponownie. Nie możemy go odtworzyć.',
		print: 'Drukuj stronę',
		noted: 'Kod jest zapisany lub sfotografowany',
		typeBack: 'Albo wpisz kod na próbę',
		typeBackHint: 'Spacje nie mają znaczenia.',
		continue: 'Dalej',
		nextTitle: 'Co będzie dalej',
		next: (acknowledge, feedback) => [
			`Potwierdzimy przeczytanie zgłoszenia najpóźniej: ${acknowledge}.`,
			`Powiemy, co zrobiliśmy lub zrobimy, najpóźniej: ${feedback}.`,
			'Proszę od czasu do czasu zaglądać do skrzynki. Nie wysyłamy niczego na telefon.'
		],
		doneTitle: 'Wszystko gotowe',
		done: 'Kod nie zostanie pokazany ponownie. W skrzynce można z kodem przeczytać naszą odpowiedź. Jeśli to nie jest Twoje urządzenie, najlepiej teraz zamknąć to okno.',
		another: 'Zgłoś coś innego'
	},
	postbox: {
		title: 'Skrzynka',
		lead: 'Tu czytasz naszą odpowiedź i możesz do nas napisać.',
		code: 'Twój kod',
		codeHint: '25 cyfr. Spacje nie mają znaczenia.',
		open: 'Otwórz skrzynkę',
		lost: 'Kod zgubiony? Nie możemy go odtworzyć. To Cię chroni. Można zgłosić ponownie lub zadzwonić.',
		loggedOut: 'Skrzynka jest zamknięta. Nic nie zostało zapisane na tym urządzeniu.',
		yourReport: (reference) => `Twoje zgłoszenie ${reference}`,
		received: (day) => `Wpłynęło: ${day}`,
		stateTitle: 'Stan',
		stages: {
			received: 'Zgłoszenie dotarło. Jeszcze go nie przeczytaliśmy.',
			read: 'Przeczytaliśmy zgłoszenie.',
			clearing: 'Sprawdzamy, co możemy zrobić.',
			waiting: 'Mamy do Ciebie pytanie.',
			working: 'Zajmujemy się tym.',
			watching: 'Obserwujemy to.',
			decided: 'Zdecydowaliśmy, co dalej. Odpowiedź pojawi się tutaj.',
			answered: 'Odpowiedzieliśmy Ci.',
			withdrawn: 'Zgłoszenie zostało wycofane.'
		},
		answerBy: (day) => `Odezwiemy się najpóźniej: ${day}.`,
		messagesTitle: 'Nowe wiadomości',
		noMessages: 'Nie ma jeszcze nowej wiadomości.',
		earlierHidden:
			'Dla Twojej ochrony pokazujemy tylko to, co nowe od ostatniej wizyty. Samego zgłoszenia i wcześniejszych wiadomości już nie pokazujemy.',
		fromOffice: 'Zarządzanie konfliktami',
		fromYou: 'Ty',
		talkOffer: 'Proponujemy rozmowę. Decyzja jest dobrowolna.',
		talkNote: 'Czy chcesz coś dodać? Na przykład, kiedy Ci pasuje.',
		accept: 'Tak, chcę rozmowy',
		refuse: 'Nie, bez rozmowy',
		accepted: 'Rozmowa została przyjęta.',
		refused: 'Nie chcesz rozmowy. To w porządku.',
		write: 'Wiadomość do nas',
		writeHint: 'W dowolnym języku. Czytają ją tylko osoby zajmujące się konfliktami.',
		send: 'Wyślij wiadomość',
		sent: 'Wiadomość dotarła.',
		withdraw: 'Wycofaj zgłoszenie',
		withdrawPage: {
			title: 'Czy chcesz wycofać zgłoszenie?',
			text: 'Przestaniemy wtedy nad nim pracować i usuniemy nazwisko i kontakt, jeśli zostały podane. Nie trzeba podawać powodu. Tego nie można cofnąć.'
		},
		withdrawYes: 'Tak, wycofaj zgłoszenie',
		withdrawNo: 'Nie, wróć do skrzynki',
		withdrawnDone: 'Zgłoszenie zostało wycofane. Nazwisko i kontakt zostały usunięte.',
		leave: 'Zamknij skrzynkę',
		leaveHint: 'Zamknij skrzynkę, jeśli z tego urządzenia korzystają inne osoby.'
	},
	problems: {
		required: 'Proszę coś tu napisać.',
		'too-long': 'Tekst jest za długi. Proszę go skrócić. Zgłoszenie mieści 10 000 znaków.',
		invalid: 'To tutaj nie pasuje. Proszę sprawdzić.',
		'invalid-day': 'Proszę podać istniejący dzień.',
		'day-in-future': 'Ten dzień jest w przyszłości. Proszę sprawdzić datę.',
		'day-too-early': 'Ten dzień jest bardzo odległy. Proszę sprawdzić datę.',
		'choose-one': 'Proszę wybrać jedną możliwość.',
		'name-or-contact': 'Proszę podać nazwisko lub kontakt – albo wybrać „bez nazwiska”.',
		'name-while-anonymous':
			'Wybrano „bez nazwiska”, ale tu coś wpisano. Proszę to usunąć albo wybrać „pod ochroną” lub „z nazwiskiem”.',
		trap: 'Proszę zostawić to pole puste.',
		'form-too-old': 'Ta strona była otwarta bardzo długo. Tekst nadal tu jest. Proszę wysłać go jeszcze raz.',
		'too-many-files': 'To za dużo plików. Proszę wybrać najwyżej 5.',
		'file-too-big': 'Jeden plik jest za duży. Dozwolone jest po 10 MB.',
		'file-type': 'Jeden plik nie jest ani zdjęciem, ani PDF. Dozwolone są JPEG, PNG, WebP i PDF.',
		'file-broken': 'Jednego pliku nie da się bezpiecznie otworzyć. Proszę wybrać inny lub zrzut ekranu.',
		'file-protected': 'Jeden PDF jest chroniony hasłem. Proszę wysłać go bez hasła.',
		'code-unknown': 'Pod tym kodem nic nie znajdujemy. Proszę sprawdzić cyfry.',
		'code-expired': 'Ten kod wygasł. Można zgłosić ponownie lub zadzwonić; nasza praca nie zależy od kodu.',
		'code-mistyped': 'To nie jest dokładnie ten sam kod. Proszę porównać cyfry.',
		'invalid-address': 'To nie jest pełny adres e-mail. Wygląda on na przykład tak: imie@example.org',
		'not-possible-now': 'To już nie jest teraz możliwe.'
	}
};
