import type { DemoCase } from '../case-shape.ts';

export const gasthofZurLinde: DemoCase = {
	no: 12,
	tenant: 'sonnfelden',
	number: 'SON-2026-0002',
	title: 'Gasthof zur Linde',
	summary:
		'Der leer stehende Gasthof wird Quartier für 35 Menschen. Die Vereine fürchten um das Dorffest, der Ort fühlt sich vom Land übergangen.',
	level: 'QUARTER',
	scope: 'PUBLIC',
	intensity: 'OPEN',
	presentingIssue: 'Das Quartier im Gasthof und der Saal, in dem sonst gefeiert wird.',
	underlyingIssue: 'Das Land hat entschieden, ohne zu fragen; mit dem Gasthof verliert der Ort seinen letzten Saal.',
	instrumentalised: 'NO',
	types: ['RELATIONSHIP', 'RESOURCE', 'IDENTITY'],
	topics: ['ASYLUM_ACCOMMODATION', 'VOLUNTEERS'],
	area: 'markt',
	place: 'Hauptplatz, Gasthof zur Linde',
	responsibility: 'STATE',
	lead: 'pichlmair',
	team: [],
	visibility: 'CASE',
	state: 'CLOSED',
	opened: -120,
	closed: [-10, 'AGREEMENT'],
	aboutOrigin: true,
	phases: [
		['INTAKE', -130, -122, 'Meldung aus dem Kreis der Freiwilligen.'],
		['TRIAGE', -122, -120, 'Angenommen. Über das Quartier entscheidet das Land; über das Miteinander der Ort.'],
		['ANALYSIS', -120, -112, 'Gespräche mit Vereinen, Feuerwehr, Pfarre, Volksschule, Wirtin, Betreuungsträger.'],
		[
			'PROCESS_CHOICE',
			-112,
			-111,
			'Eingetragene Mediatorin für die Vereine und den Träger, danach zwei Abende für alle.'
		],
		['CONTRACTING', -111, -110, 'Mediationsvertrag nach österreichischem Recht.'],
		['PROCESS', -110, -61, 'Drei Sitzungen, zwei Abende.'],
		['AGREEMENT', -61, -60, 'Willkommensgruppe und gemeinsames Fest.'],
		['FOLLOW_UP', -60, -11, 'Das Fest war voll.'],
		[
			'CLOSED',
			-10,
			-10,
			'Einigung. Anfrage eines Journalisten nach dem Informationsfreiheitsgesetz am 20. von 28 Tagen beantwortet.'
		]
	],
	dangerChecks: [
		{ day: -122, occasion: 'TRIAGE' },
		{
			day: -110,
			occasion: 'PHASE_CHANGE',
			answers: { OFFICIAL: 'UNCLEAR' },
			action:
				'Der Bürgermeister wurde im Wirtshaus angerempelt: Gespräch mit der Polizeiinspektion, keine Anzeige gewünscht.',
			followUp: -103
		},
		{ day: -60, occasion: 'PHASE_CHANGE' }
	],
	actors: [
		['vereine', 'Vereine am Ort', 'GROUP', 'PARTY', 3],
		['traeger', 'Betreuungsträger', 'ORGANISATION', 'PARTY', 2],
		['gemeinde', 'Gemeinderat', 'AUTHORITY', 'OWN_ORGANISATION', 3],
		['land', 'Land, Grundversorgung', 'AUTHORITY', 'DECISION_MAKER', 3],
		['feuerwehr', 'Freiwillige Feuerwehr', 'ORGANISATION', 'SUPPORTER', 3],
		['pfarre', 'Pfarre', 'ORGANISATION', 'SUPPORTER', 2],
		['schule', 'Volksschule', 'ORGANISATION', 'AFFECTED', 1],
		['wirtin', 'Eigentümerin des Gasthofs', 'PERSON', 'AFFECTED', 1]
	],
	notes: [
		[-119, 'pichlmair', 'Der Obmann des Festvereins sagt nicht „Quartier“, er sagt „der Saal“. Darum geht es.'],
		[
			-110,
			'pichlmair',
			'Mediatorin aus der Liste gewählt, beide Seiten einverstanden. Ich bin ab jetzt nur für Raum und Kaffee zuständig.'
		],
		[
			-75,
			'pichlmair',
			'Zwei Abende im Turnsaal. Die Feuerwehr hat die Sessel im Kreis aufgestellt, ohne dass wer gefragt hat.'
		],
		[-10, 'pichlmair', 'Abschluss mit allen. Fest hatte 400 Gäste, 29 davon aus dem Gasthof, elf haben mitgekocht.']
	],
	sessions: [
		{
			kind: 'MEDIATION',
			day: -106,
			at: '18:00',
			until: '20:00',
			place: 'Pfarrheim',
			present: 'Vereine, Träger, Mediatorin'
		},
		{
			kind: 'MEDIATION',
			day: -95,
			at: '18:00',
			until: '20:00',
			place: 'Pfarrheim',
			present: 'Vereine, Träger, Mediatorin'
		},
		{
			kind: 'ROUND_TABLE',
			day: -75,
			at: '19:00',
			until: '21:30',
			place: 'Turnsaal der Volksschule',
			present: 'Etwa 80 Menschen, Land, Träger',
			minutes: 'Fragen an das Land beantwortet, Saal als Thema erkannt.'
		},
		{
			kind: 'ROUND_TABLE',
			day: -68,
			at: '19:00',
			until: '21:00',
			place: 'Turnsaal der Volksschule',
			present: 'Etwa 70 Menschen',
			minutes: 'Fest im Pfarrhof, gemeinsam mit den Bewohner:innen des Gasthofs.'
		}
	],
	tasks: [{ title: 'Anfrage des Journalisten beantworten (Frist 28 Tage)', due: -37, who: 'pichlmair', done: -45 }],
	decisions: [
		{
			day: -111,
			method: 'MEDIATION',
			reasons: 'Zwei klare Seiten, beide freiwillig. Die Gemeinde ist selbst betroffen, deshalb jemand von außen.',
			alternative: 'ROUND_TABLE',
			alternativeReason: 'Folgt als zweiter Schritt für den ganzen Ort.',
			ledBy: 'Eingetragene Mediatorin',
			facts: { stage: 4, parties: 'FEW', willing: 'YES', ownInvolvement: true }
		}
	],
	mandate: {
		day: -110,
		by: 'Marktgemeinde Sonnfelden, Vereine und Träger',
		goals: 'Ein gutes Nebeneinander und ein Ort für das Dorffest.',
		limits: 'Belegung und Dauer bestimmt das Land.',
		confidentiality: 'Verschwiegenheit nach dem Zivilrechts-Mediations-Gesetz.',
		resources: 'Drei Sitzungen',
		from: -110,
		to: -60,
		consents: ['vereine', 'traeger']
	},
	agreement: {
		key: 'miteinander',
		title: 'Miteinander am Hauptplatz',
		state: 'FULFILLED',
		day: -61,
		inForce: -60,
		points: [
			['Eine Willkommensgruppe trifft sich jeden zweiten Samstag.', 'Pfarre, Feuerwehr', -46, true],
			[
				'Das Dorffest findet im Pfarrhof statt, gemeinsam mit den Menschen aus dem Gasthof.',
				'Vereine, Träger',
				-20,
				true
			],
			['Der Gemeinderat sucht einen neuen Saal.', 'Gemeinde', 120, true]
		],
		approvals: [
			['vereine', -60],
			['traeger', -60]
		],
		checks: [
			[-32, 'HOLDS', 'Drei Treffen, zwei neue Freiwillige.'],
			[-11, 'HOLDS', 'Fest gelungen; Saal bleibt Aufgabe der Gemeinde.']
		]
	},
	escalation: [
		['vereine', -119, 4, 'Drohen, das Fest abzusagen, und suchen Unterstützung in Nachbarorten.'],
		['traeger', -119, 2, 'Antwortet nur schriftlich.'],
		['vereine', -60, 2, 'Planen das Fest mit.'],
		['traeger', -60, 1, 'Ist bei jedem Treffen dabei.']
	],
	measures: [
		{
			title: 'Saal im alten Feuerwehrhaus herrichten',
			origin: 'AGREEMENT',
			agreement: 'miteinander',
			unit: 'son-bauamt',
			state: 'IN_PROGRESS',
			created: -58,
			due: 120,
			progress: 'Kostenschätzung liegt vor.'
		}
	],
	lessons: [[-10, 'Fragen, was verloren geht. Der Ort stritt über Menschen und trauerte um einen Saal.', true]],
	coverSheet: {
		topic: 'ASYLUM_ACCOMMODATION',
		methods: ['MEDIATION', 'ROUND_TABLE'],
		firstStages: '4-6',
		lastStages: '1-3',
		source: 'RESIDENT',
		otherLanguage: true
	}
};
