import script from '#lib/platform/pure/name-hint.js?raw';
import type { RequestHandler } from './$types';

/** The very rule of the server for the live hint in the browser: one file, so the two cannot drift apart. */
export const GET: RequestHandler = () =>
	new Response(script, {
		headers: { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'private, max-age=3600' }
	});
