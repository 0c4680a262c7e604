import { Secret, TOTP } from 'otpauth';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeFindings } from '../support/axe.ts';
import { launchBrowser } from '../support/browser-launch.ts';
import { openHouse, type House } from '../support/house.ts';
import { headed } from '../support/browser.ts';

let house: House;
beforeAll(async () => (house = await openHouse()));
afterAll(() => house.stop());

test.each([false, true])('the first run has no barriers axe could find (dark: %s)', async (dark) => {
	const browser = await launchBrowser();
	const page = await browser.newPage({
		baseURL: house.origin,
		locale: 'en-GB',
		colorScheme: dark ? 'dark' : 'light',
		viewport: { width: 320, height: 800 }
	});
	const findings: Record<string, string[]> = {};
	const look = async (name: string): Promise<void> => {
		findings[name] = await axeFindings(page);
		const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
		if (overflow > 0) findings[name]?.push(`${overflow} pixels wider than the screen`);
	};
	await page.goto('/einrichten');
	await look('token');
	await page.goto(`/einrichten?token=${house.setupToken}`);
	await look('choice');
	await page.goto('/einrichten/ort?q=Neustadt');
	await look('place');
	await page.goto('/einrichten/ort?q=xqzw');
	await look('place not found');
	await page.goto('/einrichten/organisation?key=05974040');
	await page.click('main button');
	await look('organisation with errors');
	expect(findings).toEqual(Object.fromEntries(Object.keys(findings).map((name) => [name, []])));
	await browser.close();
});

test('an empty house becomes the home of Kreis Soest without script, guarded by the token of the start', async () => {
	const browser = await launchBrowser();
	const context = await browser.newContext({
		baseURL: house.origin,
		javaScriptEnabled: false,
		locale: 'de-DE',
		viewport: { width: 360, height: 800 }
	});
	const page = await context.newPage();
	await page.goto('/einrichten/organisation');
	expect(new URL(page.url()).pathname).toBe('/einrichten');
	await page.fill('#token', 'geraten');
	await page.click('main button');
	expect(await page.textContent('#error-summary')).toContain('Schlüssel stimmt nicht');

	await page.goto(`/einrichten?token=${house.setupToken}`);
	expect(page.url()).not.toContain(house.setupToken);
	await page.click('text="Eigene Organisation einrichten" >> nth=-1');
	await page.fill('#q', 'kreis sost');
	await page.selectOption('#land', 'DE-NW');
	await page.click('main button');
	await page.click('[aria-label="Kreis Soest wählen"]');

	expect(await page.inputValue('#slug')).toBe('kreis-soest');
	expect(await page.inputValue('#numberPrefix')).toBe('SOE');
	await page.fill('#displayName', 'Meike Sandrock');
	await page.fill('#email', 'm.sandrock');
	await page.fill('#password', 'drei Schafe auf dem Dach');
	await page.fill('#passwordAgain', 'drei Schafe auf dem Dach');
	await page.check('#isConflictManager');
	await page.click('main button');
	expect(await page.textContent('#error-summary')).toContain('nicht vollständig');
	expect(await page.inputValue('#displayName')).toBe('Meike Sandrock');
	await page.fill('#email', 'm.sandrock@example.org');
	await page.fill('#password', 'drei Schafe auf dem Dach');
	await page.fill('#passwordAgain', 'drei Schafe auf dem Dach');
	await page.click('main button');

	await headed(page, 'Zweiten Faktor einrichten');
	const secret = ((await page.textContent('.secret-groups')) ?? '').replaceAll(' ', '');
	await page.fill('#code', new TOTP({ secret: Secret.fromBase32(secret) }).generate());
	await page.click('main button');
	expect(await page.locator('.recovery-codes li').count()).toBe(10);
	await page.click('main button');
	await headed(page, 'Bezirke');
	expect(await page.textContent('header')).toContain('Kreis Soest');
	const csv = Buffer.from('Bezirk;Einwohner\nSüd;1.200\nNord;viele\n', 'latin1');
	await page.setInputFiles('#file', { name: 'bezirke.csv', mimeType: 'text/csv', buffer: csv });
	await page.click('text="Vorschau zeigen"');
	expect(await page.textContent('main')).toContain('Ein Bezirk kann übernommen werden.');
	expect(await page.textContent('main')).toContain('Zeile 3');
	await page.click('text="Übernehmen"');
	expect(await page.textContent('tbody')).toContain('Süd');

	await page.goto(`/einrichten?token=${house.setupToken}`);
	await headed(page, 'KoKo ist schon eingerichtet');
	await browser.close();
});
