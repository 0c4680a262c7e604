import { createHash, timingSafeEqual } from 'node:crypto';
import { error } from '@sveltejs/kit';
import type { RequestHandler } from './$types';

/** Numbers for Prometheus, for whoever knows the word; without one in the settings this address does not exist. */
export const GET: RequestHandler = async ({ locals, request }) => {
	const { metricsToken } = locals.services.platform.config;
	const given = /^Bearer (.+)$/.exec(request.headers.get('authorization') ?? '')?.[1];
	if (!metricsToken || !given || !isSame(given, metricsToken))
		error(404, { message: 'not-found', reason: 'not-found' });
	return new Response(await locals.metrics.text(), { headers: { 'content-type': locals.metrics.contentType } });
};

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
const isSame = (given: string, wanted: string): boolean => timingSafeEqual(digest(given), digest(wanted));
