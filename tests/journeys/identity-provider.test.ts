import { mkdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Platform } from '../../src/lib/platform/server/platform.server.ts';
import { axeFindings } from '../support/axe.ts';
import { visit } from '../support/browser.ts';
import { aMember, anApp, aSession, aTenant, platformOf } from '../support/builders.ts';
import { confirmWithApp } from '../support/confirm.ts';
import { openHouse, type House } from '../support/house.ts';
import { openIdentityProvider, type IdentityProvider } from '../support/identity-provider.ts';

let house: House;
let platform: Platform;
let idp: IdentityProvider;

beforeAll(async () => {
	house = await openHouse([], { KOKO_OUTBOUND_HOSTS: 'localhost' });
	platform = await platformOf(house.dataDir);
	idp = await openIdentityProvider(`${house.origin}/anmelden/extern`);
});
afterAll(async () => {
	await idp.stop();
	await platform.database.close();
	await house.stop();
});

async function look(page: Page, name: string): Promise<void> {
	const folder = process.env['KOKO_PICTURES'];
	if (!folder) return;
	mkdirSync(folder, { recursive: true });
	await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
}

test('an administrator sets the sign-in service up, and a colleague comes in through it for the first time', async () => {
	const tenantId = await aTenant(platform, { name: 'Stadt Brück' });
	const admin = await aMember(platform, { tenantId, roles: ['TENANT_ADMIN'] });
	const office = await visit({ origin: house.origin });
	const value = await aSession(platform, admin);
	await office.context.addCookies([{ name: 'koko_session', value, url: house.origin }]);
	await office.page.goto('/verwaltung/anmeldedienst');
	expect(await office.page.textContent('main')).toContain(`${house.origin}/anmelden/extern`);
	await office.page.getByLabel('Name des Anmeldedienstes').fill('Stadtkonto');
	await office.page.getByLabel('Adresse (Issuer)').fill(idp.issuer);
	await office.page.getByLabel('Kennung (Client-ID)').fill(idp.clientId);
	await office.page.getByLabel('Geheimnis (Client-Secret)').fill(idp.clientSecret);
	await office.page.getByLabel('E-Mail-Domains').fill('stadt.example');
	await office.page.getByLabel('Anerkannte zweite Faktoren').fill('mfa');
	await office.page.getByLabel(/bekommt beim ersten Mal von selbst ein Konto/).check();
	const rule = office.page.getByRole('group', { name: 'Regel 1' });
	await rule.getByLabel('Merkmal (Claim)').fill('groups');
	await rule.getByLabel('Wert').fill('konflikt');
	await rule.getByLabel('Rolle').selectOption('CONFLICT_MANAGER');
	await office.page.getByRole('button', { name: 'Speichern' }).click();
	await confirmWithApp(office.page, await anApp(platform, admin));
	expect(await rule.getByLabel('Wert').inputValue()).toBe('konflikt');
	expect(await office.page.getByLabel('Geheimnis (Client-Secret)').inputValue()).toBe(''); // secrets do not travel along
	await office.page.getByLabel('Geheimnis (Client-Secret)').fill(idp.clientSecret);
	await office.page.getByRole('button', { name: 'Speichern' }).click();
	await office.page.waitForURL('**/verwaltung/anmeldedienst?gespeichert=1');
	expect(await axeFindings(office.page)).toEqual([]);
	await look(office.page, 'provider');
	await office.leave();

	idp.people.set('lena', {
		sub: 'lena',
		email: 'lena@stadt.example',
		name: 'Lena Licht',
		groups: ['konflikt'],
		amr: ['pwd', 'mfa']
	});
	const { page, leave } = await visit({ origin: house.origin, friend: idp.issuer, width: 360, script: false });
	await page.goto('/anmelden');
	await page.getByRole('link', { name: 'Über den Anmeldedienst Ihrer Verwaltung anmelden' }).click();
	await page.getByLabel('Dienstliche E-Mail-Adresse').fill('lena@anderswo.example');
	await page.getByRole('button', { name: 'Weiter' }).click();
	expect(await page.textContent('main')).toContain('Für diese Adresse gibt es keinen Anmeldedienst');
	await page.getByLabel('Dienstliche E-Mail-Adresse').fill('lena@stadt.example');
	await page.getByRole('button', { name: 'Weiter' }).click();
	await look(page, 'ways-in-phone');
	await page.getByRole('link', { name: 'Mit Stadtkonto anmelden' }).click();
	await page.getByLabel('Kennung').fill('lena');
	await page.getByRole('button', { name: 'Anmelden' }).click();
	await page.waitForURL(`${house.origin}/start`);
	await page.goto('/konto/bestaetigen?weiter=/konto');
	await page.getByRole('link', { name: 'Beim Anmeldedienst der Verwaltung bestätigen' }).click();
	await page.getByLabel('Kennung').fill('lena');
	await page.getByRole('button', { name: 'Anmelden' }).click();
	await page.waitForURL(`${house.origin}/konto`);
	expect(await page.textContent('main')).toContain('Ihr Konto ist mit Stadtkonto verbunden');

	await page.goto('/anmelden/extern?code=abc&state=def'); // nobody begins a sign-in in somebody else's browser
	expect(await page.textContent('main')).toContain('in einem anderen Browser begonnen');
	await page.goto('/start');
	await page.locator('header summary').click();
	await page.locator('header form[action="/abmelden"] button:visible').click();
	expect(await page.textContent('main')).toContain('Auch bei Stadtkonto abmelden');
	await page.getByRole('link', { name: 'Auch bei Stadtkonto abmelden' }).click();
	expect(new URL(page.url()).origin).toBe(idp.issuer);
	await page.getByRole('button', { name: 'Abmelden' }).click();
	await page.waitForURL(`${house.origin}/anmelden?abgemeldet`);
	await leave();
});
