import { segmentsOf } from '#lib/intake/index.ts';
import { cleanText } from '#lib/platform/pure/form.ts';
import { plainDateOf } from '#lib/platform/pure/plain-date.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const context = await locals.member();
	const words = cleanText(url.searchParams.get('q') ?? '')
		.trim()
		.slice(0, 200);
	if (words === '') return { words, reports: [], cases: [], notes: [] };
	const found = await locals.services.intake.search(context, words);
	return {
		words,
		reports: found.reports.map(({ id, reference, placeText, state, receivedAt, excerpt }) => ({
			id,
			reference,
			placeText,
			state,
			receivedOn: plainDateOf(receivedAt),
			segments: segmentsOf(excerpt, words)
		})),
		cases: found.cases.map(({ id, number, title, placeText }) => ({
			id,
			number,
			placeText,
			segments: segmentsOf(title, words)
		})),
		notes: found.notes.map(({ id, caseId, number, happenedOn, excerpt }) => ({
			id,
			caseId,
			number,
			happenedOn,
			segments: segmentsOf(excerpt, words)
		}))
	};
};
