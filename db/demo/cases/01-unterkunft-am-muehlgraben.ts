import type { DemoCase } from '../case-shape.ts';

export const unterkunftAmMuehlgraben: DemoCase = {
	no: 1,
	tenant: 'erlengau',
	number: 'ERL-2026-0007',
	title: 'Unterkunft Am Mühlgraben',
	summary:
		'Der Kreis mietet ein leer stehendes Hotel für 120 Geflüchtete. Der Ort erfährt es aus der Zeitung; ein Informationsabend kippt, auch durch Menschen von außerhalb.',
	level: 'QUARTER',
	scope: 'PUBLIC',
	intensity: 'HEIGHTENED',
	presentingIssue: 'Die neue Unterkunft für 120 Menschen im früheren Hotel am Mühlgraben.',
	underlyingIssue:
		'Der Ort fühlt sich übergangen: Arztpraxis geschlossen, Buslinie gestrichen, und auch diesmal hat niemand vorher gefragt.',
	instrumentalised: 'YES',
	types: ['INFORMATION', 'RESOURCE', 'RELATIONSHIP', 'IDENTITY'],
	topics: ['ASYLUM_ACCOMMODATION', 'SERVICE_CUTS'],
	area: 'muehlbeck',
	place: 'Ortsteil Am Mühlgraben, früheres Hotel',
	responsibility: 'DISTRICT',
	lead: 'meike',
	team: ['tarek', 'nowicki'],
	visibility: 'CASE',
	state: 'FOLLOW_UP',
	opened: -120,
	aboutOrigin: true,
	phases: [
		[
			'INTAKE',
			-131,
			-121,
			'Drei Meldungen in einer Woche, dazu das Gerücht vom Januar: Der Ort redet, der Kreis schweigt.'
		],
		[
			'TRIAGE',
			-121,
			-120,
			'Angenommen. Der Kreis ist selbst Beteiligter; deshalb von Anfang an eine Moderation von außen.'
		],
		[
			'ANALYSIS',
			-120,
			-100,
			'Getrennte Gespräche mit acht Gruppen. Anlass und Kern liegen weit auseinander; Dritte von außen treiben an.'
		],
		['PROCESS_CHOICE', -98, -92, 'Dialogreihe in kleinen Gruppen statt einer zweiten großen Versammlung.'],
		['CONTRACTING', -92, -84, 'Auftrag des Dezernats unterschrieben, alle vier Gruppen haben zugestimmt.'],
		[
			'PROCESS',
			-80,
			-42,
			'Vier Abende mit je 24 Plätzen. Am dritten Abend lag erstmals eine gemeinsame Liste auf dem Tisch.'
		],
		['AGREEMENT', -41, -35, 'Kontaktgruppe, Busmaßnahme, fester Ansprechpartner im Haus.'],
		['FOLLOW_UP', -35, null, 'Erste Überprüfung: hält teilweise. Der Bus fährt noch nicht.']
	],
	dangerChecks: [
		{
			day: -121,
			occasion: 'TRIAGE',
			answers: { HATE: 'UNCLEAR' },
			action: 'Flugblatt ohne Absender an die Polizei weitergegeben, Mobile Beratung angefragt.'
		},
		{
			day: -111,
			occasion: 'OTHER',
			answers: { VIOLENCE: 'YES', HATE: 'YES', OFFICIAL: 'UNCLEAR' },
			action: 'Polizei informiert, Streife am Hotel verabredet, Beschäftigte über Verhalten bei Anrufen unterrichtet.',
			followUp: -104
		},
		{ day: -84, occasion: 'PHASE_CHANGE' },
		{ day: -35, occasion: 'PHASE_CHANGE' }
	],
	actors: [
		[
			'initiative',
			'Bürgerinitiative „Mühlgraben fragt nach“',
			'GROUP',
			'PARTY',
			3,
			'Etwa 60 Menschen, sehr verschiedene Meinungen; gemeinsam ist der Ärger über den Weg.'
		],
		[
			'kreis',
			'Kreisverwaltung, Dezernat II',
			'AUTHORITY',
			'OWN_ORGANISATION',
			3,
			'Hat den Mietvertrag vor der Information unterschrieben.'
		],
		['betreiber', 'Betreiber der Unterkunft', 'ORGANISATION', 'PARTY', 2],
		['helfer', 'Helferkreis', 'GROUP', 'PARTY', 2, 'Wird im Ort angesprochen, als hätte er entschieden.'],
		['dorfladen', 'Dorfladen', 'ORGANISATION', 'AFFECTED', 1, 'Treffpunkt; hört alle Seiten.'],
		['sportverein', 'Sportverein', 'ORGANISATION', 'SUPPORTER', 2, 'Bietet Halle und Trainingszeiten an.'],
		[
			'aussen',
			'Gruppe von außerhalb, die zum Abend anreiste',
			'GROUP',
			'THIRD_FORCE',
			2,
			'Kein Gesprächspartner; filmt und lädt hoch.'
		],
		[
			'bewohner',
			'Bewohner:innen der Unterkunft',
			'GROUP',
			'AFFECTED',
			0,
			'Wurden bis zum dritten Abend nicht gehört.',
			'ar'
		]
	],
	notes: [
		[
			-119,
			'meike',
			'Erster Anruf bei der Sprecherin der Initiative. Sie will kein Nein zur Unterkunft, sie will wissen, wer wann was entschieden hat. Satz, der mir bleibt: „Die Praxis ist weg, der Bus ist weg, und jetzt wird wieder nur verkündet.“'
		],
		[
			-112,
			'meike',
			'Informationsabend: 240 Menschen in einem Raum für 150, Podium gegen Saal. Nach zwanzig Minuten übernehmen Zwischenrufe von Leuten, die hier niemand kennt. Der Dezernent des Abends wird angeschrien, zwei Helferinnen weinen auf dem Parkplatz. Abbruch um 20:10 Uhr.'
		],
		[
			-110,
			'meike',
			'Alarmierung des Krisennetzwerks, drei Tage aktiv. Gerücht „120 junge Männer, kein Wachdienst“ geprüft und richtiggestellt: 41 Familien, Wachdienst rund um die Uhr.',
			'RESTRICTED'
		],
		[
			-100,
			'tarek',
			'Einzelgespräche abgeschlossen. Dorfladen und Sportverein sind die Brücken. Beide wollen nicht „Partei der Verwaltung“ heißen.'
		],
		[
			-66,
			'nowicki',
			'Zweiter Dialogabend: Eine Bewohnerin der Unterkunft erzählt zehn Minuten, mit Dolmetscherin. Danach fragt zum ersten Mal jemand, was die Familien brauchen, und nicht, wie viele es sind.'
		],
		[
			-42,
			'meike',
			'Vierter Abend. Die Moderation von außen hat getragen; wir saßen als Beteiligte mit am Tisch und nicht vorn.'
		],
		[
			-5,
			'meike',
			'Überprüfung mit der Kontaktgruppe: Treffen finden statt, Ansprechpartner ist erreichbar. Die Busmaßnahme hängt an der Ausschreibung. Die Initiative sagt offen, dass sie im Herbst wieder auf die Straße geht, wenn bis dahin kein Bus fährt.'
		]
	],
	privateNotes: [
		[
			-5,
			'meike',
			'Mir geht die Sache mit dem Bus näher, als sie sollte. Vor dem Gespräch mit dem Planungsamt mit Tarek üben.'
		]
	],
	sessions: [
		{
			kind: 'MEETING',
			day: -112,
			at: '19:00',
			until: '20:10',
			place: 'Schützenhalle Mühlbeck',
			present: 'Dezernat, Betreiber, Initiative, Helferkreis, etwa 240 Anwesende',
			minutes: 'Abgebrochen. Frontale Form ohne Vorbereitung war falsch. Kein zweiter Abend dieser Art.'
		},
		{
			kind: 'SEPARATE_TALK',
			day: -104,
			at: '17:00',
			until: '18:30',
			place: 'Dorfladen, Hinterzimmer',
			present: 'Sprecherin und drei Mitglieder der Initiative',
			minutes: 'Drei Fragen: Wer hat entschieden? Was kommt noch? Was wird aus dem Bus?'
		},
		{
			kind: 'SEPARATE_TALK',
			day: -101,
			at: '16:00',
			until: '17:15',
			place: 'Früheres Hotel',
			present: 'Betreiber, Unterkunftsleitung, zwei Bewohnerinnen, Dolmetscherin'
		},
		{
			kind: 'DIALOGUE',
			day: -80,
			at: '18:30',
			until: '21:00',
			place: 'Turnhalle Am Mühlgraben',
			present: 'Moderation von außen, 24 Teilnehmende aus vier Gruppen',
			minutes: 'Vierertische. Thema: Was haben wir gehört, was wissen wir?'
		},
		{
			kind: 'DIALOGUE',
			day: -66,
			at: '18:30',
			until: '21:00',
			place: 'Turnhalle Am Mühlgraben',
			present: 'Moderation von außen, 23 Teilnehmende, Dolmetscherin',
			minutes: 'Thema: Was brauchen wir, um gut nebeneinander zu leben?'
		},
		{
			kind: 'DIALOGUE',
			day: -52,
			at: '18:30',
			until: '21:00',
			place: 'Turnhalle Am Mühlgraben',
			present: 'Moderation von außen, 26 Teilnehmende',
			minutes: 'Gemeinsame Liste mit neun Punkten; sechs ohne Widerspruch.'
		},
		{
			kind: 'DIALOGUE',
			day: -42,
			at: '18:30',
			until: '21:15',
			place: 'Turnhalle Am Mühlgraben',
			present: 'Moderation von außen, 24 Teilnehmende, Planungsamt',
			minutes: 'Wortlaut der Vereinbarung. Bedenkzeit eine Woche.'
		},
		{
			kind: 'MEETING',
			day: 3,
			at: '18:00',
			until: '19:30',
			place: 'Sportheim Am Mühlgraben',
			present: 'Kontaktgruppe, Planungsamt',
			invitation: 'Wir sprechen über den Stand beim Bus und über das Sommerfest.'
		}
	],
	tasks: [
		{
			title: 'Planungsamt: schriftlicher Stand der Busausschreibung',
			due: -1,
			who: 'meike',
			waitingFor: 'Amt für Umwelt und Planung'
		},
		{ title: 'Kontaktgruppe am Donnerstag vorbereiten, Fragen sammeln', due: 2, who: 'nowicki' },
		{ title: 'Allen vier Gruppen das Ergebnis der Überprüfung mitteilen', due: 4, who: 'meike' },
		{ title: 'Dolmetscherin für die Kontaktgruppe buchen', due: -8, who: 'tarek', done: -9 }
	],
	decisions: [
		{
			day: -93,
			method: 'DIALOGUE_FORUM',
			reasons:
				'Viele Betroffene, Kern ist Anerkennung und nicht nur ein Plan. Kleine Gruppen nehmen den Lautesten die Bühne. Wir sind selbst Beteiligte, deshalb Moderation von außen.',
			alternative: 'KKB',
			alternativeReason:
				'Kommunale Konfliktberatung wurde angeboten; die Initiative wollte keine weitere lange Untersuchung, bevor etwas geschieht.',
			ledBy: 'Moderationsteam von außen',
			facts: { stage: 5, parties: 'MANY', willing: 'YES', ownInvolvement: true, powerGap: true }
		}
	],
	mandate: {
		day: -86,
		by: 'Dezernat II des Kreises Erlengau',
		goals:
			'Ein Weg, auf dem Ort, Helferkreis, Betreiber und Kreis sich wieder zuhören, und Verabredungen für das Zusammenleben.',
		limits:
			'Ob die Unterkunft kommt, ist entschieden. Über das Wie, den Bus und die Information wird offen gesprochen.',
		confidentiality: 'Was in den Kleingruppen gesagt wird, bleibt dort; veröffentlicht wird nur, was alle freigeben.',
		resources: 'Vier Abende, zwei externe Moderator:innen, Dolmetschen, 9.500 Euro',
		from: -86,
		to: 60,
		consents: ['initiative', 'betreiber', 'helfer']
	},
	agreement: {
		key: 'kontaktgruppe',
		title: 'Verabredungen Am Mühlgraben',
		state: 'IN_FORCE',
		day: -42,
		inForce: -35,
		points: [
			[
				'Eine Kontaktgruppe aus Initiative, Helferkreis, Betreiber, Bewohner:innen und Kreis trifft sich alle vier Wochen.',
				'Kreis, Integrationszentrum',
				-7,
				true
			],
			['Im Haus gibt es eine feste Ansprechperson mit Telefonnummer, auch am Wochenende.', 'Betreiber', -30, true],
			[
				'Der Kreis schreibt eine Busverbindung für den Abend aus und berichtet jeden Monat.',
				'Kreis, Planung',
				45,
				true
			],
			[
				'Vor jeder Änderung der Belegung wird zuerst die Kontaktgruppe informiert, dann die Presse.',
				'Kreis, Presse',
				null,
				true
			],
			['Niemand filmt auf dem Gelände Menschen ohne deren Einverständnis.', 'alle', null, true]
		],
		approvals: [
			['initiative', -36, 'LINK'],
			['betreiber', -37],
			['helfer', -36]
		],
		checks: [[-5, 'PARTLY', 'Kontaktgruppe und Ansprechperson: ja. Bus: noch nicht ausgeschrieben.'], [57], [149]]
	},
	escalation: [
		['initiative', -119, 3, 'Banner am Ortseingang, Rückzug aus dem Dorfbeirat.'],
		['initiative', -112, 5, 'Der Dezernat-Vertreter wird auf offener Bühne als Lügner bezeichnet.'],
		['aussen', -111, 7, 'Gezielte Verbreitung von Fotos der Helferinnen mit Aufruf, sie „zu besuchen“.'],
		['kreis', -112, 4, 'Verwaltung spricht nur noch von „den Krakeelern“.'],
		['initiative', -66, 4, 'Sucht Bündnis mit Nachbarorten, sitzt aber am Tisch.'],
		['initiative', -35, 2, 'Stellt Fragen, liefert eigene Vorschläge zum Fahrplan.'],
		['kreis', -35, 2, 'Berichtet von sich aus, auch Unangenehmes.'],
		['aussen', -35, 4, 'Keine neuen Beiträge mit Namen, weiter abfällige Bilder.']
	],
	measures: [
		{
			title: 'Abendbus zum Mühlgraben ausschreiben',
			origin: 'AGREEMENT',
			agreement: 'kontaktgruppe',
			unit: 'erl-umwelt',
			owner: 'lindemann',
			state: 'IN_PROGRESS',
			created: -34,
			due: -10,
			progress: 'Leistungsverzeichnis liegt beim Rechnungsprüfungsamt.',
			doNoHarm: 'Verbindet: Der Bus dient allen im Ort, nicht nur der Unterkunft.'
		},
		{
			title: 'Kontaktgruppe alle vier Wochen',
			origin: 'AGREEMENT',
			agreement: 'kontaktgruppe',
			unit: 'erl-ki',
			owner: 'meike',
			state: 'DONE',
			created: -34,
			due: -7,
			progress: 'Zwei Treffen, nächstes am Donnerstag.'
		},
		{
			title: 'Leitfaden „Zuerst der Ort, dann die Zeitung“',
			origin: 'AAR',
			unit: 'erl-presse',
			state: 'ACCEPTED',
			created: -70,
			due: 30,
			progress: 'Entwurf liegt vor.'
		},
		{
			title: 'Großer Bürgerdialog in der Schützenhalle',
			origin: 'IDEA',
			unit: 'erl-presse',
			state: 'REJECTED',
			created: -108,
			due: null,
			reason: 'Frontale Formate haben den Abend erst kippen lassen.',
			doNoHarm: 'Trennt: Bühne für Menschen von außerhalb.'
		}
	],
	lessons: [
		[
			-60,
			'Wer zuerst aus der Zeitung erfährt, streitet über den Weg und nicht über die Sache. Information gehört vor die Unterschrift, in kleine Runden, mit Menschen, die man kennt.',
			true
		]
	]
};
