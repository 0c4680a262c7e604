import { readdirSync } from 'node:fs';
import { v4 as randomId } from 'uuid';
import { beforeAll, expect, inject, test } from 'vitest';
import { roles } from '../../src/lib/platform/pure/actor.ts';
import { aMember, aSession, aTenant, housePlatform } from '../support/builders.ts';
import { visit } from '../support/browser.ts';

let cookie: string;
let slug: string;
beforeAll(async () => {
	const platform = await housePlatform();
	slug = `kopf-${randomId().slice(0, 8)}`;
	const tenantId = await aTenant(platform, { slug });
	cookie = `koko_session=${await aSession(platform, await aMember(platform, { tenantId, roles }))}`;
	await platform.database.close();
});

/** Address of every page and file of the house, parameters filled with something that may or may not be there. */
const addresses = (): string[] =>
	readdirSync('src/routes', { recursive: true, encoding: 'utf8' })
		.filter((path) => /\+(page(@.*)?\.svelte|server\.ts)$/.test(path))
		.map((path) => `/${path.split('/').slice(0, -1).join('/')}`)
		.map((path) =>
			path
				.replaceAll(/\/\([^)]+\)/g, '')
				.replaceAll('[slug]', slug)
				.replaceAll(/\[\w+\]/g, randomId())
		)
		.map((path) => path || '/');

const ask = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
	fetch(inject('origin') + path, { redirect: 'manual', headers });

const strict = {
	'x-content-type-options': 'nosniff',
	'x-frame-options': 'DENY',
	'referrer-policy': 'same-origin',
	'cross-origin-opener-policy': 'same-origin',
	'cross-origin-resource-policy': 'same-origin'
};
const ofInterest = ({ headers }: Response) =>
	Object.fromEntries(Object.keys(strict).map((name) => [name, headers.get(name)]));

test('every page and every file, found or not, known visitor or not, carries the strict headers', async () => {
	const all = addresses();
	expect(all.length).toBeGreaterThan(70);
	for (const path of [...all, '/nirgends', '/enhance/print.js', '/_app/nirgends.js']) {
		for (const headers of [{ cookie }, {}]) {
			const response = await ask(path, headers as Record<string, string>);
			expect([path, ofInterest(response)]).toEqual([path, strict]);
			expect([path, response.headers.get('strict-transport-security')]).toEqual([path, null]); // this house has no TLS
			await response.body?.cancel();
		}
	}
});

test('no page may run or load anything but the house itself: no inline script, no foreign source', async () => {
	for (const path of addresses()) {
		const response = await ask(path, { cookie });
		const policy = response.headers.get('content-security-policy') ?? '';
		if (response.status === 303 || response.status === 302) continue;
		const directives = new Map(policy.split(';').map((part) => part.trim().split(/\s+(.*)/s) as [string, string]));
		expect([path, directives.get('default-src')]).toEqual([path, "'none'"]);
		expect([path, policy]).not.toEqual([path, expect.stringMatching(/unsafe-|\*|https?:/)]);
		const html = await response.text();
		if (!response.headers.get('content-type')?.startsWith('text/html')) continue;
		expect([path, directives.get('frame-ancestors')]).toEqual([path, "'none'"]);
		const inline = [...html.matchAll(/<script(?![^>]*\bsrc=)(?![^>]*\bnonce=)[^>]*>|<[^>]+\sstyle="|<[^>]+\son\w+="/g)];
		expect([path, inline.map(([tag]) => tag)]).toEqual([path, []]);
	}
});

test('a page that asks a stranger fails its journey, even when the policy stops it', async () => {
	const { page, leave } = await visit();
	await page.goto(`/k/${slug}`);
	await page.evaluate(() => {
		const picture = document.createElement('img');
		picture.src = 'https://stranger.example/pixel.png';
		document.body.append(picture);
	});
	await page.waitForTimeout(300);
	await expect(leave()).rejects.toThrow(/asked strangers: https:\/\/stranger\.example/);
});
