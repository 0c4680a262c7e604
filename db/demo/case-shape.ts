import type { Offset } from './anchor.ts';

// Short forms are tuples, so that a case reads like a diary: first the day, then who, then what.

export type PhaseKind =
	| 'INTAKE'
	| 'TRIAGE'
	| 'ANALYSIS'
	| 'PROCESS_CHOICE'
	| 'CONTRACTING'
	| 'PROCESS'
	| 'AGREEMENT'
	| 'FOLLOW_UP'
	| 'CLOSED';
export type DangerQuestion = 'LIFE' | 'VIOLENCE' | 'CHILD' | 'DOMESTIC' | 'SUICIDE' | 'CRIME' | 'HATE' | 'OFFICIAL';
export type DangerAnswers = Partial<Record<DangerQuestion, 'YES' | 'UNCLEAR'>>;

/** kind, from, to (null while it runs), what came of it. */
export type DemoPhase = readonly [kind: PhaseKind, from: Offset, to: Offset | null, summary: string];

export type DemoDangerCheck = {
	readonly day: Offset;
	readonly occasion: 'INTAKE' | 'TRIAGE' | 'PHASE_CHANGE' | 'OTHER';
	/** Only what was not answered with no. */
	readonly answers?: DangerAnswers;
	readonly action?: string;
	readonly followUp?: Offset;
};

export type DemoActor = readonly [
	key: string,
	label: string,
	kind: 'PERSON' | 'GROUP' | 'ORGANISATION' | 'AUTHORITY',
	role: 'PARTY' | 'AFFECTED' | 'SUPPORTER' | 'BYSTANDER' | 'THIRD_FORCE' | 'DECISION_MAKER' | 'OWN_ORGANISATION',
	influence: 0 | 1 | 2 | 3,
	note?: string,
	language?: string
];

/** A paper for a committee; `measures` are the places of the case's measures released into it. */
export type DemoPaper = {
	readonly committee: string;
	readonly session: Offset;
	readonly written: Offset;
	readonly author: string;
	readonly subject: string;
	readonly background: string;
	readonly recommendations: readonly string[];
	readonly measures: readonly number[];
};

export type DemoNote = readonly [
	day: Offset,
	author: string,
	text: string,
	visibility?: 'INTERNAL' | 'CASE' | 'RESTRICTED'
];

export type DemoSession = {
	readonly kind:
		'TALK' | 'SEPARATE_TALK' | 'MODERATED_TALK' | 'ROUND_TABLE' | 'DIALOGUE' | 'SITE_VISIT' | 'MEETING' | 'MEDIATION';
	readonly day: Offset;
	readonly at: string;
	readonly until: string;
	readonly place: string;
	readonly present: string;
	readonly minutes?: string;
	readonly invitation?: string;
	readonly state?: 'PLANNED' | 'HELD' | 'CANCELLED';
};

export type DemoTask = {
	readonly title: string;
	readonly due: Offset | null;
	readonly who: string;
	/** Day it was done; open when missing. */
	readonly done?: Offset;
	readonly waitingFor?: string;
};

export type DemoDecision = {
	readonly day: Offset;
	readonly method: string;
	readonly reasons: string;
	readonly alternative: string;
	readonly alternativeReason: string;
	readonly ledBy: string;
	readonly facts: {
		readonly stage: number | null;
		readonly parties: 'ONE' | 'FEW' | 'SEVERAL' | 'MANY';
		readonly willing: 'YES' | 'APART' | 'NO' | 'UNKNOWN';
		readonly danger?: true;
		readonly ownInvolvement?: true;
		readonly powerGap?: true;
		readonly publicLawNorm?: true;
		readonly oneSidedWish?: true;
	};
};

export type DemoMandate = {
	readonly day: Offset;
	readonly by: string;
	readonly goals: string;
	readonly limits: string;
	readonly confidentiality: string;
	readonly resources: string;
	readonly from: Offset;
	readonly to: Offset;
	/** Actors who agreed. */
	readonly consents: readonly string[];
};

export type DemoAgreement = {
	readonly key: string;
	readonly title: string;
	readonly state: 'DRAFT' | 'IN_REVIEW' | 'APPROVED' | 'IN_FORCE' | 'FULFILLED' | 'BROKEN' | 'AMENDED' | 'ENDED';
	readonly day: Offset;
	readonly inForce?: Offset;
	readonly points: readonly (readonly [text: string, responsible: string, due: Offset | null, shareable: boolean])[];
	readonly approvals: readonly (readonly [actor: string, day: Offset | null, via?: 'LINK' | 'PAPER'])[];
	/** Day due, result and note; due only while nobody looked. */
	readonly checks?: readonly (readonly [due: Offset, result?: 'HOLDS' | 'PARTLY' | 'BROKEN', note?: string])[];
};

export type DemoMeasure = {
	readonly title: string;
	readonly description?: string;
	readonly origin: 'RECOMMENDATION' | 'AGREEMENT' | 'AAR' | 'SIGNAL' | 'IDEA';
	readonly agreement?: string;
	readonly unit?: string;
	readonly owner?: string;
	readonly state:
		| 'IDEA'
		| 'PROPOSED'
		| 'DECIDED'
		| 'ACCEPTED'
		| 'IN_PROGRESS'
		| 'DONE'
		| 'VERIFIED'
		| 'NOT_EFFECTIVE'
		| 'STOPPED'
		| 'REJECTED';
	readonly created: Offset;
	readonly due: Offset | null;
	readonly doNoHarm?: string;
	readonly progress?: string;
	readonly reason?: string;
};

export type DemoCoverSheet = {
	readonly topic: string;
	readonly methods: readonly string[];
	readonly firstStages: 'NONE' | '1-3' | '4-6' | '7-9';
	readonly lastStages: 'NONE' | '1-3' | '4-6' | '7-9';
	readonly source: string;
	readonly otherLanguage: boolean;
};

export type DemoHandOver = {
	readonly day: Offset;
	readonly to: string;
	readonly reason: string;
	readonly package: Readonly<Record<string, string>>;
	readonly accepted?: Offset;
};

export type DemoCase = {
	/** Number in the outline of the demo world; the small records count on from 13. */
	readonly no: number;
	readonly tenant: string;
	readonly number: string;
	readonly title: string;
	readonly summary: string;
	readonly level: 'NEIGHBOURHOOD' | 'INSTITUTION' | 'QUARTER' | 'CITY' | 'SUPRALOCAL';
	readonly scope: 'PUBLIC' | 'INSTITUTION' | 'ADMIN_INTERNAL';
	readonly intensity: 'SMOULDERING' | 'OPEN' | 'HEIGHTENED' | 'CRITICAL';
	readonly presentingIssue: string;
	readonly underlyingIssue: string;
	readonly instrumentalised: 'NO' | 'SUSPECTED' | 'YES';
	readonly types: readonly ('RESOURCE' | 'INTEREST' | 'VALUE' | 'IDENTITY' | 'RELATIONSHIP' | 'ROLE' | 'INFORMATION')[];
	readonly topics: readonly string[];
	readonly area: string | null;
	readonly place: string;
	readonly responsibility: 'MUNICIPALITY' | 'DISTRICT' | 'STATE' | 'FEDERAL' | 'EU' | 'PRIVATE';
	readonly lead: string;
	readonly team: readonly string[];
	readonly concernedUnits?: readonly string[];
	readonly visibility: 'INTERNAL' | 'CASE' | 'RESTRICTED';
	readonly state: 'OPEN' | 'PAUSED' | 'FOLLOW_UP' | 'CLOSED' | 'HANDED_OVER';
	readonly opened: Offset;
	readonly closed?: readonly [day: Offset, reason: string];
	readonly paused?: readonly [until: Offset, reason: string];
	readonly phases: readonly DemoPhase[];
	/** Phases left out, with the reason. */
	readonly skipped?: readonly (readonly [kind: PhaseKind, reason: string])[];
	readonly dangerChecks: readonly DemoDangerCheck[];
	readonly actors: readonly DemoActor[];
	readonly notes: readonly DemoNote[];
	readonly privateNotes?: readonly (readonly [day: Offset, author: string, text: string])[];
	readonly sessions?: readonly DemoSession[];
	readonly tasks?: readonly DemoTask[];
	readonly decisions?: readonly DemoDecision[];
	readonly mandate?: DemoMandate;
	readonly agreement?: DemoAgreement;
	readonly escalation?: readonly (readonly [actor: string, day: Offset, stage: number, evidence: string])[];
	readonly measures?: readonly DemoMeasure[];
	readonly papers?: readonly DemoPaper[];
	readonly lessons?: readonly (readonly [day: Offset, text: string, suggest: boolean])[];
	readonly coverSheet?: DemoCoverSheet;
	readonly handOver?: DemoHandOver;
	/** Looks into the file beyond the everyday ones; `denied` was refused. */
	readonly looks?: readonly (readonly [day: Offset, at: string, who: string, denied?: 'denied'])[];
	/** True when the conflict is (also) about where people come from. */
	readonly aboutOrigin: boolean;
};
