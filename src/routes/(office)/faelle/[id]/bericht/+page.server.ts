import type { PageServerLoad } from './$types';
import { shown } from '../../../settled.ts';

export const load: PageServerLoad = async ({ locals, params, parent }) => {
	await parent();
	const { papers, isLead, isInTeam } = shown(
		await locals.services.caseWork.papers.page(await locals.member(), params.id)
	);
	return {
		isLead,
		isInTeam,
		papers: papers.map(({ id, subject, committee, sessionOn }) => ({ id, subject, committee, sessionOn }))
	};
};
