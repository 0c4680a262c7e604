import { error } from '@sveltejs/kit';
import { timelineKinds } from '#lib/cases/index.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, parent, url }) => {
	await parent();
	const chosen = url.searchParams.getAll('art');
	const filter = {
		kinds: timelineKinds.filter((kind) => chosen.includes(kind)),
		oldestFirst: url.searchParams.get('folge') === 'alt'
	};
	const timeline = await locals.services.cases.readTimeline(await locals.member(), params.id, filter);
	if (!timeline.ok) error(403, { message: 'not-yours', reason: 'not-yours' });
	return { entries: timeline.value, filter };
};
