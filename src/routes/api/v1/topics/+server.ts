import { json } from '@sveltejs/kit';
import { serves } from '../operation.server.ts';

export const GET = serves('listTopics', async ({ locals }, { context }) => {
	const { topics } = await locals.services.identity.publicTenant.vocabulary(context.actor.tenantId);
	return json({ items: topics.map(({ code, label, labelEn, active }) => ({ code, label, labelEn, active })) });
});
