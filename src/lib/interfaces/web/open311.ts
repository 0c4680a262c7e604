import { z } from 'zod';
import { answerPromisedBy, reporterStage, type ReportState } from '../../intake/index.ts';
import { cleanText } from '../../platform/pure/form.ts';
import { isUuid } from '../../platform/pure/ids.ts';
import type { Row } from '../domain/plain-xml.ts';

/** Fields of Open311 GeoReport v2, as an issue app sends them. */

const text = (longest: number) => z.string().overwrite(cleanText).trim().max(longest).default('');
const coordinate = (limit: number) =>
	z
		.string()
		.default('')
		.transform((given) => (given.trim() === '' ? null : Number(given)))
		.refine((value) => value === null || Math.abs(value) <= limit, { error: 'is no coordinate' });

export const open311Request = z
	.object({
		service_code: z.string({ error: 'was not provided' }).min(1, { error: 'was not provided' }).max(61),
		description: z
			.string({ error: 'was not provided' })
			.overwrite(cleanText)
			.trim()
			.min(1, { error: 'was not provided' })
			.max(9_000),
		lat: coordinate(90),
		long: coordinate(180),
		address_string: text(300),
		address_id: text(100),
		first_name: text(90),
		last_name: text(90),
		email: text(200),
		phone: text(90),
		media_url: z.union([z.literal(''), z.url({ protocol: /^https?$/ }).max(500)]).default('')
	})
	.superRefine((given, found) => {
		const isPlaced = given.lat !== null && given.long !== null;
		if (!isPlaced && !given.address_string && !given.address_id)
			found.addIssue({ code: 'custom', path: ['lat'], message: 'and long or address_string was not provided' });
	});
export type Open311Request = z.output<typeof open311Request>;

/** What is handed on: a person who left a name is protected unless the office asks; the app's picture is only named. */
export function reportFrom(given: Open311Request, language: string) {
	const name = [given.first_name, given.last_name].filter(Boolean).join(' ');
	const contact = [given.email, given.phone].filter(Boolean).join(', ');
	const isPlaced = given.lat !== null && given.long !== null;
	return {
		language,
		text: [given.description, given.media_url].filter(Boolean).join('\n\n'),
		placeText: given.address_string || given.address_id,
		areaId: null,
		latitude: isPlaced ? given.lat : null,
		longitude: isPlaced ? given.long : null,
		sinceDay: null,
		topicCode: given.service_code,
		wish: null,
		identityMode: name || contact ? ('VAULTED' as const) : ('ANONYMOUS' as const),
		identity: { name, contact },
		interpreterLanguage: null,
		callbackWindow: '',
		dangerSelfReport: false
	};
}

const instant = z.iso.datetime({ offset: true }).transform((given) => new Date(given));
export const open311Query = z.object({
	service_request_id: z
		.string()
		.optional()
		.transform((given) => given?.split(',').map((id) => id.trim()))
		.refine((ids) => ids === undefined || (ids.length <= 50 && ids.every(isUuid)), { error: 'names no requests' }),
	start_date: instant.optional(),
	end_date: instant.optional(),
	status: z.enum(['open', 'closed', 'open,closed', 'closed,open']).optional()
});

export const serviceRow = (topic: { readonly code: string; readonly label: string }): Row => ({
	service_code: topic.code,
	service_name: topic.label,
	description: '',
	metadata: false,
	type: 'realtime',
	keywords: '',
	group: ''
});

export type StandingReport = {
	readonly id: string;
	readonly state: ReportState;
	readonly topicCode: string | null;
	readonly receivedAt: Date;
	readonly updatedAt: Date;
	readonly acknowledgeDue: string;
	readonly feedbackDue: string;
};

/** Where an own submission stands, and nothing anybody wrote; decided is not told before the answer tells it. */
export function requestRow(report: StandingReport, serviceName: string): Row {
	const isClosed = ['answered', 'withdrawn'].includes(reporterStage(report.state));
	return {
		service_request_id: report.id,
		status: isClosed ? 'closed' : 'open',
		status_notes: null,
		service_name: serviceName,
		service_code: report.topicCode,
		requested_datetime: report.receivedAt.toISOString(),
		updated_datetime: report.updatedAt.toISOString(),
		expected_datetime: expected(report)
	};
}

function expected(report: StandingReport): string | null {
	const day = answerPromisedBy(report);
	return day ? `${day}T12:00:00Z` : null;
}
