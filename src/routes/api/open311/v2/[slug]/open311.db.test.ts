import type { RequestEvent, RequestHandler } from '@sveltejs/kit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { compose, type Services } from '../../../../../compose.server.ts';
import { insertTopics } from '../../../../../lib/identity/index.server.ts';
import type { ApiScope } from '../../../../../lib/identity/index.ts';
import { aMember, aPlatform, aTenant, steppedUp, type TestPlatform } from '../../../../../../tests/support/builders.ts';

let platform: TestPlatform;
let services: Services;
beforeAll(async () => {
	platform = await aPlatform();
	services = compose(platform);
});
afterAll(() => platform.drop());

async function aCity(scopes: readonly ApiScope[] = ['api:open311']) {
	const slug = `stadt-${Math.random().toString(36).slice(2, 10)}`;
	const tenantId = await aTenant(platform, { slug });
	const admin = await platform.contextOf(
		steppedUp(await aMember(platform, { tenantId, roles: ['TENANT_ADMIN', 'CONFLICT_MANAGER'] }))
	);
	await platform.database.inTenant(admin, (tx) =>
		insertTopics(tx, tenantId, [{ code: 'NOISE', label: 'Lärm & Musik', labelEn: 'Noise' }])
	);
	const wish = { name: 'Mängelmelder', userId: admin.actor.userId, scopes, days: 30 };
	const issue = async (): Promise<string> => {
		const issued = await services.identity.apiTokens.issue(admin, wish);
		if (!issued.ok) throw new Error(issued.reason);
		return issued.value;
	};
	return { slug, tenantId, key: await issue(), issue };
}

type Way = 'services' | 'requests' | 'requests/[id]';
const fileOf = (way: Way): string => `${import.meta.dirname}/${way}.[format]/+server.ts`;
async function ask(slug: string, way: Way, values: Record<string, string>, post = false, format = 'json', id = '') {
	const { GET, POST } = (await import(fileOf(way))) as Record<'GET' | 'POST', RequestHandler>;
	const url = new URL(`http://koko.test/api/open311/v2/${slug}/${way.replace('[id]', id)}.${format}`);
	const form = new URLSearchParams(values);
	if (!post) url.search = form.toString();
	const request = new Request(url, post ? { method: 'POST', body: form } : {});
	const event = { request, url, params: { slug, format, id }, locals: { services } } as unknown as RequestEvent;
	const response = await (post ? POST : GET)(event);
	const text = await response.text();
	const rows = format === 'json' ? (JSON.parse(text) as Record<string, string>[]) : [];
	return { status: response.status, text, rows, type: response.headers.get('content-type') };
}

const wish = { service_code: 'NOISE', description: 'Jeden Abend laute Musik.', lat: '51.5', long: '7.4' };
const named = { ...wish, first_name: 'Ada', last_name: 'Geheim', email: 'ada@example.org' };

test('an issue app finds what can be reported, hands a report over and asks where its own stand', async () => {
	const { slug, tenantId, key } = await aCity();
	const offered = await ask(slug, 'services', {});
	expect(offered.rows).toMatchObject([
		{ service_code: 'NOISE', service_name: 'Lärm & Musik', metadata: false, type: 'realtime' }
	]);
	const sent = await ask(slug, 'requests', { ...named, api_key: key }, true);
	expect(sent.status).toBe(201);
	const { rows: stored } = await platform.asSystemOf(
		tenantId,
		'select channel, topic_code, identity_mode, latitude, created_by, text from intake.reports'
	);
	expect(stored).toEqual([
		{
			channel: 'APP',
			topic_code: 'NOISE',
			identity_mode: 'VAULTED',
			latitude: 51.5,
			created_by: null,
			text: wish.description
		}
	]);
	const id = sent.rows[0]?.['service_request_id'] ?? '';
	for (const seen of [
		await ask(slug, 'requests', { api_key: key }),
		await ask(slug, 'requests', { api_key: key, service_request_id: id, status: 'open' }),
		await ask(slug, 'requests/[id]', { api_key: key }, false, 'json', id)
	]) {
		expect(seen.rows).toMatchObject([{ service_request_id: id, status: 'open', service_name: 'Lärm & Musik' }]);
		expect(seen.text).not.toMatch(/laute Musik|Ada|ada@|51\.5/);
	}
	expect((await ask(slug, 'requests', { api_key: key, status: 'closed' })).rows).toEqual([]);
	await platform.asSystemOf(tenantId, `update intake.reports set state = 'FEEDBACK_GIVEN'`);
	expect((await ask(slug, 'requests', { api_key: key })).rows).toMatchObject([
		{ status: 'closed', expected_datetime: null }
	]);
});

test('a decision is not told before the answer tells it', async () => {
	const { slug, tenantId, key } = await aCity();
	await ask(slug, 'requests', { ...wish, api_key: key }, true);
	await platform.asSystemOf(tenantId, `update intake.reports set state = 'REJECTED'`);
	expect((await ask(slug, 'requests', { api_key: key })).rows).toMatchObject([{ status: 'open', status_notes: null }]);
});

test('another key sees nothing of it, another city takes no key of this one, and without a key there is nothing', async () => {
	const { slug, key, issue } = await aCity();
	const sent = await ask(slug, 'requests', { ...wish, api_key: key }, true);
	const id = sent.rows[0]?.['service_request_id'] ?? '';
	const other = await issue();
	expect((await ask(slug, 'requests', { api_key: other })).rows).toEqual([]);
	expect((await ask(slug, 'requests/[id]', { api_key: other }, false, 'json', id)).status).toBe(404);
	expect((await ask((await aCity()).slug, 'requests', { api_key: key })).status).toBe(403);
	expect((await ask(slug, 'requests', {})).status).toBe(403);
	const narrow = await aCity(['lists:read']);
	expect((await ask(narrow.slug, 'requests', { ...wish, api_key: narrow.key }, true)).status).toBe(403);
	expect((await ask('nirgends', 'services', {})).status).toBe(404);
});

test('what is missing or unknown is said in the words of the standard, as JSON and as XML', async () => {
	const { slug, tenantId, key } = await aCity();
	const refused = async (values: Record<string, string>) => {
		const { status, rows } = await ask(slug, 'requests', { ...values, api_key: key }, true);
		return [status, rows[0]?.['description']];
	};
	expect(await refused({ ...wish, service_code: 'NOWHERE' })).toEqual([404, 'service_code provided was not found']);
	expect(await refused({ service_code: 'NOISE', lat: '1', long: '1' })).toEqual([400, 'description was not provided']);
	expect(await refused({ service_code: 'NOISE', description: 'x' })).toEqual([
		400,
		'lat and long or address_string was not provided'
	]);
	expect((await refused({ ...wish, lat: '91' }))[0]).toBe(400);
	expect((await refused({ ...wish, media_url: 'javascript:alert(1)' }))[0]).toBe(400);
	expect((await platform.asSystemOf(tenantId, 'select from intake.reports')).rowCount).toBe(0);
	const xml = await ask(slug, 'requests', { api_key: key, status: 'broken' }, false, 'xml');
	expect(xml).toMatchObject({ status: 400, type: 'text/xml; charset=utf-8' });
	expect(xml.text).toContain('<errors><error><code>400</code><description>status ');
	expect((await ask(slug, 'services', {}, false, 'xml')).text).toContain(
		'<service_name>Lärm &amp; Musik</service_name>'
	);
	expect((await ask(slug, 'services', {}, false, 'csv')).status).toBe(404);
});
