import { newSubmissionId } from '#lib/intake/index.server.ts';
import { open311Query, open311Request, reportFrom, requestRow } from '#lib/interfaces/index.ts';
import { isLanguage } from '#lib/platform/pure/language.ts';
import { bodyText } from '../../../../answers.server.ts';
import { accepted311, answers311, callerOf, listed, Open311Refused, serviceNames } from '../open311.server.ts';

const most = 200;

/** Where the own submissions of this programme stand. Nothing a resident wrote is ever given out. */
export const GET = answers311(async (event, tenant) => {
	const { url, params, locals } = event;
	const { context, tokenId } = await callerOf(event, tenant, url.searchParams.get('api_key'));
	const query = accepted311(open311Query, url.searchParams);
	const filter = { ids: query.service_request_id, from: query.start_date, to: query.end_date, limit: most };
	const reports = await locals.services.interfaces.ownReports(context, tokenId, filter);
	const names = await serviceNames(event, tenant.id);
	const rows = reports.map((report) => requestRow(report, names.get(report.topicCode ?? '') ?? ''));
	const wanted = query.status?.split(',');
	const shown = rows.filter(({ status }) => !wanted || wanted.includes(String(status)));
	return listed(params['format'], ['service_requests', 'request'], shown);
});

export const POST = answers311(async (event, tenant) => {
	const { request, params, locals } = event;
	const given = new URLSearchParams(await bodyText(request, ['application/x-www-form-urlencoded']));
	const { context, tokenId } = await callerOf(event, tenant, given.get('api_key'));
	const wish = accepted311(open311Request, given);
	const key = request.headers.get('idempotency-key') ?? newSubmissionId();
	if (key.length > 200) throw new Open311Refused(400, 'Idempotency-Key is too long');
	const language = (request.headers.get('accept-language') ?? '').slice(0, 2);
	const report = reportFrom(wish, isLanguage(language) ? language : 'de');
	const handed = await locals.services.interfaces.handIn(context, tokenId, key, report);
	if (!handed.ok) throw refusalFor(handed.reason);
	const { report: stored, receiptCode } = handed.value;
	const postbox = `${locals.services.platform.config.origin}/postfach`;
	const row = { service_request_id: stored.id, service_notice: `${postbox}: ${receiptCode}`, account_id: null };
	return listed(params['format'], ['service_requests', 'request'], [row], { status: 201 });
});

function refusalFor(reason: 'not-yours' | 'key-used-otherwise' | 'unknown-topic' | 'unknown-area'): Open311Refused {
	if (reason === 'unknown-topic') return new Open311Refused(404, 'service_code provided was not found');
	if (reason === 'not-yours') return new Open311Refused(403, 'This key may not hand in reports.');
	return new Open311Refused(400, 'This Idempotency-Key was used for something else.');
}
