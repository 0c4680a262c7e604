import { redirect } from '@sveltejs/kit';
import type { RequestHandler } from './$types';

/** Leads to the place where a person signs out of the identity provider as well. */
export const GET: RequestHandler = async ({ locals, url }) => {
	const { providers } = locals.services.identity;
	const [wayIn] = await providers.waysIn({ slug: url.searchParams.get('kommune') ?? '' });
	const end = wayIn && (await providers.leave(wayIn.tenantId));
	if (!end) redirect(303, '/anmelden?abgemeldet');
	redirect(303, end, { external: [new URL(end).origin] });
};
