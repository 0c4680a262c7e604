import type { DemoCase } from '../case-shape.ts';

export const schnittstelleAuslaenderwesenSoziales: DemoCase = {
	no: 8,
	tenant: 'erlengau',
	number: 'ERL-2026-0012',
	title: 'Schnittstelle Ausländerwesen und Soziales',
	summary:
		'Zwei Teams blockieren sich gegenseitig: Akten bleiben liegen, der Ton in Mails ist scharf, zwei Kolleg:innen sind lange krank.',
	level: 'INSTITUTION',
	scope: 'ADMIN_INTERNAL',
	intensity: 'HEIGHTENED',
	presentingIssue: 'Wer muss welche Unterlagen zuerst liefern?',
	underlyingIssue:
		'Beide Teams tragen eine Last, über die seit zwei Jahren niemand entscheidet, und geben sie einander weiter.',
	instrumentalised: 'NO',
	types: ['ROLE', 'RELATIONSHIP'],
	topics: ['ADMIN_INTERNAL'],
	area: null,
	place: 'Kreishaus',
	responsibility: 'DISTRICT',
	lead: 'meike',
	team: [],
	concernedUnits: ['erl-auslaenderwesen', 'erl-soziales'],
	visibility: 'RESTRICTED',
	state: 'FOLLOW_UP',
	opened: -80,
	aboutOrigin: false,
	phases: [
		['INTAKE', -85, -82, 'Vertrauliche Meldung aus dem Personalrat.'],
		['TRIAGE', -82, -80, 'Angenommen, verwaltungsintern. Vorgesetzte der beiden Einheiten sehen die Akte nicht.'],
		['ANALYSIS', -80, -72, 'Sechs vertrauliche Gespräche, je drei pro Team.'],
		['PROCESS_CHOICE', -72, -71, 'Supervision für beide Teams, danach ein gemeinsamer Tag.'],
		['CONTRACTING', -71, -70, 'Auftrag durch das Personalamt; Personalrat einverstanden.'],
		['PROCESS', -70, -25, 'Vier Supervisionen, ein Teamtag.'],
		['AGREEMENT', -25, -24, 'Übergabeblatt mit drei Pflichtfeldern.'],
		['FOLLOW_UP', -24, null, 'Erste Überprüfung in dieser Woche.']
	],
	dangerChecks: [
		{
			day: -82,
			occasion: 'TRIAGE',
			answers: { SUICIDE: 'UNCLEAR' },
			action: 'Hinweis auf starke Belastung: Betriebsärztlicher Dienst angeboten und angenommen.',
			followUp: -75
		},
		{ day: -70, occasion: 'PHASE_CHANGE' },
		{ day: -24, occasion: 'PHASE_CHANGE' }
	],
	actors: [
		['team-a', 'Team Ausländerwesen', 'GROUP', 'PARTY', 2],
		['team-s', 'Team Soziale Leistungen', 'GROUP', 'PARTY', 2],
		['leitung-a', 'Leitung Ordnung', 'PERSON', 'DECISION_MAKER', 3],
		['leitung-s', 'Leitung Soziales', 'PERSON', 'DECISION_MAKER', 3],
		['personalrat', 'Personalrat', 'ORGANISATION', 'SUPPORTER', 2]
	],
	notes: [
		[
			-79,
			'meike',
			'Gespräche nicht im Kreishaus, sondern in der Volkshochschule. Erste Bedingung aller sechs: Die Leitungen lesen nicht mit.',
			'RESTRICTED'
		],
		[
			-71,
			'meike',
			'Der Ablauf hat eine Lücke: Beide warten auf den ersten Schritt der anderen, und beide haben recht.',
			'RESTRICTED'
		],
		[
			-25,
			'meike',
			'Teamtag. Die Teams haben für eine Stunde die Plätze getauscht und je einen echten Vorgang bearbeitet. Danach wurde gelacht.',
			'RESTRICTED'
		],
		[
			-3,
			'meike',
			'Eine Leitung bat um Einsicht in die Notizen, „um helfen zu können“. Abgelehnt und erklärt, warum. Was sie braucht, ist die Übersicht der offenen Vorgänge; die hat sie bekommen.',
			'RESTRICTED'
		]
	],
	sessions: [
		{
			kind: 'SEPARATE_TALK',
			day: -78,
			at: '13:00',
			until: '16:00',
			place: 'Volkshochschule, Raum 12',
			present: 'Drei Mitarbeitende, nacheinander'
		},
		{
			kind: 'MEETING',
			day: -55,
			at: '09:00',
			until: '11:00',
			place: 'Volkshochschule',
			present: 'Team Ausländerwesen, Supervisorin'
		},
		{
			kind: 'MEETING',
			day: -53,
			at: '09:00',
			until: '11:00',
			place: 'Volkshochschule',
			present: 'Team Soziale Leistungen, Supervisorin'
		},
		{
			kind: 'MEETING',
			day: -25,
			at: '09:00',
			until: '15:00',
			place: 'Landhaus am See',
			present: 'Beide Teams, Supervisorin',
			minutes: 'Übergabeblatt entworfen und an drei Vorgängen erprobt.'
		}
	],
	tasks: [{ title: 'Überprüfung mit beiden Teams, einzeln', due: 0, who: 'meike' }],
	decisions: [
		{
			day: -71,
			method: 'SUPERVISION',
			reasons:
				'Teams unter Last; der Streit ist Folge einer unklaren Schnittstelle. Von außen geleitet, weil wir zum selben Haus gehören.',
			alternative: 'TEAM_DEVELOPMENT',
			alternativeReason: 'Als zweiter Schritt vorgesehen; zuerst brauchen beide Teams einen geschützten Raum.',
			ledBy: 'Externe Supervisorin',
			facts: { stage: 4, parties: 'FEW', willing: 'YES', ownInvolvement: true, powerGap: true }
		}
	],
	mandate: {
		day: -71,
		by: 'Personalamt mit Zustimmung des Personalrats',
		goals: 'Beide Teams arbeiten wieder zusammen; die Übergabe ist geregelt.',
		limits: 'Keine Bewertung einzelner Personen.',
		confidentiality: 'Vorgesetzte erhalten nur das Übergabeblatt.',
		resources: 'Vier Supervisionen, ein Tag',
		from: -71,
		to: 20,
		consents: ['team-a', 'team-s']
	},
	agreement: {
		key: 'uebergabe',
		title: 'Übergabeblatt zwischen den Teams',
		state: 'IN_FORCE',
		day: -25,
		inForce: -24,
		points: [
			[
				'Jeder Vorgang geht mit dem Übergabeblatt: drei Pflichtfelder, keine Rückfrage ohne Anruf.',
				'beide Teams',
				-20,
				true
			],
			['Dienstags um neun sprechen je zwei Personen zehn Minuten über offene Vorgänge.', 'beide Teams', null, true],
			['Mails, die man nachts schreibt, verschickt man morgens.', 'alle', null, false]
		],
		approvals: [
			['team-a', -25],
			['team-s', -25]
		],
		checks: [[4], [68], [160]]
	},
	escalation: [
		['team-a', -79, 4, 'Mails mit wachsendem Verteiler, Leitung in Kopie.'],
		['team-s', -79, 4, 'Vorgänge werden nur noch schriftlich angenommen.'],
		['team-a', -25, 2, 'Ruft an.'],
		['team-s', -25, 2, 'Schlägt selbst das Dienstagsgespräch vor.']
	],
	measures: [
		{
			title: 'Übergabeblatt in beide Fachverfahren aufnehmen',
			origin: 'AGREEMENT',
			agreement: 'uebergabe',
			unit: 'erl-personal',
			state: 'ACCEPTED',
			created: -23,
			due: 20
		},
		{
			title: 'Zwei Stellenanteile für die Schnittstelle prüfen',
			origin: 'RECOMMENDATION',
			unit: 'erl-personal',
			state: 'PROPOSED',
			created: -22,
			due: 45
		}
	],
	looks: [
		[-3, '09:12', 'stratmann', 'denied'],
		[-3, '09:14', 'stratmann', 'denied']
	]
};
