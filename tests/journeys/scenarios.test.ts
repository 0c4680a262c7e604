import { beforeAll, expect, test } from 'vitest';
import { headed, visit } from '../support/browser.ts';
import { becomeDemoPerson, demoHouse } from '../support/demo-house.ts';
import { tabTo, tabToAndPress } from '../support/keyboard.ts';

// Scenario 1 (a resident on a phone, in Arabic) is told in resident.test.ts.
let origin: string;
beforeAll(async () => void ({ origin } = await demoHouse()));

test('Scenario 2: a school social worker gives a signal in less than a minute, by keyboard, and no name gets in', async () => {
	const { context, page, leave } = await visit({ origin });
	expect(await becomeDemoPerson(context, origin, 'Johanna Nagel')).toBe('/signal');
	const began = performance.now();
	await page.goto('/signal');
	await tabToAndPress(page, 'input[name=danger]', 'Space');
	await tabTo(page, '[name=placeText]');
	await page.keyboard.type('Schulhof Nordring');
	await tabTo(page, '[name=text]');
	await page.keyboard.type('Frau Schmidt sagt: wieder Streit zwischen zwei Gruppen.');
	await page.waitForSelector('#name-hint .alert'); // while typing, before anything is sent
	await page.keyboard.press('ControlOrMeta+a');
	await page.keyboard.type('Wieder Streit zwischen zwei Gruppen, diesmal mit Flaggen.');
	await tabToAndPress(page, 'input[name=intensity]', 'Space');
	await tabToAndPress(page, 'main button[type=submit]');
	await page.getByText('Das Signal ist angekommen').waitFor();
	expect(performance.now() - began).toBeLessThan(60_000);
	await leave();

	const office = await visit({ origin, script: false });
	await becomeDemoPerson(office.context, origin, 'Amira Lindqvist');
	await office.page.goto('/meldungen?q=Flaggen');
	await office.page.locator('table.list a').first().click();
	const shown = await office.page.textContent('main');
	expect(shown).toContain('diesmal mit Flaggen');
	expect(shown).toContain('ohne Personenbezug');
	expect(shown).not.toContain('Schmidt');
	await office.leave();
});

test('Scenario 3: the conflict manager sees the three deadlines of today first', async () => {
	const { context, page, leave } = await visit({ origin, script: false });
	expect(await becomeDemoPerson(context, origin, 'Amira Lindqvist')).toBe('/start');
	await page.goto('/start');
	expect(await page.locator('main h2').first().textContent()).toBe('Heute zuerst');
	const deadlines = await page.locator('#first-deadlines li').allTextContents();
	expect(deadlines).toHaveLength(3);
	for (const deadline of deadlines) expect(deadline).toMatch(/heute|überfällig/);
	expect(await page.textContent('section[aria-labelledby=fristen]')).toContain('Gefahr gemeldet');
	for (const link of await page.locator('#first-deadlines a').all()) {
		const answer = await context.request.get((await link.getAttribute('href')) ?? '');
		expect(answer.status()).toBe(200);
	}
	await leave();
});

test('Scenario 4: a department head opens the link of case 8, is refused in a plain sentence, and it is noted', async () => {
	const head = await visit({ origin, script: false });
	const link = await becomeDemoPerson(head.context, origin, 'Dr. Ute Brinkmann');
	for (const address of [link, `${link}/notizen`, `${link}/verlauf`]) {
		const answer = await head.page.goto(address);
		expect(answer?.status(), address).toBe(403);
		await headed(head.page, 'Das ist für Sie nicht sichtbar');
		expect(await head.page.textContent('main')).toContain('Der Versuch wurde im Zugriffsprotokoll vermerkt');
		expect(await head.page.content()).not.toContain('Schnittstelle');
	}
	await head.leave();

	const officer = await visit({ origin, script: false });
	await becomeDemoPerson(officer.context, origin, 'Yeliz Toprak');
	await officer.page.goto('/protokoll');
	await officer.page.selectOption('[name=person]', { label: 'Dr. Ute Brinkmann' });
	await officer.page.check('[name=verweigert]');
	await officer.page.getByRole('button', { name: 'Filter anwenden' }).click();
	const noted = officer.page.locator('tbody tr', { hasText: link.slice(-12) });
	expect(await noted.count()).toBeGreaterThanOrEqual(3);
	expect(await noted.first().textContent()).toContain('verweigert');
	await officer.leave();
});
