import type { ListedCase } from '#lib/cases/index.server.ts';
import type { ListedReport } from '#lib/intake/index.ts';
import { isUuid } from '#lib/platform/pure/ids.ts';
import { Refused } from '../answers.server.ts';

/** What goes out, field by field. */
export const reportHead = (report: Omit<ListedReport, 'opening' | 'assignedTo'>) => ({
	id: report.id,
	reference: report.reference,
	channel: report.channel,
	language: report.language,
	state: report.state,
	place: report.placeText,
	area: report.areaId,
	topic: report.topicCode,
	dangerSelfReport: report.dangerSelfReport,
	receivedAt: report.receivedAt.toISOString(),
	acknowledgeDue: report.acknowledgeDue,
	feedbackDue: report.feedbackDue,
	feedbackGivenAt: report.feedbackGivenAt?.toISOString() ?? null,
	case: report.caseId
});

export const caseFacts = (shown: ListedCase) => ({
	id: shown.id,
	number: shown.number,
	title: shown.title,
	state: shown.state,
	scope: shown.scope,
	intensity: shown.intensity,
	topics: shown.topics,
	area: shown.areaId,
	phase: shown.activePhase,
	createdAt: shown.createdAt.toISOString(),
	updatedAt: shown.updatedAt.toISOString()
});

/** The place a page ends at, as one word for the address of the next. */
export const placeOf = (at: string, id: string): string => Buffer.from(`${at}_${id}`).toString('base64url');

export function placeIn(word: string): { at: string; id: string } {
	const [at = '', id = ''] = Buffer.from(word, 'base64url').toString().split('_');
	const isTime =
		/^\d{4}-\d{2}-\d{2}[T ][\d:.]+(Z|[+-]\d{2}(:\d{2})?)$/.test(at) && !Number.isNaN(Date.parse(isoOf(at)));
	if (!isTime || !isUuid(id)) throw new Refused('invalid', [{ parameter: 'after', detail: 'The next of a page.' }]);
	return { at, id };
}

/** PostgreSQL writes a zone of whole hours with two digits, which is no ISO time. */
const isoOf = (at: string): string => at.replace(' ', 'T').replace(/([+-]\d{2})$/, '$1:00');
