import { json } from '@sveltejs/kit';
import { serves } from '../operation.server.ts';

export const GET = serves('listAreas', async ({ locals }, { context }) => {
	const { areas } = await locals.services.identity.publicTenant.vocabulary(context.actor.tenantId);
	return json({ items: areas.map(({ id, name, parentId }) => ({ id, name, parent: parentId })) });
});
