import { granted } from './access.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const words = (url.searchParams.get('q') ?? '').trim().slice(0, 100);
	const people = granted(await locals.services.identity.people.search(await locals.member(), words));
	return {
		words,
		people: people.map(({ userId, displayName, functionTitle, roles, status }) => ({
			userId,
			displayName,
			functionTitle,
			roles,
			status
		}))
	};
};
