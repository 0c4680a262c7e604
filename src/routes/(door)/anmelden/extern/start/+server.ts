import { redirect } from '@sveltejs/kit';
import { wayOn } from '../../../half-session.ts';
import { keepTrip } from '../trip.ts';
import type { RequestHandler } from './$types';

const purposes = { verbinden: 'LINK', bestaetigen: 'CONFIRM' } as const;

/** Sends the browser to a tenant's identity provider: a link, since forms may not leave the house (form-action). */
export const GET: RequestHandler = async (event) => {
	const { providers } = event.locals.services.identity;
	const [wayIn] = await providers.waysIn({ slug: event.url.searchParams.get('kommune') ?? '' });
	if (!wayIn) redirect(303, '/anmelden/extern?grund=no-provider');
	const asked = event.url.searchParams.get('zweck') ?? '';
	const purpose = asked in purposes ? purposes[asked as keyof typeof purposes] : 'SIGN_IN';
	const userId = purpose === 'SIGN_IN' ? null : (await event.locals.member()).actor.userId;
	const begun = await providers.beginTrip(wayIn.tenantId, purpose, userId);
	if (!begun.ok) redirect(303, `/anmelden/extern?grund=${begun.reason}`);
	keepTrip(event, { ...begun.value.trip, way: wayOn(event.url) });
	const { url } = begun.value;
	redirect(303, url, { external: [new URL(url).origin] }); // the provider the tenant's administrators chose
};
