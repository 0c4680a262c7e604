import type { DemoCase } from '../case-shape.ts';

export const verkehrsversuchMarktring: DemoCase = {
	no: 7,
	tenant: 'brueckhausen',
	number: 'BRK-2026-0012',
	title: 'Verkehrsversuch Marktring',
	summary:
		'Der Marktring ist für ein halbes Jahr autofrei. Geschäfte, Radfahrende und der Behindertenbeirat streiten über Anlieferung, Bordsteine und Haltestellen.',
	level: 'CITY',
	scope: 'PUBLIC',
	intensity: 'OPEN',
	presentingIssue: 'Die Sperrung des Marktrings für Autos.',
	underlyingIssue: 'Wer hat bei der Planung mitgedacht werden müssen und wurde vergessen?',
	instrumentalised: 'SUSPECTED',
	types: ['INTEREST', 'RESOURCE', 'INFORMATION'],
	topics: ['MOBILITY'],
	area: 'innenstadt',
	place: 'Marktring',
	responsibility: 'MUNICIPALITY',
	lead: 'holger',
	team: ['sommerfeld'],
	visibility: 'INTERNAL',
	state: 'OPEN',
	opened: -60,
	aboutOrigin: false,
	phases: [
		['INTAKE', -66, -62, 'Offener Brief von 38 Geschäften, Beschwerde des Behindertenbeirats.'],
		['TRIAGE', -62, -60, 'Angenommen. Der Rat entscheidet am 25. Juni über die Fortsetzung.'],
		['ANALYSIS', -60, -50, 'Sechs Gespräche, zwei Begehungen, eine davon im Rollstuhl.'],
		['PROCESS_CHOICE', -50, -48, 'Beteiligung mit echtem Spielraum: Lieferzeiten, Bordsteine, Haltestelle.'],
		['PROCESS', -45, null, 'Zwei Formate durchgeführt; Empfehlungspapier liegt vor.']
	],
	skipped: [['CONTRACTING', 'Auftrag ist der Ratsbeschluss; keine Mediation.']],
	dangerChecks: [
		{ day: -61, occasion: 'TRIAGE' },
		{ day: -45, occasion: 'PHASE_CHANGE' }
	],
	actors: [
		['geschaefte', 'Geschäfte am Marktring', 'GROUP', 'PARTY', 3],
		['rad', 'Rad-Initiative Brückhausen', 'ORGANISATION', 'PARTY', 2],
		['beirat', 'Behindertenbeirat', 'ORGANISATION', 'PARTY', 2, 'Wurde vor dem Versuch nicht gefragt.'],
		['bus', 'Busgesellschaft', 'ORGANISATION', 'AFFECTED', 2],
		['rat', 'Rat der Stadt', 'AUTHORITY', 'DECISION_MAKER', 3]
	],
	notes: [
		[
			-58,
			'holger',
			'Begehung mit dem Beirat: 11 Zentimeter Bordstein an der neuen Haltestelle. Das ist keine Meinungsfrage.'
		],
		[
			-44,
			'sommerfeld',
			'Erster Abend mit zwei Gebärdensprachdolmetschern. Die Rad-Initiative verteidigt als Erste die Haltestelle des Beirats.'
		],
		[
			-15,
			'holger',
			'Empfehlung: Versuch fortsetzen, Lieferfenster bis 11 Uhr, Haltestelle verlegen, Rampe sofort. Geschäfte stimmen zwei von vier Punkten zu.'
		]
	],
	sessions: [
		{
			kind: 'SITE_VISIT',
			day: -58,
			at: '10:00',
			until: '12:00',
			place: 'Marktring',
			present: 'Behindertenbeirat, Busgesellschaft, Tiefbau',
			minutes: 'Bordstein, Leitstreifen, Ampelzeit gemessen.'
		},
		{
			kind: 'DIALOGUE',
			day: -45,
			at: '18:00',
			until: '21:00',
			place: 'Stadtbücherei',
			present: '52 Teilnehmende, Gebärdensprache',
			minutes: 'Vier Themen, je eine Karte mit Vorschlägen.'
		},
		{
			kind: 'DIALOGUE',
			day: -38,
			at: '09:00',
			until: '12:00',
			place: 'Marktring, offener Stand',
			present: 'Etwa 90 Gespräche, Gebärdensprache'
		},
		{
			kind: 'MEETING',
			day: 10,
			at: '17:00',
			until: '21:00',
			place: 'Ratssaal',
			present: 'Rat der Stadt',
			invitation: 'Entscheidung über den Verkehrsversuch.'
		}
	],
	tasks: [
		{ title: 'Kurzfassung der Empfehlung in Leichter Sprache', due: 5, who: 'sommerfeld' },
		{ title: 'Rückmeldung an alle, die am Stand geschrieben haben', due: -3, who: 'holger' }
	],
	decisions: [
		{
			day: -48,
			method: 'PARTICIPATION',
			reasons: 'Die Entscheidung ist offen, und das Wie betrifft viele. Wir sagen dazu, was nicht mehr offen ist.',
			alternative: 'ROUND_TABLE',
			alternativeReason: 'Hätte nur die organisierten Gruppen gehört.',
			ledBy: 'Fachbereich mit Konfliktmanagement',
			facts: { stage: 3, parties: 'MANY', willing: 'YES', publicLawNorm: true }
		}
	],
	escalation: [
		['geschaefte', -59, 4, 'Offener Brief, Plakate in den Schaufenstern.'],
		['rad', -59, 3, 'Demonstrationsfahrt am Samstag.'],
		['beirat', -59, 3, 'Verlässt die Sitzung des Ausschusses.'],
		['geschaefte', -15, 3, 'Plakate hängen noch, aber man verhandelt über Uhrzeiten.'],
		['beirat', -15, 1, 'Prüft die Pläne mit.']
	],
	measures: [
		{
			title: 'Rampe und abgesenkter Bordstein an der Haltestelle Marktring',
			origin: 'RECOMMENDATION',
			unit: 'brk-fb3',
			owner: 'ruhnau',
			state: 'DECIDED',
			created: -14,
			due: 12,
			doNoHarm: 'Verbindet: hilft auch Kinderwagen und Lieferung.'
		}
	],
	papers: [
		{
			committee: 'Ausschuss für Mobilität und Stadtentwicklung',
			session: 10,
			written: -15,
			author: 'lindqvist',
			subject: 'Verkehrsversuch Marktring: Empfehlungen aus der Beteiligung',
			background:
				'Der Marktring ist seit einem halben Jahr ohne Autoverkehr. In zwei Veranstaltungen mit Gebärdensprache und Schriftdolmetschen haben Handel, Radverkehr und der Behindertenbeirat ihre Erfahrungen zusammengetragen.\n\nUnstrittig ist, dass der Platz angenehmer geworden ist. Offen sind die Anlieferung am Vormittag und der Weg zur Haltestelle für Menschen mit Rollstuhl.',
			recommendations: [
				'Die Haltestelle erhält vor dem Winter eine Rampe und einen abgesenkten Bordstein.',
				'Die Anlieferung wird bis 10 Uhr zugelassen und nach drei Monaten überprüft.',
				'Der Versuch wird bis zur Auswertung fortgesetzt.'
			],
			measures: [0]
		}
	]
};
