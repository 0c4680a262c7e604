import type { OfficeTexts } from '../../platform/pure/language.ts';
import type { Intervention, Stage, StageGroup } from '../domain/escalation.ts';

type Texts = {
	readonly title: string;
	readonly intro: string;
	readonly empty: string;
	readonly chartFor: (party: string, stage: number, day: string) => string;
	readonly stage: string;
	readonly party: string;
	readonly day: string;
	readonly evidence: string;
	readonly author: string;
	readonly fits: string;
	readonly table: string;
	readonly help: string;
	readonly stages: Readonly<Record<Stage, { readonly name: string; readonly sign: string }>>;
	readonly groups: Readonly<Record<StageGroup, string>>;
	readonly interventions: Readonly<Record<Intervention, string>>;
};

const de: Texts = {
	title: 'Eskalationsstufen',
	intro:
		'Jede Partei hat ihre eigene Stufe. Eine Einschätzung ist immer die einer Person an einem Tag – mit dem, was zu sehen oder zu hören war.',
	empty: 'Noch hat niemand eine Einschätzung aufgeschrieben.',
	chartFor: (party, stage, day) => `${party}: zuletzt Stufe ${stage}, eingeschätzt am ${day}`,
	stage: 'Stufe',
	party: 'Beteiligte',
	day: 'Tag',
	evidence: 'Was zu beobachten war',
	author: 'Eingeschätzt von',
	fits: 'Dazu passt',
	table: 'Alle Einschätzungen als Tabelle',
	help: 'Die neun Stufen nach Glasl',
	stages: {
		1: { name: 'Verhärtung', sign: 'Dieselbe Beschwerde kommt zum zweiten Mal: „Die hören nicht zu.“' },
		2: { name: 'Debatte und Polarisation', sign: 'Leserbriefe, zwei Lager in der Versammlung.' },
		3: { name: 'Taten statt Worte', sign: 'Banner, zugestellter Parkplatz, Rückzug aus der Arbeitsgruppe.' },
		4: {
			name: 'Images und Koalitionen',
			sign: 'Suche nach Verbündeten, Unterschriften, Chatgruppen, feste Bilder voneinander.'
		},
		5: { name: 'Gesichtsverlust', sign: 'Eine Person wird öffentlich bloßgestellt; Vorwürfe wie Rassismus oder Lüge.' },
		6: { name: 'Drohstrategien', sign: 'Ultimatum, Drohung mit Klage, Presse oder „wir räumen selbst auf“.' },
		7: {
			name: 'Begrenzte Vernichtungsschläge',
			sign: 'Sachbeschädigung, gezielte Verleumdung, private Daten im Netz.'
		},
		8: { name: 'Zersplitterung', sign: 'Angriffe auf Unterstützende; das Netz der anderen soll zerfallen.' },
		9: { name: 'Gemeinsam in den Abgrund', sign: 'Gewalt ohne Rücksicht auf eigenen Schaden.' }
	},
	groups: {
		WIN_WIN: 'Beide können gewinnen',
		WIN_LOSE: 'Eine Seite gewinnt auf Kosten der anderen',
		LOSE_LOSE: 'Beide verlieren'
	},
	interventions: {
		SELF_HELP: 'Selbsthilfe',
		MODERATION: 'Moderation',
		PROCESS_ACCOMPANIMENT: 'Prozessbegleitung',
		SOCIO_THERAPEUTIC: 'soziotherapeutische Prozessbegleitung',
		MEDIATION: 'Vermittlung und Mediation',
		ARBITRATION: 'Schiedsverfahren',
		POWER: 'Machteingriff'
	}
};

const en: Texts = {
	title: 'Escalation stages',
	intro:
		'Each party has a stage of its own. An estimate is always that of one person on one day – with what could be seen or heard.',
	empty: 'Nobody has written down an estimate yet.',
	chartFor: (party, stage, day) => `${party}: last at stage ${stage}, estimated on ${day}`,
	stage: 'Stage',
	party: 'Actor',
	day: 'Day',
	evidence: 'What could be observed',
	author: 'Estimated by',
	fits: 'What fits',
	table: 'All estimates as a table',
	help: 'The nine stages after Glasl',
	stages: {
		1: { name: 'Hardening', sign: 'The same complaint comes twice: “They do not listen.”' },
		2: { name: 'Debate and polarisation', sign: 'Letters to the editor, two camps in the meeting.' },
		3: { name: 'Actions instead of words', sign: 'Banners, a blocked car park, leaving the working group.' },
		4: {
			name: 'Images and coalitions',
			sign: 'Looking for allies, petitions, chat groups, fixed images of each other.'
		},
		5: { name: 'Loss of face', sign: 'A person is exposed in public; accusations such as racism or lying.' },
		6: { name: 'Threat strategies', sign: 'Ultimatum, threats of lawsuit, press or “we will clean up ourselves”.' },
		7: { name: 'Limited destructive blows', sign: 'Damage to property, targeted smears, private data online.' },
		8: { name: 'Fragmentation', sign: 'Attacks on supporters; the others’ network is to fall apart.' },
		9: { name: 'Together into the abyss', sign: 'Violence regardless of own loss.' }
	},
	groups: {
		WIN_WIN: 'Both can win',
		WIN_LOSE: 'One side wins at the other’s cost',
		LOSE_LOSE: 'Both lose'
	},
	interventions: {
		SELF_HELP: 'self-help',
		MODERATION: 'moderation',
		PROCESS_ACCOMPANIMENT: 'process accompaniment',
		SOCIO_THERAPEUTIC: 'socio-therapeutic process accompaniment',
		MEDIATION: 'conciliation and mediation',
		ARBITRATION: 'arbitration',
		POWER: 'intervention by power'
	}
};

export const escalationTexts: OfficeTexts<Texts> = { de, en };
