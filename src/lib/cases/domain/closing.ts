import type { PlainDate } from '../../platform/pure/plain-date.ts';
import type { ClosingReason } from './case-words.ts';

/** Default closing checklist (reference 2.3). */
export const closingQuestions = [
	'AGREEMENT_CHECKED',
	'FEEDBACK',
	'MEASURES_OWNED',
	'REFERRALS_CONFIRMED',
	'PRIVATE_NOTES',
	'SEALED_DESTROYED',
	'COVER_SHEET',
	'LESSONS',
	'PATTERN',
	'RETENTION'
] as const;
export type ClosingQuestion = (typeof closingQuestions)[number];

export const closingAnswers = ['DONE', 'NOT_APPLICABLE'] as const;
export type ClosingAnswer = (typeof closingAnswers)[number];
export type ClosingChecklist = Readonly<Record<ClosingQuestion, ClosingAnswer>>;

export type StageBand = 'NONE' | '1-3' | '4-6' | '7-9';

/** Glasl's stages in three bands; a single stage of a single case could be recognised. */
export function stageBand(stage: number | null): StageBand {
	if (stage === null) return 'NONE';
	if (stage <= 3) return '1-3';
	return stage <= 6 ? '4-6' : '7-9';
}

/** Whole months between two days, rounded to the nearest; a day less would tell when the case began. */
export function monthsOpen(from: PlainDate, to: PlainDate): number {
	const [fromYear = 0, fromMonth = 0] = from.split('-').map(Number);
	const [toYear = 0, toMonth = 0] = to.split('-').map(Number);
	return Math.max(0, (toYear - fromYear) * 12 + toMonth - fromMonth);
}

/** The anonymous cover sheet: what may be known when the case itself is gone. */
export type CoverSheet = {
	readonly closedYear: number;
	readonly closedQuarter: number;
	readonly topic: string;
	readonly level: string;
	readonly scope: string;
	readonly monthsOpen: number;
	readonly methods: readonly string[];
	readonly firstStageBand: StageBand;
	readonly lastStageBand: StageBand;
	readonly result: string;
	readonly sourceKind: string;
	readonly otherLanguage: boolean;
};

export type CoverSheetSource = {
	readonly topics: readonly string[];
	readonly level: string;
	readonly scope: string;
	readonly openedOn: PlainDate;
	readonly closedOn: PlainDate;
	readonly methods: readonly string[];
	readonly firstStage: number | null;
	readonly lastStage: number | null;
	readonly closingReason: ClosingReason;
	readonly reports: readonly { readonly channel: string; readonly otherLanguage: boolean }[];
};

const mediated: readonly string[] = ['MEDIATION', 'SHUTTLE'];

/** The end of a mediation belongs to its parties: outside it reads only that it ended (reference 9.4). */
export const shownResult = (reason: ClosingReason, methods: readonly string[]): string =>
	(reason === 'NO_AGREEMENT' || reason === 'ENDED_BY_PARTIES') && methods.some((method) => mediated.includes(method))
		? 'MEDIATION_ENDED'
		: reason;

export const coverSheetOf = (source: CoverSheetSource): CoverSheet => ({
	closedYear: Number(source.closedOn.slice(0, 4)),
	closedQuarter: Math.ceil(Number(source.closedOn.slice(5, 7)) / 3),
	topic: source.topics[0] ?? 'OTHER',
	level: source.level,
	scope: source.scope,
	monthsOpen: monthsOpen(source.openedOn, source.closedOn),
	methods: [...new Set(source.methods)].toSorted(),
	firstStageBand: stageBand(source.firstStage),
	lastStageBand: stageBand(source.lastStage),
	result: shownResult(source.closingReason, source.methods),
	sourceKind: source.reports[0]?.channel ?? 'OBSERVATION',
	otherLanguage: source.reports.some(({ otherLanguage }) => otherLanguage)
});
