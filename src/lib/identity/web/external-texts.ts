import type { OfficeTexts } from '../../platform/pure/language.ts';

const de = {
	title: 'Anmeldedienst der Verwaltung',
	enter: (label: string) => `Mit ${label} anmelden`,
	find: 'Über den Anmeldedienst Ihrer Verwaltung anmelden',
	findIntro:
		'Geben Sie Ihre dienstliche E-Mail-Adresse ein. Wir sehen nach, ob Ihre Verwaltung einen eigenen Anmeldedienst hat.',
	email: 'Dienstliche E-Mail-Adresse',
	search: 'Weiter',
	noneTitle: 'Für diese Adresse gibt es keinen Anmeldedienst',
	noneText: 'Prüfen Sie die Schreibweise oder melden Sie sich mit Passwort an.',
	withPassword: 'Mit Passwort anmelden',
	leave: (label: string) => `Auch bei ${label} abmelden`,
	linked: (label: string) => `Ihr Konto ist mit ${label} verbunden. Sie können sich dort anmelden.`,
	unlinked: (label: string) =>
		`Ihre Verwaltung bietet die Anmeldung mit ${label} an. Wenn Sie Ihr Konto verbinden, brauchen Sie hier kein eigenes Passwort mehr.`,
	link: 'Konto verbinden',
	endLink: 'Verbindung trennen',
	confirm: 'Beim Anmeldedienst der Verwaltung bestätigen',
	refusedTitle: 'Die Anmeldung hat nicht geklappt',
	again: 'Zur Anmeldung',
	refusals: {
		'no-provider': 'Diese Verwaltung hat hier keinen Anmeldedienst.',
		'provider-not-found': 'Der Anmeldedienst Ihrer Verwaltung antwortet gerade nicht. Bitte versuchen Sie es später.',
		'provider-refused': 'Der Anmeldedienst hat die Anmeldung nicht bestätigt. Bitte beginnen Sie noch einmal.',
		'trip-lost':
			'Diese Anmeldung wurde in einem anderen Browser begonnen oder ist zu alt. Bitte beginnen Sie noch einmal.',
		'not-known-here': 'Für Sie gibt es hier noch kein Konto. Bitte fragen Sie Ihre Administration.',
		'address-not-allowed': 'Mit dieser E-Mail-Adresse dürfen Sie sich hier nicht selbst anmelden.',
		'no-role-by-rules':
			'Ihre Verwaltung hat Ihnen noch keine Rolle für KoKo gegeben. Bitte fragen Sie Ihre Administration.',
		'account-exists':
			'Für Ihre E-Mail-Adresse gibt es schon ein Konto. Melden Sie sich mit Passwort an und verbinden Sie es unter „Mein Konto“.',
		'already-linked': 'Dieses Konto ist schon mit einer anderen Person verbunden.',
		'someone-else': 'Beim Anmeldedienst hat sich eine andere Person angemeldet als hier.',
		'not-fresh': 'Der Anmeldedienst hat keinen zweiten Faktor abgefragt. Bitte bestätigen Sie mit Ihrer App.',
		'no-member-any-more': 'Ihr Zugang zu dieser Organisation ist beendet. Bitte fragen Sie Ihre Administration.',
		'step-up-needed': 'Bitte bestätigen Sie sich zuerst mit dem zweiten Faktor.'
	} as Record<string, string>
};

const en: typeof de = {
	title: 'Sign-in service of the administration',
	enter: (label: string) => `Sign in with ${label}`,
	find: 'Sign in through your administration’s sign-in service',
	findIntro: 'Enter your work e-mail address. We look whether your administration has a sign-in service of its own.',
	email: 'Work e-mail address',
	search: 'Continue',
	noneTitle: 'There is no sign-in service for this address',
	noneText: 'Check the spelling or sign in with a password.',
	withPassword: 'Sign in with a password',
	leave: (label: string) => `Sign out of ${label} as well`,
	linked: (label: string) => `Your account is linked to ${label}. You can sign in there.`,
	unlinked: (label: string) =>
		`Your administration offers signing in with ${label}. If you link your account you need no password of its own here.`,
	link: 'Link the account',
	endLink: 'End the link',
	confirm: 'Confirm at the administration’s sign-in service',
	refusedTitle: 'Signing in did not work',
	again: 'To the sign-in page',
	refusals: {
		'no-provider': 'This administration has no sign-in service here.',
		'provider-not-found': 'Your administration’s sign-in service does not answer just now. Please try again later.',
		'provider-refused': 'The sign-in service did not confirm you. Please begin again.',
		'trip-lost': 'This was begun in another browser or too long ago. Please begin again.',
		'not-known-here': 'There is no account for you here yet. Please ask your administration.',
		'address-not-allowed': 'You may not join with this e-mail address on your own.',
		'no-role-by-rules': 'Your administration has given you no role in KoKo yet. Please ask your administration.',
		'account-exists':
			'There is already an account with your e-mail address. Sign in with your password and link it under “My account”.',
		'already-linked': 'This account is already linked to another person.',
		'someone-else': 'Another person signed in at the sign-in service than here.',
		'not-fresh': 'The sign-in service asked for no second factor. Please confirm with your app.',
		'no-member-any-more': 'Your access to this organisation has ended. Please ask your administration.',
		'step-up-needed': 'Please confirm with your second factor first.'
	}
};

/** Words around signing in through the municipality's own identity provider. */
export const externalTexts: OfficeTexts<typeof de> = { de, en };
