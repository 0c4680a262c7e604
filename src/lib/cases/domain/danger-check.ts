/**
 * The eight questions of the Gefährdungsprüfung (reference 2.5). Asked at intake, at clearing and at every change
 * of phase; never skippable, because no method may start over a danger nobody asked about.
 */
export const dangerQuestions = [
	'LIFE',
	'VIOLENCE',
	'CHILD',
	'DOMESTIC',
	'SUICIDE',
	'CRIME',
	'HATE',
	'OFFICIAL'
] as const;
export type DangerQuestion = (typeof dangerQuestions)[number];

export const dangerAnswerValues = ['NO', 'UNCLEAR', 'YES'] as const;
export type DangerAnswer = (typeof dangerAnswerValues)[number];
export type DangerAnswers = Readonly<Record<DangerQuestion, DangerAnswer>>;

export const dangerOccasions = ['INTAKE', 'TRIAGE', 'PHASE_CHANGE', 'OTHER'] as const;
export type DangerOccasion = (typeof dangerOccasions)[number];

/** Whom to turn to for each question answered with yes or unclear; words and numbers per country are made in web. */
export const dangerAdvice = {
	LIFE: ['EMERGENCY_CALL'],
	VIOLENCE: ['POLICE', 'THREAT_MANAGEMENT'],
	CHILD: ['YOUTH_OFFICE'],
	DOMESTIC: ['VICTIM_SUPPORT', 'NO_MEDIATION'],
	SUICIDE: ['CRISIS_SERVICE'],
	CRIME: ['DUTY_TO_REPORT'],
	HATE: ['STATE_PROTECTION', 'MOBILE_ADVICE'],
	OFFICIAL: ['SAFETY_CONTACT']
} as const satisfies Record<DangerQuestion, readonly string[]>;
export type DangerAdvice = (typeof dangerAdvice)[DangerQuestion][number];

/** Danger means that at least one question was answered with yes. */
export const isDanger = (answers: DangerAnswers): boolean => dangerQuestions.some((code) => answers[code] === 'YES');

/** Whoever answers yes or "we do not know" says what was done about it. */
export const needsAction = (answers: DangerAnswers): boolean => dangerQuestions.some((code) => answers[code] !== 'NO');

/** True when all eight questions have one of the three answers. */
export const isComplete = (answers: Partial<Record<DangerQuestion, string>>): answers is DangerAnswers =>
	dangerQuestions.every((code) => dangerAnswerValues.includes(answers[code] as DangerAnswer));

/** Advice for the questions that were not answered with no, most urgent first. */
export const adviceFor = (answers: DangerAnswers): { question: DangerQuestion; advice: readonly DangerAdvice[] }[] =>
	dangerQuestions
		.filter((code) => answers[code] !== 'NO')
		.map((question) => ({ question, advice: dangerAdvice[question] }));

/** What is missing before a danger check can be stored. */
export function dangerCheckProblem(
	answers: Partial<Record<DangerQuestion, string>>,
	actionTaken: string
): 'answers-missing' | 'action-missing' | undefined {
	if (!isComplete(answers)) return 'answers-missing';
	return needsAction(answers) && !actionTaken.trim() ? 'action-missing' : undefined;
}
