import { redirect, type Cookies } from '@sveltejs/kit';
import { reporterMinutes, type ReporterSession } from '#lib/intake/index.server.ts';
import { reporterCookie } from '../public-page.server.ts';

type Asked = { readonly locals: App.Locals; readonly cookies: Cookies; readonly url: URL };

const cookieName = 'koko_postbox';
const path = '/postfach';

/** The opened postbox; without one, back to the code. Each look keeps it open for another half hour. */
export function openSessionOf({ locals, cookies, url }: Asked): ReporterSession {
	const session = locals.services.intake.reporterSession.open(cookies.get(cookieName));
	if (!session) redirect(303, path);
	keepSession({ cookies, url }, locals.services.intake.reporterSession.seal(session));
	return session;
}

export function keepSession({ cookies, url }: Pick<Asked, 'cookies' | 'url'>, sealed: string): void {
	cookies.set(cookieName, sealed, { ...reporterCookie(url, path), maxAge: reporterMinutes * 60 });
}

export const dropSession = ({ cookies, url }: Pick<Asked, 'cookies' | 'url'>): void =>
	cookies.delete(cookieName, reporterCookie(url, path));
