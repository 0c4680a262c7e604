import type { DemoCase, DemoPhase } from '../case-shape.ts';

// Closed long ago, so that the deletion run has something to show: one held, one with the archive, one to be offered.

const walked = (from: number, to: number): readonly DemoPhase[] => [
	['INTAKE', from, from + 2, 'Anruf aus der Nachbarschaft.'],
	['TRIAGE', from + 2, from + 4, 'Angenommen.'],
	['ANALYSIS', from + 4, from + 20, 'Gespräche mit beiden Seiten.'],
	['CLOSED', to, to, 'Akte geschlossen.']
];

type Old = Pick<
	DemoCase,
	'no' | 'number' | 'title' | 'summary' | 'presentingIssue' | 'underlyingIssue' | 'place' | 'area' | 'topics'
> & { readonly from: number; readonly to: number; readonly reason: string; readonly told: string };

const oldCase = ({ from, to, reason, told, ...content }: Old): DemoCase => ({
	...content,
	tenant: 'brueckhausen',
	level: 'NEIGHBOURHOOD',
	scope: 'PUBLIC',
	intensity: 'SMOULDERING',
	instrumentalised: 'NO',
	types: ['INTEREST'],
	responsibility: 'MUNICIPALITY',
	lead: 'holger',
	team: [],
	visibility: 'CASE',
	state: 'CLOSED',
	opened: from + 4,
	closed: [to, reason],
	phases: walked(from, to),
	dangerChecks: [{ day: from + 3, occasion: 'TRIAGE' }],
	actors: [
		['eine', 'Nachbarschaft', 'GROUP', 'PARTY', 1],
		['andere', 'Verein', 'ORGANISATION', 'PARTY', 2]
	],
	notes: [[from + 12, 'holger', told]],
	coverSheet: {
		topic: content.topics[0] ?? 'NEIGHBOURHOOD',
		methods: [],
		firstStages: 'NONE',
		lastStages: 'NONE',
		source: 'RESIDENT',
		otherLanguage: false
	},
	aboutOrigin: false
});

export const proberaumHafenstrasse = oldCase({
	no: 14,
	number: 'BRK-2022-0001',
	title: 'Proberaum Hafenstraße',
	summary: 'Musik bis in die Nacht, danach Klage des Vermieters gegen den Verein.',
	presentingIssue: 'Lärm aus dem Proberaum.',
	underlyingIssue: 'Wem gehört der Abend im Hof?',
	place: 'Hafenstraße 8',
	area: 'nordstadt',
	topics: ['NEIGHBOURHOOD'],
	from: -1600,
	to: -1420,
	reason: 'NO_AGREEMENT',
	told: 'Der Verein bietet an, um 21 Uhr aufzuhören. Der Vermieter will klagen.'
});

export const kleingaertenAmBahndamm = oldCase({
	no: 15,
	number: 'BRK-2022-0002',
	title: 'Kleingärten am Bahndamm',
	summary: 'Wege, Wasser und Feste: zwei Gartenvereine teilen sich einen Brunnen.',
	presentingIssue: 'Wasser aus dem gemeinsamen Brunnen.',
	underlyingIssue: 'Wer entscheidet über das Gemeinsame?',
	place: 'Bahndamm, Anlage Nord',
	area: 'suedpark',
	topics: ['LAND_USE'],
	from: -1560,
	to: -1400,
	reason: 'AGREEMENT',
	told: 'Beide Vorstände haben den Brunnenplan unterschrieben.'
});

export const spielplatzGerberweg = oldCase({
	no: 16,
	number: 'BRK-2022-0003',
	title: 'Spielplatz Gerberweg',
	summary: 'Jugendliche abends auf dem Kleinkinderspielplatz.',
	presentingIssue: 'Scherben am Morgen.',
	underlyingIssue: 'Für Jugendliche gibt es im Viertel keinen Ort.',
	place: 'Gerberweg',
	area: 'lindenviertel',
	topics: ['YOUTH'],
	from: -1500,
	to: -1330,
	reason: 'RESOLVED_OTHERWISE',
	told: 'Seit der Unterstand am Kanal steht, ist hier abends niemand mehr.'
});
