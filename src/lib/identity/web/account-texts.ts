import type { OfficeTexts } from '../../platform/pure/language.ts';

const de = {
	title: 'Mein Konto',
	notices: {
		password: 'Ihr Passwort ist geändert. Alle anderen Anmeldungen sind beendet.',
		language: 'Die Sprache ist geändert.',
		passkey: 'Der Passkey ist eingerichtet. Sie können sich ab jetzt damit anmelden.',
		'passkey-removed': 'Der Passkey ist entfernt und öffnet hier nichts mehr.',
		linked: 'Ihr Konto ist mit dem Anmeldedienst Ihrer Verwaltung verbunden.',
		'link-ended': 'Die Verbindung mit dem Anmeldedienst ist getrennt.',
		session: 'Die Anmeldung ist beendet.',
		others: 'Alle anderen Anmeldungen sind beendet.'
	} as Record<string, string>,
	sessions: {
		title: 'Wo ich angemeldet bin',
		intro: 'Kennen Sie ein Gerät nicht? Beenden Sie die Anmeldung und ändern Sie Ihr Passwort.',
		device: 'Gerät',
		since: 'Angemeldet seit',
		lastSeen: 'Zuletzt benutzt',
		this: 'dieses Gerät',
		end: 'Beenden',
		endOf: (device: string, since: string) => `Anmeldung beenden: ${device}, seit ${since}`,
		endOthers: 'Alle anderen beenden',
		alone: 'Sie sind nur hier angemeldet.'
	},
	password: {
		title: 'Passwort ändern',
		current: 'Jetziges Passwort',
		next: 'Neues Passwort',
		again: 'Neues Passwort noch einmal',
		submit: 'Passwort ändern'
	},
	codes: {
		title: 'Wiederherstellungscodes',
		left: (count: number) =>
			count === 1 ? 'Sie haben noch einen ungenutzten Code.' : `Sie haben noch ${count} ungenutzte Codes.`,
		intro: 'Neue Codes machen alle alten ungültig. Zur Sicherheit fragen wir nach Ihrem Passwort.',
		password: 'Passwort',
		submit: 'Zehn neue Codes zeigen'
	},
	language: { title: 'Sprache', label: 'Sprache der Seiten im Büro', submit: 'Sprache ändern' },
	tenant: {
		title: 'Für wen ich arbeite',
		now: (name: string) => `Gerade arbeiten Sie für: ${name}.`,
		switchTo: (name: string) => `Zu ${name} wechseln`
	}
};

const en: typeof de = {
	title: 'My account',
	notices: {
		password: 'Your password is changed. All other sessions have ended.',
		language: 'The language is changed.',
		passkey: 'The passkey is set up. You can sign in with it from now on.',
		'passkey-removed': 'The passkey is removed and opens nothing here any more.',
		linked: 'Your account is linked to your administration’s sign-in service.',
		'link-ended': 'The link to the sign-in service has ended.',
		session: 'The session has ended.',
		others: 'All other sessions have ended.'
	},
	sessions: {
		title: 'Where I am signed in',
		intro: 'You do not know a device? End the session and change your password.',
		device: 'Device',
		since: 'Signed in since',
		lastSeen: 'Last used',
		this: 'this device',
		end: 'End',
		endOf: (device: string, since: string) => `End session: ${device}, since ${since}`,
		endOthers: 'End all others',
		alone: 'You are signed in here only.'
	},
	password: {
		title: 'Change password',
		current: 'Current password',
		next: 'New password',
		again: 'New password again',
		submit: 'Change password'
	},
	codes: {
		title: 'Recovery codes',
		left: (count: number) => (count === 1 ? 'You have one unused code left.' : `You have ${count} unused codes left.`),
		intro: 'New codes make all old ones void. To be safe we ask for your password.',
		password: 'Password',
		submit: 'Show ten new codes'
	},
	language: { title: 'Language', label: 'Language of the office pages', submit: 'Change language' },
	tenant: {
		title: 'Whom I work for',
		now: (name: string) => `At present you work for: ${name}.`,
		switchTo: (name: string) => `Switch to ${name}`
	}
};

/** Words of a person's own account. */
export const accountTexts: OfficeTexts<typeof de> = { de, en };
