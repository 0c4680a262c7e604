import { error } from '@sveltejs/kit';
import { readSubject } from '#lib/live/index.ts';
import type { RequestHandler } from './$types';

/**
 * Tells an open page that there is something new. A stream that was interrupted goes on where its last event was; a page
 * says by `seit` where it was made.
 */
export const GET: RequestHandler = ({ locals, request, url }) => {
	const { person, sessionId, services } = locals;
	if (!person || !sessionId) error(401, { message: 'signed-out', reason: 'signed-out' });
	if (!request.headers.get('accept')?.includes('text/event-stream')) error(406, { message: 'events-only' });
	const subject = readSubject(url.searchParams.get('von') ?? '');
	if (!subject) error(400, { message: 'broken', reason: 'broken' });
	const stream = services.live.open({
		subject,
		since: request.headers.get('last-event-id') ?? url.searchParams.get('seit') ?? '',
		sessionId,
		member: person.member
	});
	if (!stream) return new Response(null, { status: 503, headers: { 'retry-after': '60' } });
	return new Response(stream, { headers: eventHeaders });
};

const eventHeaders = {
	'content-type': 'text/event-stream',
	'cache-control': 'no-store',
	'x-accel-buffering': 'no', // nginx passes each event on at once
	connection: 'close' // so that nothing is left of it when it ends
};
