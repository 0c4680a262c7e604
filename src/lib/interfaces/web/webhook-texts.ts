import type { OfficeTexts } from '../../platform/pure/language.ts';
import type { DeliveryKind, DeliveryState, WebhookState } from '../domain/webhook.ts';

type Texts = {
	readonly title: string;
	readonly intro: string;
	readonly demo: string;
	readonly emptyTitle: string;
	readonly emptyText: string;
	readonly address: string;
	readonly addressHint: string;
	readonly kinds: string;
	readonly events: string;
	readonly kindsHint: string;
	readonly kindNames: Record<DeliveryKind, string>;
	readonly state: string;
	readonly states: Record<WebhookState, string>;
	readonly stateTexts: Record<WebhookState, string>;
	readonly since: string;
	readonly add: string;
	readonly create: string;
	readonly secretTitle: string;
	readonly secretText: string;
	readonly renewedText: string;
	readonly secret: string;
	readonly guide: string;
	readonly back: string;
	readonly deliveries: string;
	readonly deliveriesHint: string;
	readonly noDeliveriesTitle: string;
	readonly noDeliveriesText: string;
	readonly event: string;
	readonly happened: string;
	readonly answer: string;
	readonly attempts: string;
	readonly nextAttempt: string;
	readonly deliveryStates: Record<DeliveryState, string>;
	readonly problems: Record<string, string>;
	readonly noAnswer: string;
	readonly sendAgain: string;
	readonly sendAgainOf: (event: string, when: string) => string;
	readonly test: string;
	readonly ordered: string;
	readonly pause: string;
	readonly resume: string;
	readonly renew: string;
	readonly renewHint: string;
	readonly end: string;
	readonly endHint: string;
	readonly actions: string;
	readonly errors: Record<string, string>;
};

const de: Texts = {
	title: 'Ereignisse an andere Programme',
	intro:
		'KoKo kann einem anderen Programm mitteilen, dass etwas geschehen ist (Webhooks). Übermittelt werden nur Art, Zeit und Kennung, nie ein Text und nie ein Name. Von Fällen erfährt das Programm nur, wenn alle im Konfliktmanagement von ihnen wissen dürfen.',
	demo: 'In der Demowelt wird nichts gesendet.',
	emptyTitle: 'Noch keine Adresse eingetragen',
	emptyText: 'Tragen Sie eine ein, wenn ein anderes Programm von Ereignissen erfahren soll.',
	address: 'Adresse des Programms',
	addressHint: 'Beginnt mit https:// und ist im Internet erreichbar.',
	kinds: 'Welche Ereignisse?',
	events: 'Ereignisse',
	kindsHint: 'Teilen Sie nur mit, was das Programm braucht.',
	kindNames: {
		'report.received': 'Meldung eingegangen',
		'report.withdrawn': 'Meldung zurückgezogen',
		'case.opened': 'Fall eröffnet',
		'case.closed': 'Fall abgeschlossen',
		'measure.due': 'Maßnahme fällig',
		'webhook.test': 'Probe'
	},
	state: 'Stand',
	states: { ACTIVE: 'sendet', PAUSED: 'angehalten', FAILING: 'gestört', GONE: 'abbestellt' },
	stateTexts: {
		ACTIVE: 'Ereignisse werden gesendet.',
		PAUSED: 'Das Senden ist angehalten. Neue Ereignisse warten und gehen hinaus, wenn Sie fortsetzen.',
		FAILING:
			'Das Programm hat drei Tage lang nichts angenommen. Wir senden vorerst nichts. Bitte klären Sie das mit dem Betrieb des Programms und setzen Sie dann fort.',
		GONE: 'Das Programm hat geantwortet, dass es keine Ereignisse mehr möchte (410). Wir senden nichts mehr, bis Sie fortsetzen.'
	},
	since: 'Eingetragen am',
	add: 'Adresse eintragen',
	create: 'Eintragen',
	secretTitle: 'Das Geheimnis für die Unterschrift',
	secretText:
		'Sie sehen es nur jetzt. Das andere Programm prüft damit, dass ein Ereignis von hier kommt. Übergeben Sie es auf einem sicheren Weg.',
	renewedText:
		'Das bisherige Geheimnis gilt noch 24 Stunden daneben. Tauschen Sie es im anderen Programm bis dahin aus.',
	secret: 'Geheimnis',
	guide: 'Anleitung für andere Programme',
	back: 'Alle Adressen',
	deliveries: 'Sendungen',
	deliveriesHint: 'Die letzten 100. Nach dreißig Tagen werden sie gelöscht.',
	noDeliveriesTitle: 'Noch nichts gesendet',
	noDeliveriesText: 'Senden Sie eine Probe, um zu sehen, ob das Programm antwortet.',
	event: 'Ereignis',
	happened: 'Geschehen',
	answer: 'Antwort',
	attempts: 'Versuche',
	nextAttempt: 'nächster Versuch',
	deliveryStates: { WAITING: 'wartet', DELIVERED: 'angenommen', FAILED: 'aufgegeben' },
	problems: {
		'took-too-long': 'Keine Antwort in acht Sekunden',
		'private-address': 'Adresse im eigenen Netz, wird nicht angerufen',
		'address-invalid': 'Name nicht gefunden',
		'https-needed': 'Ohne https wird nicht gesendet',
		ECONNREFUSED: 'Verbindung abgelehnt'
	},
	noAnswer: 'Keine Verbindung',
	sendAgain: 'Noch einmal senden',
	sendAgainOf: (event, when) => `Noch einmal senden: ${event}, ${when}`,
	test: 'Probe senden',
	ordered: 'Wir senden es gleich. Laden Sie die Seite in einem Moment neu, um die Antwort zu sehen.',
	pause: 'Anhalten',
	resume: 'Fortsetzen',
	renew: 'Geheimnis erneuern',
	renewHint: 'Das bisherige gilt noch einen Tag lang daneben.',
	end: 'Adresse entfernen',
	endHint:
		'Auch die Liste der Sendungen und wartende Ereignisse werden gelöscht. Das lässt sich nicht rückgängig machen.',
	actions: 'Was möchten Sie tun?',
	errors: {
		'https-needed': 'Bitte geben Sie eine Adresse an, die mit https:// beginnt, ohne Anmeldename und Passwort.',
		'too-many': 'Mehr als zehn Adressen sind nicht möglich. Entfernen Sie zuerst eine.',
		unknown: 'Diesen Eintrag gibt es nicht mehr.'
	}
};

const en: Texts = {
	title: 'Events for other programmes',
	intro:
		'KoKo can tell another programme that something happened (webhooks). Only kind, time and id are sent, never a text and never a name. The programme learns only of cases that everybody in conflict management may know of.',
	demo: 'Nothing is sent in the demo world.',
	emptyTitle: 'No address entered yet',
	emptyText: 'Enter one when another programme should learn of events.',
	address: 'Address of the programme',
	addressHint: 'Begins with https:// and can be reached on the internet.',
	kinds: 'Which events?',
	events: 'Events',
	kindsHint: 'Tell only what the programme needs.',
	kindNames: {
		'report.received': 'Report received',
		'report.withdrawn': 'Report withdrawn',
		'case.opened': 'Case opened',
		'case.closed': 'Case closed',
		'measure.due': 'Measure due',
		'webhook.test': 'Test'
	},
	state: 'State',
	states: { ACTIVE: 'sending', PAUSED: 'paused', FAILING: 'failing', GONE: 'cancelled' },
	stateTexts: {
		ACTIVE: 'Events are being sent.',
		PAUSED: 'Sending is paused. New events wait and leave when you resume.',
		FAILING:
			'The programme accepted nothing for three days. We send nothing for now. Please clear this up with those who run it, then resume.',
		GONE: 'The programme answered that it wants no more events (410). We send nothing until you resume.'
	},
	since: 'Entered on',
	add: 'Enter an address',
	create: 'Enter',
	secretTitle: 'The secret for the signature',
	secretText:
		'You see it only now. With it, the other programme checks that an event comes from here. Hand it over in a safe way.',
	renewedText: 'The former secret stays valid beside it for 24 hours. Replace it in the other programme by then.',
	secret: 'Secret',
	guide: 'Guide for other programmes',
	back: 'All addresses',
	deliveries: 'Deliveries',
	deliveriesHint: 'The last 100. They are deleted after thirty days.',
	noDeliveriesTitle: 'Nothing sent yet',
	noDeliveriesText: 'Send a test to see whether the programme answers.',
	event: 'Event',
	happened: 'Happened',
	answer: 'Answer',
	attempts: 'Attempts',
	nextAttempt: 'next attempt',
	deliveryStates: { WAITING: 'waiting', DELIVERED: 'accepted', FAILED: 'given up' },
	problems: {
		'took-too-long': 'No answer within eight seconds',
		'private-address': 'Address in our own network, not called',
		'address-invalid': 'Name not found',
		'https-needed': 'Nothing is sent without https',
		ECONNREFUSED: 'Connection refused'
	},
	noAnswer: 'No connection',
	sendAgain: 'Send again',
	sendAgainOf: (event, when) => `Send again: ${event}, ${when}`,
	test: 'Send a test',
	ordered: 'It leaves in a moment. Load the page again shortly to see the answer.',
	pause: 'Pause',
	resume: 'Resume',
	renew: 'Renew the secret',
	renewHint: 'The former one stays valid beside it for a day.',
	end: 'Remove the address',
	endHint: 'The list of deliveries and waiting events are deleted as well. This cannot be undone.',
	actions: 'What would you like to do?',
	errors: {
		'https-needed': 'Please enter an address that begins with https://, without user name and password.',
		'too-many': 'More than ten addresses are not possible. Remove one first.',
		unknown: 'This entry does not exist any more.'
	}
};

export const webhookTexts: OfficeTexts<Texts> = { de, en };
