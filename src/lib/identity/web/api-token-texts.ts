import type { OfficeTexts } from '../../platform/pure/language.ts';
import type { ApiScope } from '../domain/api-scope.ts';

type Texts = {
	readonly title: string;
	readonly intro: string;
	readonly emptyTitle: string;
	readonly emptyText: string;
	readonly name: string;
	readonly nameHint: string;
	readonly member: string;
	readonly memberHint: string;
	readonly scopes: string;
	readonly scopeNames: Record<ApiScope, string>;
	readonly validUntil: string;
	readonly lastUsed: string;
	readonly never: string;
	readonly state: string;
	readonly states: Record<'VALID' | 'EXPIRED' | 'REVOKED', string>;
	readonly days: string;
	readonly dayNames: Record<string, string>;
	readonly add: string;
	readonly issue: string;
	readonly end: string;
	readonly endOf: (name: string) => string;
	readonly issuedTitle: string;
	readonly issuedText: string;
	readonly token: string;
	readonly errors: Record<string, string>;
};

const de: Texts = {
	title: 'Schnittstellen',
	intro:
		'Mit einem Zugangsschlüssel arbeitet ein anderes Programm, zum Beispiel ein Mängelmelder, im Namen einer Person mit KoKo. Er kann nie mehr als diese Person, und nur, wofür Sie ihn ausstellen.',
	emptyTitle: 'Noch keine Zugangsschlüssel',
	emptyText: 'Stellen Sie einen aus, wenn ein anderes Programm Meldungen übergeben oder Listen lesen soll.',
	name: 'Wofür ist der Schlüssel?',
	nameHint: 'Zum Beispiel „Mängelmelder der Stadt“.',
	member: 'Handelt für',
	memberHint: 'Was das Programm tut, steht im Protokoll unter diesem Namen.',
	scopes: 'Darf',
	scopeNames: {
		'reports:read': 'Meldungen lesen',
		'reports:write': 'Meldungen übergeben',
		'cases:read': 'Fälle lesen',
		'lists:read': 'Themen und Bezirke lesen',
		'api:open311': 'Meldungen über Open311 übergeben'
	},
	validUntil: 'Gilt bis',
	lastUsed: 'Zuletzt benutzt',
	never: 'noch nie',
	state: 'Stand',
	states: { VALID: 'gilt', EXPIRED: 'abgelaufen', REVOKED: 'beendet' },
	days: 'Wie lange gilt er?',
	dayNames: { 30: '30 Tage', 90: '90 Tage', 180: '180 Tage', 365: 'ein Jahr' },
	add: 'Zugangsschlüssel ausstellen',
	issue: 'Ausstellen',
	end: 'Beenden',
	endOf: (name) => `Schlüssel beenden: ${name}`,
	issuedTitle: 'Der Zugangsschlüssel ist ausgestellt',
	issuedText: 'Sie sehen ihn nur jetzt. Übergeben Sie ihn auf einem sicheren Weg; wir speichern ihn nicht lesbar.',
	token: 'Zugangsschlüssel',
	errors: {
		'scope-without-role': 'Die gewählte Person hat für eine dieser Erlaubnisse keine Rolle.',
		unknown: 'Diesen Eintrag gibt es nicht mehr.'
	}
};

const en: Texts = {
	title: 'Interfaces',
	intro:
		'With an access token another programme, for example an issue app, works with KoKo in the name of a person. It can never do more than this person, and only what you issue it for.',
	emptyTitle: 'No access tokens yet',
	emptyText: 'Issue one when another programme is to hand over reports or read lists.',
	name: 'What is the token for?',
	nameHint: 'For example “issue app of the city”.',
	member: 'Acts for',
	memberHint: 'What the programme does stands in the log under this name.',
	scopes: 'May',
	scopeNames: {
		'reports:read': 'read reports',
		'reports:write': 'hand over reports',
		'cases:read': 'read cases',
		'lists:read': 'read topics and districts',
		'api:open311': 'hand over reports by Open311'
	},
	validUntil: 'Valid until',
	lastUsed: 'Last used',
	never: 'never',
	state: 'State',
	states: { VALID: 'valid', EXPIRED: 'expired', REVOKED: 'ended' },
	days: 'How long is it valid?',
	dayNames: { 30: '30 days', 90: '90 days', 180: '180 days', 365: 'one year' },
	add: 'Issue an access token',
	issue: 'Issue',
	end: 'End',
	endOf: (name) => `End token: ${name}`,
	issuedTitle: 'The access token is issued',
	issuedText: 'You see it only now. Pass it on in a safe way; we do not store it in readable form.',
	token: 'Access token',
	errors: {
		'scope-without-role': 'The chosen person has no role for one of these permissions.',
		unknown: 'This entry no longer exists.'
	}
};

/** Words of the access tokens. */
export const apiTokenTexts: OfficeTexts<Texts> = { de, en };
