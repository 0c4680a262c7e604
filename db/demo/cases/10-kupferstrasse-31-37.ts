import type { DemoCase } from '../case-shape.ts';

export const kupferstrasse: DemoCase = {
	no: 10,
	tenant: 'brueckhausen',
	number: 'BRK-2026-0002',
	title: 'Kupferstraße 31–37',
	summary:
		'Vier überbelegte Häuser, Müll und Ratten; die Eigentümerin verbirgt sich hinter einer Gesellschaft. Nachbarschaft beschimpft die Familien, Kinder fehlen in der Schule.',
	level: 'QUARTER',
	scope: 'PUBLIC',
	intensity: 'HEIGHTENED',
	presentingIssue: 'Müll, Ratten und Lärm in der Kupferstraße; „die Familien“.',
	underlyingIssue:
		'Die Eigentümerin vernachlässigt die Häuser und verdient an der Überbelegung; die Familien zahlen den Preis.',
	instrumentalised: 'SUSPECTED',
	types: ['RESOURCE', 'INTEREST', 'INFORMATION'],
	topics: ['HOUSING_MARKET', 'MIGRATION_EU'],
	area: 'kupferviertel',
	place: 'Kupferstraße 31 bis 37',
	responsibility: 'MUNICIPALITY',
	lead: 'holger',
	team: ['amira', 'demirel'],
	visibility: 'CASE',
	state: 'PAUSED',
	opened: -160,
	paused: [45, 'Das Verwaltungsgericht entscheidet über die Anordnung gegen die Eigentümerin.'],
	aboutOrigin: true,
	phases: [
		['INTAKE', -180, -165, 'Dreizehn Meldungen in drei Wochen, davon vier von Bewohner:innen der Häuser selbst.'],
		['TRIAGE', -165, -160, 'Angenommen, gemeinsam mit Wohnungsaufsicht.'],
		['ANALYSIS', -160, -120, 'Gemeinsame Begehung; Anlass und Kern getrennt.'],
		['PROCESS_CHOICE', -120, -116, 'Ordnungsrecht gegen die Eigentümerin, Gespräche mit Familien und Nachbarschaft.'],
		['PROCESS', -116, null, 'Laufgruppe zur Schule, Müllplatz, Anordnung.']
	],
	skipped: [['CONTRACTING', 'Kein Verfahren mit Mediator:innen; mit der Eigentümerin ist nicht zu verhandeln.']],
	dangerChecks: [
		{
			day: -165,
			occasion: 'TRIAGE',
			answers: { CHILD: 'UNCLEAR', LIFE: 'UNCLEAR' },
			action: 'Brandlast in zwei Treppenhäusern am selben Tag geräumt; Jugendamt und Schule einbezogen.',
			followUp: -158
		},
		{ day: -116, occasion: 'PHASE_CHANGE' }
	],
	actors: [
		['familien', 'Familien in den Häusern 31 bis 37', 'GROUP', 'PARTY', 1, 'Etwa 190 Menschen, 64 Kinder.', 'ro'],
		['nachbarn', 'Nachbarschaft gegenüber', 'GROUP', 'PARTY', 2],
		[
			'eigentuemerin',
			'Eigentümerin (Gesellschaft)',
			'ORGANISATION',
			'PARTY',
			3,
			'Anschrift im Ausland; antwortet nicht.'
		],
		['wohnungsaufsicht', 'Wohnungsaufsicht', 'AUTHORITY', 'DECISION_MAKER', 3],
		['schule', 'Grundschule', 'ORGANISATION', 'AFFECTED', 2],
		['quartier', 'Quartiersmanagement', 'ORGANISATION', 'SUPPORTER', 2],
		['gesundheit', 'Gesundheitsamt', 'AUTHORITY', 'DECISION_MAKER', 2]
	],
	notes: [
		[
			-159,
			'holger',
			'In Haus 33 wohnen 14 Menschen auf 62 Quadratmetern und zahlen pro Matratze. Der Müll vor der Tür ist kein Charakter, sondern zwei Tonnen für vier Häuser.'
		],
		[
			-150,
			'demirel',
			'Gemeinsame Begehung mit sechs Stellen. Die Familien hatten Angst, wir kämen zum Räumen. Das Blatt in ihrer Sprache vorher zu verteilen, war richtig.'
		],
		[-120, 'holger', 'Kern im Team neu beschrieben: Eigentümerin vernachlässigt. Ab heute reden wir auch so.'],
		[
			-60,
			'demirel',
			'Laufgruppe zur Schule: 31 Kinder, vier Eltern, zwei Nachbarinnen. Eine davon hatte die erste Beschwerde geschrieben.'
		],
		[
			-30,
			'holger',
			'Anordnung zugestellt, sofort vollziehbar. Die Gesellschaft klagt. Bis zum Beschluss ruht der Fall; Laufgruppe und Müllplatz gehen weiter.'
		]
	],
	sessions: [
		{
			kind: 'SITE_VISIT',
			day: -150,
			at: '09:00',
			until: '13:00',
			place: 'Kupferstraße 31–37',
			present: 'Wohnungsaufsicht, Gesundheitsamt, Jugendamt, Feuerwehr, Quartiersmanagement',
			minutes: '41 Mängel, drei davon sofort behoben.'
		},
		{
			kind: 'MODERATED_TALK',
			day: -95,
			at: '17:00',
			until: '18:45',
			place: 'Hof der Grundschule',
			present: 'Elf Nachbar:innen, neun Eltern, zwei Dolmetschende',
			minutes: 'Thema Abholung und Schlafzeiten. Erste gemeinsame Verabredung: Sperrmüll am Mittwoch.'
		}
	],
	tasks: [
		{ title: 'Beim Gericht nach dem Termin fragen', due: 14, who: 'holger', waitingFor: 'Verwaltungsgericht' },
		{ title: 'Müllplatz: Leerung zweimal je Woche sicherstellen', due: -11, who: 'demirel' }
	],
	decisions: [
		{
			day: -117,
			method: 'ENFORCEMENT',
			reasons:
				'Ursache ist ein Rechtsverstoß der Eigentümerin. Gespräche zwischen Familien und Nachbarschaft ersetzen das nicht, sie begleiten es.',
			alternative: 'MODERATED_TALK',
			alternativeReason:
				'Für Nachbarschaft und Familien zusätzlich gewählt; allein würde es die Falschen verantwortlich machen.',
			ledBy: 'Wohnungsaufsicht; Konfliktmanagement begleitet',
			facts: { stage: 5, parties: 'SEVERAL', willing: 'NO', powerGap: true, publicLawNorm: true }
		}
	],
	escalation: [
		['nachbarn', -159, 5, 'Fotos von Kindern im Netz, Beschimpfungen auf der Straße.'],
		['familien', -159, 2, 'Ziehen sich zurück, lassen Kinder zu Hause.'],
		['nachbarn', -95, 3, 'Kommen zum Gespräch, Fotos gelöscht.'],
		['nachbarn', -60, 2, 'Zwei begleiten die Laufgruppe.'],
		['eigentuemerin', -30, 6, 'Droht mit Räumung, falls die Stadt vollstreckt.']
	],
	measures: [
		{
			title: 'Laufgruppe zur Schule',
			origin: 'RECOMMENDATION',
			unit: 'brk-quartier',
			state: 'VERIFIED',
			created: -75,
			due: -60,
			progress: '31 Kinder; Fehltage um zwei Drittel gesunken.'
		},
		{
			title: 'Müllplatz mit zwölf Tonnen und Dach',
			origin: 'RECOMMENDATION',
			unit: 'brk-wohnen',
			owner: 'ruhnau',
			state: 'DONE',
			created: -110,
			due: -80
		},
		{
			title: 'Ersatzvornahme Brandschutz in Haus 35',
			origin: 'RECOMMENDATION',
			unit: 'brk-wohnen',
			owner: 'ruhnau',
			state: 'IN_PROGRESS',
			created: -45,
			due: -15,
			progress: 'Zwei Angebote, Firma beauftragt.'
		}
	],
	lessons: [
		[
			-30,
			'Anlass und Kern schriftlich zu trennen, hat den Ton im Rathaus verändert, bevor sich in der Straße etwas änderte.',
			false
		]
	]
};
