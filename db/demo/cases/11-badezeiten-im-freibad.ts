import type { DemoCase } from '../case-shape.ts';

export const badezeitenImFreibad: DemoCase = {
	no: 11,
	tenant: 'erlengau',
	number: 'ERL-2026-0016',
	title: 'Badezeiten im Freibad',
	summary:
		'Ein Schwimmabend für Frauen: Die einen nennen es Absonderung, die anderen brauchen ihn. Drei von fünf Meldungen waren erfunden.',
	level: 'QUARTER',
	scope: 'PUBLIC',
	intensity: 'OPEN',
	presentingIssue: 'Der Frauenabend am Mittwoch von 18 bis 20 Uhr.',
	underlyingIssue: 'Zwei Vorstellungen von Gleichheit: gleiche Zeiten für alle oder gleiche Möglichkeit für alle.',
	instrumentalised: 'SUSPECTED',
	types: ['VALUE', 'RESOURCE'],
	topics: ['SPORT_CULTURE', 'FAMILY_GENDER'],
	area: 'lohbruch',
	place: 'Freibad Lohbruch',
	responsibility: 'MUNICIPALITY',
	lead: 'tarek',
	team: ['meike'],
	visibility: 'INTERNAL',
	state: 'CLOSED',
	opened: -46,
	closed: [-2, 'AGREEMENT'],
	aboutOrigin: false,
	phases: [
		['INTAKE', -50, -47, 'Fünf Meldungen in zwei Tagen.'],
		[
			'TRIAGE',
			-47,
			-46,
			'Zwei Meldungen bestätigt, drei stammen aus derselben Feder und sind erfunden. Angenommen wegen der beiden echten.'
		],
		['ANALYSIS', -46, -42, 'Schwimmclub, Frauengruppe, Förderverein, Betreiber gehört.'],
		['PROCESS_CHOICE', -42, -41, 'Moderiertes Gespräch mit allen vier.'],
		['PROCESS', -40, -33, 'Ein langer Abend am Beckenrand.'],
		['AGREEMENT', -33, -30, 'Probe bis Mitte Juni mit Auswertung.'],
		['FOLLOW_UP', -30, -3, 'Besuchszahlen gemeinsam angesehen.'],
		['CLOSED', -2, -2, 'Einigung, Zeiten bleiben bis zum Saisonende.']
	],
	skipped: [['CONTRACTING', 'Kein Verfahren mit Mediator:innen; Einladung und Regeln lagen allen vor.']],
	dangerChecks: [
		{
			day: -47,
			occasion: 'TRIAGE',
			answers: { HATE: 'UNCLEAR' },
			action: 'Erfundene Zitate geprüft, Betreiber gebeten, Aushänge nicht zu erwidern.'
		},
		{ day: -30, occasion: 'PHASE_CHANGE' }
	],
	actors: [
		['club', 'Schwimmclub', 'ORGANISATION', 'PARTY', 2, 'Verliert eine Trainingsbahn.'],
		['frauen', 'Frauengruppe', 'GROUP', 'PARTY', 1, 'Ältere Frauen, Frauen nach Operationen, Mütter, gläubige Frauen.'],
		['foerderverein', 'Förderverein Freibad', 'ORGANISATION', 'PARTY', 2],
		['betreiber', 'Badbetreiber', 'ORGANISATION', 'DECISION_MAKER', 3]
	],
	notes: [
		[
			-46,
			'tarek',
			'Drei Meldungen mit gleichen Fehlern, gleicher Uhrzeit, angeblichen Zitaten von Nachbarinnen, die es nicht gibt. Als unwahr vermerkt, Inhalt nicht übernommen. Den beiden echten Meldungen schadet das nicht.'
		],
		[
			-40,
			'meike',
			'Der Satz, der die Runde dreht, kommt von einer 71-Jährigen: „Ich war seit meiner Operation in keinem Bad mehr.“ Von da an ging es um Wasserzeiten.'
		],
		[
			-3,
			'tarek',
			'Zahlen der Probe: mittwochs 118 statt 61 Besucherinnen, Training auf Donnerstag verlegt, keine Beschwerde.'
		]
	],
	sessions: [
		{
			kind: 'MODERATED_TALK',
			day: -40,
			at: '18:00',
			until: '20:30',
			place: 'Freibad, Vereinsheim',
			present: 'Schwimmclub, Frauengruppe, Förderverein, Betreiber',
			minutes: 'Probe bis Mitte Juni, Zahlen offen für alle.'
		},
		{
			kind: 'MEETING',
			day: -3,
			at: '17:00',
			until: '18:00',
			place: 'Freibad, Vereinsheim',
			present: 'Alle vier',
			minutes: 'Auswertung; Zeiten bleiben.'
		}
	],
	tasks: [{ title: 'Rückmeldung an die beiden Meldenden', due: -2, who: 'tarek', done: -2 }],
	decisions: [
		{
			day: -41,
			method: 'MODERATED_TALK',
			reasons: 'Vier Gruppen, Stufe 2 bis 3, alle wollen reden. Eine Probe ist umkehrbar und macht Meinungen prüfbar.',
			alternative: 'PARTICIPATION',
			alternativeReason: 'Eine Umfrage hätte Mehrheit gegen Minderheit gestellt.',
			ledBy: 'Tarek Haddouchi',
			facts: { stage: 3, parties: 'FEW', willing: 'YES' }
		}
	],
	agreement: {
		key: 'badezeiten',
		title: 'Badezeiten auf Probe',
		state: 'FULFILLED',
		day: -33,
		inForce: -30,
		points: [
			[
				'Mittwoch 18 bis 20 Uhr Frauenabend, Donnerstag 18 bis 20 Uhr zwei Bahnen mehr für den Club.',
				'Betreiber',
				-30,
				true
			],
			['Der Betreiber zählt und zeigt die Zahlen am 12. Juni.', 'Betreiber', -3, true]
		],
		approvals: [
			['club', -31],
			['frauen', -31],
			['foerderverein', -30, 'LINK']
		],
		checks: [[-3, 'HOLDS', 'Alle einverstanden bis Saisonende.']]
	},
	escalation: [
		['club', -45, 3, 'Hängt eigene Trainingspläne über die des Bades.'],
		['frauen', -45, 2, 'Sammelt Unterstützerinnen.'],
		['club', -3, 1, 'Bietet Schwimmkurse am Frauenabend an.'],
		['frauen', -3, 1, 'Lädt den Club zum Saisonfest ein.']
	],
	measures: [
		{
			title: 'Sichtschutz am Außenbecken erneuern',
			origin: 'AGREEMENT',
			agreement: 'badezeiten',
			unit: 'erl-umwelt',
			state: 'VERIFIED',
			created: -30,
			due: -14
		}
	],
	lessons: [
		[
			-2,
			'Eine Probe mit Zahlen nimmt einem Wertestreit die Endgültigkeit. Und drei erfundene Meldungen wiegen weniger als eine echte.',
			true
		]
	],
	coverSheet: {
		topic: 'SPORT_CULTURE',
		methods: ['MODERATED_TALK'],
		firstStages: '1-3',
		lastStages: '1-3',
		source: 'RESIDENT',
		otherLanguage: false
	}
};
