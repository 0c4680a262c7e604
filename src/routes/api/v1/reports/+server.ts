import { json, type RequestEvent } from '@sveltejs/kit';
import type { Call } from '#lib/interfaces/index.server.ts';
import { newReport, reportQuery, type NewReport } from '#lib/interfaces/index.ts';
import { idempotencyKey, readBody, readQuery, Refused } from '../../answers.server.ts';
import { placeIn, placeOf, reportHead } from '../shown.server.ts';
import { serves } from '../operation.server.ts';

export const GET = serves('listReports', async ({ url, locals }, { context }) => {
	const { limit, after, state, topic, area, channel, month } = readQuery(url, reportQuery);
	const place = after === undefined ? undefined : placeIn(after);
	const found = await locals.services.intake.list(context, {
		limit,
		states: state,
		...(topic && { topicCode: topic }),
		...(area && { areaId: area }),
		...(channel && { channel }),
		...(month && { month }),
		...(place && { after: { receivedAt: place.at, id: place.id } })
	});
	if (!found.ok) throw new Refused(found.reason);
	const { reports, hasOlder } = found.value;
	const last = reports.at(-1);
	return json({
		items: reports.map(reportHead),
		next: hasOlder && last ? placeOf(last.receivedAt.toISOString(), last.id) : null
	});
});

export const POST = serves('createReport', async ({ request, locals }: RequestEvent, { context, tokenId }: Call) => {
	const key = idempotencyKey(request);
	const report = await readBody(request, newReport);
	if (report.since && report.since > context.today)
		throw new Refused('invalid', [{ pointer: '#/since', detail: 'A day that has come already.' }]);
	const handed = await locals.services.interfaces.handIn(context, tokenId, key, contentOf(report));
	if (!handed.ok) throw refusalFor(handed.reason);
	const { isRepeated, receiptCode } = handed.value;
	const { id, reference, state, receivedAt, acknowledgeDue } = handed.value.report;
	const headers = { location: `/api/v1/reports/${id}` };
	const answer = { id, reference, state, receivedAt: receivedAt.toISOString(), acknowledgeDue, receiptCode };
	return json(answer, { status: isRepeated ? 200 : 201, headers });
});

const contentOf = ({ place, area, since, topic, reporter, ...same }: NewReport) => ({
	...same,
	placeText: place,
	areaId: area,
	sinceDay: since,
	topicCode: topic,
	identityMode: reporter.mode,
	identity: { name: reporter.name, contact: reporter.contact },
	interpreterLanguage: null,
	callbackWindow: ''
});

function refusalFor(reason: 'not-yours' | 'key-used-otherwise' | 'unknown-topic' | 'unknown-area'): Refused {
	if (reason === 'unknown-topic') return new Refused('invalid', [{ pointer: '#/topic', detail: 'No topic in use.' }]);
	if (reason === 'unknown-area') return new Refused('invalid', [{ pointer: '#/area', detail: 'No district.' }]);
	return new Refused(reason);
}
