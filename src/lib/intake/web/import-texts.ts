import type { OfficeTexts } from '../../platform/pure/language.ts';
import type { EncodingDoubt } from '../domain/file-recognition.ts';
import type { BadRowReason } from '../domain/import-row.ts';
import type { ImportState } from '../storage/imports.server.ts';
import type { ColumnField } from './import-form.ts';

const de = {
	title: 'Meldungen importieren',
	lead: 'Hier lesen Sie eine Tabelle mit Meldungen ein, zum Beispiel aus einem Mängelmelder oder einer Liste Ihres Ordnungsamts. Zuerst sehen Sie eine Vorschau. Danach können Sie den Import auch wieder zurücknehmen.',
	file: 'Tabelle (CSV, höchstens 30 MB)',
	fileHint: 'Die erste Zeile muss die Namen der Spalten enthalten. Aus Excel: „Speichern unter“, dann „CSV UTF-8“.',
	encoding: 'Zeichensatz',
	delimiter: 'Trennzeichen',
	recognise: 'selbst erkennen',
	delimiterNames: { ',': 'Komma', ';': 'Semikolon', '\t': 'Tabulator', '|': 'senkrechter Strich' } as Record<
		string,
		string
	>,
	upload: 'Tabelle hochladen',
	list: 'Bisherige Importe',
	none: 'Noch kein Import',
	noneText: 'Sobald Sie eine Tabelle hochladen, steht sie hier mit ihrem Stand.',
	columns: {
		name: 'Datei',
		at: 'Hochgeladen',
		state: 'Stand',
		added: 'Neu',
		known: 'Schon bekannt',
		bad: 'Nicht lesbar'
	},
	states: {
		PREVIEW: 'wartet auf Zuordnung',
		RUNNING: 'läuft',
		DONE: 'fertig',
		UNDONE: 'zurückgenommen',
		FAILED: 'nicht gelungen'
	} satisfies Record<ImportState, string>,
	recognised: (encoding: string, delimiter: string) =>
		`Erkannt: Zeichensatz ${encoding}, Spalten getrennt durch ${delimiter}.`,
	doubts: {
		'control-characters': 'Der Text enthält Steuerzeichen. Vielleicht ist der Zeichensatz ein anderer.',
		'encoded-twice':
			'Manche Buchstaben sehen falsch aus (zum Beispiel „Ã¤“ statt „ä“). Vielleicht ist der Zeichensatz ein anderer.',
		'replacement-characters':
			'Einige Buchstaben konnten nicht gelesen werden. Vielleicht ist der Zeichensatz ein anderer.'
	} satisfies Record<EncodingDoubt, string>,
	doubtTitle: 'Bitte sehen Sie die Vorschau genau an',
	previewTitle: 'Erste Zeilen',
	mappingTitle: 'Was steht in welcher Spalte?',
	mappingLead: 'Nur das Datum ist nötig. Wenn eine Spalte mit Text fehlt, besteht die Meldung aus Thema und Ort.',
	fields: {
		received: 'Datum des Eingangs',
		text: 'Text der Meldung',
		place: 'Ort oder Straße',
		place2: 'Weitere Ortsangabe, zum Beispiel Postleitzahl',
		topic: 'Thema',
		area: 'Stadtteil oder Bezirk',
		status: 'Stand der Bearbeitung',
		closed: 'Datum des Abschlusses',
		key: 'Nummer, an der eine Zeile wiederzuerkennen ist',
		latitude: 'Geografische Breite',
		longitude: 'Geografische Länge'
	} satisfies Record<ColumnField, string>,
	keyHint: 'Ohne Nummer gilt die ganze Zeile. Was schon da ist, kommt nicht noch einmal dazu.',
	notGiven: 'steht nicht in der Tabelle',
	dateFormat: 'Schreibweise des Datums',
	dateFormats: {
		auto: '2018-06-30 oder 30.06.2018',
		'month/day/year': '06/30/2018',
		'day/month/year': '30/06/2018'
	} as Record<string, string>,
	createTopics: 'Themen, die es noch nicht gibt, in den Katalog aufnehmen',
	createAreas: 'Stadtteile, die es noch nicht gibt, anlegen',
	done: 'Welcher Stand heißt, dass die Sache vorbei ist?',
	doneHint: 'Diese Meldungen kommen als „Rückmeldung gegeben“ herein und füllen keine Fristenliste.',
	test: 'Probelauf',
	run: 'Jetzt einlesen',
	testTitle: 'Ergebnis des Probelaufs',
	testGood: (count: number) => `${count.toLocaleString('de')} Zeilen können gelesen werden.`,
	testBad: (count: number) => `${count.toLocaleString('de')} Zeilen können nicht gelesen werden und bleiben draußen.`,
	running: 'Die Tabelle wird eingelesen',
	runningText: (rows: number) =>
		`Bisher ${rows.toLocaleString('de')} Zeilen. Sie können diese Seite verlassen und später wiederkommen. Sie erneuert sich von selbst.`,
	counts: {
		read: 'Gelesene Zeilen',
		added: 'Neue Meldungen',
		known: 'Waren schon da',
		bad: 'Nicht lesbar',
		undone: 'Zurückgenommen'
	},
	badTitle: 'Zeilen, die nicht gelesen werden konnten',
	line: 'Zeile',
	column: 'Spalte',
	reason: 'Grund',
	download: 'Diese Zeilen als Tabelle laden',
	reasons: {
		'date-missing': 'Das Datum fehlt.',
		'date-unreadable': 'Das Datum ist nicht zu lesen.',
		'date-in-future': 'Das Datum liegt in der Zukunft.',
		'date-too-early': 'Das Datum liegt vor 1970.',
		'nothing-to-read': 'Text, Thema und Ort sind leer.',
		'text-too-long': 'Der Text hat mehr als 20.000 Zeichen.',
		'place-too-long': 'Die Ortsangabe hat mehr als 500 Zeichen.',
		'topic-too-long': 'Das Thema hat mehr als 120 Zeichen.',
		'wrong-number-of-cells': 'Die Zeile hat mehr oder weniger Spalten als die erste.',
		'quotes-broken': 'Ein Anführungszeichen wird nicht geschlossen. Ab hier ist die Tabelle nicht mehr zu lesen.'
	} satisfies Record<BadRowReason, string>,
	undo: 'Import zurücknehmen',
	undoText:
		'Entfernt alle Meldungen dieses Imports, an denen noch niemand gearbeitet hat. Das lässt sich nicht umkehren; Sie können die Tabelle aber neu einlesen.',
	stayedTitle: 'Diese Meldungen sind geblieben, weil schon jemand daran gearbeitet hat',
	toReports: 'Zu den Meldungen',
	discard: 'Verwerfen',
	problems: {
		'file-missing': 'Bitte wählen Sie eine Datei aus.',
		'too-large': 'Diese Datei ist größer als 30 MB. Bitte teilen Sie sie.',
		empty: 'In dieser Datei ist keine Tabelle mit mindestens zwei Spalten zu erkennen.',
		'column-unknown': 'Diese Spalte gibt es in der Tabelle nicht.',
		required: 'Bitte wählen Sie die Spalte mit dem Datum aus.'
	} as Record<string, string>
};

const en: typeof de = {
	title: 'Import reports',
	lead: 'Read in a table of reports here, for example from a complaints portal or a list of your public order office. You see a preview first. Afterwards you can still take the import back.',
	file: 'Table (CSV, at most 30 MB)',
	fileHint: 'The first line must hold the names of the columns. From Excel: “Save as”, then “CSV UTF-8”.',
	encoding: 'Character encoding',
	delimiter: 'Separator',
	recognise: 'recognise it',
	delimiterNames: { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'vertical bar' },
	upload: 'Upload table',
	list: 'Imports so far',
	none: 'No import yet',
	noneText: 'As soon as you upload a table, it appears here with its state.',
	columns: { name: 'File', at: 'Uploaded', state: 'State', added: 'New', known: 'Known already', bad: 'Not readable' },
	states: {
		PREVIEW: 'waits for its columns',
		RUNNING: 'running',
		DONE: 'done',
		UNDONE: 'taken back',
		FAILED: 'failed'
	},
	recognised: (encoding, delimiter) => `Recognised: encoding ${encoding}, columns separated by ${delimiter}.`,
	doubts: {
		'control-characters': 'The text holds control characters. The encoding may be another one.',
		'encoded-twice': 'Some letters look wrong (for example “Ã¤” instead of “ä”). The encoding may be another one.',
		'replacement-characters': 'Some letters could not be read. The encoding may be another one.'
	},
	doubtTitle: 'Please look at the preview closely',
	previewTitle: 'First rows',
	mappingTitle: 'Which column says what?',
	mappingLead: 'Only the date is needed. Without a column of text the report consists of topic and place.',
	fields: {
		received: 'Day of receipt',
		text: 'Text of the report',
		place: 'Place or street',
		place2: 'More about the place, for example the postcode',
		topic: 'Topic',
		area: 'District',
		status: 'State of the matter',
		closed: 'Day it was closed',
		key: 'Number by which a row is known again',
		latitude: 'Latitude',
		longitude: 'Longitude'
	},
	keyHint: 'Without a number the whole row counts. What is there already is not added again.',
	notGiven: 'not in the table',
	dateFormat: 'How dates are written',
	dateFormats: { auto: '2018-06-30 or 30.06.2018', 'month/day/year': '06/30/2018', 'day/month/year': '30/06/2018' },
	createTopics: 'Add topics that do not exist yet to the catalogue',
	createAreas: 'Add districts that do not exist yet',
	done: 'Which state means that the matter is over?',
	doneHint: 'These reports come in as “feedback given” and fill no list of deadlines.',
	test: 'Test run',
	run: 'Read it in now',
	testTitle: 'Result of the test run',
	testGood: (count) => `${count.toLocaleString('en')} rows can be read.`,
	testBad: (count) => `${count.toLocaleString('en')} rows cannot be read and stay outside.`,
	running: 'The table is being read',
	runningText: (rows) =>
		`${rows.toLocaleString('en')} rows so far. You can leave this page and come back later. It renews itself.`,
	counts: {
		read: 'Rows read',
		added: 'New reports',
		known: 'Known already',
		bad: 'Not readable',
		undone: 'Taken back'
	},
	badTitle: 'Rows that could not be read',
	line: 'Line',
	column: 'Column',
	reason: 'Reason',
	download: 'Download these lines as a table',
	reasons: {
		'date-missing': 'The date is missing.',
		'date-unreadable': 'The date cannot be read.',
		'date-in-future': 'The date lies in the future.',
		'date-too-early': 'The date lies before 1970.',
		'nothing-to-read': 'Text, topic and place are empty.',
		'text-too-long': 'The text has more than 20,000 characters.',
		'place-too-long': 'The place has more than 500 characters.',
		'topic-too-long': 'The topic has more than 120 characters.',
		'wrong-number-of-cells': 'The row has more or fewer columns than the first one.',
		'quotes-broken': 'A quotation mark is not closed. From here on the table cannot be read.'
	},
	undo: 'Take the import back',
	undoText:
		'Removes all reports of this import that nobody has worked on yet. This cannot be reversed, but you can read the table in again.',
	stayedTitle: 'These reports stayed because somebody has worked on them',
	toReports: 'To the reports',
	discard: 'Discard',
	problems: {
		'file-missing': 'Please choose a file.',
		'too-large': 'This file is larger than 30 MB. Please split it.',
		empty: 'No table of at least two columns can be recognised in this file.',
		'column-unknown': 'The table has no such column.',
		required: 'Please choose the column with the date.'
	}
};

/** Words of the import pages. */
export const importTexts: OfficeTexts<typeof de> = { de, en };
