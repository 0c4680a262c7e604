import type { DemoCase } from '../case-shape.ts';

/** A small record beside the twelve: a case handed over to another tenant by explicit grant. */
export const uebergabeGrenzweg: DemoCase = {
	no: 13,
	tenant: 'brueckhausen',
	number: 'BRK-2026-0016',
	title: 'Reitweg an der Stadtgrenze',
	summary: 'Reiter:innen und Spaziergänger:innen streiten um einen schmalen Weg. Er liegt zu drei Vierteln im Kreis.',
	level: 'QUARTER',
	scope: 'PUBLIC',
	intensity: 'SMOULDERING',
	presentingIssue: 'Pferde auf dem Spazierweg.',
	underlyingIssue: 'Der alte Reitweg wurde beim Straßenbau unterbrochen.',
	instrumentalised: 'NO',
	types: ['RESOURCE'],
	topics: ['SPORT_CULTURE'],
	area: 'westhang',
	place: 'Grenzweg am Westhang',
	responsibility: 'DISTRICT',
	lead: 'holger',
	team: [],
	visibility: 'INTERNAL',
	state: 'HANDED_OVER',
	opened: -34,
	aboutOrigin: false,
	phases: [
		['INTAKE', -38, -36, 'Zwei Meldungen, eine davon vom Reitverein.'],
		['TRIAGE', -36, -34, 'Angenommen.'],
		[
			'ANALYSIS',
			-34,
			-22,
			'Der Weg liegt überwiegend in der Gemeinde Weidelage; dort wird auch über den Reitweg entschieden.'
		]
	],
	dangerChecks: [{ day: -35, occasion: 'TRIAGE' }],
	actors: [
		['reiter', 'Reitverein', 'ORGANISATION', 'PARTY', 1],
		['gehende', 'Spaziergänger:innen', 'GROUP', 'PARTY', 1]
	],
	notes: [
		[
			-22,
			'holger',
			'Mit dem Kreis telefoniert. Beide Meldenden haben der Weitergabe zugestimmt; übergeben wird nur das Paket, nicht die Akte.'
		]
	],
	handOver: {
		day: -22,
		to: 'erlengau',
		reason: 'Der Weg und die Entscheidung über den Reitweg liegen im Kreis.',
		package: {
			title: 'Reitweg an der Stadtgrenze',
			summary:
				'Reiter:innen und Spaziergänger:innen streiten um einen schmalen Weg. Der alte Reitweg wurde beim Straßenbau unterbrochen.',
			presentingIssue: 'Pferde auf dem Spazierweg.',
			underlyingIssue: 'Der alte Reitweg wurde beim Straßenbau unterbrochen.',
			placeText: 'Grenzweg am Westhang',
			level: 'QUARTER',
			note: 'Beide Meldenden sind einverstanden, dass der Kreis sie über uns erreicht.'
		}
	}
};
