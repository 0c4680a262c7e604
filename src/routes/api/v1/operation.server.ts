import type { RequestEvent, RequestHandler } from '@sveltejs/kit';
import type { Call } from '#lib/interfaces/index.server.ts';
import { operations, type Operation, type OperationId } from '#lib/interfaces/index.ts';
import { problemResponse, Refused } from '../answers.server.ts';

/** One operation of the interface: token, scope and pace first, then the answer; every no becomes a problem. */
export const serves =
	(id: OperationId, answer: (event: RequestEvent, call: Call) => Promise<Response>): RequestHandler =>
	async (event) => {
		try {
			return await answer(event, await callOf(event, operations[id]));
		} catch (failure) {
			if (failure instanceof Refused) return problemResponse(failure.problem, failure.headers);
			throw failure;
		}
	};

async function callOf({ request, locals }: RequestEvent, { scope }: Operation): Promise<Call> {
	const token = /^Bearer ([\x21-\x7e]+)$/i.exec(request.headers.get('authorization') ?? '')?.[1] ?? '';
	const call = await locals.services.interfaces.openCall(token, scope);
	if (call.ok) return call.value;
	const headers = {
		'token-needed': { 'www-authenticate': 'Bearer' },
		'scope-missing': { 'www-authenticate': `Bearer error="insufficient_scope", scope="${scope}"` },
		'too-many-calls': { 'retry-after': call.about ?? '60' }
	};
	throw new Refused(call.reason, undefined, headers[call.reason]);
}
