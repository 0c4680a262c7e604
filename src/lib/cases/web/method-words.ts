import type { OfficeTexts } from '../../platform/pure/language.ts';
import type { Method } from '../domain/method-choice.ts';

type Texts = Readonly<Record<Method, string>>;

const de: Texts = {
	ADVICE: 'Konfliktberatung',
	MODERATED_TALK: 'moderiertes Gespräch',
	MEDIATION: 'Mediation',
	SHUTTLE: 'Pendelmediation',
	ROUND_TABLE: 'Runder Tisch',
	DIALOGUE_FORUM: 'Dialogforum',
	PUBLIC_MEETING: 'Bürgerversammlung',
	PARTICIPATION: 'Beteiligungsverfahren',
	SUPERVISION: 'Supervision oder Fallberatung',
	TEAM_DEVELOPMENT: 'Team- und Organisationsentwicklung',
	KKB: 'Kommunale Konfliktberatung',
	VICTIM_OFFENDER: 'Täter-Opfer-Ausgleich',
	ARBITRATION: 'Schiedsamt',
	ENFORCEMENT: 'ordnungsrechtliches Vorgehen',
	PROTECTION: 'Schutz und Gefahrenabwehr',
	OBSERVE: 'Beobachten',
	NO_ACTION: 'keine Bearbeitung'
};

const en: Texts = {
	ADVICE: 'conflict advice',
	MODERATED_TALK: 'moderated talk',
	MEDIATION: 'mediation',
	SHUTTLE: 'shuttle mediation',
	ROUND_TABLE: 'round table',
	DIALOGUE_FORUM: 'dialogue forum',
	PUBLIC_MEETING: 'public meeting',
	PARTICIPATION: 'participation process',
	SUPERVISION: 'supervision or case consultation',
	TEAM_DEVELOPMENT: 'team and organisation development',
	KKB: 'municipal conflict consulting',
	VICTIM_OFFENDER: 'victim-offender mediation',
	ARBITRATION: 'arbitration office (Schiedsamt)',
	ENFORCEMENT: 'public-order enforcement',
	PROTECTION: 'protection from danger',
	OBSERVE: 'observing',
	NO_ACTION: 'no action'
};

/** Methods by their short names. */
export const methodWords: OfficeTexts<Texts> = { de, en };
