import { redirect } from '@sveltejs/kit';
import { deviceOf } from '#lib/identity/index.ts';
import { setSessionCookie } from '#lib/identity/web/session-cookie.ts';
import { takeTrip, type Trip } from './trip.ts';
import type { PageServerLoad, PageServerLoadEvent } from './$types';

/** Where identity providers send people back to. Whoever is confirmed goes on; everybody else reads why not. */
export const load: PageServerLoad = async (event) => {
	const reason = event.url.searchParams.get('grund');
	if (reason) return { reason };
	const trip = takeTrip(event);
	if (!trip) return { reason: 'trip-lost' };
	if (trip.purpose === 'SIGN_IN') return signIn(event, trip);
	return trip.purpose === 'LINK' ? link(event, trip) : confirm(event, trip);
};

async function signIn(event: PageServerLoadEvent, trip: Trip): Promise<{ reason: string }> {
	const device = deviceOf(event.request.headers.get('user-agent') ?? '');
	const outcome = await event.locals.services.identity.providers.returnToSignIn(trip, event.url.search, device);
	if (!outcome.ok) return { reason: outcome.reason };
	setSessionCookie(event.cookies, event.url, outcome.value.token);
	const way = `?weiter=${encodeURIComponent(trip.way)}`;
	const next = {
		in: trip.way,
		'second-factor': `/anmelden/code${way}`,
		'enrol-second-factor': `/anmelden/einrichten${way}`
	};
	redirect(303, next[outcome.value.next]);
}

async function link(event: PageServerLoadEvent, trip: Trip): Promise<{ reason: string }> {
	const context = await event.locals.member();
	const outcome = await event.locals.services.identity.providers.returnToLink(context, trip, event.url.search);
	if (!outcome.ok) return { reason: outcome.reason };
	redirect(303, '/konto?gut=linked#anmeldedienst');
}

async function confirm(event: PageServerLoadEvent, trip: Trip): Promise<{ reason: string }> {
	const { actor } = await event.locals.member();
	const self = { userId: actor.userId, sessionId: event.locals.sessionId ?? '', tenantId: actor.tenantId };
	const outcome = await event.locals.services.identity.providers.returnToConfirm(self, trip, event.url.search);
	if (!outcome.ok) return { reason: outcome.reason };
	setSessionCookie(event.cookies, event.url, outcome.value.token);
	redirect(303, trip.way);
}
