import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { RequestEvent, RequestHandler } from '@sveltejs/kit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { compose, type Services } from '../../../compose.server.ts';
import { openApiDocument, operations, type OperationId } from '../../../lib/interfaces/index.ts';
import type { ApiScope } from '../../../lib/identity/index.ts';
import type { Role } from '../../../lib/platform/pure/actor.ts';
import { aCase } from '../../../../tests/support/case-builders.ts';
import {
	aMember,
	aPlatform,
	aReport,
	aTenant,
	steppedUp,
	type TestPlatform
} from '../../../../tests/support/builders.ts';

const here = import.meta.dirname;
let platform: TestPlatform;
let services: Services;
beforeAll(async () => {
	platform = await aPlatform();
	services = compose(platform);
});
afterAll(() => platform.drop());

type Handlers = Record<'GET' | 'POST', RequestHandler>;
const fileOf = (path: string): string => `${here}${path.replaceAll(/\{(\w+)\}/g, '[$1]')}/+server.ts`;

/** An answer as a caller gets it, held against what the document promises for it. */
async function call(token: string, id: OperationId, ask: Ask = {}): Promise<Answer> {
	const { method, path } = operations[id];
	const handlers = (await import(fileOf(path))) as Handlers;
	const url = new URL(`http://koko.test/api/v1${path.replace('{id}', ask.id ?? '')}${ask.query ?? ''}`);
	const verb = method.toUpperCase() as 'GET' | 'POST';
	const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...ask.headers };
	const request = new Request(url, { method: verb, headers, ...(ask.body !== undefined && { body: ask.body }) });
	const event = { request, url, params: { id: ask.id }, locals: { services } } as unknown as RequestEvent;
	const response = await handlers[verb](event);
	const body: unknown = await response.json();
	const promised = response.ok ? operations[id].answer.name : 'Problem';
	expect(response.headers.get('content-type')).toContain(response.ok ? 'application/json' : 'application/problem+json');
	schemaNamed(promised).parse(body);
	return { status: response.status, body, headers: response.headers };
}
type Answer = { status: number; body: Json; headers: Headers };
/** Read by its tests as the document promises it, after it was held against the document. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Json = any;
type Ask = { id?: string; query?: string; body?: string; headers?: Record<string, string> };

const schemaNamed = (name: string): z.ZodType => {
	const { components } = openApiDocument('http://koko.test') as Json;
	expect(components.schemas).toHaveProperty(name);
	return z.fromJSONSchema(components.schemas[name]);
};

async function anOffice(scopes: readonly ApiScope[], roles: readonly Role[] = ['CONFLICT_MANAGER']) {
	const tenantId = await aTenant(platform);
	const member = await aMember(platform, { tenantId, roles });
	const admin = await platform.contextOf(steppedUp(await aMember(platform, { tenantId, roles: ['TENANT_ADMIN'] })));
	const wish = { name: 'Mängelmelder', userId: member.userId, scopes, days: 30 };
	const issued = await services.identity.apiTokens.issue(admin, wish);
	if (!issued.ok) throw new Error(issued.reason);
	return { tenantId, token: issued.value, context: await platform.contextOf(member) };
}
const key = (name: string) => ({ 'idempotency-key': `key-${name}` });
const handedIn = { text: 'Im Hof gibt es jeden Abend Streit um die Musik.', place: 'Hof hinter dem Kiosk' };

test('the document describes every route of the interface and no other, and each answers in what it promises', async () => {
	const files = readdirSync(here, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('+server.ts'));
	const served = files.flatMap((file) => {
		const path = `/${file.replace(/\/?\+server\.ts$/, '').replaceAll(/\[(\w+)\]/g, '{$1}')}`;
		const source = readFileSync(resolve(here, file), 'utf8');
		return [...source.matchAll(/export const (GET|POST|PUT|PATCH|DELETE)\b/g)].map(([, verb]) => `${verb} ${path}`);
	});
	const { paths } = openApiDocument('http://koko.test') as Json;
	const described = Object.keys(paths).flatMap((path) =>
		Object.keys(paths[path]).map((verb) => `${verb.toUpperCase()} ${path}`)
	);
	expect(described.sort()).toEqual(served.filter((one) => one !== 'GET /openapi.json').sort());
});

test('a report is handed over once, however often the call is repeated, and its trace names the token', async () => {
	const { tenantId, token } = await anOffice(['reports:write', 'reports:read']);
	const body = JSON.stringify(handedIn);
	const first = await call(token, 'createReport', { body, headers: key('first') });
	expect(first.status).toBe(201);
	const again = await Promise.all([1, 2].map(() => call(token, 'createReport', { body, headers: key('first') })));
	expect(again.map(({ status, body: answer }) => [status, answer])).toEqual([
		[200, first.body],
		[200, first.body]
	]);
	const other = await call(token, 'createReport', {
		body: JSON.stringify({ ...handedIn, text: 'Etwas anderes.' }),
		headers: key('first')
	});
	expect(other).toMatchObject({ status: 422, body: { type: 'urn:koko:problem:key-used-otherwise' } });
	const { rows } = await platform.asSystemOf(tenantId, 'select channel, text from intake.reports');
	expect(rows).toEqual([{ channel: 'APP', text: handedIn.text }]);
	const trace = await platform.asSystemOf(
		tenantId,
		`select e.actor_kind, t.name from audit.entries e join identity.api_tokens t on t.id = e.token_id where e.verb = 'report.received'`
	);
	expect(trace.rows).toEqual([{ actor_kind: 'member', name: 'Mängelmelder' }]);
	const read = await call(token, 'readReport', { id: first.body.id });
	expect(read.body).toMatchObject({ text: handedIn.text, place: handedIn.place, channel: 'APP' });
});

test('what cannot be taken is named by pointers, and nothing that was sent is said again', async () => {
	const { token, tenantId } = await anOffice(['reports:write']);
	const refused = async (body: unknown) => {
		const text = typeof body === 'string' ? body : JSON.stringify(body);
		const { status, body: problem } = await call(token, 'createReport', { body: text, headers: key('refused') });
		expect(JSON.stringify(problem)).not.toContain('Geheimnis');
		return [status, (problem.errors ?? []).map((error: { pointer: string }) => error.pointer)];
	};
	expect(await refused('{')).toEqual([400, []]);
	expect(await refused({ text: '' })).toEqual([422, ['#/text']]);
	expect(await refused({ text: 'x', wish: 'Geheimnis', latitude: 200 })).toEqual([422, ['#/latitude', '#/wish']]);
	expect(await refused({ text: 'x', reporter: { mode: 'NAMED' } })).toEqual([422, ['#/reporter/name']]);
	expect(await refused({ text: 'x', reporter: { mode: 'ANONYMOUS', name: 'Geheimnis' } })).toEqual([
		422,
		['#/reporter/mode']
	]);
	expect(await refused({ text: 'x', more: 1 })).toEqual([422, ['#/more']]);
	expect(await refused({ text: 'x', topic: 'NIRGENDS' })).toEqual([422, ['#/topic']]);
	expect(await refused({ text: 'x', since: '2026-06-16' })).toEqual([422, ['#/since']]);
	expect((await call(token, 'createReport', { body: '{"text":"x"}' })).status).toBe(400);
	expect((await platform.asSystemOf(tenantId, 'select from intake.reports')).rowCount).toBe(0);
});

test('reports come in pages without gaps or doubles, filtered by state', async () => {
	const { token, context } = await anOffice(['reports:read']);
	for (let count = 0; count < 5; count += 1) await services.intake.submit(context, aReport());
	const seen: string[] = [];
	let query = '?limit=2&state=RECEIVED,ACKNOWLEDGED';
	for (let page = 0; page < 3; page += 1) {
		const { body } = await call(token, 'listReports', { query });
		seen.push(...body.items.map(({ id }: { id: string }) => id));
		query = `?limit=2&after=${body.next}`;
		expect(body.next === null).toBe(page === 2);
	}
	expect(new Set(seen).size).toBe(5);
	expect((await call(token, 'listReports', { query: '?state=WITHDRAWN' })).body.items).toEqual([]);
	for (const bad of ['?limit=0', '?limit=101', '?after=x', '?state=HEITER', '?unknown=1', '?month=2026-13'])
		expect((await call(token, 'listReports', { query: bad })).status, bad).toBe(422);
});

test('a named reporter is never given out', async () => {
	const { token, context } = await anOffice(['reports:read']);
	const identity = { name: 'Ada Geheim', contact: 'ada@example.org' };
	const sent = await services.intake.submit(context, aReport({ identityMode: 'NAMED', identity }));
	if (!sent.ok) throw new Error(sent.reason);
	const { body } = await call(token, 'readReport', { id: sent.value.reportId });
	expect(JSON.stringify(body)).not.toMatch(/Ada|ada@/);
});

test('no token, an ended one, another scope, another municipality and too many calls all get their problem', async () => {
	const { token, context } = await anOffice(['lists:read']);
	expect(await call('koko_x', 'listTopics')).toMatchObject({ status: 401 });
	expect((await call('', 'listTopics')).headers.get('www-authenticate')).toBe('Bearer');
	expect(await call(token, 'listReports')).toMatchObject({
		status: 403,
		body: { type: 'urn:koko:problem:scope-missing' }
	});
	expect((await call(token, 'listTopics')).status).toBe(200);
	expect((await call(token, 'listAreas')).status).toBe(200);
	const sent = await services.intake.submit(context, aReport());
	if (!sent.ok) throw new Error(sent.reason);
	const elsewhere = await anOffice(['reports:read', 'cases:read']);
	expect((await call(elsewhere.token, 'readReport', { id: sent.value.reportId })).status).toBe(404);
	expect((await call(elsewhere.token, 'readReport', { id: 'x' })).status).toBe(404);
	expect((await call(elsewhere.token, 'readCase', { id: 'x' })).status).toBe(404);
	let waited = await call(token, 'listTopics');
	for (let count = 0; count < 200 && waited.status === 200; count += 1) waited = await call(token, 'listTopics');
	expect(waited.status).toBe(429);
	expect(Number(waited.headers.get('retry-after'))).toBeGreaterThan(0);
});

test('only cases that every conflict manager may know of are given out, also to a token of somebody who sees more', async () => {
	const { token, context } = await anOffice(['cases:read']);
	const ids: string[] = [];
	for (const visibility of ['INTERNAL', 'CASE', 'RESTRICTED'] as const)
		ids.push(await aCase(platform, context.actor, { visibility }));
	const { body } = await call(token, 'listCases');
	expect(body.items.map(({ id }: { id: string }) => id)).toEqual([ids[0]]);
	const answers = await Promise.all(ids.map(async (id) => (await call(token, 'readCase', { id })).status));
	expect(answers).toEqual([200, 404, 404]);
});
