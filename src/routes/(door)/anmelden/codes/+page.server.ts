import { redirect } from '@sveltejs/kit';
import { doorSession, keepingWay, wayOn } from '../../half-session.ts';
import { forgetCodes, shownCodes } from './shown-codes.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const session = await doorSession(event);
	if (!session?.hasSecondFactor) redirect(303, keepingWay('/anmelden', event.url));
	return { codes: shownCodes(event) };
};

export const actions: Actions = {
	default: (event) => {
		forgetCodes(event);
		redirect(303, wayOn(event.url));
	}
};
