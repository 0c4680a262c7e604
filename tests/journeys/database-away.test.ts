import { mkdtempSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { publicTexts } from '../../src/lib/intake/web/texts/index.ts';
import { readConfig } from '../../src/lib/platform/server/config.server.ts';
import { openDatabase } from '../../src/lib/platform/server/database.server.ts';
import { startEmbeddedPostgres, type EmbeddedServer } from '../../src/lib/platform/server/embedded-postgres.server.ts';
import { openLog } from '../../src/lib/platform/server/log.server.ts';
import { platformOn, type Platform } from '../../src/lib/platform/server/platform.server.ts';
import { provision } from '../../src/lib/platform/server/provision.server.ts';
import { readOrCreateSecrets } from '../../src/lib/platform/server/secrets.server.ts';
import { launchBrowser } from '../support/browser-launch.ts';
import { aMember, aSession, aTenant } from '../support/builders.ts';
import { openHouse, removeData, type House } from '../support/house.ts';
import { headed } from '../support/browser.ts';

// The server belongs to this test and not to the house, which would start its own again at once.
const dataDir = mkdtempSync('/tmp/koko-away-');
const secrets = readOrCreateSecrets(dataDir);
const { de } = publicTexts;
let server: EmbeddedServer;
let house: House;
let browser: Browser;
let platform: Platform;
let session: string;
const slug = 'ausfall';

const startDatabase = (): Promise<EmbeddedServer> =>
	startEmbeddedPostgres({ dataDir, superuserPassword: secrets.database.superuser, durable: true });
const addressOf = (login: { user?: string; password?: string | (() => string | Promise<string>); host?: string }) =>
	`postgresql://${login.user}:${String(login.password)}@localhost:5432/koko?host=${encodeURIComponent(login.host ?? '')}`;

beforeAll(async () => {
	server = await startDatabase();
	const { app, owner } = await provision(server.address, secrets, 'koko');
	const env = { DATABASE_URL: addressOf(app), DATABASE_OWNER_URL: addressOf(owner) };
	[house, browser] = await Promise.all([openHouse([], env), launchBrowser()]);
	const config = readConfig({ LOG_LEVEL: 'silent' });
	platform = platformOn(openDatabase(app, 2), config, readOrCreateSecrets(house.dataDir), openLog(config, 'test'));
	const tenantId = await aTenant(platform, { slug });
	session = await aSession(platform, await aMember(platform, { tenantId, roles: ['CONFLICT_MANAGER'] }));
});
afterAll(async () => {
	await browser.close();
	await platform.database.close();
	await house.stop();
	await server.stop();
	removeData(dataDir);
});

const desk = { javaScriptEnabled: false, locale: 'de-DE' };
const send = (page: Page) => page.getByRole('button', { name: de.form.send }).click();

test('when the database goes away, the page says that nothing was saved and gives the text back; afterwards all works', async () => {
	const context = await browser.newContext({ ...desk, baseURL: house.origin });
	const page = await context.newPage();
	await page.goto(`/k/${slug}/melden`);
	await page.fill('#text', 'Streit um die Schaukel,\nseit Wochen.');
	const colleague = await browser.newContext({ ...desk, baseURL: house.origin });
	await colleague.addCookies([{ name: 'koko_session', value: session, url: house.origin }]);
	const office = await colleague.newPage();
	await office.goto('/faelle/neu');
	await office.fill('#title', 'Unruhe am Bolzplatz');
	await office.fill('#presentingIssue', 'Abends wird gespielt,\nnebenan wird geschlafen.');
	await server.stop();

	const answered = page.waitForResponse((response) => response.request().method() === 'POST');
	await send(page);
	expect((await answered).status()).toBe(503);
	await headed(page, de.broken['database-away'].title);
	expect(await page.textContent('main')).toContain('nicht gespeichert');
	expect(await page.inputValue('#typed')).toBe('Streit um die Schaukel,\nseit Wochen.');

	await office.locator('main button:not([name])').last().click();
	await headed(office, 'Wir können gerade nichts speichern oder lesen');
	const givenBack = await office.inputValue('#typed');
	expect(givenBack).toContain('Unruhe am Bolzplatz');
	expect(givenBack).toContain('Abends wird gespielt,\nnebenan wird geschlafen.');
	for (const address of ['/start', '/meldungen', '/postfach', `/k/${slug}`, '/']) {
		const answer = await office.goto(address);
		if (answer?.status() === 200) continue; // a page that needs nothing from the database may stand
		expect(answer?.status(), address).toBe(503);
		expect(answer?.headers()['retry-after'], address).toBe('60');
		expect(await office.textContent('h1'), address).toContain('gerade nichts speichern');
	}
	expect((await office.request.get('/healthz')).status()).toBe(200);
	expect((await office.request.get('/readyz')).status()).toBe(503);

	server = await startDatabase();
	await expect.poll(async () => (await office.request.get('/readyz')).status(), { timeout: 20_000 }).toBe(200);
	expect((await office.goto('/start'))?.status()).toBe(200);
	await page.goto(`/k/${slug}/melden`);
	await page.fill('#text', 'Streit um die Schaukel, seit Wochen.');
	await send(page);
	await headed(page, de.receipt.title);
	await office.goto('/meldungen');
	expect(await office.locator('tbody tr', { hasText: 'Schaukel' }).count()).toBe(1);
	await Promise.all([context.close(), colleague.close()]);
});
