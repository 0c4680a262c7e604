import type { OfficeTexts } from '../../platform/pure/language.ts';
import type {
	CaseIntensity,
	CaseLevel,
	CaseScope,
	CaseState,
	CaseVisibility,
	ClosingReason,
	ConflictType,
	Instrumentalised,
	PhaseKind,
	PhaseState,
	ResponsibilityLevel
} from '../domain/case-words.ts';

type Words<K extends string> = Readonly<Record<K, string>>;
type Texts = {
	readonly states: Words<CaseState>;
	readonly levels: Words<CaseLevel>;
	readonly scopes: Words<CaseScope>;
	readonly intensities: Words<CaseIntensity>;
	readonly visibilities: Words<CaseVisibility>;
	readonly visibilityHints: Words<CaseVisibility>;
	readonly instrumentalised: Words<Instrumentalised>;
	readonly conflictTypes: Words<ConflictType>;
	readonly responsibilityLevels: Words<ResponsibilityLevel>;
	readonly closingReasons: Words<ClosingReason>;
	readonly phases: Words<PhaseKind>;
	readonly phaseStates: Words<PhaseState>;
	readonly tabs: Words<
		| 'overview'
		| 'actors'
		| 'notes'
		| 'sessions'
		| 'process'
		| 'agreement'
		| 'tasks'
		| 'timeline'
		| 'papers'
		| 'closing'
		| 'access'
	>;
	readonly caseFile: string;
	readonly toList: string;
	readonly place: string;
	readonly lead: string;
	readonly team: string;
	readonly pausedUntil: (day: string) => string;
	readonly notWorkable: string;
	readonly adminInternalHint: string;
};

const de: Texts = {
	states: {
		DRAFT: 'Entwurf',
		OPEN: 'in Bearbeitung',
		PAUSED: 'ruht',
		IN_CRISIS: 'Krise',
		HANDED_OVER: 'abgegeben',
		FOLLOW_UP: 'Nachhalten',
		CLOSED: 'abgeschlossen',
		OFFERED_TO_ARCHIVE: 'dem Archiv angeboten',
		ARCHIVED: 'archiviert',
		DELETED: 'gelöscht'
	},
	levels: {
		NEIGHBOURHOOD: 'Haus und Nachbarschaft',
		INSTITUTION: 'Einrichtung',
		QUARTER: 'Quartier',
		CITY: 'ganze Kommune',
		SUPRALOCAL: 'über die Kommune hinaus'
	},
	scopes: {
		PUBLIC: 'öffentlicher Raum und Stadtgesellschaft',
		INSTITUTION: 'innerhalb einer Einrichtung',
		ADMIN_INTERNAL: 'innerhalb der Verwaltung'
	},
	intensities: {
		SMOULDERING: 'schwelend',
		OPEN: 'offen',
		HEIGHTENED: 'zugespitzt',
		CRITICAL: 'kritisch'
	},
	visibilities: { INTERNAL: 'intern', CASE: 'fallvertraulich', RESTRICTED: 'besonders vertraulich' },
	visibilityHints: {
		INTERNAL: 'Alle Konfliktmanager:innen Ihrer Kommune lesen mit.',
		CASE: 'Nur das Fallteam liest mit. Jeder Zugriff wird vermerkt.',
		RESTRICTED:
			'Nur Konfliktmanager:innen im Fallteam lesen mit, Konfliktlots:innen nicht. Jeder Zugriff wird vermerkt.'
	},
	instrumentalised: { NO: 'nein', SUSPECTED: 'vermutet', YES: 'ja' },
	conflictTypes: {
		RESOURCE: 'Verteilung (Raum, Geld, Zeit)',
		INTEREST: 'Interessen',
		VALUE: 'Werte',
		IDENTITY: 'Zugehörigkeit und Anerkennung',
		RELATIONSHIP: 'Beziehung',
		ROLE: 'Rollen und Zuständigkeiten',
		INFORMATION: 'Information und Gerüchte'
	},
	responsibilityLevels: {
		MUNICIPALITY: 'Kommune',
		DISTRICT: 'Kreis',
		STATE: 'Land',
		FEDERAL: 'Bund',
		EU: 'Europäische Union',
		PRIVATE: 'privat'
	},
	closingReasons: {
		AGREEMENT: 'Vereinbarung erreicht',
		PARTIAL_AGREEMENT: 'Teilvereinbarung erreicht',
		RESOLVED_OTHERWISE: 'auf andere Weise gelöst',
		DECISION_BY_AUTHORITY: 'durch Entscheidung einer Behörde beendet',
		NO_AGREEMENT: 'keine Einigung',
		ENDED_BY_PARTIES: 'von den Beteiligten beendet',
		REFERRED: 'an eine andere Stelle weitergeleitet',
		LIMIT_REACHED: 'Grenze der Konfliktbearbeitung erreicht',
		NOT_CONFIRMED: 'nicht bestätigt',
		OUT_OF_SCOPE: 'nicht unser Auftrag'
	},
	phases: {
		INTAKE: 'Eingang',
		TRIAGE: 'Clearing',
		ANALYSIS: 'Konfliktanalyse',
		PROCESS_CHOICE: 'Verfahrenswahl',
		CONTRACTING: 'Auftrag & Vereinbarung',
		PROCESS: 'Durchführung',
		AGREEMENT: 'Vereinbarung',
		FOLLOW_UP: 'Nachhalten',
		CLOSED: 'Abschluss'
	},
	phaseStates: {
		PLANNED: 'geplant',
		ACTIVE: 'läuft',
		COMPLETED: 'fertig',
		SKIPPED: 'übersprungen',
		ABORTED: 'abgebrochen'
	},
	tabs: {
		overview: 'Überblick',
		actors: 'Beteiligte',
		notes: 'Notizen',
		sessions: 'Termine',
		process: 'Verfahren',
		agreement: 'Vereinbarung',
		tasks: 'Aufgaben & Maßnahmen',
		timeline: 'Verlauf',
		papers: 'Bericht',
		closing: 'Abschluss',
		access: 'Zugriffe'
	},
	caseFile: 'Fallakte',
	toList: 'Alle Fälle',
	place: 'Seite der Akte',
	lead: 'Fallverantwortung',
	team: 'Fallteam',
	pausedUntil: (day) => `Dieser Fall ruht bis ${day}.`,
	notWorkable: 'Dieser Fall wird nicht mehr bearbeitet. Sie können ihn lesen, aber nicht ändern.',
	adminInternalHint: 'Leitungen der betroffenen Bereiche können diesen Fall nicht sehen.'
};

const en: Texts = {
	states: {
		DRAFT: 'draft',
		OPEN: 'in progress',
		PAUSED: 'paused',
		IN_CRISIS: 'crisis',
		HANDED_OVER: 'handed over',
		FOLLOW_UP: 'follow-up',
		CLOSED: 'closed',
		OFFERED_TO_ARCHIVE: 'offered to the archive',
		ARCHIVED: 'archived',
		DELETED: 'deleted'
	},
	levels: {
		NEIGHBOURHOOD: 'house and neighbourhood',
		INSTITUTION: 'institution',
		QUARTER: 'quarter',
		CITY: 'whole municipality',
		SUPRALOCAL: 'beyond the municipality'
	},
	scopes: {
		PUBLIC: 'public space and town society',
		INSTITUTION: 'inside an institution',
		ADMIN_INTERNAL: 'inside the administration'
	},
	intensities: { SMOULDERING: 'smouldering', OPEN: 'open', HEIGHTENED: 'heightened', CRITICAL: 'critical' },
	visibilities: { INTERNAL: 'internal', CASE: 'case-confidential', RESTRICTED: 'strictly confidential' },
	visibilityHints: {
		INTERNAL: 'All conflict managers of your municipality can read it.',
		CASE: 'Only the case team can read it. Every access is noted.',
		RESTRICTED: 'Only conflict managers of the case team can read it, conflict guides cannot. Every access is noted.'
	},
	instrumentalised: { NO: 'no', SUSPECTED: 'suspected', YES: 'yes' },
	conflictTypes: {
		RESOURCE: 'distribution (space, money, time)',
		INTEREST: 'interests',
		VALUE: 'values',
		IDENTITY: 'belonging and recognition',
		RELATIONSHIP: 'relationship',
		ROLE: 'roles and competences',
		INFORMATION: 'information and rumours'
	},
	responsibilityLevels: {
		MUNICIPALITY: 'municipality',
		DISTRICT: 'district',
		STATE: 'state (Land)',
		FEDERAL: 'federation',
		EU: 'European Union',
		PRIVATE: 'private'
	},
	closingReasons: {
		AGREEMENT: 'agreement reached',
		PARTIAL_AGREEMENT: 'partial agreement reached',
		RESOLVED_OTHERWISE: 'resolved in another way',
		DECISION_BY_AUTHORITY: 'ended by decision of an authority',
		NO_AGREEMENT: 'no agreement',
		ENDED_BY_PARTIES: 'ended by the parties',
		REFERRED: 'referred to another body',
		LIMIT_REACHED: 'limit of conflict work reached',
		NOT_CONFIRMED: 'not confirmed',
		OUT_OF_SCOPE: 'not our task'
	},
	phases: {
		INTAKE: 'Entry',
		TRIAGE: 'Clearing',
		ANALYSIS: 'Conflict analysis',
		PROCESS_CHOICE: 'Choice of method',
		CONTRACTING: 'Mandate & contract',
		PROCESS: 'Process',
		AGREEMENT: 'Agreement',
		FOLLOW_UP: 'Follow-up',
		CLOSED: 'Closing'
	},
	phaseStates: {
		PLANNED: 'planned',
		ACTIVE: 'running',
		COMPLETED: 'done',
		SKIPPED: 'skipped',
		ABORTED: 'broken off'
	},
	tabs: {
		overview: 'Overview',
		actors: 'People involved',
		notes: 'Notes',
		sessions: 'Sessions',
		process: 'Process',
		agreement: 'Agreement',
		tasks: 'Tasks & measures',
		timeline: 'Timeline',
		papers: 'Report',
		closing: 'Closing',
		access: 'Access log'
	},
	caseFile: 'Case file',
	toList: 'All cases',
	place: 'Page of the file',
	lead: 'Case lead',
	team: 'Case team',
	pausedUntil: (day) => `This case is paused until ${day}.`,
	notWorkable: 'Nobody works on this case any more. You can read it but not change it.',
	adminInternalHint: 'Heads of the units concerned cannot see this case.'
};

/** The vocabulary of a case and the frame of its file. */
export const caseTexts: OfficeTexts<Texts> = { de, en };

/** Choices for a select or choice group from a list of codes and their words. */
export const choicesOf = <K extends string>(
	codes: readonly K[],
	words: Words<K>,
	hints?: Words<K>
): { value: K; label: string; hint?: string | undefined }[] =>
	codes.map((value) => ({ value, label: words[value], hint: hints?.[value] }));
