import { error } from '@sveltejs/kit';
import { caseListTexts } from '#lib/cases/web/case-list-texts.ts';
import { readListQuery } from '#lib/cases/web/case-list-query.ts';
import { caseTexts } from '#lib/cases/web/case-texts.ts';
import { shortDay } from '#lib/design/dates.ts';
import { tableFile, tableFormats } from '#lib/documents/index.server.ts';
import { officeLanguage } from '#lib/platform/pure/language.ts';
import { plainDateOf } from '#lib/platform/pure/plain-date.ts';
import type { RequestHandler } from './$types';
import { sent } from '../../../sent.ts';

/** The list as shown, filters included, for an office programme. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
	const context = await locals.member();
	const format = tableFormats.find((known) => known === params.format);
	if (!format) error(404, { message: 'not-found', reason: 'not-found' });
	const language = officeLanguage(locals.language);
	const t = caseListTexts[language];
	const words = caseTexts[language];
	const { after: _, ...query } = readListQuery(url.searchParams);
	const { cases } = await locals.services.cases.list(context, query, 'export');
	const day = (instant: Date): string => shortDay(plainDateOf(instant), language);
	const head = [
		t.number,
		t.name,
		t.state,
		t.phase,
		t.intensity,
		t.topics,
		t.area,
		t.place,
		t.lead,
		t.visibility,
		t.created,
		t.updated
	];
	const rows = cases.map((row) => [
		row.number,
		row.title,
		words.states[row.state],
		row.activePhase ? words.phases[row.activePhase] : '',
		words.intensities[row.intensity],
		row.topics.join(', '),
		row.area,
		row.placeText,
		row.lead,
		words.visibilities[row.visibility],
		day(row.createdAt),
		day(row.updatedAt)
	]);
	return sent(await tableFile([head, ...rows], format), `faelle-${context.today}.${format}`);
};
