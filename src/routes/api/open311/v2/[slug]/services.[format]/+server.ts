import { serviceRow } from '#lib/interfaces/index.ts';
import { answers311, listed } from '../open311.server.ts';

/** What can be reported; open to everybody, as the standard asks. */
export const GET = answers311(async ({ params, locals }, tenant) => {
	const { topics } = await locals.services.identity.publicTenant.vocabulary(tenant.id);
	const rows = topics.filter(({ active }) => active).map(serviceRow);
	return listed(params['format'], ['services', 'service'], rows);
});
