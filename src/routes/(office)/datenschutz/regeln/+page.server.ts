import { shown } from '../../settled.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
	rules: shown(await locals.services.privacy.rules.list(await locals.member()))
});
