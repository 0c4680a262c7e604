/** Methods of the catalogue (reference 2.5), in the order of the catalogue. */
export const methods = [
	'ADVICE',
	'MODERATED_TALK',
	'MEDIATION',
	'SHUTTLE',
	'ROUND_TABLE',
	'DIALOGUE_FORUM',
	'PUBLIC_MEETING',
	'PARTICIPATION',
	'SUPERVISION',
	'TEAM_DEVELOPMENT',
	'KKB',
	'VICTIM_OFFENDER',
	'ARBITRATION',
	'ENFORCEMENT',
	'PROTECTION',
	'OBSERVE',
	'NO_ACTION'
] as const;
export type Method = (typeof methods)[number];

export const partyCounts = ['ONE', 'FEW', 'SEVERAL', 'MANY'] as const;
/** One side; two to four identifiable parties; several organisations; many people in public. */
export type PartyCount = (typeof partyCounts)[number];

export const willingnesses = ['YES', 'APART', 'NO', 'UNKNOWN'] as const;
/** All take part freely; freely, but not in one room; at least one not; not asked yet. */
export type Willingness = (typeof willingnesses)[number];

/** What the decision aid asks. */
export type MethodFacts = {
	readonly stage: number | null;
	readonly parties: PartyCount;
	readonly willing: Willingness;
	readonly danger: boolean;
	readonly ownInvolvement: boolean;
	readonly powerGap: boolean;
	readonly publicLawNorm: boolean;
	readonly oneSidedWish: boolean;
};

type Side = 'FOR' | 'AGAINST' | 'BARS';
type Rule = {
	readonly method: Method;
	readonly side: Side;
	readonly weight: number;
	readonly reason: string;
	readonly when: (facts: MethodFacts) => boolean;
};

const stageIn =
	(from: number, to: number) =>
	({ stage }: MethodFacts): boolean =>
		stage !== null && stage >= from && stage <= to;
const partiesAre =
	(...counts: readonly PartyCount[]) =>
	({ parties }: MethodFacts): boolean =>
		counts.includes(parties);
const isDangerous = ({ danger }: MethodFacts): boolean => danger;
const isUnwilling = ({ willing }: MethodFacts): boolean => willing === 'NO';
const isApart = ({ willing }: MethodFacts): boolean => willing === 'APART';
const isWilling = ({ willing }: MethodFacts): boolean => willing === 'YES';

const rule = (method: Method, side: Side, weight: number, reason: string, when: Rule['when']): Rule => ({
	method,
	side,
	weight,
	reason,
	when
});

/**
 * The table of reference 2.5 as rules. Each adds or takes its weight and carries its reason, so that every
 * place in the ranking can be explained. A rule that bars is law or safety, not taste: mediation is voluntary
 * (§ 1 MediationsG) and never takes place under violence.
 */
export const methodRules = [
	rule('ADVICE', 'FOR', 3, 'one-side-asks', (f) => f.oneSidedWish),
	rule('ADVICE', 'FOR', 2, 'one-party', partiesAre('ONE')),
	rule('ADVICE', 'FOR', 1, 'self-help-possible', stageIn(1, 3)),
	rule('ADVICE', 'FOR', 1, 'strengthens-weaker-side', (f) => f.powerGap),
	rule('ADVICE', 'AGAINST', 1, 'several-want-something', (f) => !f.oneSidedWish && f.parties !== 'ONE'),
	rule('ADVICE', 'AGAINST', 4, 'danger-first', isDangerous),

	rule('MODERATED_TALK', 'FOR', 3, 'stage-fits-moderation', stageIn(1, 3)),
	rule('MODERATED_TALK', 'FOR', 2, 'few-parties', partiesAre('FEW')),
	rule('MODERATED_TALK', 'FOR', 1, 'all-willing', isWilling),
	rule('MODERATED_TALK', 'AGAINST', 3, 'stage-above-moderation', stageIn(4, 9)),
	rule('MODERATED_TALK', 'AGAINST', 3, 'power-gap', (f) => f.powerGap),
	rule('MODERATED_TALK', 'AGAINST', 4, 'danger-first', isDangerous),
	rule('MODERATED_TALK', 'AGAINST', 3, 'will-not-meet', (f) => isApart(f) || isUnwilling(f)),
	rule('MODERATED_TALK', 'AGAINST', 2, 'only-one-side', (f) => f.oneSidedWish || f.parties === 'ONE'),
	rule('MODERATED_TALK', 'AGAINST', 3, 'too-many-for-one-talk', partiesAre('MANY')),
	rule('MODERATED_TALK', 'AGAINST', 1, 'neutral-third-needed', (f) => f.ownInvolvement),

	rule('MEDIATION', 'BARS', 0, 'violence-bars', isDangerous),
	rule('MEDIATION', 'BARS', 0, 'not-voluntary', isUnwilling),
	rule('MEDIATION', 'FOR', 3, 'stage-fits-mediation', stageIn(3, 6)),
	rule('MEDIATION', 'FOR', 2, 'all-willing', isWilling),
	rule('MEDIATION', 'FOR', 2, 'few-parties', partiesAre('FEW')),
	rule('MEDIATION', 'FOR', 1, 'neutral-third-needed', (f) => f.ownInvolvement),
	rule('MEDIATION', 'AGAINST', 1, 'lighter-means', stageIn(1, 2)),
	rule('MEDIATION', 'AGAINST', 1, 'only-with-safety-plan', stageIn(6, 6)),
	rule('MEDIATION', 'AGAINST', 4, 'stage-at-limit', stageIn(7, 9)),
	rule('MEDIATION', 'AGAINST', 4, 'norm-not-negotiable', (f) => f.publicLawNorm),
	rule('MEDIATION', 'AGAINST', 2, 'must-speak-for-oneself', (f) => f.powerGap),
	rule('MEDIATION', 'AGAINST', 3, 'only-one-side', (f) => f.oneSidedWish || f.parties === 'ONE'),
	rule('MEDIATION', 'AGAINST', 2, 'parties-not-identifiable', partiesAre('MANY')),
	rule('MEDIATION', 'AGAINST', 2, 'will-not-meet', isApart),
	rule('MEDIATION', 'AGAINST', 1, 'ask-first', (f) => f.willing === 'UNKNOWN'),

	rule('SHUTTLE', 'BARS', 0, 'violence-bars', isDangerous),
	rule('SHUTTLE', 'BARS', 0, 'not-voluntary', isUnwilling),
	rule('SHUTTLE', 'FOR', 5, 'willing-apart', isApart),
	rule('SHUTTLE', 'FOR', 1, 'stage-fits-mediation', stageIn(3, 6)),
	rule('SHUTTLE', 'FOR', 1, 'few-parties', partiesAre('FEW')),
	rule('SHUTTLE', 'AGAINST', 2, 'can-meet', isWilling),
	rule('SHUTTLE', 'AGAINST', 4, 'norm-not-negotiable', (f) => f.publicLawNorm),
	rule('SHUTTLE', 'AGAINST', 3, 'only-one-side', (f) => f.oneSidedWish || f.parties === 'ONE'),
	rule('SHUTTLE', 'AGAINST', 3, 'parties-not-identifiable', partiesAre('MANY')),
	rule('SHUTTLE', 'AGAINST', 4, 'stage-at-limit', stageIn(7, 9)),
	rule('SHUTTLE', 'AGAINST', 1, 'ask-first', (f) => f.willing === 'UNKNOWN'),

	rule('ROUND_TABLE', 'FOR', 5, 'several-organisations', partiesAre('SEVERAL')),
	rule('ROUND_TABLE', 'FOR', 1, 'stage-fits-moderation', stageIn(1, 3)),
	rule('ROUND_TABLE', 'AGAINST', 2, 'not-several-organisations', partiesAre('ONE', 'FEW')),
	rule('ROUND_TABLE', 'AGAINST', 3, 'hot-anger', (f) => f.parties === 'MANY' || stageIn(5, 9)(f)),
	rule('ROUND_TABLE', 'AGAINST', 4, 'danger-first', isDangerous),

	rule('DIALOGUE_FORUM', 'FOR', 5, 'many-affected', partiesAre('MANY')),
	rule('DIALOGUE_FORUM', 'FOR', 1, 'values-and-recognition', stageIn(3, 5)),
	rule('DIALOGUE_FORUM', 'AGAINST', 3, 'too-large-for-few', partiesAre('ONE', 'FEW')),
	rule('DIALOGUE_FORUM', 'AGAINST', 3, 'stage-at-limit', stageIn(7, 9)),
	rule('DIALOGUE_FORUM', 'AGAINST', 4, 'danger-first', isDangerous),
	rule('DIALOGUE_FORUM', 'AGAINST', 1, 'takes-weeks', () => true),

	rule('PUBLIC_MEETING', 'FOR', 2, 'informs-many', partiesAre('MANY')),
	rule('PUBLIC_MEETING', 'FOR', 1, 'duty-to-inform', (f) => f.publicLawNorm),
	rule('PUBLIC_MEETING', 'AGAINST', 3, 'not-first-answer-to-anger', stageIn(3, 9)),
	rule('PUBLIC_MEETING', 'AGAINST', 3, 'too-large-for-few', partiesAre('ONE', 'FEW')),
	rule('PUBLIC_MEETING', 'AGAINST', 4, 'danger-first', isDangerous),
	rule('PUBLIC_MEETING', 'AGAINST', 1, 'needs-preparation', () => true),

	rule('PARTICIPATION', 'FOR', 2, 'decision-concerns-many', partiesAre('MANY')),
	rule('PARTICIPATION', 'FOR', 1, 'decision-may-be-open', (f) => f.publicLawNorm),
	rule('PARTICIPATION', 'AGAINST', 3, 'too-large-for-few', partiesAre('ONE', 'FEW')),
	rule('PARTICIPATION', 'AGAINST', 2, 'hot-anger', stageIn(5, 9)),
	rule('PARTICIPATION', 'AGAINST', 4, 'danger-first', isDangerous),
	rule('PARTICIPATION', 'AGAINST', 1, 'only-if-decision-open', () => true),

	rule('SUPERVISION', 'FOR', 2, 'team-under-strain', (f) => f.ownInvolvement),
	rule('SUPERVISION', 'AGAINST', 2, 'outside-own-house', (f) => !f.ownInvolvement),
	rule('SUPERVISION', 'AGAINST', 4, 'danger-first', isDangerous),

	rule('TEAM_DEVELOPMENT', 'FOR', 1, 'roles-and-interfaces', (f) => f.ownInvolvement),
	rule('TEAM_DEVELOPMENT', 'AGAINST', 3, 'outside-own-house', (f) => !f.ownInvolvement),
	rule('TEAM_DEVELOPMENT', 'AGAINST', 4, 'danger-first', isDangerous),

	rule('KKB', 'FOR', 4, 'administration-is-party', (f) => f.ownInvolvement),
	rule('KKB', 'FOR', 2, 'complex', partiesAre('SEVERAL', 'MANY')),
	rule('KKB', 'FOR', 1, 'long-and-hot', stageIn(4, 6)),
	rule('KKB', 'AGAINST', 3, 'too-large-for-few', partiesAre('ONE', 'FEW')),
	rule('KKB', 'AGAINST', 6, 'acute-danger', isDangerous),

	rule('VICTIM_OFFENDER', 'BARS', 0, 'not-voluntary', isUnwilling),
	rule('VICTIM_OFFENDER', 'FOR', 3, 'offence-and-willing', (f) => stageIn(7, 9)(f) && isWilling(f)),
	rule('VICTIM_OFFENDER', 'AGAINST', 3, 'no-offence', (f) => !stageIn(7, 9)(f)),
	rule('VICTIM_OFFENDER', 'AGAINST', 4, 'danger-first', isDangerous),
	rule('VICTIM_OFFENDER', 'AGAINST', 1, 'recognised-body-only', () => true),

	rule('ARBITRATION', 'BARS', 0, 'public-law', (f) => f.publicLawNorm),
	rule('ARBITRATION', 'FOR', 3, 'stage-fits-arbitration', stageIn(6, 8)),
	rule('ARBITRATION', 'FOR', 2, 'few-neighbours', partiesAre('FEW')),
	rule('ARBITRATION', 'FOR', 1, 'works-without-consent', isUnwilling),
	rule('ARBITRATION', 'AGAINST', 3, 'needs-two-sides', partiesAre('ONE', 'SEVERAL', 'MANY')),
	rule('ARBITRATION', 'AGAINST', 2, 'lighter-means', stageIn(1, 5)),
	rule('ARBITRATION', 'AGAINST', 4, 'danger-first', isDangerous),

	rule('ENFORCEMENT', 'FOR', 4, 'rule-is-broken', (f) => f.publicLawNorm),
	rule('ENFORCEMENT', 'FOR', 3, 'stage-needs-power', stageIn(7, 9)),
	rule('ENFORCEMENT', 'FOR', 2, 'safety', isDangerous),
	rule('ENFORCEMENT', 'AGAINST', 1, 'no-substitute-for-talks', (f) => !f.danger && !stageIn(7, 9)(f)),
	rule('ENFORCEMENT', 'AGAINST', 2, 'no-norm-question', (f) => !f.publicLawNorm && !f.danger),

	rule('PROTECTION', 'FOR', 100, 'danger-first', isDangerous),
	rule('PROTECTION', 'FOR', 4, 'stage-needs-power', stageIn(7, 9)),
	rule('PROTECTION', 'AGAINST', 5, 'no-danger-seen', (f) => !f.danger && !stageIn(7, 9)(f)),

	rule('OBSERVE', 'FOR', 2, 'weak-signal', (f) => f.stage === null || f.stage === 1),
	rule('OBSERVE', 'AGAINST', 2, 'promised-action', () => true),
	rule('OBSERVE', 'AGAINST', 3, 'too-late-to-watch', stageIn(3, 9)),
	rule('OBSERVE', 'AGAINST', 8, 'danger-first', isDangerous),

	rule('NO_ACTION', 'AGAINST', 3, 'only-out-of-scope', () => true),
	rule('NO_ACTION', 'AGAINST', 10, 'danger-first', isDangerous)
] as const satisfies readonly Rule[];

export type MethodAdvice = {
	readonly method: Method;
	readonly isBarred: boolean;
	/** Sum of weights; a help for sorting, shown nowhere as a mark. */
	readonly points: number;
	readonly reasonsFor: readonly string[];
	readonly reasonsAgainst: readonly string[];
};

/**
 * All methods with what speaks for and against each, best first, barred ones last. Advice only: a person
 * chooses, gives reasons and notes an alternative.
 */
export function adviseMethods(facts: MethodFacts): MethodAdvice[] {
	return methods
		.map((method) => adviceFor(method, facts))
		.sort((a, b) => Number(a.isBarred) - Number(b.isBarred) || b.points - a.points);
}

function adviceFor(method: Method, facts: MethodFacts): MethodAdvice {
	const applying = methodRules.filter((candidate) => candidate.method === method && candidate.when(facts));
	const reasons = (...sides: readonly Side[]): string[] =>
		applying.filter(({ side }) => sides.includes(side)).map(({ reason }) => reason);
	return {
		method,
		isBarred: applying.some(({ side }) => side === 'BARS'),
		points: applying.reduce((sum, { side, weight }) => sum + (side === 'FOR' ? weight : -weight), 0),
		reasonsFor: reasons('FOR'),
		reasonsAgainst: reasons('BARS', 'AGAINST')
	};
}
