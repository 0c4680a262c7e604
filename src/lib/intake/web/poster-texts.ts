import type { Language, OfficeTexts } from '../../platform/pure/language.ts';
import type { Sheet } from './poster.ts';

const de = {
	title: 'Aushang und Handzettel',
	intro:
		'Zum Ausdrucken für Rathaus, Schule, Unterkunft oder Treppenhaus. Der QR-Code führt in der gewählten Sprache auf Ihre Seite. Gezeigt werden nur Sprachen, die Sie in den Einstellungen anbieten.',
	languageColumn: 'Sprache',
	sheets: { a4: 'Aushang (A4)', a5: 'Handzettel (A5)' } as Record<Sheet, string>,
	languages: {
		de: 'Deutsch',
		ls: 'Leichte Sprache',
		en: 'Englisch',
		tr: 'Türkisch',
		ar: 'Arabisch',
		uk: 'Ukrainisch',
		ru: 'Russisch',
		pl: 'Polnisch',
		ro: 'Rumänisch'
	} as Record<Language, string>,
	closed: 'Ihre Organisation nimmt zurzeit keine Meldungen an. Einen Aushang gibt es deshalb noch nicht.'
};

const en: typeof de = {
	title: 'Poster and flyer',
	intro:
		'To print for town hall, school, accommodation or stairwell. The QR code leads to your page in the chosen language. Only languages you offer in the settings are shown.',
	languageColumn: 'Language',
	sheets: { a4: 'Poster (A4)', a5: 'Flyer (A5)' },
	languages: {
		de: 'German',
		ls: 'Easy German',
		en: 'English',
		tr: 'Turkish',
		ar: 'Arabic',
		uk: 'Ukrainian',
		ru: 'Russian',
		pl: 'Polish',
		ro: 'Romanian'
	},
	closed: 'Your organisation does not take reports at the moment, so there is no poster yet.'
};

export const posterTexts: OfficeTexts<typeof de> = { de, en };
