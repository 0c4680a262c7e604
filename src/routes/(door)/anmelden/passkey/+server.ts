import { json } from '@sveltejs/kit';
import { doorSession } from '../../half-session.ts';
import type { RequestHandler } from './$types';

/** What the browser signs with a passkey: to sign in, or with `?bestaetigen` to confirm a session that has begun. */
export const POST: RequestHandler = async (event) => {
	const { identity } = event.locals.services;
	if (!event.url.searchParams.has('bestaetigen')) {
		const options = await identity.passkeys.beginSignIn(event.getClientAddress());
		return options.ok ? json(options.value) : json({ reason: options.reason }, { status: 429 });
	}
	const session = await doorSession(event);
	if (!session) return json({ reason: 'signed-out' }, { status: 401 });
	const options = await identity.passkeys.beginConfirmation(session.userId);
	return options.ok ? json(options.value) : json({ reason: options.reason }, { status: 429 });
};
