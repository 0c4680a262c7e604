import type { z } from 'zod';
import { pointerTo, problemOf, type Problem, type ProblemCode, type ValueProblem } from '#lib/interfaces/index.ts';

/** Thrown on the way to an answer; the route gives the problem instead. */
export class Refused extends Error {
	readonly problem: Problem;
	readonly headers: Readonly<Record<string, string>>;
	constructor(code: ProblemCode, errors?: readonly ValueProblem[], headers: Readonly<Record<string, string>> = {}) {
		super(code);
		this.problem = problemOf(code, errors);
		this.headers = headers;
	}
}

export const problemResponse = (problem: Problem, headers: Readonly<Record<string, string>> = {}): Response =>
	new Response(JSON.stringify(problem), {
		status: problem.status,
		headers: { ...headers, 'content-type': 'application/problem+json' }
	});

const longestBody = 100_000;

/** The text of a body in a media type the address takes. */
export async function bodyText(request: Request, mediaTypes: readonly string[]): Promise<string> {
	const given = (request.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
	if (!mediaTypes.includes(given)) throw new Refused('media-type-unknown');
	if (Number(request.headers.get('content-length') ?? 0) > longestBody) throw new Refused('body-too-long');
	const body = await request.text();
	if (body.length > longestBody) throw new Refused('body-too-long');
	return body;
}

export async function readBody<S extends z.ZodType>(request: Request, schema: S): Promise<z.output<S>> {
	const body = await bodyText(request, ['application/json']);
	let raw: unknown;
	try {
		raw = JSON.parse(body);
	} catch {
		throw new Refused('body-unreadable');
	}
	return accepted(schema, raw, (path) => ({ pointer: pointerTo(path) }));
}

export const readQuery = <S extends z.ZodType>(url: URL, schema: S): z.output<S> =>
	accepted(schema, Object.fromEntries(url.searchParams), (path) => ({ parameter: String(path[0] ?? '') }));

function accepted<S extends z.ZodType>(
	schema: S,
	raw: unknown,
	placeOf: (path: readonly PropertyKey[]) => Omit<ValueProblem, 'detail'>
): z.output<S> {
	const parsed = schema.safeParse(raw);
	if (parsed.success) return parsed.data;
	const errors = parsed.error.issues.flatMap((issue) =>
		issue.code === 'unrecognized_keys'
			? issue.keys.map((key) => ({ ...placeOf([...issue.path, key]), detail: 'Unknown name.' }))
			: [{ ...placeOf(issue.path), detail: issue.message }]
	);
	throw new Refused('invalid', errors.slice(0, 50));
}

export function idempotencyKey(request: Request): string {
	const key = request.headers.get('idempotency-key') ?? '';
	if (!/^[\x21-\x7e]{8,200}$/.test(key)) throw new Refused('key-needed');
	return key;
}
