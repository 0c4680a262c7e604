import { json } from '@sveltejs/kit';
import type { RequestHandler } from './$types';

/** What the browser needs to make a new passkey. */
export const POST: RequestHandler = async ({ locals }) => {
	const options = await locals.services.identity.passkeys.begin(await locals.member());
	return options.ok ? json(options.value) : json({ reason: options.reason }, { status: 403 });
};
