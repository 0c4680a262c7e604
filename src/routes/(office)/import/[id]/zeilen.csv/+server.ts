import { error } from '@sveltejs/kit';
import { badRowsAsCsv } from '#lib/intake/index.ts';
import { officeLanguage } from '#lib/platform/pure/language.ts';
import type { RequestHandler } from './$types';

/** The bad lines of an import as a table. */
export const GET: RequestHandler = async ({ locals, params }) => {
	const outcome = await locals.services.intake.imports.find(await locals.member(), params.id);
	if (!outcome.ok) {
		const isUnknown = outcome.reason === 'unknown';
		const reason = isUnknown ? 'not-found' : outcome.reason;
		error(isUnknown ? 404 : 403, { message: reason, reason });
	}
	return new Response(badRowsAsCsv(outcome.value.badRows, officeLanguage(locals.language)), {
		headers: {
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition': 'attachment; filename="zeilen.csv"'
		}
	});
};
