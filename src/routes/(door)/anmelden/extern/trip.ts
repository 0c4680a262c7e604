import type { RequestEvent } from '@sveltejs/kit';
import type { ExternalTrip } from '#lib/identity/index.server.ts';

type TripEvent = Pick<RequestEvent, 'cookies' | 'locals' | 'url'>;

const name = 'koko_trip';
const path = '/anmelden/extern';
const purpose = 'external-trip';

export type Trip = ExternalTrip & { readonly way: string };

/** Keeps in this browser, sealed and for ten minutes, what it must bring back from the identity provider. */
export function keepTrip({ cookies, locals, url }: TripEvent, trip: Trip): void {
	const sealed = locals.services.platform.keys.seal(purpose, JSON.stringify(trip)).toString('base64url');
	cookies.set(name, sealed, { path, httpOnly: true, sameSite: 'lax', secure: url.protocol === 'https:', maxAge: 600 });
}

/** Gives the trip back once; nothing for a browser that never began one. */
export function takeTrip({ cookies, locals }: TripEvent): Trip | undefined {
	const sealed = cookies.get(name);
	if (!sealed) return undefined;
	cookies.delete(name, { path });
	try {
		return JSON.parse(locals.services.platform.keys.open(purpose, Buffer.from(sealed, 'base64url'))) as Trip;
	} catch {
		return undefined; // a cookie of another installation or a changed one leads nowhere
	}
}
