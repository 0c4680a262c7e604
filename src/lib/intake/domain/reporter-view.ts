import type { PlainDate } from '../../platform/pure/plain-date.ts';
import type { ReportState } from './report.ts';

/** What a reporter is told about the state of the report: plain, and nothing about decisions before the answer says it. */
export type ReporterStage =
	'received' | 'read' | 'clearing' | 'waiting' | 'working' | 'watching' | 'decided' | 'answered' | 'withdrawn';

const stages = {
	RECEIVED: 'received',
	ACKNOWLEDGED: 'read',
	IN_CLEARING: 'clearing',
	WAITING_FOR_REPORTER: 'waiting',
	LINKED_TO_CASE: 'working',
	LINKED_TO_SIGNAL: 'watching',
	REFERRED: 'decided',
	REJECTED: 'decided',
	FEEDBACK_GIVEN: 'answered',
	WITHDRAWN: 'withdrawn',
	ERASED: 'withdrawn'
} as const satisfies Record<ReportState, ReporterStage>;

export const reporterStage = (state: ReportState): ReporterStage => stages[state];

/** The day by which the next answer was promised, or undefined when none is owed any more. */
export function answerPromisedBy(report: {
	readonly state: ReportState;
	readonly acknowledgeDue: PlainDate;
	readonly feedbackDue: PlainDate;
}): PlainDate | undefined {
	if (report.state === 'RECEIVED') return report.acknowledgeDue;
	return ['FEEDBACK_GIVEN', 'WITHDRAWN', 'ERASED'].includes(report.state) ? undefined : report.feedbackDue;
}
