import { redirect } from '@sveltejs/kit';
import { removeSessionCookie } from '#lib/identity/web/session-cookie.ts';
import { doorSession } from '../half-session.ts';
import type { RequestHandler } from './$types';

/** Ends the session here and on the server; works with a half session too. */
export const POST: RequestHandler = async (event) => {
	const session = await doorSession(event);
	if (session) await event.locals.services.identity.endSession(session, session.sessionId);
	removeSessionCookie(event.cookies);
	redirect(303, '/anmelden?abgemeldet');
};
