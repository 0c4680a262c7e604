import type { OfficeTexts } from '../../platform/pure/language.ts';

const de = {
	intro:
		'Hier machen Sie eine Textstelle für immer unkenntlich: im Text selbst und in der Suche. Wer später liest, sieht einen schwarzen Balken mit Tag und Grund.',
	passage: 'Genauer Wortlaut der Stelle',
	passageHint: 'Schreiben oder kopieren Sie die Stelle genau so, wie sie im Text steht. Groß und klein zählt.',
	find: 'Stellen suchen',
	places: 'Diese Stellen schwärzen',
	placesHint:
		'Gefunden wurde in allem, wofür Sie zuständig sind. Nicht erreicht werden Fotos und PDFs von Meldungen, Berichte und Vorlagen, die schon als Datei ausgegeben wurden, und verschickte E-Mails.',
	reason: 'Grund',
	reasons: {
		THIRD_PARTY: 'betrifft eine andere Person',
		SPECIAL_CATEGORY: 'besonders geschützte Angabe (Gesundheit, Religion, Herkunft …)',
		UNTRUE: 'nachweislich unwahr',
		NOT_NEEDED: 'für die Aufgabe nicht erforderlich',
		ERASURE: 'Anspruch auf Löschung'
	},
	redact: 'Endgültig schwärzen',
	warning:
		'Das lässt sich nicht zurücknehmen. An den gewählten Stellen ist der Text danach für niemanden mehr lesbar. In älteren Sicherungen bleibt er, bis diese gelöscht sind.',
	none: 'Diese Stelle steht in keinem Text, für den Sie zuständig sind.',
	done: 'Die Stelle ist geschwärzt. Anzahl der Fundorte:',
	earlier: 'Bisherige Schwärzungen',
	emptyTitle: 'Noch nichts geschwärzt',
	emptyText: 'Festgehalten wird, wann, warum und von wem geschwärzt wurde, nie was.',
	when: 'Wann',
	who: 'Wer',
	count: 'Fundorte',
	errors: {
		'passage-too-short': 'Bitte geben Sie mindestens drei Zeichen an.',
		'nothing-found': 'Diese Stelle steht in keinem Text, für den Sie zuständig sind.',
		'choose-one': 'Bitte wählen Sie mindestens eine Stelle und einen Grund.'
	}
};

const en: typeof de = {
	intro:
		'Here you make a passage unreadable for ever: in the text itself and in the search. Whoever reads later sees a black bar with day and reason.',
	passage: 'Exact wording of the passage',
	passageHint: 'Write or copy the passage exactly as it stands in the text. Capital letters count.',
	find: 'Find places',
	places: 'Blacken these places',
	placesHint:
		'Everything you are responsible for was searched. Not reached are photos and PDFs of reports, reports and papers already issued as files, and e-mails already sent.',
	reason: 'Reason',
	reasons: {
		THIRD_PARTY: 'is about another person',
		SPECIAL_CATEGORY: 'specially protected detail (health, religion, origin …)',
		UNTRUE: 'proven untrue',
		NOT_NEEDED: 'not needed for the task',
		ERASURE: 'right to erasure'
	},
	redact: 'Blacken for good',
	warning:
		'This cannot be undone. In the chosen places nobody can read the text afterwards. Older backups keep it until they are deleted.',
	none: 'This passage stands in no text you are responsible for.',
	done: 'The passage is blackened. Number of places:',
	earlier: 'Redactions so far',
	emptyTitle: 'Nothing blackened yet',
	emptyText: 'It is recorded when, why and by whom something was blackened, never what.',
	when: 'When',
	who: 'Who',
	count: 'Places',
	errors: {
		'passage-too-short': 'Please enter at least three characters.',
		'nothing-found': 'This passage stands in no text you are responsible for.',
		'choose-one': 'Please choose at least one place and a reason.'
	}
};

export const redactionTexts: OfficeTexts<typeof de> = { de, en };
