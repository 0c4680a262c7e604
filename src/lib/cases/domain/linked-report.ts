import type { PlainDate } from '../../platform/pure/plain-date.ts';

/** A report that belongs to a case, as far as the case needs to know it. Intake knows more and keeps it. */
export type LinkedReport = {
	readonly id: string;
	readonly reference: string;
	readonly channel: string;
	readonly receivedAt: Date;
	readonly feedbackDue: PlainDate;
	/** The reporter has heard what came of it, or nobody waits for an answer any more. */
	readonly isAnswered: boolean;
	/** Written or spoken in another language than German. */
	readonly otherLanguage: boolean;
	readonly messages: number;
};
