import type { OfficeTexts } from '../../platform/pure/language.ts';

const de = {
	title: 'Bezirke',
	intro: 'Meldungen und Fälle lassen sich Bezirken zuordnen. So sehen Sie, wo sich etwas aufbaut.',
	name: 'Name',
	code: 'Kennung',
	population: 'Menschen',
	boundary: 'Grenze',
	yes: 'vorhanden',
	no: 'fehlt',
	retire: 'Aufheben',
	retireOf: (name: string) => `Bezirk ${name} aufheben`,
	empty: 'Noch keine Bezirke',
	emptyText:
		'Laden Sie unten eine Datei hoch. KoKo arbeitet auch ohne Bezirke; der Ort steht dann nur als Text in der Meldung.',
	upload: 'Bezirke aus einer Datei übernehmen',
	uploadIntro:
		'CSV mit den Spalten name, code und population (nur der Name muss sein) oder GeoJSON mit einem Feld name je Fläche. Zuerst sehen Sie eine Vorschau.',
	file: 'Datei',
	preview: 'Vorschau zeigen',
	previewTitle: 'Vorschau',
	count: (rows: number) =>
		rows === 1 ? 'Ein Bezirk kann übernommen werden.' : `${rows} Bezirke können übernommen werden.`,
	stays: 'Bezirke, die schon da sind und nicht in der Datei stehen, bleiben unverändert.',
	problem: (line: number, words: string) => `Zeile ${line}: ${words}`,
	take: 'Übernehmen',
	taken: 'Die Bezirke sind übernommen.',
	retired: 'Der Bezirk ist aufgehoben. Frühere Meldungen behalten ihn.',
	errors: {
		'file-missing': 'Bitte wählen Sie eine Datei aus.',
		'file-too-large': 'Die Datei ist größer als 5 MB. Bitte vereinfachen Sie die Grenzen.',
		'file-empty': 'Die Datei ist leer.',
		'file-unreadable': 'Diese Datei lässt sich nicht lesen. Sie muss CSV oder GeoJSON sein.',
		'file-without-names': 'In der Datei steht kein Name eines Bezirks.',
		'name-missing': 'Der Name fehlt.',
		'name-twice': 'Dieser Name kommt schon weiter oben vor.',
		'name-too-long': 'Der Name ist länger als 120 Zeichen.',
		'population-wrong': 'Die Zahl der Menschen ist keine ganze Zahl.',
		'boundary-wrong': 'Die Grenze ist keine Fläche in Grad (WGS84).'
	} as Record<string, string>
};

const en: typeof de = {
	title: 'Districts',
	intro: 'Reports and cases can be assigned to districts. You then see where something is building up.',
	name: 'Name',
	code: 'Code',
	population: 'People',
	boundary: 'Boundary',
	yes: 'present',
	no: 'missing',
	retire: 'Retire',
	retireOf: (name: string) => `Retire district ${name}`,
	empty: 'No districts yet',
	emptyText: 'Upload a file below. KoKo also works without districts; the place is then only text in the report.',
	upload: 'Take districts from a file',
	uploadIntro:
		'CSV with the columns name, code and population (only the name is needed) or GeoJSON with a field name per area. You see a preview first.',
	file: 'File',
	preview: 'Show preview',
	previewTitle: 'Preview',
	count: (rows: number) => (rows === 1 ? 'One district can be taken.' : `${rows} districts can be taken.`),
	stays: 'Districts that exist and are not in the file stay as they are.',
	problem: (line: number, words: string) => `Line ${line}: ${words}`,
	take: 'Take them',
	taken: 'The districts are taken.',
	retired: 'The district is retired. Earlier reports keep it.',
	errors: {
		'file-missing': 'Please choose a file.',
		'file-too-large': 'The file is larger than 5 MB. Please simplify the boundaries.',
		'file-empty': 'The file is empty.',
		'file-unreadable': 'This file cannot be read. It must be CSV or GeoJSON.',
		'file-without-names': 'The file holds no name of a district.',
		'name-missing': 'The name is missing.',
		'name-twice': 'This name occurs further up already.',
		'name-too-long': 'The name is longer than 120 characters.',
		'population-wrong': 'The number of people is not a whole number.',
		'boundary-wrong': 'The boundary is not an area in degrees (WGS84).'
	}
};

/** Words of the districts page. */
export const areaTexts: OfficeTexts<typeof de> = { de, en };
