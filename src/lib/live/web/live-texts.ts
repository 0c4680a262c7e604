import type { OfficeTexts } from '../../platform/pure/language.ts';

const de = {
	news: 'Es gibt Neues.',
	reload: 'Neu laden',
	renewed: 'Die Liste wurde gerade aktualisiert.',
	signedOut:
		'Sie sind nicht mehr angemeldet. Wenn Sie gerade etwas schreiben, kopieren Sie den Text, bevor Sie ihn absenden.',
	signIn: 'Neu anmelden'
};
export const liveTexts: OfficeTexts<typeof de> = {
	de,
	en: {
		news: 'There is something new.',
		reload: 'Reload',
		renewed: 'The list was just updated.',
		signedOut: 'You are no longer signed in. If you are writing something, copy the text before you send it.',
		signIn: 'Sign in again'
	}
};
