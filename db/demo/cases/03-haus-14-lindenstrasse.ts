import type { DemoCase } from '../case-shape.ts';

export const haus14Lindenstrasse: DemoCase = {
	no: 3,
	tenant: 'brueckhausen',
	number: 'BRK-2026-0011',
	title: 'Haus 14, Lindenstraße',
	summary:
		'Zwei Familien im Treppenhaus: Lärm, Schuhe, Kinderwagen, gegenseitige Vorwürfe. Die Genossenschaft will kündigen.',
	level: 'NEIGHBOURHOOD',
	scope: 'PUBLIC',
	intensity: 'OPEN',
	presentingIssue: 'Kinderlärm am Abend und ein zugestelltes Treppenhaus.',
	underlyingIssue: 'Beide Familien fürchten um ihre Wohnung und fühlen sich vor den anderen im Haus bloßgestellt.',
	instrumentalised: 'NO',
	types: ['RELATIONSHIP', 'INTEREST'],
	topics: ['NEIGHBOURHOOD', 'DISCRIMINATION'],
	area: 'lindenviertel',
	place: 'Lindenstraße 14, Treppenhaus und Hof',
	responsibility: 'PRIVATE',
	lead: 'amira',
	team: ['hrytsenko'],
	visibility: 'CASE',
	state: 'FOLLOW_UP',
	opened: -65,
	aboutOrigin: true,
	phases: [
		['INTAKE', -70, -67, 'Eine Meldung ohne Namen, eine mit Namen, aus demselben Haus.'],
		['TRIAGE', -67, -65, 'Angenommen. Die Genossenschaft wartet mit der Kündigung bis Ende Juni.'],
		['ANALYSIS', -65, -59, 'Vier Gespräche, eines mit Dolmetscherin.'],
		['PROCESS_CHOICE', -59, -58, 'Mediation; Anfrage an den Pool.'],
		[
			'CONTRACTING',
			-58,
			-44,
			'Die erste Mediatorin hatte früher für die Genossenschaft gearbeitet und hat das offengelegt; eine Seite lehnte ab. Zweite Person gewählt.'
		],
		['PROCESS', -40, -15, 'Drei Sitzungen und ein Einzelgespräch. Inhalt versiegelt.'],
		['AGREEMENT', -15, -12, 'Vereinbarung; vier von sieben Punkten sind freigegeben.'],
		['FOLLOW_UP', -12, null, 'Hausgespräch nach vier Wochen.']
	],
	dangerChecks: [
		{
			day: -66,
			occasion: 'TRIAGE',
			answers: { CHILD: 'UNCLEAR' },
			action: 'Rückfrage bei der Schule: kein Anhalt. Das Jugendamt musste nicht einbezogen werden.'
		},
		{ day: -44, occasion: 'PHASE_CHANGE' },
		{ day: -12, occasion: 'PHASE_CHANGE' }
	],
	actors: [
		['familie-a', 'Familie A, zweiter Stock', 'GROUP', 'PARTY', 1, 'Drei Kinder, eine Schichtarbeiterin.', 'ar'],
		['familie-b', 'Familie B, erster Stock', 'GROUP', 'PARTY', 1, 'Älteres Paar, wohnt seit 31 Jahren im Haus.'],
		['hausmeister', 'Hausmeister', 'PERSON', 'BYSTANDER', 1],
		[
			'genossenschaft',
			'Wohnungsgenossenschaft',
			'ORGANISATION',
			'DECISION_MAKER',
			3,
			'Kündigung angedroht, wartet auf das Ergebnis.'
		],
		['haus', 'Übrige Hausgemeinschaft', 'GROUP', 'AFFECTED', 1]
	],
	notes: [
		[-66, 'amira', 'Beide Familien getrennt besucht. Beide sagen denselben Satz: „Die grüßen nicht mehr.“'],
		[
			-61,
			'hrytsenko',
			'Gespräch mit Familie A, Dolmetscherin dabei. Frage der Mutter: Darf ich meinen Kindern verbieten zu laufen?'
		],
		[
			-50,
			'amira',
			'Offenlegung der ersten Mediatorin an beide Familien weitergegeben. Familie B ist einverstanden, Familie A nicht. Ergebnis nach außen: nicht zustande gekommen. Mehr steht hier nicht.',
			'RESTRICTED'
		],
		[-12, 'amira', 'Die vier freigegebenen Punkte übernommen. Alles andere bleibt bei den Parteien und der Mediatorin.']
	],
	sessions: [
		{
			kind: 'SEPARATE_TALK',
			day: -61,
			at: '10:00',
			until: '11:15',
			place: 'Stadtteilbüro',
			present: 'Familie A, Dolmetscherin',
			minutes: 'Wunsch nach Mediation; Sorge um die Wohnung.'
		},
		{
			kind: 'SEPARATE_TALK',
			day: -60,
			at: '15:00',
			until: '16:00',
			place: 'Stadtteilbüro',
			present: 'Familie B',
			minutes: 'Wunsch, dass „es einfach wieder normal ist“.'
		},
		{
			kind: 'MEDIATION',
			day: -40,
			at: '17:00',
			until: '19:00',
			place: 'Stadtteilbüro, Raum 3',
			present: 'Beide Familien, Mediatorin, Dolmetscherin'
		},
		{
			kind: 'MEDIATION',
			day: -32,
			at: '17:00',
			until: '18:00',
			place: 'Stadtteilbüro, Raum 3',
			present: 'Eine Familie, Mediatorin (Einzelgespräch)'
		},
		{
			kind: 'MEDIATION',
			day: -26,
			at: '17:00',
			until: '19:00',
			place: 'Stadtteilbüro, Raum 3',
			present: 'Beide Familien, Mediatorin, Dolmetscherin'
		},
		{
			kind: 'MEDIATION',
			day: -15,
			at: '17:00',
			until: '18:30',
			place: 'Stadtteilbüro, Raum 3',
			present: 'Beide Familien, Mediatorin, Dolmetscherin'
		}
	],
	tasks: [
		{
			title: 'Genossenschaft: schriftlich bestätigen lassen, dass die Kündigung vom Tisch ist',
			due: 3,
			who: 'amira',
			waitingFor: 'Wohnungsgenossenschaft'
		},
		{ title: 'Beide Familien fragen, wie es geht', due: 16, who: 'hrytsenko' }
	],
	decisions: [
		{
			day: -58,
			method: 'MEDIATION',
			reasons:
				'Zwei Parteien, beide freiwillig, Stufe 4 bis 5, verhandelbar. Die Genossenschaft sitzt nicht mit am Tisch.',
			alternative: 'ARBITRATION',
			alternativeReason: 'Schiedsamt stünde offen, klärt aber nur den Vorwurf und nicht das Zusammenleben.',
			ledBy: 'Mediatorin aus dem Pool',
			facts: { stage: 5, parties: 'FEW', willing: 'YES' }
		}
	],
	mandate: {
		day: -46,
		by: 'Beide Familien gemeinsam, Stadt trägt die Kosten',
		goals: 'Regeln für Treppenhaus und Abendstunden, die beide tragen.',
		limits: 'Mietrechtliche Fragen bleiben bei der Genossenschaft.',
		confidentiality: 'Verschwiegenheit nach dem Mediationsgesetz; die Stadt erfährt nur freigegebene Punkte.',
		resources: 'Bis zu fünf Sitzungen, Dolmetschen Arabisch',
		from: -44,
		to: 30,
		consents: ['familie-a', 'familie-b']
	},
	agreement: {
		key: 'haus',
		title: 'Gut wohnen in Haus 14',
		state: 'IN_FORCE',
		day: -15,
		inForce: -12,
		points: [
			['Von 13 bis 15 Uhr und ab 20 Uhr ist es leise; Kinder dürfen Kinder sein.', 'beide Familien', null, true],
			[
				'Schuhe und Kinderwagen stehen im Abstellraum; der Hausmeister schafft Platz.',
				'Familie A, Hausmeister',
				-5,
				true
			],
			['Bei Ärger klingelt man, bevor man schreibt.', 'beide Familien', null, true],
			['Zum Hoffest im August laden beide gemeinsam ein.', 'beide Familien', 62, true]
		],
		approvals: [
			['familie-a', -12],
			['familie-b', -12]
		],
		checks: [[16], [80], [172]]
	},
	escalation: [
		['familie-a', -65, 5, 'Vorwurf des Rassismus am Schwarzen Brett, mit Wohnungsnummer.'],
		['familie-b', -65, 4, 'Lärmprotokoll über sechs Wochen, Nachbarn sollen unterschreiben.'],
		['familie-a', -12, 2, 'Grüßt, meldet Besuch an.'],
		['familie-b', -12, 2, 'Hat das Protokoll selbst weggeworfen.']
	],
	measures: [
		{
			title: 'Abstellraum im Haus 14 freiräumen',
			origin: 'AGREEMENT',
			agreement: 'haus',
			unit: 'brk-wohnen',
			state: 'IN_PROGRESS',
			created: -11,
			due: -5,
			progress: 'Termin mit dem Hausmeister zweimal verschoben.'
		}
	]
};
