import type { OfficeTexts } from '#lib/platform/pure/language.ts';

const de = {
	title: 'Demo: als wer möchten Sie sich umsehen?',
	banner: 'Demo – alle Personen und Orte sind erfunden.',
	intro:
		'Sie brauchen kein Kennwort. Wählen Sie eine Person, und Sie sehen KoKo mit ihren Augen: nur das, was ihre Rolle ihr zeigt. ' +
		'In der Demo ist immer Montag, der 15. Juni 2026. Sie dürfen alles ausprobieren.',
	now: 'Sie sind gerade angemeldet als',
	publicPage: 'Seite für Bewohner:innen',
	report: 'Etwas melden',
	signIn: 'Anmelden als',
	home: 'Zur Startseite',
	resident: 'Ohne Konto',
	residentIntro:
		'Bewohner:innen brauchen kein Konto. Melden Sie etwas, oder lesen Sie im Postfach, was auf eine Meldung geantwortet wurde. Diese Rückmeldecodes gibt es nur in der Demo zu sehen:',
	postbox: 'Postfach öffnen'
};
const en: typeof de = {
	title: 'Demo: as whom would you like to look around?',
	banner: 'Demo – all people and places are invented.',
	intro:
		'You need no password. Choose a person and you see KoKo through their eyes: only what their role shows them. ' +
		'In the demo it is always Monday, 15 June 2026. You may try everything.',
	now: 'You are signed in as',
	publicPage: 'Page for residents',
	report: 'Report something',
	signIn: 'Sign in as',
	home: 'To the start page',
	resident: 'Without an account',
	residentIntro:
		'Residents need no account. Report something, or read in the postbox what was answered to a report. Only the demo shows these receipt codes:',
	postbox: 'Open the postbox'
};
export const demoTexts: OfficeTexts<typeof de> = { de, en };
