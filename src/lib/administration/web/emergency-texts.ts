import type { OfficeTexts } from '../../platform/pure/language.ts';

const de = {
	title: 'Notzugang',
	leadsTo: (name: string) => `Dieser Link öffnet die Verwaltung von ${name}, einmal und für eine Stunde.`,
	warningTitle: 'Nur, wenn sonst niemand hineinkommt',
	warning:
		'Alle Administrator:innen und die Datenschutzbeauftragten werden benachrichtigt. Alles, was Sie tun, steht im Protokoll. Meldungen und Fälle sehen Sie nicht.',
	enter: 'Notzugang benutzen',
	refused: 'Dieser Link führt nicht weiter. Er gilt eine Stunde und ein einziges Mal.',
	signIn: 'Zur Anmeldung'
};

const en: typeof de = {
	title: 'Emergency way in',
	leadsTo: (name: string) => `This link opens the administration of ${name}, once and for an hour.`,
	warningTitle: 'Only when nobody else can get in',
	warning:
		'All administrators and the data-protection officers are told. Everything you do stands in the log. You see no reports and no cases.',
	enter: 'Use the emergency way in',
	refused: 'This link leads nowhere. It is valid for an hour and a single time.',
	signIn: 'To the sign-in page'
};

/** Words of the emergency way in. */
export const emergencyTexts: OfficeTexts<typeof de> = { de, en };
