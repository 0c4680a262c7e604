import { v4 as randomId } from 'uuid';
import { beforeAll, expect, inject, test } from 'vitest';
import { identityService } from '../../src/lib/identity/index.server.ts';
import { insertTopics } from '../../src/lib/identity/storage/vocabulary.server.ts';
import { aMember, aSession, aTenant, housePlatform, steppedUp } from '../support/builders.ts';
import { visit } from '../support/browser.ts';

// What only shows over the wire: cookies, origins, methods and addresses that do not exist.

const origin = inject('origin');
const slug = `app-${randomId().slice(0, 8)}`;
let session: string;
let token: string;
let appKey: string;
beforeAll(async () => {
	const platform = await housePlatform();
	const tenantId = await aTenant(platform, { slug });
	const admin = await aMember(platform, { tenantId, roles: ['TENANT_ADMIN', 'CONFLICT_MANAGER'] });
	session = await aSession(platform, admin);
	const context = await platform.contextOf(steppedUp(admin));
	await platform.database.inTenant(context, (tx) =>
		insertTopics(tx, tenantId, [{ code: 'NOISE', label: 'Lärm', labelEn: 'Noise' }])
	);
	const issue = async (scopes: ('reports:read' | 'reports:write' | 'api:open311')[]): Promise<string> => {
		const wish = { name: 'Mängelmelder', userId: admin.userId, scopes, days: 30 };
		const issued = await identityService(platform).apiTokens.issue(context, wish);
		if (!issued.ok) throw new Error(issued.reason);
		return issued.value;
	};
	token = await issue(['reports:read', 'reports:write']);
	appKey = await issue(['api:open311']);
	await platform.database.close();
});

const ask = (path: string, init: RequestInit = {}): Promise<Response> =>
	fetch(origin + path, { redirect: 'manual', ...init });
const problemOf = async (response: Response) => ({
	status: response.status,
	media: response.headers.get('content-type'),
	type: ((await response.json()) as { type: string }).type
});
const asProblem = (status: number, code: string) => ({
	status,
	media: 'application/problem+json',
	type: `urn:koko:problem:${code}`
});

test('a programme hands over a report and finds it in the list, which sets no cookie', async () => {
	const sent = await ask('/api/v1/reports', {
		method: 'POST',
		headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'idempotency-key': randomId() },
		body: JSON.stringify({ text: 'Im Hof gibt es jeden Abend Streit um die Musik.' })
	});
	expect(sent.status).toBe(201);
	const { id } = (await sent.json()) as { id: string };
	const list = await ask('/api/v1/reports', { headers: { authorization: `Bearer ${token}` } });
	expect(list.headers.get('set-cookie')).toBeNull();
	expect(((await list.json()) as { items: { id: string }[] }).items.map((item) => item.id)).toEqual([id]);
});

test('a session opens nothing here: cookies are not taken', async () => {
	const cookie = `koko_session=${session}`;
	expect(await problemOf(await ask('/api/v1/reports', { headers: { cookie } }))).toEqual(
		asProblem(401, 'token-needed')
	);
});

test('a wrong method, a wrong address and a missing body are problems like all others', async () => {
	const authorization = `Bearer ${token}`;
	const headers = { authorization };
	expect(await problemOf(await ask('/api/v1/nirgends', { headers }))).toEqual(asProblem(404, 'not-found'));
	expect(await problemOf(await ask('/api/v1/reports', { method: 'DELETE', headers }))).toEqual(
		asProblem(405, 'method-not-allowed')
	);
	const withKey = { ...headers, 'idempotency-key': randomId() };
	expect(await problemOf(await ask('/api/v1/reports', { method: 'POST', headers: withKey }))).toEqual(
		asProblem(415, 'media-type-unknown')
	);
	const document = (await (await ask('/api/v1/openapi.json')).json()) as { openapi: string };
	expect(document.openapi).toBe('3.1.1');
});

test('an issue app sends a form from nowhere and gets its answer, while such a form opens no page of the office', async () => {
	const form = { service_code: 'NOISE', description: 'Laute Musik', address_string: 'Hof' };
	const body = new URLSearchParams({ ...form, api_key: appKey });
	const sent = await ask(`/api/open311/v2/${slug}/requests.xml`, { method: 'POST', body });
	expect(sent.status).toBe(201);
	const answer = await sent.text();
	expect(answer).toMatch(/<service_request_id>[0-9a-f-]{36}<\/service_request_id>/);
	const elsewhere = await ask('/anmelden', { method: 'POST', body, headers: { origin: 'https://boese.example' } });
	expect(elsewhere.status).toBe(403);
});

test('the guide for other programmes is found from the access tokens', async () => {
	const { context, page, leave } = await visit({ script: false, width: 320 });
	await context.addCookies([{ name: 'koko_session', value: session, url: origin }]);
	await page.goto('/verwaltung/schnittstellen');
	await page.getByRole('link', { name: 'Anleitung für andere Programme' }).click();
	await page.getByRole('heading', { level: 1, name: 'Anleitung für andere Programme' }).waitFor();
	expect(await page.getByText('POST /reports').count()).toBeGreaterThan(0);
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
	await leave();
});
