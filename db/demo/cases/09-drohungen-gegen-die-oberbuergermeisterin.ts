import type { DemoCase } from '../case-shape.ts';

export const drohungenGegenDieOberbuergermeisterin: DemoCase = {
	no: 9,
	tenant: 'brueckhausen',
	number: 'BRK-2026-0018',
	title: 'Drohungen gegen die Oberbürgermeisterin',
	summary:
		'Briefe, ein Sarg vor dem Wohnhaus und eine Kampagne im Netz nach einer Standortentscheidung. Schutz zuerst, keine Vermittlung mit Drohenden.',
	level: 'CITY',
	scope: 'PUBLIC',
	intensity: 'CRITICAL',
	presentingIssue: 'Die Entscheidung über einen Standort.',
	underlyingIssue: 'Ein Teil der Stadt glaubt, nur noch durch Einschüchterung gehört zu werden; andere nutzen das aus.',
	instrumentalised: 'YES',
	types: ['VALUE', 'RELATIONSHIP'],
	topics: ['OFFICIALS', 'EXTREMISM'],
	area: 'innenstadt',
	place: 'Rathaus und Wohnhaus',
	responsibility: 'STATE',
	lead: 'amira',
	team: ['holger'],
	visibility: 'RESTRICTED',
	state: 'FOLLOW_UP',
	opened: -28,
	aboutOrigin: false,
	phases: [
		['INTAKE', -28, -28, 'Anruf aus dem Büro der Oberbürgermeisterin, 7:40 Uhr.'],
		['TRIAGE', -28, -28, 'Gefahr sofort bejaht; Polizei in zehn Minuten im Haus.'],
		['ANALYSIS', -28, -27, 'Wer droht, wer wird benutzt, wer ist nur wütend? Drei verschiedene Gruppen.'],
		['PROCESS_CHOICE', -28, -28, 'Schutz. Keine Vermittlung mit Menschen, die drohen.'],
		['PROCESS', -28, -20, 'Krisennetzwerk aktiv, Dienstplan, Sprachregelung in drei Fassungen, Solidaritätserklärung.'],
		['FOLLOW_UP', -20, null, 'Nachbereitung mit sechs Lehren und drei Maßnahmen.']
	],
	skipped: [
		['CONTRACTING', 'Gefahrenabwehr braucht keinen Auftrag der Beteiligten; kein Verfahren mit Mediator:innen.'],
		['AGREEMENT', 'Mit Drohenden wird nichts vereinbart.']
	],
	dangerChecks: [
		{
			day: -28,
			occasion: 'INTAKE',
			answers: { LIFE: 'UNCLEAR', VIOLENCE: 'YES', CRIME: 'UNCLEAR', HATE: 'YES', OFFICIAL: 'YES' },
			action:
				'Polizei und Sicherheitsbeauftragte sofort; Wohnhaus bestreift; Familie untergebracht; Post wird geöffnet angenommen.',
			followUp: -27
		},
		{
			day: -20,
			occasion: 'PHASE_CHANGE',
			answers: { OFFICIAL: 'UNCLEAR' },
			action: 'Streife bleibt zwei Wochen; Ansprechperson der Polizei benannt.',
			followUp: -6
		}
	],
	actors: [
		['ob', 'Oberbürgermeisterin', 'PERSON', 'AFFECTED', 3],
		['familie', 'Familie', 'GROUP', 'AFFECTED', 1, 'Keine Angaben über Aufenthalt in dieser Akte.'],
		['vorzimmer', 'Beschäftigte im Vorzimmer', 'GROUP', 'AFFECTED', 1],
		['polizei', 'Polizei', 'AUTHORITY', 'DECISION_MAKER', 3],
		['kampagne', 'Konten der Netzkampagne', 'GROUP', 'THIRD_FORCE', 2],
		[
			'wuetend',
			'Verärgerte Bürger:innen ohne Drohung',
			'GROUP',
			'PARTY',
			2,
			'Bekommen ein Gesprächsangebot, getrennt davon.'
		],
		['presse', 'Lokale Presse', 'ORGANISATION', 'BYSTANDER', 2]
	],
	notes: [
		[
			-28,
			'amira',
			'Reihenfolge des Morgens: Menschen in Sicherheit, Polizei, Familie, Beschäftigte, dann erst die Presse. Vorzimmer nach Hause geschickt, zu zweit.',
			'RESTRICTED'
		],
		[
			-26,
			'holger',
			'Sprachregelung dritte Fassung: Wir nennen weder Wortlaut noch Ort. Wir sagen, was die Stadt tut.',
			'RESTRICTED'
		],
		[
			-24,
			'amira',
			'Solidaritätserklärung aller Fraktionen, auch derer, die gegen den Standort gestimmt haben. Das hat am meisten bewegt.'
		],
		[
			-10,
			'holger',
			'Nachbereitung: sechs Lehren. Wichtigste: Die Beschäftigten am Telefon waren die Ersten, die es traf, und die Letzten, die jemand fragte.'
		]
	],
	sessions: [
		{
			kind: 'MEETING',
			day: -28,
			at: '09:00',
			until: '09:45',
			place: 'Rathaus, Raum 101',
			present: 'Krisennetzwerk, Polizei',
			minutes: 'Aufgaben verteilt, nächste Lage 14 Uhr.'
		},
		{
			kind: 'TALK',
			day: -22,
			at: '17:00',
			until: '18:30',
			place: 'Stadtteilbüro',
			present: 'Vier verärgerte Bürger:innen',
			minutes: 'Distanzieren sich deutlich; wollen Auskunft zum Standort.'
		},
		{
			kind: 'MEETING',
			day: -10,
			at: '13:00',
			until: '15:30',
			place: 'Rathaus',
			present: 'Krisennetzwerk',
			minutes: 'Nachbereitung, sechs Lehren.'
		}
	],
	tasks: [
		{ title: 'Gesprächsrunde mit dem Vorzimmer, ohne Leitung', due: 3, who: 'amira' },
		{ title: 'Auskunft der Polizei zum Stand der Verfahren einholen', due: -2, who: 'holger', waitingFor: 'Polizei' }
	],
	decisions: [
		{
			day: -28,
			method: 'PROTECTION',
			reasons: 'Drohung gegen Leib und Leben. Jede Vermittlung würde die Drohung belohnen.',
			alternative: 'ENFORCEMENT',
			alternativeReason: 'Läuft durch die Polizei parallel.',
			ledBy: 'Polizei; Konfliktmanagement koordiniert die Stadt',
			facts: { stage: 8, parties: 'MANY', willing: 'NO', danger: true, ownInvolvement: true }
		}
	],
	escalation: [
		['kampagne', -28, 8, 'Sarg vor dem Wohnhaus, Aufruf mit Uhrzeit.'],
		['wuetend', -28, 4, 'Unterschriften gegen den Standort, sachlich.'],
		['kampagne', -10, 6, 'Beiträge gelöscht, neue Andeutungen ohne Ort.'],
		['wuetend', -10, 3, 'Sitzen im Gespräch zum Standort.']
	],
	measures: [
		{
			title: 'Ansprechstelle für bedrohte Mandatsträger:innen',
			origin: 'AAR',
			unit: 'brk-fb3',
			state: 'ACCEPTED',
			created: -9,
			due: 30
		},
		{
			title: 'Schulung für Telefon und Empfang',
			origin: 'AAR',
			unit: 'brk-gleichstellung',
			state: 'PROPOSED',
			created: -9,
			due: 45
		},
		{
			title: 'Meldeweg für Drohungen auf einer Seite',
			origin: 'AAR',
			unit: 'brk-fb3',
			owner: 'ruhnau',
			state: 'IN_PROGRESS',
			created: -9,
			due: -2,
			progress: 'Entwurf beim Personalrat.'
		}
	],
	lessons: [
		[
			-10,
			'Solidarität wirkt, wenn auch die widersprechen, die in der Sache anderer Meinung sind. Und: Wer das Telefon abnimmt, braucht Schutz als Erstes.',
			true
		]
	]
};
