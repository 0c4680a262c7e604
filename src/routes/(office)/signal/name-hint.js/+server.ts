import { stripTypeScriptTypes } from 'node:module';
import source from '#lib/platform/pure/name-hint.ts?raw';
import type { RequestHandler } from './$types';

/** The very rule of the server for the live hint in the browser: one text, so the two cannot drift apart. */
const script = stripTypeScriptTypes(source);

export const GET: RequestHandler = () =>
	new Response(script, {
		headers: { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'private, max-age=3600' }
	});
