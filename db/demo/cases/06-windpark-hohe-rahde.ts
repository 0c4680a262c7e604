import type { DemoCase } from '../case-shape.ts';

export const windparkHoheRahde: DemoCase = {
	no: 6,
	tenant: 'erlengau',
	number: 'ERL-2025-0024',
	title: 'Windpark Hohe Rahde',
	summary:
		'Sieben Anlagen, zwei Dörfer, Pacht für drei Höfe. Eine Bürgerinitiative hat ein eigenes Gutachten; der Kreis prüft, ob er selbst Partei ist.',
	level: 'SUPRALOCAL',
	scope: 'PUBLIC',
	intensity: 'HEIGHTENED',
	presentingIssue: 'Sieben Windräder mit 246 Metern Höhe zwischen zwei Dörfern.',
	underlyingIssue: 'Wer verdient, wer verliert, und wer durfte mitreden, bevor die Flächen gesichert waren?',
	instrumentalised: 'SUSPECTED',
	types: ['INTEREST', 'RESOURCE', 'VALUE', 'INFORMATION'],
	topics: ['ENERGY', 'LAND_USE'],
	area: 'hoherahde',
	place: 'Höhenzug zwischen Hohe Rahde und Oberlinde',
	responsibility: 'STATE',
	lead: 'meike',
	team: ['tarek', 'luettmann'],
	visibility: 'CASE',
	state: 'OPEN',
	opened: -250,
	aboutOrigin: false,
	phases: [
		['INTAKE', -300, -255, 'Signal aus dem Außendienst: Schilder an beiden Ortseingängen.'],
		[
			'TRIAGE',
			-255,
			-250,
			'Angenommen. Frage „Sind wir Partei?“ – ja: Der Kreis genehmigt, die Gemeinde Oberlinde verdient mit.'
		],
		[
			'ANALYSIS',
			-250,
			-140,
			'Kommunale Konfliktberatung durch Wegmarken e.V.: 34 Gespräche, systemische Konfliktanalyse.'
		],
		['PROCESS_CHOICE', -240, -238, 'KKB, weil der Kreis und eine Gemeinde selbst Beteiligte sind.'],
		['CONTRACTING', -236, -225, 'Auftrag mit drei Auftraggebenden.'],
		['PROCESS', -200, null, 'Handlungskonzept liegt vor; öffentliche Diskussion läuft.']
	],
	dangerChecks: [
		{ day: -251, occasion: 'TRIAGE' },
		{
			day: -200,
			occasion: 'PHASE_CHANGE',
			answers: { VIOLENCE: 'UNCLEAR', CRIME: 'UNCLEAR' },
			action: 'Gelockerte Radmuttern an einem Messwagen: Anzeige durch den Betreiber, Gespräch mit der Polizei.',
			followUp: -190
		}
	],
	actors: [
		['bi', 'Bürgerinitiative „Freier Höhenzug“', 'GROUP', 'PARTY', 3, 'Eigenes Schallgutachten.'],
		['hoefe', 'Drei verpachtende Höfe', 'GROUP', 'PARTY', 2],
		['genossenschaft', 'Energiegenossenschaft', 'ORGANISATION', 'PARTY', 2],
		['planung', 'Kreis, Umwelt und Planung', 'AUTHORITY', 'OWN_ORGANISATION', 3, 'Genehmigungsbehörde.'],
		['oberlinde', 'Gemeinde Oberlinde', 'AUTHORITY', 'PARTY', 3, 'Erhält Gewerbesteuer und Beteiligung.'],
		['hoherahde', 'Gemeinde Hohe Rahde', 'AUTHORITY', 'PARTY', 2, 'Sieht die Räder, bekommt nichts.'],
		['betreiber', 'Projektgesellschaft', 'ORGANISATION', 'PARTY', 3],
		['naturverein', 'Naturverein', 'ORGANISATION', 'PARTY', 2, 'Für Windkraft, gegen diesen Standort.'],
		['bezirk', 'Bezirksregierung', 'AUTHORITY', 'DECISION_MAKER', 3],
		['land', 'Landesplanung', 'AUTHORITY', 'DECISION_MAKER', 3],
		['landwirte', 'Landwirt:innen ohne Pacht', 'GROUP', 'AFFECTED', 1],
		['dorf-1', 'Familien am Südhang', 'GROUP', 'AFFECTED', 1],
		['dorf-2', 'Dorfjugend Oberlinde', 'GROUP', 'AFFECTED', 1],
		['feuerwehr', 'Feuerwehren beider Dörfer', 'ORGANISATION', 'BYSTANDER', 2, 'In jedem Zug sitzen beide Meinungen.'],
		['gutachter', 'Gutachterbüro der Initiative', 'ORGANISATION', 'SUPPORTER', 1],
		['netz', 'Bundesweites Netzwerk gegen Windkraft', 'ORGANISATION', 'THIRD_FORCE', 2],
		['zeitung', 'Lokalzeitung', 'ORGANISATION', 'BYSTANDER', 2],
		['kkb', 'Wegmarken e.V. (KKB)', 'ORGANISATION', 'SUPPORTER', 2]
	],
	notes: [
		[
			-249,
			'meike',
			'Die Feuerwehr hat sich geteilt: zwei Gruppen üben an verschiedenen Tagen. Das ist mehr Zeichen als jedes Schild.'
		],
		[
			-240,
			'meike',
			'Befangenheitsfrage im Team beantwortet: Ja, wir sind Partei. Übergabe der Gesprächsführung an Wegmarken.'
		],
		[
			-140,
			'luettmann',
			'Konfliktanalyse vorgestellt. Der Satz, an dem es still wird: „Es geht nicht um Windräder, sondern darum, wer hier noch etwas entscheidet.“'
		],
		[
			-60,
			'meike',
			'Handlungskonzept: Bürgerfonds, gemeinsame Schallmessung, Abstand zur Siedlung, Sitz für Hohe Rahde im Beirat.'
		],
		[
			-20,
			'luettmann',
			'Öffentliche Diskussion in Stationen statt Podium. 180 Menschen, kein Abbruch. Drei Höfe haben zum ersten Mal ihre Pacht offengelegt.'
		]
	],
	sessions: [
		{
			kind: 'MEETING',
			day: -225,
			at: '14:00',
			until: '16:00',
			place: 'Kreishaus',
			present: 'Kreis, zwei Gemeinden, Wegmarken',
			minutes: 'Auftrag, Rollen, Veröffentlichungsregel.'
		},
		{
			kind: 'MEETING',
			day: -140,
			at: '18:00',
			until: '21:00',
			place: 'Dorfgemeinschaftshaus Oberlinde',
			present: 'Elf Gruppen, Wegmarken',
			minutes: 'Vorstellung der Konfliktanalyse.'
		},
		{
			kind: 'DIALOGUE',
			day: -20,
			at: '15:00',
			until: '20:00',
			place: 'Schützenplatz Hohe Rahde, Zelt',
			present: 'Etwa 180 Menschen, Wegmarken, Planungsamt',
			minutes: 'Acht Stationen. 212 Zettel.'
		},
		{
			kind: 'MEETING',
			day: 16,
			at: '17:00',
			until: '19:00',
			place: 'Kreishaus',
			present: 'Auftraggebende, Wegmarken',
			invitation: 'Auswertung der Zettel und nächste Schritte.'
		}
	],
	tasks: [
		{
			title: 'Zettel der öffentlichen Diskussion auswerten lassen',
			due: 7,
			who: 'luettmann',
			waitingFor: 'Wegmarken e.V.'
		},
		{ title: 'Zuständigkeit Bund und Land im Konzept klarstellen', due: -6, who: 'meike' }
	],
	decisions: [
		{
			day: -239,
			method: 'KKB',
			reasons: 'Der Kreis ist Genehmigungsbehörde und damit Partei. Vielschichtig, lang, zwei Gemeinden.',
			alternative: 'ROUND_TABLE',
			alternativeReason: 'Kommt zu früh: Vor der Analyse säßen nur die am Tisch, die ohnehin reden.',
			ledBy: 'Wegmarken e.V.',
			facts: { stage: 5, parties: 'MANY', willing: 'UNKNOWN', ownInvolvement: true, publicLawNorm: true }
		}
	],
	mandate: {
		day: -226,
		by: 'Kreis Erlengau, Gemeinden Oberlinde und Hohe Rahde',
		goals: 'Verstehen, worum es geht, und ein Handlungskonzept, das beide Dörfer mittragen können.',
		limits: 'Die Genehmigung folgt dem Recht; Ausbauziele setzen Bund und Land.',
		confidentiality: 'Gesprächsnotizen bleiben bei Wegmarken; veröffentlicht wird die Analyse ohne Namen.',
		resources: '48 Beratungstage, Landesförderung',
		from: -226,
		to: 120,
		consents: ['oberlinde', 'hoherahde', 'bi', 'hoefe', 'genossenschaft', 'betreiber', 'naturverein']
	},
	agreement: {
		key: 'konzept',
		title: 'Handlungskonzept Hohe Rahde',
		state: 'DRAFT',
		day: -58,
		points: [
			[
				'Bürgerfonds: Beide Dörfer erhalten Anteile nach Nähe und nicht nach Gemarkung.',
				'Projektgesellschaft, beide Gemeinden',
				90,
				true
			],
			['Gemeinsame Schallmessung, beide Seiten benennen das Büro.', 'Kreis, Initiative', 60, true],
			['Hohe Rahde bekommt einen Sitz im Beirat.', 'Gemeinde Oberlinde', 45, false]
		],
		approvals: []
	},
	escalation: [
		['bi', -249, 4, 'Schilder, eigenes Gutachten, Suche nach Verbündeten.'],
		['hoefe', -249, 3, 'Ziehen sich aus Vereinen zurück.'],
		['bi', -199, 6, 'Ultimatum an den Gemeinderat, Klage angekündigt.'],
		['oberlinde', -199, 4, 'Spricht öffentlich von „Verhinderern“.'],
		['bi', -60, 4, 'Verhandelt, droht nicht mehr mit Fristen.'],
		['hoefe', -20, 2, 'Legen die Pacht offen.'],
		['oberlinde', -20, 3, 'Bietet einen Sitz im Beirat an.']
	],
	measures: [
		{
			title: 'Gemeinsame Schallmessung beauftragen',
			origin: 'RECOMMENDATION',
			unit: 'erl-umwelt',
			owner: 'lindemann',
			state: 'DECIDED',
			created: -40,
			due: 30
		},
		{
			title: 'Regeln für einen Bürgerfonds erarbeiten',
			origin: 'RECOMMENDATION',
			unit: 'erl-umwelt',
			state: 'IN_PROGRESS',
			created: -50,
			due: -14,
			progress: 'Erster Entwurf, Steuerfragen offen.'
		},
		{
			title: 'Frage-und-Antwort-Seite zum Verfahren',
			origin: 'RECOMMENDATION',
			unit: 'erl-presse',
			state: 'DONE',
			created: -130,
			due: -100
		}
	]
};
