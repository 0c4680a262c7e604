import type { DemoCase } from '../case-shape.ts';

export const gesamtschuleNordring: DemoCase = {
	no: 5,
	tenant: 'brueckhausen',
	number: 'BRK-2026-0015',
	title: 'Gesamtschule Nordring: Streit nach einem Kriegsereignis',
	summary:
		'Nach einer Nachricht aus einem Krieg geraten zwei Gruppen aneinander; Fahnen, Beleidigungen, eine Lehrkraft wird gefilmt.',
	level: 'INSTITUTION',
	scope: 'INSTITUTION',
	intensity: 'HEIGHTENED',
	presentingIssue: 'Fahnen auf dem Schulhof und ein Video aus dem Unterricht.',
	underlyingIssue: 'Trauer und Angst um Angehörige haben an der Schule keinen Ort; wer schweigt, gilt als Gegner.',
	instrumentalised: 'SUSPECTED',
	types: ['IDENTITY', 'VALUE'],
	topics: ['SCHOOL_KITA', 'INTERNATIONAL'],
	area: 'nordstadt',
	place: 'Gesamtschule Nordring',
	responsibility: 'STATE',
	lead: 'amira',
	team: ['holger', 'aksoy'],
	visibility: 'CASE',
	state: 'OPEN',
	opened: -37,
	aboutOrigin: true,
	phases: [
		['INTAKE', -40, -38, 'Signal der Schulsozialarbeit, ohne Namen, am selben Tag bewertet.'],
		['TRIAGE', -38, -37, 'Angenommen. Ordnungsmaßnahmen bleiben Sache der Schule.'],
		['ANALYSIS', -37, -32, 'Gespräche mit Schulleitung, Lehrkräften, Schülervertretung, Eltern.'],
		['PROCESS_CHOICE', -32, -31, 'Dialog an der Schule mit geschulten Moderator:innen, klassenweise.'],
		['CONTRACTING', -31, -30, 'Auftrag der Schulleitung, Schulaufsicht informiert.'],
		['PROCESS', -30, null, 'Acht Klassen geschafft, zwölf Peers ausgebildet. Regeln liegen zur Bedenkzeit vor.']
	],
	dangerChecks: [
		{
			day: -38,
			occasion: 'TRIAGE',
			answers: { VIOLENCE: 'UNCLEAR', HATE: 'YES' },
			action: 'Schulleitung hat Anzeige wegen des Videos erstattet; Löschung veranlasst; Pausenaufsicht verstärkt.',
			followUp: -31
		},
		{ day: -30, occasion: 'PHASE_CHANGE' }
	],
	actors: [
		['gruppe-1', 'Schüler:innen mit Angehörigen im Kriegsgebiet', 'GROUP', 'PARTY', 1],
		['gruppe-2', 'Schüler:innen der anderen Seite', 'GROUP', 'PARTY', 1],
		['lehrkraefte', 'Kollegium', 'GROUP', 'AFFECTED', 2, 'Unsicher, was man sagen darf.'],
		['leitung', 'Schulleitung', 'AUTHORITY', 'DECISION_MAKER', 3],
		['eltern', 'Elternschaft', 'GROUP', 'AFFECTED', 2],
		['schulaufsicht', 'Schulaufsicht', 'AUTHORITY', 'DECISION_MAKER', 2]
	],
	notes: [
		[
			-38,
			'amira',
			'Mit der Schulsozialarbeit vereinbart: keine Namen, auch nicht im Gespräch mit uns. Ihre Schweigepflicht ist persönlich.'
		],
		[
			-34,
			'holger',
			'Kollegium: Viele schweigen aus Angst, etwas Falsches zu sagen. Wunsch nach drei Sätzen, die immer gehen.'
		],
		[
			-30,
			'amira',
			'Erste zwei Klassen. Die Frage „Wer von euch hat gerade Angst um jemanden?“ ändert den Raum. Fast die Hälfte hebt die Hand, auf beiden Seiten.'
		],
		[
			-10,
			'aksoy',
			'Zwölf Peers haben ihr Zertifikat. Zwei kommen aus den beiden Gruppen, die sich im Mai noch geprügelt hätten.'
		]
	],
	sessions: [
		{
			kind: 'TALK',
			day: -35,
			at: '08:00',
			until: '09:00',
			place: 'Schulleitung',
			present: 'Schulleitung, Schulsozialarbeit',
			minutes: 'Rahmen: keine öffentliche Verurteilung einzelner, klare Grenze bei Beleidigung.'
		},
		{
			kind: 'DIALOGUE',
			day: -30,
			at: '09:40',
			until: '13:00',
			place: 'Aula',
			present: 'Zwei zehnte Klassen, vier Moderator:innen',
			minutes: 'Regeln aus den Klassen gesammelt.'
		},
		{
			kind: 'DIALOGUE',
			day: -18,
			at: '09:40',
			until: '13:00',
			place: 'Aula',
			present: 'Drei neunte Klassen, sechs Moderator:innen'
		},
		{
			kind: 'MEETING',
			day: 4,
			at: '19:00',
			until: '20:30',
			place: 'Mensa',
			present: 'Elternvertretung, Schulleitung, Konfliktmanagement',
			invitation: 'Wir stellen die Regeln vor, die die Klassen selbst geschrieben haben.'
		}
	],
	tasks: [
		{ title: 'Elternabend: Dolmetschen für drei Sprachen klären', due: 1, who: 'aksoy' },
		{ title: 'Anlasskalender mit der Schule abgleichen (Gedenktage im Herbst)', due: 20, who: 'holger' }
	],
	decisions: [
		{
			day: -32,
			method: 'DIALOGUE_FORUM',
			reasons: 'Viele Betroffene, es geht um Anerkennung. Klassenweise, weil eine Vollversammlung Lager schafft.',
			alternative: 'MODERATED_TALK',
			alternativeReason: 'Ein Gespräch nur mit den Wortführenden hätte ihnen die Rolle gegeben, für alle zu sprechen.',
			ledBy: 'Geschulte Moderator:innen mit Schulsozialarbeit',
			facts: { stage: 4, parties: 'MANY', willing: 'YES' }
		}
	],
	mandate: {
		day: -31,
		by: 'Schulleitung',
		goals: 'Die Schule kann über das Ereignis sprechen, ohne dass jemand bloßgestellt wird.',
		limits: 'Keine Bewertung des Krieges. Ordnungsmaßnahmen bleiben bei der Schule.',
		confidentiality: 'Was in der Klasse gesagt wird, bleibt in der Klasse.',
		resources: 'Acht Termine, sechs Moderator:innen',
		from: -31,
		to: 30,
		consents: ['gruppe-1', 'gruppe-2']
	},
	agreement: {
		key: 'schulregeln',
		title: 'So sprechen wir über Krieg',
		state: 'IN_REVIEW',
		day: -9,
		points: [
			['Wir reden über Menschen, nicht über Fahnen.', 'alle', null, true],
			['Wer trauert, bekommt einen Raum und eine Person.', 'Schulsozialarbeit', 10, true],
			['Niemand wird gefilmt.', 'alle', null, true]
		],
		approvals: [
			['gruppe-1', -4],
			['gruppe-2', null]
		]
	},
	escalation: [
		['gruppe-1', -37, 5, 'Ein Mitschüler wird öffentlich als Verräter beschimpft.'],
		['gruppe-2', -37, 5, 'Video der Lehrkraft geteilt, um sie bloßzustellen.'],
		['gruppe-1', -10, 3, 'Sitzen im selben Raum, reden über Regeln.'],
		['gruppe-2', -10, 3, 'Haben das Video selbst gelöscht.']
	],
	measures: [
		{
			title: 'Peer-Begleitung ausbilden (12 Jugendliche)',
			origin: 'RECOMMENDATION',
			unit: 'brk-ki',
			owner: 'amira',
			state: 'DONE',
			created: -28,
			due: -10
		},
		{
			title: 'Raum der Stille an der Schule',
			origin: 'RECOMMENDATION',
			unit: 'brk-ki',
			state: 'DECIDED',
			created: -12,
			due: 40,
			doNoHarm: 'Verbindet: für alle offen, ohne Zeichen.'
		}
	]
};
