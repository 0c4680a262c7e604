import { redirect } from '@sveltejs/kit';
import { removeSessionCookie } from '#lib/identity/web/session-cookie.ts';
import { doorSession } from '../half-session.ts';
import type { RequestHandler } from './$types';

/** Ends the session here and on the server; works with a half session too. */
export const POST: RequestHandler = async (event) => {
	const session = await doorSession(event);
	if (session) await event.locals.services.identity.endSession(session, session.sessionId);
	removeSessionCookie(event.cookies);
	const slug = event.locals.person?.member.isByProvider ? event.locals.person.tenant.slug : undefined;
	redirect(303, slug ? `/anmelden?abgemeldet&kommune=${slug}` : '/anmelden?abgemeldet');
};
