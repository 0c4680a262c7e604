import { requestRow } from '#lib/interfaces/index.ts';
import { isUuid } from '#lib/platform/pure/ids.ts';
import { answers311, callerOf, listed, Open311Refused, serviceNames } from '../../open311.server.ts';

export const GET = answers311(async (event, tenant) => {
	const { url, params, locals } = event;
	const { context, tokenId } = await callerOf(event, tenant, url.searchParams.get('api_key'));
	const ids = [params['id'] ?? ''].filter(isUuid);
	const [report] = await locals.services.interfaces.ownReports(context, tokenId, { ids, limit: 1 });
	if (!report) throw new Open311Refused(404, 'service_request_id provided was not found');
	const names = await serviceNames(event, tenant.id);
	const row = requestRow(report, names.get(report.topicCode ?? '') ?? '');
	return listed(params['format'], ['service_requests', 'request'], [row]);
});
