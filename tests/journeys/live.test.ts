import { spawn, type ChildProcess } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { submitReport } from '../../src/lib/intake/index.server.ts';
import type { Member } from '../../src/lib/platform/pure/actor.ts';
import type { Platform } from '../../src/lib/platform/server/platform.server.ts';
import { visit } from '../support/browser.ts';
import { aMember, aReport, aSession, aTenant, housePlatform } from '../support/builders.ts';
import { aCase } from '../support/case-builders.ts';
import { freePort } from '../support/house.ts';

let platform: Platform;
beforeAll(async () => (platform = await housePlatform()));
afterAll(() => platform.database.close());

async function anOffice() {
	const tenantId = await aTenant(platform);
	const lead = await aMember(platform, { tenantId, roles: ['CONFLICT_MANAGER'], displayName: 'Mara Lindner' });
	return { tenantId, lead };
}

async function signedIn(member: Member, options: Parameters<typeof visit>[0] = {}) {
	const visitor = await visit(options);
	const session = await aSession(platform, member);
	await visitor.context.addCookies([{ name: 'koko_session', value: session, url: options.origin ?? inject('origin') }]);
	return visitor;
}

async function hasReport(tenantId: string, text: string): Promise<void> {
	await submitReport(platform)(await platform.contextOf({ kind: 'reporter', tenantId }), aReport({ text }));
}

test('the list of reports renews itself in place; what is typed and where one stands stay', async () => {
	const { tenantId, lead } = await anOffice();
	await hasReport(tenantId, 'Der erste Streit steht schon da.');
	const { page, leave } = await signedIn(lead);
	await page.goto('/meldungen');
	await page
		.getByRole('searchbox', { name: 'Suchwörter' })
		.or(page.locator('main input[name="q"]'))
		.first()
		.fill('halb getippt');
	const first = page.locator('main table a').first();
	await first.focus();
	const held = await first.getAttribute('href');
	await hasReport(tenantId, 'Der zweite Streit kommt eben dazu.');
	await page.getByText('Der zweite Streit kommt eben dazu.').waitFor();
	expect(await page.locator('[role="status"][data-live]').textContent()).toBe('Die Liste wurde gerade aktualisiert.');
	expect(await page.locator('main input[name="q"]').inputValue()).toBe('halb getippt');
	expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe(held);
	await leave();
});

test('a page somebody writes on offers to be loaded again and keeps every word until then', async () => {
	const { tenantId, lead } = await anOffice();
	const caseId = await aCase(platform, lead);
	const { page, leave } = await signedIn(lead);
	await page.goto(`/faelle/${caseId}/notizen`);
	const text = page.locator('main textarea').first();
	await text.fill('Ein angefangener Satz');
	const context = await platform.contextOf({ kind: 'system' as const, tenantId });
	await platform.database.inTenant(context, (tx) =>
		tx.updateTable('cases.conflictCases').set({ summary: 'Von anderer Hand' }).where('id', '=', caseId).execute()
	);
	await page.getByText('Es gibt Neues.').waitFor();
	expect(await text.inputValue()).toBe('Ein angefangener Satz');
	await page.getByRole('link', { name: 'Neu laden' }).click();
	await page.waitForLoadState();
	expect(await page.getByText('Es gibt Neues.').count()).toBe(0);
	await leave();
});

test('one’s own act is no news, and a page without script is the same page', async () => {
	const { lead } = await anOffice();
	const caseId = await aCase(platform, lead);
	const { page, leave } = await signedIn(lead);
	await page.goto(`/faelle/${caseId}/bearbeiten`);
	await page.locator('main form').locator('[name="placeText"]').fill('Am Brunnen');
	await page.getByRole('button', { name: 'Speichern' }).click();
	await page.waitForURL(new RegExp(`/faelle/${caseId}(\\?|$)`));
	await sleep(1500);
	expect(await page.locator('[data-live]').textContent()).toBe('');
	await leave();
	const plain = await signedIn(lead, { script: false });
	await plain.page.goto(`/faelle/${caseId}`);
	expect(await plain.page.locator('h1').count()).toBe(1);
	await plain.leave();
});

test('whoever is signed out elsewhere is told before they lose what they write', async () => {
	const { lead } = await anOffice();
	const caseId = await aCase(platform, lead);
	const { page, leave } = await signedIn(lead);
	await page.goto(`/faelle/${caseId}/notizen`);
	await sleep(1000);
	await platform.database.atGate((gate) =>
		gate.deleteFrom('identity.sessions').where('userId', '=', lead.userId).execute()
	);
	await page.getByText('Sie sind nicht mehr angemeldet.').waitFor();
	await leave();
});

/** A second web process on the same database, as on a second machine. */
async function secondProcess(): Promise<{ origin: string; process: ChildProcess }> {
	const port = await freePort();
	const origin = `http://localhost:${port}`;
	const child = spawn(process.execPath, ['src/cli/koko.ts', 'web'], {
		env: {
			...process.env,
			PORT: String(port),
			KOKO_DATA_DIR: inject('dataDir'),
			LOG_LEVEL: 'warn',
			NODE_ENV: 'production',
			TEST: undefined,
			VITEST: undefined
		},
		stdio: ['ignore', 'inherit', 'inherit']
	});
	await expect
		.poll(
			() =>
				fetch(`${origin}/readyz`).then(
					({ ok }) => ok,
					() => false
				),
			{ timeout: 30_000 }
		)
		.toBe(true);
	return { origin, process: child };
}

async function listen(origin: string, session: string, headers: Record<string, string> = {}) {
	const answer = await fetch(`${origin}/neues?von=meldungen`, {
		headers: { accept: 'text/event-stream', cookie: `koko_session=${session}`, ...headers }
	});
	const heard = { text: '', isEnded: false, answer };
	void (async () => {
		const decoder = new TextDecoder();
		try {
			for await (const part of answer.body ?? []) heard.text += decoder.decode(part);
		} finally {
			heard.isEnded = true;
		}
	})();
	return heard;
}

test('two processes tell the same; one that stops does so at once, and the page goes on without a gap at the other', async () => {
	const { tenantId, lead } = await anOffice();
	const session = await aSession(platform, lead);
	const second = await secondProcess();
	try {
		const position = await platform.database.atGate(
			async (gate) =>
				(await gate.selectNoFrom((eb) => eb.fn<string>('app.position').as('now')).executeTakeFirst())?.now ?? ''
		);
		const from = { 'last-event-id': position };
		const [here, there] = [await listen(inject('origin'), session, from), await listen(second.origin, session, from)];
		expect(there.answer.headers.get('content-type')).toBe('text/event-stream');
		expect(there.answer.headers.get('x-accel-buffering')).toBe('no');
		await hasReport(tenantId, 'Eins');
		await expect
			.poll(() => [here, there].filter(({ text }) => text.includes('event: neues')).length, { timeout: 10_000 })
			.toBe(2);
		expect(there.text).not.toContain('Eins');
		const stopped = new Promise<number>((resolve) => {
			const began = performance.now();
			second.process.once('exit', () => resolve(performance.now() - began));
		});
		second.process.kill('SIGTERM');
		expect(await stopped).toBeLessThan(3000);
		expect(there.isEnded).toBe(true);
		await hasReport(tenantId, 'Zwei');
		const lastId = [...there.text.matchAll(/^id: (.+)$/gm)].at(-1)?.[1] ?? '';
		const again = await listen(inject('origin'), session, { 'last-event-id': lastId });
		await expect.poll(() => again.text.match(/event: neues/g)?.length, { timeout: 10_000 }).toBe(1);
	} finally {
		second.process.kill('SIGKILL');
	}
});

test('without a session, for another kind of answer or about nothing known there is no stream', async () => {
	const { lead } = await anOffice();
	const session = await aSession(platform, lead);
	const ask = (query: string, headers: Record<string, string>) =>
		fetch(`${inject('origin')}/neues${query}`, { headers, redirect: 'manual' }).then(({ status }) => status);
	const events = { accept: 'text/event-stream' };
	expect(await ask('?von=faelle', events)).toBe(401);
	expect(await ask('?von=faelle', { accept: 'text/html', cookie: `koko_session=${session}` })).toBe(406);
	expect(await ask('?von=alles', { ...events, cookie: `koko_session=${session}` })).toBe(400);
});
