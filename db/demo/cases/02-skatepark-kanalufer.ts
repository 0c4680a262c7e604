import type { DemoCase } from '../case-shape.ts';

export const skateparkKanalufer: DemoCase = {
	no: 2,
	tenant: 'brueckhausen',
	number: 'BRK-2026-0009',
	title: 'Skatepark Kanalufer',
	summary:
		'Lärm, Müll und Musikboxen am Abend; eine Unterschriftenliste der Anwohner:innen; Jugendliche, die sich verjagt fühlen.',
	level: 'QUARTER',
	scope: 'PUBLIC',
	intensity: 'OPEN',
	presentingIssue: 'Musik nach 22 Uhr und Scherben auf dem Uferweg.',
	underlyingIssue:
		'Es gibt im Kanalviertel keinen zweiten Ort für Jugendliche, und niemand redet mit ihnen, nur über sie.',
	instrumentalised: 'NO',
	types: ['RESOURCE', 'INTEREST'],
	topics: ['PUBLIC_SPACE', 'YOUTH'],
	area: 'kanalviertel',
	place: 'Skatepark am Kanalufer, zwischen Brücke und Bootshaus',
	responsibility: 'MUNICIPALITY',
	lead: 'amira',
	team: ['pohl'],
	visibility: 'INTERNAL',
	state: 'OPEN',
	opened: -80,
	aboutOrigin: false,
	phases: [
		['INTAKE', -95, -82, 'Beschwerden der Ordnungsamtliste steigen von 4 auf 19 im Monat, dazu fünf Meldungen.'],
		['TRIAGE', -82, -80, 'Angenommen. Mit dem Vollzugsdienst verabredet: bis Ende April zuerst reden.'],
		['ANALYSIS', -80, -64, 'Zwölf Gruppen nutzen den Platz; drei davon abends. Streetwork kennt alle.'],
		[
			'PROCESS_CHOICE',
			-64,
			-62,
			'Werkstatt am Ort und ein moderiertes Gespräch, beides am Kanal und nicht im Rathaus.'
		],
		[
			'PROCESS',
			-60,
			null,
			'Sommerregeln und Toilette vereinbart. Seit letzter Woche neue Beschwerden, alle von einer Person.'
		]
	],
	skipped: [['CONTRACTING', 'Kein Verfahren mit Mediator:innen; die Einladung zur Werkstatt nannte Ziel und Grenzen.']],
	dangerChecks: [
		{ day: -82, occasion: 'TRIAGE' },
		{
			day: -60,
			occasion: 'PHASE_CHANGE',
			answers: { VIOLENCE: 'UNCLEAR' },
			action: 'Flaschenwurf vom Balkon angesprochen; Anzeige blieb bei der Polizei, Fenster wird gemieden.',
			followUp: -53
		}
	],
	actors: [
		['anwohner', 'Anwohner:innen Uferstraße', 'GROUP', 'PARTY', 2, '73 Unterschriften, davon 20 mit Gesprächswunsch.'],
		['jugend', 'Jugendliche am Platz (12 Gruppen)', 'GROUP', 'PARTY', 1],
		['streetwork', 'Streetwork', 'ORGANISATION', 'SUPPORTER', 2],
		['vollzug', 'Vollzugsdienst', 'AUTHORITY', 'DECISION_MAKER', 2, 'Kontrolliert weiter; Absprache über den Ton.'],
		['fussball', 'Fußballverein nebenan', 'ORGANISATION', 'BYSTANDER', 1]
	],
	notes: [
		[
			-79,
			'amira',
			'Begehung um 21:30 Uhr mit Streetwork. 34 Jugendliche, zwei Boxen, kein Mülleimer, keine Toilette. Zwei Anwohnerinnen kommen dazu; das erste Gespräch ergibt sich von selbst.'
		],
		[
			-63,
			'pohl',
			'Die Jüngeren gehen um neun. Laut wird es erst, wenn die Brücke gesperrt ist und alle auf der Uferseite bleiben. Das wusste bisher niemand.'
		],
		[
			-58,
			'amira',
			'Werkstatt: 41 Menschen, davon 26 unter 20. Beste Idee kam von einer Fünfzehnjährigen: eine „leise Ecke“ mit Bänken zum Wasser, damit nicht alle vor den Fenstern sitzen.'
		],
		[-30, 'pohl', 'Sommerregeln hängen, selbst gestaltet. Toilette steht.'],
		[
			-7,
			'amira',
			'Sieben neue Beschwerden in fünf Tagen. Alle aus derselben Wohnung, teils unter verschiedenen Bezeichnungen. Zahl also nicht als Anstieg lesen. Anruf vereinbart.'
		]
	],
	sessions: [
		{
			kind: 'SITE_VISIT',
			day: -79,
			at: '21:30',
			until: '23:00',
			place: 'Skatepark',
			present: 'Konfliktmanagement, Streetwork, zwei Anwohnerinnen',
			minutes: 'Kein Licht, kein Mülleimer, Brücke ab 22 Uhr gesperrt.'
		},
		{
			kind: 'DIALOGUE',
			day: -60,
			at: '16:00',
			until: '19:30',
			place: 'Skatepark, Zelte',
			present: '41 Teilnehmende, Streetwork, Grünflächenamt',
			minutes: 'Plan mit drei Zonen; Regeln in eigenen Worten.'
		},
		{
			kind: 'MODERATED_TALK',
			day: -33,
			at: '18:00',
			until: '19:45',
			place: 'Bootshaus',
			present: 'Sechs Anwohner:innen, sieben Jugendliche, Streetwork',
			minutes: 'Sommerregeln Satz für Satz. Beide Seiten geben sich Telefonnummern der Ansprechpersonen.'
		},
		{
			kind: 'TALK',
			day: 1,
			at: '17:00',
			until: '18:00',
			place: 'Uferstraße',
			present: 'Eine Anwohnerin oder ein Anwohner',
			invitation: 'Gespräch über die Beschwerden der letzten Woche.'
		}
	],
	tasks: [
		{ title: 'Person mit den neuen Beschwerden anrufen und Gespräch vorbereiten', due: 0, who: 'amira' },
		{
			title: 'Vollzugsdienst: Liste der Kontrollen im Mai besorgen',
			due: -4,
			who: 'amira',
			waitingFor: 'Amt für öffentliche Ordnung'
		},
		{ title: 'Sommerregeln auf Türkisch und Ukrainisch drucken', due: -20, who: 'pohl', done: -22 }
	],
	decisions: [
		{
			day: -62,
			method: 'MODERATED_TALK',
			reasons:
				'Stufe 3, zwei klare Seiten, beide wollen reden. Werkstatt am Ort, damit die Jugendlichen nicht als Gäste im Rathaus sitzen.',
			alternative: 'ENFORCEMENT',
			alternativeReason: 'Kontrollen laufen weiter, lösen aber nicht, dass es keinen anderen Ort gibt.',
			ledBy: 'Amira Lindqvist mit Streetwork',
			facts: { stage: 3, parties: 'SEVERAL', willing: 'YES', publicLawNorm: true }
		}
	],
	agreement: {
		key: 'sommerregeln',
		title: 'Sommerregeln am Kanalufer',
		state: 'IN_FORCE',
		day: -33,
		inForce: -30,
		points: [
			['Ab 22 Uhr keine Boxen; Kopfhörer sind in Ordnung.', 'Jugendliche', null, true],
			[
				'Wer sich gestört fühlt, ruft zuerst die Streetwork-Nummer an, dann die Leitstelle.',
				'Anwohner:innen',
				null,
				true
			],
			['Eine Toilette und vier Mülleimer stehen bis Ende Oktober.', 'Stadt, Grünflächen', -30, true],
			['Im September setzen sich alle noch einmal zusammen.', 'Konfliktmanagement', 90, true]
		],
		approvals: [
			['anwohner', -31],
			['jugend', -31]
		],
		checks: [[-2, 'HOLDS', 'Alle vier Punkte eingehalten, auch nach Auskunft der Streetwork.'], [62], [154]]
	},
	escalation: [
		['anwohner', -79, 4, 'Unterschriftenliste, gezielte Suche nach Verbündeten im Stadtrat.'],
		['jugend', -79, 3, 'Boxen demonstrativ lauter, wenn jemand schimpft.'],
		['anwohner', -33, 2, 'Tauschen mit den Jugendlichen Nummern aus.'],
		['jugend', -33, 1, 'Bieten an, samstags aufzuräumen.']
	],
	measures: [
		{
			title: 'Toilette und vier Mülleimer am Kanalufer',
			origin: 'AGREEMENT',
			agreement: 'sommerregeln',
			unit: 'brk-ordnung',
			state: 'VERIFIED',
			created: -32,
			due: -30,
			progress: 'Steht; Reinigung zweimal am Tag.'
		},
		{
			title: 'Aufsicht durch einen Sicherheitsdienst an drei Abenden',
			origin: 'IDEA',
			unit: 'brk-ordnung',
			owner: 'ruhnau',
			state: 'NOT_EFFECTIVE',
			created: -78,
			due: -60,
			progress: 'Vier Wochen erprobt.',
			reason: 'Die Beschwerden sanken an keinem der drei Abende; die Jugendlichen wichen unter die Brücke aus.',
			doNoHarm: 'Trennt: Wird als Misstrauen gelesen.'
		},
		{
			title: 'Zweiter Treffpunkt im Südpark prüfen',
			origin: 'RECOMMENDATION',
			unit: 'brk-quartier',
			state: 'PROPOSED',
			created: -25,
			due: 60
		}
	],
	lessons: []
};
