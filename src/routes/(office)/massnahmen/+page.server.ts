import type { PageServerLoad } from './$types';

const views = ['OPEN', 'OVERDUE', 'MINE', 'ALL'] as const;

export const load: PageServerLoad = async ({ locals, url }) => {
	const asked = url.searchParams.get('zeigen');
	const view = views.find((known) => known === asked) ?? 'OPEN';
	return { view, measures: await locals.services.measures.list(await locals.member(), view) };
};
