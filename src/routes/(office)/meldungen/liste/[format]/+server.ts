import { error } from '@sveltejs/kit';
import { tableFile, tableFormats } from '#lib/documents/index.server.ts';
import { filterOf, readFilter } from '#lib/intake/web/report-filter.ts';
import { reportRows } from '#lib/intake/web/report-rows.ts';
import { officeLanguage } from '#lib/platform/pure/language.ts';
import type { RequestHandler } from './$types';
import { sent } from '../../../sent.ts';

/** The list as shown, filters included, for an office programme. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
	const context = await locals.member();
	const format = tableFormats.find((known) => known === params.format);
	if (!format) error(404, { message: 'not-found', reason: 'not-found' });
	const answer = await locals.services.intake.exportList(context, filterOf(readFilter(url.searchParams)));
	if (!answer.ok) error(403, { message: answer.reason, reason: answer.reason });
	const { reports, ...names } = answer.value;
	const rows = reportRows(reports, names, officeLanguage(locals.language));
	return sent(await tableFile(rows, format), `meldungen-${context.today}.${format}`);
};
