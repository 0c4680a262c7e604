import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { axeFindings } from '../support/axe.ts';
import { launchBrowser } from '../support/browser-launch.ts';
import { openHouse, type House } from '../support/house.ts';

let house: House;
let browser: Browser;
beforeAll(async () => {
	[house, browser] = await Promise.all([openHouse(['--demo']), launchBrowser()]);
});
afterAll(async () => {
	await browser.close();
	await house.stop();
});

const desk = { javaScriptEnabled: false, viewport: { width: 1280, height: 900 }, locale: 'de-DE' };

test('one click on the demo page signs in as a person of the demo world', async () => {
	const context = await browser.newContext({ ...desk, baseURL: house.origin });
	const page = await context.newPage();
	await page.goto('/demo');
	expect(await page.locator('h1').count()).toBe(1);
	expect(await page.textContent('.demo-banner')).toContain('Demo');
	expect(await page.locator('main h2').allTextContents()).toEqual(
		expect.arrayContaining(['Kreis Erlengau', 'Stadt Brückhausen', 'Marktgemeinde Sonnfelden'])
	);
	await page.getByRole('button', { name: 'Anmelden als Amira Lindqvist' }).click();
	expect(new URL(page.url()).pathname).toBe('/start');
	await page.goto('/demo');
	expect(await page.textContent('main')).toContain('Sie sind gerade angemeldet als Amira Lindqvist');
	await context.close();
});

test('a person who is not of the demo world cannot be signed in', async () => {
	const context = await browser.newContext({ ...desk, baseURL: house.origin });
	const answer = await context.request.post('/demo', {
		form: { person: '00000000-0000-4000-8000-000000000000' },
		headers: { origin: house.origin, accept: 'text/html' }
	});
	expect(answer.status()).toBe(404);
	expect(await context.cookies()).toEqual([]);
	await context.close();
});

test('the demo page is readable on a phone, in the dark, and without barriers', async () => {
	for (const colorScheme of ['light', 'dark'] as const) {
		const context = await browser.newContext({
			baseURL: house.origin,
			viewport: { width: 320, height: 700 },
			colorScheme,
			locale: 'de-DE'
		});
		const page = await context.newPage();
		await page.goto('/demo');
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
		expect(await axeFindings(page)).toEqual([]);
		await context.close();
	}
});
