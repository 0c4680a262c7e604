import { randomUUID } from 'node:crypto';
import { error, redirect } from '@sveltejs/kit';
import type { Handle, HandleServerError, ServerInit } from '@sveltejs/kit/hooks';
import { onEnd } from './cli/on-end.ts';
import { compose, openRunningPlatform, type Services } from '#compose';
import { deviceOf } from '#lib/identity/index.ts';
import { problemForStatus } from '#lib/interfaces/index.ts';
import type { MemberContext } from '#lib/platform/pure/actor.ts';
import { directionOf, isLanguage, languageTag, type Language } from '#lib/platform/pure/language.ts';
import { wordsIn } from '#lib/platform/pure/form.ts';
import { loggable } from '#lib/platform/server/log.server.ts';
import { fileContentPolicy, securityHeaders } from '#lib/platform/server/security-headers.server.ts';
import { openMetrics, serveMetrics, type Metrics } from '#lib/platform/server/metrics.server.ts';
import { inSpan, startTracing, tracedServices } from '#lib/platform/server/tracing.server.ts';
import { showInstance } from '#lib/operation/index.server.ts';

let services: Services;
let metrics: Metrics;

export const init: ServerInit = async () => {
	await startTracing(process.env, 'web');
	const platform = await openRunningPlatform('web');
	services = tracedServices(compose(platform));
	metrics = openMetrics(platform.database);
	showInstance(metrics, services.operation.counts);
	metrics.gauge('koko_live_streams', 'Open pages that wait for news in this process.', [], async () => [
		{ value: services.live.count() }
	]);
	onEnd(() => void services.live.close());
	const { metricsPort } = platform.config;
	if (metricsPort) await serveMetrics(metrics, '127.0.0.1', metricsPort);
};

export const handle: Handle = (input) =>
	inSpan(
		'request',
		{ 'http.route': input.event.route.id ?? 'none', 'http.request.method': input.event.request.method },
		async () => answer(input)
	);

const answer: Handle = async ({ event, resolve }) => {
	const started = performance.now();
	event.locals.services = services;
	event.locals.metrics = metrics;
	event.locals.position = '';
	event.locals.language = languageOf(
		event.url,
		event.cookies.get('koko_language'),
		event.request.headers.get('accept-language')
	);
	rememberWords(event);
	// Other programmes are known by their token alone: with no cookie there is nothing another site could make use of.
	const isApi = event.url.pathname.startsWith('/api/');
	const missing = isApi ? undefined : await rememberPerson(event).catch(onlyDatabaseAway);
	event.locals.member = () => (missing ? Promise.reject(missing) : memberContext(event));
	const page = await resolve(event, {
		transformPageChunk: ({ html }) => withLanguage(html, event.locals.language)
	});
	const told = isApi ? asProblem(page, event.locals.isDatabaseAway ? 503 : page.status) : page;
	const response = event.locals.isDatabaseAway ? unavailable(told) : told;
	setHeaders(response.headers);
	const ms = performance.now() - started;
	metrics.request(event.route.id ?? 'none', event.request.method, response.status, ms / 1000);
	logRequest(event, response.status, ms);
	return response;
};

/** A no that came about before or beside the routes of the interface, in the form its callers read. */
function asProblem(response: Response, status: number): Response {
	if (response.status < 400 || response.headers.get('content-type')?.includes('problem+json')) return response;
	const headers = new Headers({ 'content-type': 'application/problem+json' });
	const allowed = response.headers.get('allow');
	if (allowed) headers.set('allow', allowed);
	return new Response(JSON.stringify(problemForStatus(status)), { status, headers });
}

/** Asked every few seconds by whoever watches the process; not worth a line each. */
const quietRoutes = new Set(['/healthz', '/readyz', '/metrics']);

function logRequest(event: Event, status: number, ms: number): void {
	const route = event.route.id;
	if (route && quietRoutes.has(route)) return;
	services.platform.log.info({ route, method: event.request.method, status, ms: Math.round(ms) }, 'request');
}

type Event = Parameters<Handle>[0]['event'];

/** Keeps what was typed as soon as an action reads its form, so that the error page can give it back. */
function rememberWords({ request, locals }: Event): void {
	const read = request.formData.bind(request);
	request.formData = async () => {
		const form = await read().catch(unreadable);
		locals.typedText = wordsIn(form);
		return form;
	};
}

/** A form cut off or put together wrongly is the sender's fault; what the framework says about it (too big) stands. */
function unreadable(failure: unknown): never {
	if (failure instanceof TypeError) error(400, { message: 'broken', reason: 'broken' });
	throw failure;
}

/** Some actions fail before they read their form, because nobody can be recognised; then it is read for the error page. */
async function typedWords({ request, locals }: Event): Promise<string | undefined> {
	if (request.method === 'POST' && !request.bodyUsed) await request.formData().catch(() => undefined);
	return locals.typedText;
}

async function rememberPerson(event: Event): Promise<void> {
	const token = event.cookies.get('koko_session');
	if (!token) return;
	const session = await services.identity.resolveSession(
		token,
		deviceOf(event.request.headers.get('user-agent') ?? ''),
		event.request.headers.has('koko-unattended')
	);
	if (!session?.hasSecondFactor || !session.person) return;
	event.locals.person = session.person;
	event.locals.sessionId = session.id;
	event.locals.position = session.position;
	event.locals.language = session.person.language;
}

async function memberContext(event: Event): Promise<MemberContext> {
	const { person } = event.locals;
	if (!person) return askForSignIn(event);
	return services.platform.contextOf(person.member);
}

/** Leads to the sign-in page and back; what somebody wrote before the session ended is given back to them first. */
async function askForSignIn(event: Event): Promise<never> {
	const typedText = await typedWords(event);
	if (typedText) error(401, { message: 'signed-out', reason: 'signed-out', typedText });
	const { pathname, search } = event.url;
	const target = event.request.method === 'GET' ? pathname + search : pathname;
	redirect(303, `/anmelden?weiter=${encodeURIComponent(target)}`);
}

function languageOf(url: URL, cookie: string | undefined, accepted: string | null): Language {
	const asked = url.searchParams.get('lang') ?? cookie;
	if (isLanguage(asked)) return asked;
	const preferred = (accepted ?? '').split(',').map((part) => part.trim().slice(0, 2).toLowerCase());
	return preferred.find(isLanguage) ?? 'de';
}

const withLanguage = (html: string, language: Language): string =>
	html.replace('%koko.lang%', languageTag(language)).replace('%koko.dir%', directionOf(language));

function setHeaders(headers: Headers): void {
	const { origin } = services.platform.config;
	for (const [name, value] of Object.entries(securityHeaders(origin))) headers.set(name, value);
	if (!headers.has('content-security-policy')) headers.set('content-security-policy', fileContentPolicy);
	if (!headers.has('cache-control')) headers.set('cache-control', 'no-store');
}

export const handleError: HandleServerError = async ({ kind, error: failure, event }) => {
	if (kind === 'framework') return { message: 'not-found', reason: 'not-found' };
	if (kind === 'app') return;
	const id = randomUUID();
	services.platform.log.error({ id, route: event.route.id, ...loggable(failure) }, 'failed');
	event.locals.isDatabaseAway ||= isDatabaseAway(failure);
	const typedText = await typedWords(event);
	const reason = event.locals.isDatabaseAway ? 'database-away' : 'broken';
	return { message: id, reason, ...(typedText ? { typedText } : {}) };
};

/** Without a database nobody can be recognised; the page that asks who it is then fails like every other, with words. */
function onlyDatabaseAway(failure: unknown): Error {
	if (failure instanceof Error && isDatabaseAway(failure)) return failure;
	throw failure;
}

/** Says to machines what the page says to people: try again later. */
function unavailable(answer: Response): Response {
	const headers = new Headers(answer.headers);
	headers.set('retry-after', '60');
	return new Response(answer.body, { status: 503, headers });
}

/** Connection refused, reset, the server shutting down or starting up, its disk or its connections used up. */
function isDatabaseAway(error: unknown): boolean {
	const code = (error as { code?: string } | undefined)?.code ?? '';
	const message = error instanceof Error ? error.message : '';
	return (
		/^(ECONNREFUSED|ECONNRESET|ENOENT|EPIPE|57P0[123]|08\w{3}|53\d{3})$/.test(code) ||
		/Connection terminated|timeout exceeded when trying to connect/.test(message)
	);
}
