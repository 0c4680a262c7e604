/** Every way in which the interface says no (RFC 9457): its status and one sentence for whoever writes the other programme. */
export const problems = {
	'token-needed': { status: 401, title: 'Send a valid access token: Authorization: Bearer koko_…' },
	'scope-missing': { status: 403, title: 'The access token was not issued for this.' },
	'not-yours': { status: 403, title: 'The person the access token acts for may not do this.' },
	'not-found': { status: 404, title: 'There is nothing here, or nothing for this access token.' },
	'method-not-allowed': { status: 405, title: 'This address does not take this method.' },
	'media-type-unknown': { status: 415, title: 'Send the body in a media type this address takes.' },
	'body-unreadable': { status: 400, title: 'The body cannot be read.' },
	'body-too-long': { status: 413, title: 'The body is longer than this address takes.' },
	'key-needed': { status: 400, title: 'Send an Idempotency-Key of 8 to 200 visible characters.' },
	'key-used-otherwise': { status: 422, title: 'This Idempotency-Key was used for something else.' },
	invalid: { status: 422, title: 'Some values cannot be taken; errors says which.' },
	'too-many-calls': { status: 429, title: 'Too many calls with this access token; wait as Retry-After says.' },
	refused: { status: 400, title: 'The request cannot be taken.' },
	failed: { status: 500, title: 'Something broke here. It is noted; try again later.' },
	unavailable: { status: 503, title: 'KoKo cannot answer just now; try again later.' }
} as const satisfies Record<string, { status: number; title: string }>;
export type ProblemCode = keyof typeof problems;

/** One value that cannot be taken: where it stands, and why; never the value itself. */
export type ValueProblem = {
	/** JSON pointer into the body, e.g. `#/reporter/name`. */
	readonly pointer?: string;
	/** Name of a parameter of the address. */
	readonly parameter?: string;
	readonly detail: string;
};

export type Problem = {
	readonly type: string;
	readonly status: number;
	readonly title: string;
	readonly errors?: readonly ValueProblem[];
};

export const problemOf = (code: ProblemCode, errors?: readonly ValueProblem[]): Problem => ({
	type: `urn:koko:problem:${code}`,
	...problems[code],
	...(errors && { errors })
});

/** The problem that says what a bare status says. */
export const problemForStatus = (status: number): Problem => {
	const codes = Object.keys(problems) as ProblemCode[];
	const bare: Readonly<Record<number, ProblemCode>> = { 400: 'refused', 403: 'not-yours', 422: 'invalid' };
	const code = bare[status] ?? codes.find((one) => problems[one].status === status);
	return code ? problemOf(code) : { ...problemOf(status < 500 ? 'refused' : 'failed'), status };
};

/** Path of a value as JSON pointer in a fragment (RFC 6901). */
export const pointerTo = (path: readonly PropertyKey[]): string =>
	`#${path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')}`;
