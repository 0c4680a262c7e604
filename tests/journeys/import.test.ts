import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Platform } from '../../src/lib/platform/server/platform.server.ts';
import { axeFindings } from '../support/axe.ts';
import { visit } from '../support/browser.ts';
import { aMember, aSession, aTenant, housePlatform } from '../support/builders.ts';

let platform: Platform;
beforeAll(async () => (platform = await housePlatform()));
afterAll(() => platform.database.close());

test('a conflict manager reads in a table on a phone without script, and takes it back', async () => {
	const tenantId = await aTenant(platform, { state: 'BW' });
	const token = await aSession(platform, await aMember(platform, { tenantId, roles: ['CONFLICT_MANAGER'] }));
	const { context, page, leave } = await visit({ script: false, width: 360 });
	await context.addCookies([{ name: 'koko_session', value: token, domain: 'localhost', path: '/' }]);

	await page.goto('/import');
	await page.getByRole('button', { name: 'Tabelle hochladen' }).click();
	expect(await page.getByRole('alert').textContent()).toContain('Bitte wählen Sie eine Datei aus.');
	await page.getByLabel('Tabelle (CSV').setInputFiles('tests/fixtures/imports/karlsruhe.csv');
	await page.getByRole('button', { name: 'Tabelle hochladen' }).click();

	await page.getByText('Erkannt: Zeichensatz UTF-8, Spalten getrennt durch Komma.').waitFor();
	expect(await page.getByLabel('Thema', { exact: true }).inputValue()).toBe('kategorie');
	await page.getByRole('button', { name: 'Probelauf' }).click();
	await page.getByText('200 Zeilen können gelesen werden.').waitFor();
	await page.getByLabel('Abgeschlossen').check();
	await page.getByLabel('Behoben').check();
	await page.getByRole('button', { name: 'Jetzt einlesen' }).click();

	await expect.poll(() => page.reload().then(() => page.locator('main').textContent()), poll).toContain('fertig');
	expect(await page.locator('dl').textContent()).toMatch(/Neue Meldungen\s*200/);
	const width = await page.evaluate(() => document.documentElement.scrollWidth).catch(() => 360);
	expect(width).toBeLessThanOrEqual(360);

	await page.getByRole('button', { name: 'Import zurücknehmen' }).click();
	expect(await page.locator('dl').textContent()).toMatch(/Zurückgenommen\s*200/);
	await leave();
});

const poll = { timeout: 30_000, interval: 500 };

test('axe finds nothing on the import pages, in light and dark', async () => {
	const tenantId = await aTenant(platform);
	const token = await aSession(platform, await aMember(platform, { tenantId, roles: ['CONFLICT_MANAGER'] }));
	for (const dark of [false, true]) {
		const { context, page, leave } = await visit({ dark });
		await context.addCookies([{ name: 'koko_session', value: token, domain: 'localhost', path: '/' }]);
		await page.goto('/import');
		expect(await axeFindings(page)).toEqual([]);
		await page.getByLabel('Tabelle (CSV').setInputFiles('tests/fixtures/imports/arvig.csv');
		await page.getByRole('button', { name: 'Tabelle hochladen' }).click();
		await page.getByRole('button', { name: 'Probelauf' }).click();
		await page.getByText('60 Zeilen können gelesen werden.').waitFor();
		expect(await axeFindings(page)).toEqual([]);
		await leave();
	}
});

test('a guide is told that importing is not theirs', async () => {
	const tenantId = await aTenant(platform);
	const token = await aSession(platform, await aMember(platform, { tenantId, roles: ['CONFLICT_GUIDE'] }));
	const { context, page, leave } = await visit();
	await context.addCookies([{ name: 'koko_session', value: token, domain: 'localhost', path: '/' }]);
	expect((await page.goto('/import'))?.status()).toBe(403);
	await leave();
});
