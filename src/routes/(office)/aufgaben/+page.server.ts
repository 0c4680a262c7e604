import type { PageServerLoad } from './$types';
import { shown } from '../settled.ts';

const kinds = ['DUE', 'WAITING', 'ALL'] as const;

export const load: PageServerLoad = async ({ locals, url }) => {
	const asked = url.searchParams.get('zeigen');
	const kind = kinds.find((known) => known === asked) ?? 'ALL';
	return { kind, tasks: shown(await locals.services.caseWork.tasks.mine(await locals.member(), kind)) };
};
