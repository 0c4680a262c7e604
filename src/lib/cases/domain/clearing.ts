/** Default clearing checklist (reference 2.3); answers are stored under these keys. The words are editable texts in web. */
export const clearingQuestions = [
	'DANGER',
	'OWN_WORDS',
	'INVOLVED',
	'TRIED',
	'PENDING',
	'OWN_PART',
	'NEGOTIABLE',
	'COMPETENT',
	'WISH',
	'LANGUAGE',
	'SIMILAR',
	'RESULT'
] as const;
export type ClearingQuestion = (typeof clearingQuestions)[number];
export type ClearingChecklist = Readonly<Partial<Record<ClearingQuestion, string>>>;
