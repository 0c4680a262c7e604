import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { submitReport } from '../../src/lib/intake/service/submit-report.server.ts';
import { receipts } from '../../src/lib/intake/service/receipt.server.ts';
import type { Platform } from '../../src/lib/platform/server/platform.server.ts';
import { visit } from '../support/browser.ts';
import { aReport, aTenant, platformOf } from '../support/builders.ts';
import { openHouse, type House } from '../support/house.ts';

let house: House;
let platform: Platform;
beforeAll(async () => {
	house = await openHouse([], { SMTP_URL: 'smtp://127.0.0.1:1' }); // mail is on, but nothing leaves within these minutes
	platform = await platformOf(house.dataDir);
});
afterAll(async () => {
	await platform.database.close();
	await house.stop();
});

/** A page right after sending: the receipt waits in the browser. */
async function atTheReceipt(language: string) {
	const slug = `ort-${randomUUID().slice(0, 8)}`;
	const tenantId = await aTenant(platform, { slug });
	const context = await platform.contextOf({ kind: 'reporter' as const, tenantId });
	const sent = await submitReport(platform)(context, aReport());
	if (!sent.ok) throw new Error(sent.reason);
	const seen = await visit({ origin: house.origin, script: false, width: 360, language });
	const value = receipts(platform).carry(tenantId, sent.value.receiptCode);
	await seen.context.addCookies([{ name: 'koko_receipt', value, url: `${house.origin}/k/${slug}` }]);
	await seen.page.goto(`/k/${slug}/gemeldet`);
	return { ...seen, code: sent.value.receiptCode, tenantId };
}

async function enterPostbox(page: Page, code: string): Promise<void> {
	await page.goto('/postfach');
	await page.locator('input[name=code]').fill(code);
	await page.locator('main form button').first().click();
	await page.waitForURL('**/postfach/meldung');
}

test('without script: a reporter leaves an address with the receipt, a wrong one is told, and deletes it with one click', async () => {
	const { page, leave, code } = await atTheReceipt('de-DE');
	await page.getByLabel('Ich habe den Code aufgeschrieben').check();
	await page.getByLabel('Ihre E-Mail-Adresse').fill('name@ort'); // the browser takes it for an address, the house does not
	await page.getByRole('button', { name: 'Weiter' }).click();
	await expect.poll(() => page.locator('#address-error').innerText()).toContain('keine vollständige E-Mail-Adresse');
	expect(await page.getByLabel('Ich habe den Code aufgeschrieben').isChecked()).toBe(true);
	await page.getByLabel('Ihre E-Mail-Adresse').fill('name@beispiel.de');
	await page.getByRole('button', { name: 'Weiter' }).click();
	await page.getByRole('heading', { name: 'Alles fertig' }).waitFor();
	await enterPostbox(page, code);
	expect(await page.content()).not.toContain('name@beispiel.de');
	await page.getByRole('button', { name: 'Adresse löschen' }).click();
	await page.getByRole('button', { name: 'Adresse speichern' }).waitFor();
	await leave();
});

test('nobody has to: without an address the receipt goes on, and the postbox takes one later, in Arabic', async () => {
	const { page, leave, code } = await atTheReceipt('ar');
	await page.locator('input[name=noted]').check();
	await page.locator('form:has(input[name=noted]) button').first().click();
	await enterPostbox(page, code);
	await page.getByLabel('عنوان بريدك الإلكتروني').fill('name@example.org');
	await page.getByRole('button', { name: 'حفظ العنوان' }).click();
	await page.getByRole('button', { name: 'حذف العنوان' }).waitFor();
	await leave();
});
