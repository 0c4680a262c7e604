import { redirect } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';

/** The deletion run is what the officer looks at first. */
export const load: PageServerLoad = () => redirect(303, '/datenschutz/loeschlauf');
