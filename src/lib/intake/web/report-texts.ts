import type { OfficeTexts } from '../../platform/pure/language.ts';
import type { Channel, IdentityMode, ReportState, Wish } from '../domain/report.ts';
import type { ClearingResult, DeadlineKind, Intensity, LetterKind, StateGroup } from '../domain/report-work.ts';

type Words = {
	readonly states: Readonly<Record<ReportState, string>>;
	readonly groups: Readonly<Record<StateGroup, string>>;
	readonly channels: Readonly<Record<Channel, string>>;
	readonly wishes: Readonly<Record<Wish, string>>;
	readonly identities: Readonly<Record<IdentityMode, string>>;
	readonly intensities: Readonly<Record<Intensity, string>>;
	readonly letters: Readonly<Record<LetterKind | 'FEEDBACK' | 'TALK_ANSWER', string>>;
	readonly results: Readonly<Record<ClearingResult, string>>;
	readonly deadlines: Readonly<Record<DeadlineKind, string>>;
	readonly overdue: string;
	readonly danger: string;
	readonly newForAll: string;
	readonly unknownPerson: string;
	readonly since: string;
	readonly nobody: string;
};

const de: Words = {
	states: {
		RECEIVED: 'eingegangen',
		ACKNOWLEDGED: 'bestätigt',
		IN_CLEARING: 'in Klärung',
		WAITING_FOR_REPORTER: 'Rückfrage',
		LINKED_TO_CASE: 'einem Fall zugeordnet',
		LINKED_TO_SIGNAL: 'wird beobachtet',
		REFERRED: 'weitergeleitet',
		REJECTED: 'nicht bearbeitet',
		FEEDBACK_GIVEN: 'Rückmeldung gegeben',
		WITHDRAWN: 'zurückgezogen',
		ERASED: 'gelöscht'
	},
	groups: { open: 'Offen', decided: 'Entschieden', all: 'Alle' },
	channels: {
		WEB: 'Formular im Netz',
		PHONE: 'Telefon',
		WALK_IN: 'persönlich',
		LETTER: 'Brief',
		EMAIL: 'E-Mail',
		FRONTLINE: 'Signal aus dem Dienst',
		OBSERVATION: 'eigene Beobachtung',
		IMPORT: 'übernommene Datei',
		APP: 'andere App'
	},
	wishes: {
		LISTEN: 'Zuhören',
		ADVICE: 'Rat',
		MEDIATE: 'Vermittlung',
		STOP: 'Es soll aufhören',
		INFORM_ONLY: 'Nur Bescheid geben'
	},
	identities: {
		NAMED: 'mit Namen',
		VAULTED: 'Name geschützt',
		ANONYMOUS: 'anonym'
	},
	intensities: {
		SMOULDERING: 'schwelt',
		OPEN: 'offen',
		HEIGHTENED: 'angespannt',
		CRITICAL: 'kurz vor dem Kippen'
	},
	letters: {
		MESSAGE: 'Nachricht',
		ACKNOWLEDGEMENT: 'Eingangsbestätigung',
		QUESTION: 'Rückfrage',
		TALK_OFFER: 'Gesprächsangebot',
		FEEDBACK: 'Rückmeldung',
		TALK_ANSWER: 'Antwort auf das Gesprächsangebot'
	},
	results: {
		ACCEPT: 'Annehmen: Es wird ein Fall',
		REFER: 'Weiterleiten: Eine andere Stelle ist zuständig',
		OBSERVE: 'Beobachten: Wir schauen an einem festen Tag wieder hin',
		REJECT: 'Nicht bearbeiten: mit Begründung'
	},
	deadlines: { ACKNOWLEDGE: 'Eingang bestätigen', FEEDBACK: 'Rückmeldung geben' },
	overdue: 'überfällig',
	danger: 'Gefahr gemeldet',
	newForAll: 'noch niemandem zugeteilt',
	unknownPerson: 'jemand, der nicht mehr hier arbeitet',
	since: 'seit',
	nobody: 'niemand'
};

const en: Words = {
	states: {
		RECEIVED: 'received',
		ACKNOWLEDGED: 'acknowledged',
		IN_CLEARING: 'in clearing',
		WAITING_FOR_REPORTER: 'question asked',
		LINKED_TO_CASE: 'part of a case',
		LINKED_TO_SIGNAL: 'being observed',
		REFERRED: 'referred',
		REJECTED: 'not taken up',
		FEEDBACK_GIVEN: 'feedback given',
		WITHDRAWN: 'withdrawn',
		ERASED: 'erased'
	},
	groups: { open: 'Open', decided: 'Decided', all: 'All' },
	channels: {
		WEB: 'web form',
		PHONE: 'telephone',
		WALK_IN: 'in person',
		LETTER: 'letter',
		EMAIL: 'e-mail',
		FRONTLINE: 'signal from the front line',
		OBSERVATION: 'own observation',
		IMPORT: 'imported file',
		APP: 'another app'
	},
	wishes: {
		LISTEN: 'to be heard',
		ADVICE: 'advice',
		MEDIATE: 'mediation',
		STOP: 'it should stop',
		INFORM_ONLY: 'only to let us know'
	},
	identities: { NAMED: 'with name', VAULTED: 'name protected', ANONYMOUS: 'anonymous' },
	intensities: {
		SMOULDERING: 'smouldering',
		OPEN: 'open',
		HEIGHTENED: 'tense',
		CRITICAL: 'about to tip over'
	},
	letters: {
		MESSAGE: 'message',
		ACKNOWLEDGEMENT: 'acknowledgement',
		QUESTION: 'question',
		TALK_OFFER: 'offer of a talk',
		FEEDBACK: 'feedback',
		TALK_ANSWER: 'answer to the offer of a talk'
	},
	results: {
		ACCEPT: 'Accept: it becomes a case',
		REFER: 'Refer: another body is competent',
		OBSERVE: 'Observe: we look again on a fixed day',
		REJECT: 'Do not take up: with a reason'
	},
	deadlines: { ACKNOWLEDGE: 'Acknowledge', FEEDBACK: 'Give feedback' },
	overdue: 'overdue',
	danger: 'danger reported',
	newForAll: 'not assigned yet',
	unknownPerson: 'somebody who no longer works here',
	since: 'since',
	nobody: 'nobody'
};

/** Words of reports that several pages share. */
export const reportTexts: OfficeTexts<Words> = { de, en };
