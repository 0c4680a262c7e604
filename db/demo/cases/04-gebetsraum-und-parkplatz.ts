import type { DemoCase } from '../case-shape.ts';

export const gebetsraumUndParkplatz: DemoCase = {
	no: 4,
	tenant: 'erlengau',
	number: 'ERL-2025-0031',
	title: 'Gebetsraum und Parkplatz',
	summary:
		'Ein Verein vergrößert seinen Gebetsraum. Am Freitag fehlen Parkplätze; eine Fraktion macht daraus ein Wahlthema, der Vorstand bekommt Hasspost.',
	level: 'QUARTER',
	scope: 'PUBLIC',
	intensity: 'HEIGHTENED',
	presentingIssue: 'Parkende Autos am Freitagmittag und der Bauantrag für einen größeren Gebetsraum.',
	underlyingIssue: 'Wer darf sichtbar dazugehören? Und wer wird gefragt, wenn sich das Viertel ändert?',
	instrumentalised: 'YES',
	types: ['VALUE', 'RESOURCE', 'IDENTITY'],
	topics: ['RELIGION', 'MOBILITY'],
	area: 'steinwick',
	place: 'Gewerbestraße in Steinwick',
	responsibility: 'MUNICIPALITY',
	lead: 'tarek',
	team: ['meike', 'erdil'],
	visibility: 'CASE',
	state: 'CLOSED',
	opened: -190,
	closed: [-20, 'PARTIAL_AGREEMENT'],
	aboutOrigin: true,
	phases: [
		['INTAKE', -210, -192, 'Signal aus dem Bauamt, danach zwei Meldungen.'],
		['TRIAGE', -192, -190, 'Angenommen. Der Bauantrag selbst ist eine Rechtsfrage und nicht Gegenstand.'],
		['ANALYSIS', -190, -160, 'Gespräche mit Verein, Anlieger:innen, Kirchengemeinde, Bauamt. Fraktion lehnte ab.'],
		['PROCESS_CHOICE', -158, -154, 'Runder Tisch der Organisationen.'],
		['CONTRACTING', -154, -151, 'Auftrag durch Stadt Steinwick und Kreis.'],
		['PROCESS', -150, -96, 'Vier Treffen. Parken lösbar, Wahlkampf nicht.'],
		['AGREEMENT', -96, -90, 'Parkplan mit Zeiten und Ordner:innen.'],
		['FOLLOW_UP', -90, -21, 'Parken hält, der Ton im Rat nicht.'],
		['CLOSED', -20, -20, 'Teilweise Einigung. Schutz des Vorstands bleibt bei der Polizei.']
	],
	dangerChecks: [
		{ day: -191, occasion: 'TRIAGE' },
		{
			day: -170,
			occasion: 'OTHER',
			answers: { HATE: 'YES', VIOLENCE: 'YES' },
			action:
				'Briefe gesichert und an den Staatsschutz gegeben, Sicherheitsgespräch für den Vorstand, Mobile Beratung vermittelt.',
			followUp: -163
		},
		{
			day: -151,
			occasion: 'PHASE_CHANGE',
			answers: { HATE: 'UNCLEAR' },
			action: 'Rücksprache mit der Polizei: Treffen nur mit Anmeldung und ohne öffentlichen Aushang.'
		},
		{ day: -90, occasion: 'PHASE_CHANGE' }
	],
	actors: [
		['verein', 'Moscheeverein', 'ORGANISATION', 'PARTY', 2, '', 'tr'],
		['anlieger', 'Anlieger:innen Gewerbestraße', 'GROUP', 'PARTY', 2],
		['bauamt', 'Bauamt Steinwick', 'AUTHORITY', 'DECISION_MAKER', 3],
		['fraktion', 'Ratsfraktion', 'ORGANISATION', 'THIRD_FORCE', 2, 'Wollte das Thema behalten, nicht lösen.'],
		['kirche', 'Kirchengemeinde', 'ORGANISATION', 'SUPPORTER', 2, 'Öffnet freitags ihren Parkplatz.']
	],
	notes: [
		[
			-189,
			'tarek',
			'Gezählt: freitags 70 Autos auf 31 Plätzen, zwischen 13 und 14 Uhr. An allen anderen Tagen ist die Straße leer.'
		],
		[
			-170,
			'tarek',
			'Drei Briefe an den Vorstand, einer mit Adresse der Kinder. Polizei heute noch eingeschaltet. Der Vorsitzende fragt nicht nach Schutz, sondern ob er das Treffen absagen soll. Wir sagen: nein, aber anders.',
			'RESTRICTED'
		],
		[
			-150,
			'erdil',
			'Runder Tisch, erstes Treffen. Eine Anliegerin bringt Kuchen mit, der Verein Tee. Es geht zwei Stunden nur um Autos, und das tut allen gut.'
		],
		[-97, 'tarek', 'Die Kirchengemeinde bietet 40 Plätze an, 200 Meter entfernt. Damit ist die Rechnung gelöst.'],
		[
			-21,
			'tarek',
			'Letztes Gespräch. Parkplan hält seit zehn Wochen. Über die Größe des Raums bleibt man uneinig, ohne sich aus dem Weg zu gehen.'
		]
	],
	sessions: [
		{
			kind: 'ROUND_TABLE',
			day: -150,
			at: '18:00',
			until: '20:00',
			place: 'Feuerwache Steinwick, Schulungsraum',
			present: 'Verein, Anlieger:innen, Kirchengemeinde, Bauamt',
			minutes: 'Zahlen statt Vermutungen: Zählung vorgestellt.'
		},
		{
			kind: 'ROUND_TABLE',
			day: -131,
			at: '18:00',
			until: '20:00',
			place: 'Feuerwache Steinwick',
			present: 'Verein, Anlieger:innen, Kirchengemeinde, Bauamt',
			minutes: 'Fünf Möglichkeiten zum Parken bewertet.'
		},
		{
			kind: 'ROUND_TABLE',
			day: -97,
			at: '18:00',
			until: '19:30',
			place: 'Gemeindehaus',
			present: 'Verein, Anlieger:innen, Kirchengemeinde, Bauamt, Ordnungsamt',
			minutes: 'Parkplan beschlossen, Probe acht Wochen.'
		}
	],
	tasks: [{ title: 'Rückmeldung an alle Meldenden', due: -22, who: 'tarek', done: -22 }],
	decisions: [
		{
			day: -155,
			method: 'ROUND_TABLE',
			reasons:
				'Mehrere Organisationen, eine lösbare Sachfrage. Ein öffentliches Format hätte dem Wahlkampf eine Bühne gegeben.',
			alternative: 'DIALOGUE_FORUM',
			alternativeReason: 'Für die Wertefrage sinnvoll, aber erst nach der Wahl.',
			ledBy: 'Tarek Haddouchi',
			facts: { stage: 4, parties: 'SEVERAL', willing: 'YES', publicLawNorm: true }
		}
	],
	mandate: {
		day: -152,
		by: 'Stadt Steinwick und Kreis Erlengau',
		goals: 'Eine Lösung für den Freitagsverkehr, die Verein und Anlieger:innen tragen.',
		limits: 'Die Baugenehmigung entscheidet das Bauamt nach Recht.',
		confidentiality: 'Keine Presse am Tisch; gemeinsame Mitteilung am Ende.',
		resources: 'Vier Abende',
		from: -152,
		to: -60,
		consents: ['verein', 'anlieger']
	},
	agreement: {
		key: 'parkplan',
		title: 'Parkplan Gewerbestraße',
		state: 'FULFILLED',
		day: -97,
		inForce: -90,
		points: [
			['Freitags von 12:30 bis 14:30 Uhr steht der Parkplatz der Kirchengemeinde offen.', 'Kirchengemeinde', -90, true],
			['Vier Ordner:innen des Vereins weisen ein.', 'Verein', -90, true],
			['Einfahrten bleiben frei; wer zugeparkt wird, hat eine Nummer zum Anrufen.', 'Verein', -90, true]
		],
		approvals: [
			['verein', -92],
			['anlieger', -91]
		],
		checks: [
			[-62, 'HOLDS', 'Zwei Anrufe in vier Wochen, beide in Minuten gelöst.'],
			[-21, 'HOLDS', 'Kein Anruf mehr. Nachhalten vorzeitig beendet, alle einverstanden.']
		]
	},
	escalation: [
		['anlieger', -188, 3, 'Zettel an Windschutzscheiben, Absperrband.'],
		['verein', -188, 2, 'Lädt zum Tag der offenen Tür, wenige kommen.'],
		['fraktion', -171, 6, 'Ultimatum an die Verwaltung über die Presse.'],
		['anlieger', -90, 1, 'Ruft an statt zu schreiben.'],
		['verein', -90, 1, 'Stellt den Anlieger:innen seinen Hof zur Verfügung.'],
		['fraktion', -25, 4, 'Sucht weiter Verbündete, ohne neue Vorwürfe.']
	],
	measures: [
		{
			title: 'Beschilderung Freitagsparken',
			origin: 'AGREEMENT',
			agreement: 'parkplan',
			unit: 'erl-ordnung',
			owner: 'vollmer',
			state: 'VERIFIED',
			created: -95,
			due: -88
		},
		{
			title: 'Sicherheitsgespräch für ehrenamtliche Vorstände',
			origin: 'RECOMMENDATION',
			unit: 'erl-ordnung',
			state: 'DONE',
			created: -120,
			due: -80
		},
		{
			title: 'Anwohnerparken in der Gewerbestraße',
			origin: 'IDEA',
			unit: 'erl-ordnung',
			state: 'STOPPED',
			created: -140,
			due: -70,
			reason: 'Nach dem Parkplan nicht mehr nötig; hätte die Betriebe getroffen.',
			doNoHarm: 'Trennt: trifft vor allem Besucher:innen des Vereins.'
		}
	],
	lessons: [
		[
			-20,
			'Zählen hilft. Solange alle nur schätzten, ging es um Zugehörigkeit; als die Zahl auf dem Tisch lag, ging es um vierzig Parkplätze.',
			true
		]
	],
	coverSheet: {
		topic: 'RELIGION',
		methods: ['ROUND_TABLE'],
		firstStages: '4-6',
		lastStages: '1-3',
		source: 'STAFF',
		otherLanguage: true
	}
};
