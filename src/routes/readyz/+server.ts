import type { RequestHandler } from './$types';

/** The process can do its work: the database answers. 503 while it does not, so that a balancer looks elsewhere. */
export const GET: RequestHandler = async ({ locals }) => {
	const isReady = await locals.services.platform.database.isReady();
	return new Response(isReady ? 'ready\n' : 'database away\n', {
		status: isReady ? 200 : 503,
		headers: { 'content-type': 'text/plain' }
	});
};
