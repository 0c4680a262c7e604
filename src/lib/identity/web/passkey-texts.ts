import type { OfficeTexts } from '../../platform/pure/language.ts';

const de = {
	title: 'Passkeys',
	intro:
		'Mit einem Passkey melden Sie sich per Fingerabdruck, Gesicht oder Geräte-PIN an – ohne Passwort und ohne Code. Er gilt nur für diese Adresse; gefälschte Seiten bekommen ihn nicht.',
	none: 'Sie haben noch keinen Passkey.',
	device: 'Name',
	since: 'Eingerichtet am',
	lastUsed: 'Zuletzt benutzt',
	never: 'noch nie',
	remove: 'Entfernen',
	removeOf: (name: string) => `Passkey entfernen: ${name}`,
	name: 'Name für diesen Passkey',
	nameHint: 'Damit Sie ihn wiedererkennen, zum Beispiel „Diensthandy“.',
	add: 'Passkey einrichten',
	confirmFirst: 'Bevor Sie einen Passkey einrichten, bestätigen Sie bitte mit dem zweiten Faktor, dass Sie es sind.',
	confirm: 'Jetzt bestätigen',
	byProvider: 'Sie sind über den Anmeldedienst Ihrer Verwaltung angemeldet. Passkeys richten Sie dort ein.',
	noScript: 'Zum Einrichten braucht Ihr Browser JavaScript und einen Ort für Passkeys.',
	signIn: 'Mit Passkey anmelden',
	or: 'Oder ohne Passwort:',
	useOne: 'Passkey benutzen',
	failedToSign:
		'Das hat nicht geklappt. Versuchen Sie es noch einmal oder nehmen Sie den anderen Weg auf dieser Seite.',
	failedToMake: 'Der Passkey wurde nicht eingerichtet. Versuchen Sie es noch einmal oder nehmen Sie ein anderes Gerät.',
	errors: {
		'passkey-not-accepted': 'Dieser Passkey wurde nicht angenommen. Bitte versuchen Sie es noch einmal.',
		'too-many-passkeys': 'Sie haben schon zwanzig Passkeys. Entfernen Sie bitte zuerst einen.',
		'step-up-needed': 'Bitte bestätigen Sie sich zuerst mit dem zweiten Faktor.'
	} as Record<string, string>
};

const en: typeof de = {
	title: 'Passkeys',
	intro:
		'With a passkey you sign in by fingerprint, face or device PIN – without password and without code. It works for this address only; fake pages never get it.',
	none: 'You have no passkey yet.',
	device: 'Name',
	since: 'Set up on',
	lastUsed: 'Last used',
	never: 'never',
	remove: 'Remove',
	removeOf: (name: string) => `Remove passkey: ${name}`,
	name: 'Name of this passkey',
	nameHint: 'So that you recognise it, for example “work phone”.',
	add: 'Set up a passkey',
	confirmFirst: 'Before you set up a passkey, please confirm with your second factor that it is you.',
	confirm: 'Confirm now',
	byProvider: 'You are signed in through your administration’s sign-in service. Set passkeys up there.',
	noScript: 'To set one up your browser needs JavaScript and a place for passkeys.',
	signIn: 'Sign in with a passkey',
	or: 'Or without a password:',
	useOne: 'Use a passkey',
	failedToSign: 'That did not work. Try again or take the other way on this page.',
	failedToMake: 'The passkey was not set up. Try again or use another device.',
	errors: {
		'passkey-not-accepted': 'This passkey was not accepted. Please try again.',
		'too-many-passkeys': 'You already have twenty passkeys. Please remove one first.',
		'step-up-needed': 'Please confirm with your second factor first.'
	}
};

/** Words around passkeys. */
export const passkeyTexts: OfficeTexts<typeof de> = { de, en };
