import type { OfficeTexts } from '../../platform/pure/language.ts';
import type { TenantKind } from '../domain/tenant-proposal.ts';

const kindsDe: Record<TenantKind, string> = {
	MUNICIPALITY: 'Gemeinde oder Stadt',
	DISTRICT: 'Kreis oder Bezirk',
	STATE_OFFICE: 'Koordinierungsstelle des Landes',
	PROVIDER: 'Träger, Hochschule oder Beratung',
	INITIATIVE: 'Initiative'
};

const de = {
	title: 'KoKo einrichten',
	token: {
		intro:
			'Diese Seite gehört der Person, die KoKo gestartet hat. Beim Start stand in der Konsole ein Einrichtungsschlüssel.',
		label: 'Einrichtungsschlüssel',
		submit: 'Weiter',
		wrong: 'Dieser Schlüssel stimmt nicht. Kopieren Sie ihn bitte noch einmal aus der Konsole.'
	},
	done: 'KoKo ist schon eingerichtet',
	doneText: 'Hier gibt es nichts mehr zu tun. Sie können sich anmelden.',
	signIn: 'Anmelden',
	choice: {
		intro: 'Womit möchten Sie beginnen? Das lässt sich später nur mit einer neuen Installation ändern.',
		own: 'Eigene Organisation einrichten',
		ownText:
			'Für die echte Arbeit: Kommune wählen, Angaben prüfen, erste Person mit Verwaltungsrechten anlegen. Dauert etwa fünf Minuten.',
		demo: 'Mit Beispieldaten erkunden',
		demoText: 'Zum Kennenlernen: erfundene Orte, Menschen und zwölf Konflikte. Alles ist als Demo gekennzeichnet.',
		demoMissing:
			'Die Beispieldaten lassen sich von hier gerade nicht laden. Beenden Sie KoKo und starten Sie es mit: npm start -- --demo'
	},
	place: {
		title: 'Welche Kommune richten Sie ein?',
		intro:
			'Suchen Sie in den amtlichen Verzeichnissen von Deutschland und Österreich. Viele Namen gibt es mehrmals: Achten Sie auf Kreis und Land.',
		words: 'Name oder amtlicher Schlüssel',
		hint: 'Zum Beispiel: Neustadt Hessen, Muenster oder 05974040',
		land: 'Land',
		everyLand: 'Alle Länder',
		results: 'Treffer',
		choose: (name: string) => `${name} wählen`,
		chooseShort: 'Wählen',
		name: 'Name',
		district: 'Kreis oder Bezirk',
		population: 'Menschen',
		key: 'Schlüssel',
		none: 'Nichts gefunden',
		noneText:
			'Prüfen Sie die Schreibweise oder suchen Sie mit weniger Buchstaben. Eine Organisation, die in keinem Verzeichnis steht, können Sie von Hand eintragen.',
		many: 'Es gibt mehr Treffer, als hier stehen. Tippen Sie mehr Buchstaben oder wählen Sie das Land.',
		byHand: 'Ohne Verzeichnis eintragen (Land, Träger, Initiative)'
	},
	organisation: {
		title: 'Angaben zur Organisation',
		fromRegister: (name: string, where: string) => `Aus dem amtlichen Verzeichnis: ${name} (${where}).`,
		another: 'Andere Kommune wählen',
		name: 'Name, wie ihn Bewohner:innen lesen',
		kind: 'Art der Organisation',
		land: 'Land',
		slug: 'Adresse der öffentlichen Seite',
		slugHint: 'Nur kleine Buchstaben, Ziffern und Bindestriche. Die Seite steht dann unter /k/…',
		prefix: 'Kürzel für Fallnummern',
		prefixHint: 'Zwei bis fünf Buchstaben, zum Beispiel BRK für BRK-2026-0014.',
		languages: 'Sprachen für Meldungen',
		languagesHint: 'Deutsch und Leichte Sprache helfen den meisten Menschen. Sie können das später ändern.',
		person: 'Erste Person mit Verwaltungsrechten',
		personIntro:
			'Sie lädt später alle anderen ein. Nach dem Absenden richten Sie für diese Person den zweiten Faktor ein.',
		displayName: 'Vor- und Nachname',
		functionTitle: 'Funktion',
		email: 'E-Mail-Adresse',
		password: 'Passwort',
		passwordHint: 'Mindestens 12 Zeichen. Ein ganzer Satz ist leicht zu merken und schwer zu raten.',
		passwordAgain: 'Passwort noch einmal',
		isConflictManager: 'Diese Person ist auch Konfliktmanager:in',
		isConflictManagerHint: 'Dann sieht sie Meldungen und Fälle. Verwaltungsrechte allein öffnen keine Inhalte.',
		submit: 'Organisation einrichten'
	},
	kinds: kindsDe,
	errors: {
		'invalid-slug': 'Die Adresse darf nur kleine Buchstaben, Ziffern und Bindestriche enthalten.',
		'invalid-prefix': 'Das Kürzel braucht zwei bis fünf Buchstaben.',
		'invalid-email': 'Diese E-Mail-Adresse ist nicht vollständig. Sie sieht aus wie name@stadt.example.'
	} as Record<string, string>
};

const en: typeof de = {
	title: 'Set up KoKo',
	token: {
		intro: 'This page belongs to the person who started KoKo. A set-up key was printed on the console at start.',
		label: 'Set-up key',
		submit: 'Continue',
		wrong: 'This key is wrong. Please copy it from the console once more.'
	},
	done: 'KoKo is set up already',
	doneText: 'There is nothing left to do here. You can sign in.',
	signIn: 'Sign in',
	choice: {
		intro: 'What would you like to begin with? Only a new installation can change this later.',
		own: 'Set up your own organisation',
		ownText:
			'For real work: choose the municipality, check its data, create the first administrator. Takes about five minutes.',
		demo: 'Explore with example data',
		demoText: 'To get to know KoKo: invented places, people and twelve conflicts. Everything is marked as a demo.',
		demoMissing:
			'The example data cannot be loaded from here at present. Stop KoKo and start it with: npm start -- --demo'
	},
	place: {
		title: 'Which municipality are you setting up?',
		intro:
			'Search the official registers of Germany and Austria. Many names exist more than once: look at district and state.',
		words: 'Name or official key',
		hint: 'For example: Neustadt Hessen, Muenster or 05974040',
		land: 'State (Land)',
		everyLand: 'All states',
		results: 'Results',
		choose: (name: string) => `Choose ${name}`,
		chooseShort: 'Choose',
		name: 'Name',
		district: 'District',
		population: 'People',
		key: 'Key',
		none: 'Nothing found',
		noneText:
			'Check the spelling or search with fewer letters. You can enter an organisation that is in no register by hand.',
		many: 'There are more results than shown here. Type more letters or choose the state.',
		byHand: 'Enter without register (state office, provider, initiative)'
	},
	organisation: {
		title: 'About the organisation',
		fromRegister: (name: string, where: string) => `From the official register: ${name} (${where}).`,
		another: 'Choose another municipality',
		name: 'Name as residents read it',
		kind: 'Kind of organisation',
		land: 'State (Land)',
		slug: 'Address of the public page',
		slugHint: 'Lower-case letters, digits and hyphens only. The page will be at /k/…',
		prefix: 'Abbreviation for case numbers',
		prefixHint: 'Two to five letters, for example BRK for BRK-2026-0014.',
		languages: 'Languages for reports',
		languagesHint: 'German and easy-to-read German help most people. You can change this later.',
		person: 'First person with administration rights',
		personIntro: 'This person invites everybody else later. After sending you set up their second factor.',
		displayName: 'First and last name',
		functionTitle: 'Function',
		email: 'E-mail address',
		password: 'Password',
		passwordHint: 'At least 12 characters. A whole sentence is easy to remember and hard to guess.',
		passwordAgain: 'Password again',
		isConflictManager: 'This person is also a conflict manager',
		isConflictManagerHint: 'They then see reports and cases. Administration rights alone open no content.',
		submit: 'Set up the organisation'
	},
	kinds: {
		MUNICIPALITY: 'Municipality or city',
		DISTRICT: 'District',
		STATE_OFFICE: 'State coordination office',
		PROVIDER: 'Provider, university or consultancy',
		INITIATIVE: 'Initiative'
	},
	errors: {
		'invalid-slug': 'The address may hold lower-case letters, digits and hyphens only.',
		'invalid-prefix': 'The abbreviation needs two to five letters.',
		'invalid-email': 'This e-mail address is not complete. It looks like name@city.example.'
	}
};

/** Words of the first run. */
export const setUpTexts: OfficeTexts<typeof de> = { de, en };
