import type { OfficeTexts } from '../../platform/pure/language.ts';

const de = {
	title: 'Suche',
	words: 'Was suchen Sie?',
	hint: 'Gesucht wird in Meldungen, Fällen und Notizen, die Sie sehen dürfen. Wortteile und kleine Tippfehler werden gefunden.',
	reports: 'Meldungen',
	cases: 'Fälle',
	notes: 'Notizen',
	noteOf: (number: string) => `Notiz im Fall ${number}`,
	noneTitle: 'Nichts gefunden',
	none: 'Versuchen Sie ein kürzeres Wort oder einen Ort. Was Sie nicht sehen dürfen, erscheint auch hier nicht.',
	more: 'Alle passenden Meldungen',
	placeholder: 'Geben Sie ein Wort, einen Ort, eine Fallnummer oder die Kennung einer Meldung ein.'
};
const en: typeof de = {
	title: 'Search',
	words: 'What are you looking for?',
	hint: 'The search looks in reports, cases and notes you may see. Parts of words and small typing errors are found.',
	reports: 'Reports',
	cases: 'Cases',
	notes: 'Notes',
	noteOf: (number: string) => `Note in case ${number}`,
	noneTitle: 'Nothing found',
	none: 'Try a shorter word or a place. What you may not see does not appear here either.',
	more: 'All matching reports',
	placeholder: 'Enter a word, a place, a case number or the reference of a report.'
};
/** Words of the global search. */
export const searchTexts: OfficeTexts<typeof de> = { de, en };
