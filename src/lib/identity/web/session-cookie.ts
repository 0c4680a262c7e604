import type { Cookies } from '@sveltejs/kit';
import { sessionHours } from '../domain/session.ts';

const name = 'koko_session';

/** Lax, so that a link in a mail finds its reader signed in; Secure wherever the page itself came by https. */
export function setSessionCookie(cookies: Cookies, url: URL, token: string): void {
	cookies.set(name, token, {
		path: '/',
		httpOnly: true,
		sameSite: 'lax',
		secure: url.protocol === 'https:',
		maxAge: sessionHours * 3600
	});
}

export const sessionToken = (cookies: Cookies): string | undefined => cookies.get(name);

export const removeSessionCookie = (cookies: Cookies): void => cookies.delete(name, { path: '/' });
