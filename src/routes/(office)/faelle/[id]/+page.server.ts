import { error } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, parent }) => {
	await parent();
	const overview = await locals.services.cases.readOverview(await locals.member(), params.id);
	if (!overview.ok) error(403, { message: 'not-yours', reason: 'not-yours' });
	return { overview: overview.value };
};
