import { shown } from '../../settled.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
	offers: shown(await locals.services.privacy.retention.offers(await locals.member()))
});
