import type { OfficeTexts } from '../../platform/pure/language.ts';

const de = {
	title: 'Datenschutz',
	blackenHint: 'Steht in einem Text etwas, das dort nicht stehen darf? Stelle schwärzen',
	areas: 'Bereiche des Datenschutzes',
	tabs: {
		overview: 'Überblick',
		run: 'Löschlauf',
		rules: 'Fristen',
		holds: 'Sperren',
		archive: 'Archiv',
		requests: 'Betroffenenanfragen',
		redaction: 'Schwärzen',
		information: 'Informationsbegehren',
		breaches: 'Datenpannen',
		records: 'Verzeichnis und Folgenabschätzung',
		move: 'Umzug'
	}
};

const en: typeof de = {
	title: 'Data protection',
	blackenHint: 'Does a text hold something that must not stand there? Blacken the passage',
	areas: 'Areas of data protection',
	tabs: {
		overview: 'Overview',
		run: 'Deletion run',
		rules: 'Retention',
		holds: 'Holds',
		archive: 'Archive',
		requests: 'Requests of people',
		redaction: 'Redaction',
		information: 'Information requests',
		breaches: 'Data breaches',
		records: 'Records and assessment',
		move: 'Moving'
	}
};

export const frameTexts: OfficeTexts<typeof de> = { de, en };
