import type { OfficeTexts } from '../../platform/pure/language.ts';

const de = {
	title: 'Anmeldedienst',
	intro:
		'Wenn Ihre Verwaltung einen eigenen Anmeldedienst hat (OpenID Connect, zum Beispiel Keycloak oder Entra ID), können sich Kolleg:innen damit anmelden. Wer diese Angaben ändert, kann Menschen hereinlassen; darum fragen wir nach dem zweiten Faktor.',
	callback: 'Rücksprungadresse, die der Anmeldedienst kennen muss:',
	label: 'Name des Anmeldedienstes',
	labelHint: 'Steht auf der Schaltfläche, zum Beispiel „Stadt Brück“.',
	issuer: 'Adresse (Issuer)',
	issuerHint: 'Beginnt mit https://. Wir fragen dort beim Speichern nach.',
	clientId: 'Kennung (Client-ID)',
	clientSecret: 'Geheimnis (Client-Secret)',
	secretKept: 'Es ist eines gespeichert. Leer bleibt es, wie es ist.',
	emailDomains: 'E-Mail-Domains',
	emailDomainsHint: 'Durch Leerzeichen getrennt, zum Beispiel: stadt-brueck.example',
	trustedFactors: 'Anerkannte zweite Faktoren (acr oder amr)',
	trustedFactorsHint:
		'Meldet der Anmeldedienst einen dieser Werte, fragen wir keinen eigenen zweiten Faktor mehr. Leer heißt: immer der eigene.',
	createsMembers:
		'Wer eine passende E-Mail-Adresse und eine Rolle nach den Regeln hat, bekommt beim ersten Mal von selbst ein Konto',
	active: 'Der Anmeldedienst ist in Gebrauch',
	rules: 'Regeln für Rollen',
	rulesHint:
		'Wer vom Anmeldedienst dieses Merkmal mit diesem Wert mitbringt, bekommt die Rolle. Sie endet, wenn das Merkmal beim nächsten Anmelden fehlt.',
	rule: (row: number) => `Regel ${row}`,
	claim: 'Merkmal (Claim)',
	value: 'Wert',
	role: 'Rolle',
	noRole: 'keine',
	unit: 'Einheit (bei Leitung)',
	noUnit: 'keine Einheit',
	linkTitle: 'Mit dem Anmeldedienst verbinden',
	linkHint:
		'Nur wenn die Person es nicht selbst unter „Mein Konto“ tun kann. Tragen Sie die unveränderliche Kennung (sub) ein, die der Anmeldedienst für sie führt.',
	subject: 'Kennung beim Anmeldedienst (sub)',
	link: 'Verbinden',
	errors: {
		'issuer-invalid': 'Diese Adresse ist nicht vollständig. Sie beginnt mit https://.',
		'provider-not-found':
			'Unter dieser Adresse antwortet kein Anmeldedienst. Prüfen Sie sie; Adressen im eigenen Netz muss freigeben, wer KoKo betreibt.',
		'secret-needed': 'Bitte tragen Sie das Geheimnis ein.',
		'head-without-unit': 'Wer eine Einheit leitet, braucht in der Regel auch die Einheit.',
		'no-provider': 'Ihre Organisation hat noch keinen Anmeldedienst.',
		'already-linked': 'Dieses Konto oder diese Kennung ist schon verbunden.'
	} as Record<string, string>
};

const en: typeof de = {
	title: 'Sign-in service',
	intro:
		'If your administration has a sign-in service of its own (OpenID Connect, for example Keycloak or Entra ID), colleagues can sign in with it. Whoever changes these entries can let people in; so we ask for the second factor.',
	callback: 'Redirect address the service must know:',
	label: 'Name of the service',
	labelHint: 'Stands on the button, for example “City of Brück”.',
	issuer: 'Address (issuer)',
	issuerHint: 'Begins with https://. We ask there when you save.',
	clientId: 'Client ID',
	clientSecret: 'Client secret',
	secretKept: 'One is stored. Left empty it stays as it is.',
	emailDomains: 'E-mail domains',
	emailDomainsHint: 'Separated by spaces, for example: city.example',
	trustedFactors: 'Trusted second factors (acr or amr)',
	trustedFactorsHint:
		'When the service reports one of these values we ask no second factor of our own. Empty means: always our own.',
	createsMembers: 'Whoever has a fitting e-mail address and a role by the rules gets an account at first sign-in',
	active: 'The service is in use',
	rules: 'Rules for roles',
	rulesHint:
		'Whoever brings this value of this claim gets the role. It ends when the claim is missing at the next sign-in.',
	rule: (row: number) => `Rule ${row}`,
	claim: 'Claim',
	value: 'Value',
	role: 'Role',
	noRole: 'none',
	unit: 'Unit (for heads)',
	noUnit: 'no unit',
	linkTitle: 'Link to the sign-in service',
	linkHint:
		'Only when the person cannot do it under “My account”. Enter the unchanging identifier (sub) the service keeps for them.',
	subject: 'Identifier at the service (sub)',
	link: 'Link',
	errors: {
		'issuer-invalid': 'This address is not complete. It begins with https://.',
		'provider-not-found':
			'No sign-in service answers at this address. Please check it; addresses in your own network must be allowed by whoever runs KoKo.',
		'secret-needed': 'Please enter the secret.',
		'head-without-unit': 'A rule for heads of a unit needs the unit as well.',
		'no-provider': 'Your organisation has no sign-in service yet.',
		'already-linked': 'This account or this identifier is already linked.'
	}
};

/** Words of the page about the identity provider. */
export const providerTexts: OfficeTexts<typeof de> = { de, en };
