import type { OfficeTexts } from '../platform/pure/language.ts';

const de = {
	errorTitle: 'Bitte prüfen Sie Ihre Angaben',
	saved: 'Gespeichert.',
	optional: 'freiwillig',
	choose: 'Bitte wählen',
	older: 'Ältere anzeigen',
	newest: 'Zum Anfang der Liste',
	back: 'Zurück',
	cancel: 'Abbrechen',
	save: 'Speichern',
	search: 'Suchen',
	filter: 'Filter anwenden',
	reset: 'Filter zurücksetzen',
	skip: 'Zum Inhalt springen',
	menu: 'Hauptmenü',
	menuShort: 'Menü',
	notices: 'Hinweise',
	unread: 'ungelesen',
	signOut: 'Abmelden',
	imprint: 'Impressum',
	privacy: 'Datenschutz',
	accessibility: 'Barrierefreiheit',
	moreFilters: 'Weitere Filter',
	help: 'Hilfe',
	demo: 'Demo – alle Personen und Orte sind erfunden.',
	demoPeople: 'Person wechseln',
	fieldErrors: {
		required: 'Bitte füllen Sie dieses Feld aus.',
		'too-long': 'Dieser Text ist zu lang. Bitte kürzen Sie ihn.',
		'too-short': 'Dieser Text ist zu kurz.',
		invalid: 'Diese Angabe passt hier nicht. Bitte prüfen Sie sie.',
		'invalid-day': 'Bitte geben Sie einen Tag an, den es gibt, zum Beispiel 15.06.2026.',
		'day-in-future': 'Dieser Tag liegt in der Zukunft. Bitte prüfen Sie das Datum.',
		'day-too-early': 'Dieser Tag liegt sehr weit zurück. Bitte prüfen Sie das Datum.',
		'choose-one': 'Bitte wählen Sie eine Möglichkeit aus.',
		'changed-meanwhile':
			'Jemand hat den Eintrag inzwischen geändert. Ihr Text ist noch da – bitte vergleichen Sie beide Fassungen.',
		forbidden: 'Dafür haben Sie hier kein Recht.',
		'not-possible-now': 'Dieser Schritt ist im jetzigen Stand nicht möglich.'
	} as Record<string, string>
};

const en: typeof de = {
	errorTitle: 'Please check what you entered',
	saved: 'Saved.',
	optional: 'optional',
	choose: 'Please choose',
	older: 'Show older entries',
	newest: 'Back to the start of the list',
	back: 'Back',
	cancel: 'Cancel',
	save: 'Save',
	search: 'Search',
	filter: 'Apply filters',
	reset: 'Reset filters',
	skip: 'Skip to content',
	menu: 'Main menu',
	menuShort: 'Menu',
	notices: 'Notices',
	unread: 'unread',
	signOut: 'Sign out',
	imprint: 'Legal notice',
	privacy: 'Privacy',
	accessibility: 'Accessibility',
	moreFilters: 'More filters',
	help: 'Help',
	demo: 'Demo – all people and places are invented.',
	demoPeople: 'Change person',
	fieldErrors: {
		required: 'Please fill in this field.',
		'too-long': 'This text is too long. Please shorten it.',
		'too-short': 'This text is too short.',
		invalid: 'This entry does not fit here. Please check it.',
		'invalid-day': 'Please enter a day that exists, for example 2026-06-15.',
		'day-in-future': 'This day lies in the future. Please check the date.',
		'day-too-early': 'This day lies very far back. Please check the date.',
		'choose-one': 'Please choose one option.',
		'changed-meanwhile':
			'Somebody has changed this entry in the meantime. Your text is still here – please compare both versions.',
		forbidden: 'You do not have the right to do this here.',
		'not-possible-now': 'This step is not possible in the present state.'
	}
};

/** Words every office page shares. */
export const sharedTexts: OfficeTexts<typeof de> = { de, en };

/** Problem codes as sentences for the error summary; a module's own sentences come first. */
export const problemList = (
	errors: Readonly<Record<string, string>> | undefined,
	words: Readonly<Record<string, string>>,
	own: Readonly<Record<string, string>> = {},
	/** Labels of fields, put before a sentence that does not say by itself which field it is about. */
	labels: Readonly<Record<string, string>> = {}
): { field: string | undefined; sentence: string }[] =>
	Object.entries(errors ?? {}).map(([field, code]) => ({
		field: field || undefined,
		sentence: own[code] ?? named(labels[field], words[code] ?? words['invalid'] ?? code)
	}));

const named = (label: string | undefined, sentence: string): string => (label ? `${label} – ${sentence}` : sentence);
