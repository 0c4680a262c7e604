import { shown } from '../../../settled.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) =>
	shown(await locals.services.privacy.records.read(await locals.member()));
