import type { RequestEvent, RequestHandler } from '@sveltejs/kit';
import type { z } from 'zod';
import type { Tenant } from '#lib/identity/index.ts';
import { plainXml, problems, type ProblemCode, type Row } from '#lib/interfaces/index.ts';
import type { Context, Reporter } from '#lib/platform/pure/actor.ts';
import { Refused } from '../../../answers.server.ts';

/** A no in the words of GeoReport v2: status and one sentence. */
export class Open311Refused extends Error {
	readonly status: number;
	readonly headers: Readonly<Record<string, string>>;
	constructor(status: number, description: string, headers: Readonly<Record<string, string>> = {}) {
		super(description);
		this.status = status;
		this.headers = headers;
	}
}

/** JSON is the list itself; XML has a root and a name for each row. */
export function listed(
	format: string | undefined,
	[root, item]: readonly [string, string],
	rows: readonly Row[],
	{ status = 200, headers = {} }: { status?: number; headers?: Readonly<Record<string, string>> } = {}
): Response {
	const isXml = format === 'xml';
	const type = isXml ? 'text/xml; charset=utf-8' : 'application/json; charset=utf-8';
	const body = isXml ? plainXml(root, item, rows) : JSON.stringify(rows);
	return new Response(body, { status, headers: { ...headers, 'content-type': type } });
}

/** One address of the standard: the tenant first, then the answer; every no in the asked format. */
export const answers311 =
	(answer: (event: RequestEvent, tenant: Tenant) => Promise<Response>): RequestHandler =>
	async (event) => {
		const { format } = event.params;
		try {
			if (format !== 'json' && format !== 'xml') throw new Open311Refused(404, 'Choose .json or .xml.');
			return await answer(event, await tenantOf(event));
		} catch (failure) {
			const refused = failure instanceof Refused ? asOpen311(failure) : failure;
			if (!(refused instanceof Open311Refused)) throw failure;
			const { status, headers, message } = refused;
			return listed(format, ['errors', 'error'], [{ code: status, description: message }], { status, headers });
		}
	};

const asOpen311 = ({ problem, headers }: Refused): Open311Refused =>
	new Open311Refused(problem.status, problem.title, headers);

async function tenantOf({ params, url, locals }: RequestEvent): Promise<Tenant> {
	const tenant = await locals.services.identity.findTenant(params['slug'] ?? '');
	const jurisdiction = url.searchParams.get('jurisdiction_id') ?? params['slug'];
	if (!tenant?.takesReports || jurisdiction !== params['slug'])
		throw new Open311Refused(404, 'jurisdiction_id provided was not found');
	return tenant;
}

/** Whose submissions these are. The programme hands in like somebody without account: it reaches nothing but its own. */
export async function callerOf(
	{ request, locals }: RequestEvent,
	tenant: Tenant,
	apiKey: string | null
): Promise<{ tokenId: string; context: Context<Reporter> }> {
	const bearer = /^Bearer ([\x21-\x7e]+)$/i.exec(request.headers.get('authorization') ?? '')?.[1];
	const call = await locals.services.interfaces.openCall(bearer ?? apiKey ?? '', 'api:open311');
	if (!call.ok) {
		const retry: Record<string, string> = call.reason === 'too-many-calls' ? { 'retry-after': call.about ?? '60' } : {};
		const code: ProblemCode = call.reason;
		const { status } = problems[code];
		throw new Open311Refused(status === 401 ? 403 : status, 'api_key was missing or not valid here', retry);
	}
	const { tokenId, context } = call.value;
	if (context.actor.tenantId !== tenant.id) throw new Open311Refused(403, 'api_key was missing or not valid here');
	return { tokenId, context: { ...context, actor: { kind: 'reporter', tenantId: tenant.id, tokenId } } };
}

export function accepted311<S extends z.ZodType>(schema: S, given: URLSearchParams): z.output<S> {
	const parsed = schema.safeParse(Object.fromEntries(given));
	if (parsed.success) return parsed.data;
	const [issue] = parsed.error.issues;
	throw new Open311Refused(400, `${String(issue?.path[0] ?? '')} ${issue?.message ?? 'is not valid'}`.trim());
}

export async function serviceNames({ locals }: RequestEvent, tenantId: string): Promise<Map<string, string>> {
	const { topics } = await locals.services.identity.publicTenant.vocabulary(tenantId);
	return new Map(topics.map(({ code, label }) => [code, label]));
}
