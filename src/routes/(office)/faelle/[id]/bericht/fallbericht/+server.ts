import { caseReport } from '#lib/cases/web/case-report.ts';
import { reportCircles } from '#lib/cases/index.ts';
import { paperFile, paperFormats } from '#lib/documents/index.server.ts';
import { officeLanguage } from '#lib/platform/pure/language.ts';
import type { RequestHandler } from './$types';
import { shown } from '../../../../settled.ts';
import { sent } from '../../../../sent.ts';

/** The case report as a file, for the circle of readers it was asked for. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
	const context = await locals.member();
	const circle = reportCircles.find((value) => value === url.searchParams.get('kreis')) ?? 'INTERNAL';
	const format = paperFormats.find((value) => value === url.searchParams.get('format')) ?? 'pdf';
	const material = shown(await locals.services.caseWork.papers.report(context, params.id, circle));
	const options = { language: officeLanguage(locals.language), circle, today: context.today };
	const file = await paperFile(caseReport(material, options), { secrecy: circle, format });
	return sent(file, `${material.conflictCase.number.toLowerCase()}-bericht.${format}`);
};
