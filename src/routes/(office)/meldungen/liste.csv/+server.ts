import { error } from '@sveltejs/kit';
import { filterOf, readFilter } from '#lib/intake/web/report-filter.ts';
import { reportCsv } from '#lib/intake/web/report-csv.ts';
import { officeLanguage } from '#lib/platform/pure/language.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, url }) => {
	const context = await locals.member();
	const answer = await locals.services.intake.exportList(context, filterOf(readFilter(url.searchParams)));
	if (!answer.ok) error(403, { message: answer.reason, reason: answer.reason });
	const { reports, ...names } = answer.value;
	return new Response(reportCsv(reports, names, officeLanguage(locals.language)), {
		headers: {
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition': `attachment; filename="meldungen-${context.today}.csv"`
		}
	});
};
