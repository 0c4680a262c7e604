import type { RequestEvent } from '@sveltejs/kit';
import { redirect } from '@sveltejs/kit';
import type { Self } from '#lib/identity/index.server.ts';
import { deviceOf, ownPath } from '#lib/identity/index.ts';
import { sessionToken } from '#lib/identity/web/session-cookie.ts';

/** What is needed of a request, whichever page it came to. */
export type DoorEvent = Pick<RequestEvent, 'cookies' | 'locals' | 'request' | 'url'>;

export type DoorSession = Self & {
	readonly hasSecondFactor: boolean;
	/** False for a person whose account belongs to no tenant just now. */
	readonly hasTenant: boolean;
};

/** Who is at the door: a session after the password, with or without the second factor. */
export async function doorSession({ cookies, locals, request }: DoorEvent): Promise<DoorSession | undefined> {
	const token = sessionToken(cookies);
	const session = token
		? await locals.services.identity.resolveSession(token, deviceOf(request.headers.get('user-agent') ?? ''))
		: undefined;
	if (!session) return undefined;
	return {
		userId: session.userId,
		sessionId: session.id,
		tenantId: session.person?.member.tenantId ?? null,
		hasSecondFactor: session.hasSecondFactor,
		hasTenant: session.person !== undefined
	};
}

/** Where to go when signed in; only to paths of this house. */
export const wayOn = (url: URL): string => ownPath(url.searchParams.get('weiter'));

/** An address of the way in that keeps in mind where the person wanted to go. */
export const keepingWay = (path: string, url: URL): string => `${path}?weiter=${encodeURIComponent(wayOn(url))}`;

/** The half session the second step needs; without one it begins at the password, with both factors it is over. */
export async function halfSession(event: DoorEvent): Promise<DoorSession> {
	const session = await doorSession(event);
	if (!session) redirect(303, keepingWay('/anmelden', event.url));
	if (session.hasSecondFactor) redirect(303, session.hasTenant ? wayOn(event.url) : '/anmelden');
	return session;
}
