import { PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { strFromU8, unzipSync } from 'fflate';
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

test('Scenario 7: the council paper of case 7 is a tagged PDF without anything from the case file', async () => {
	const { context, page, leave } = await visit({ origin, script: false });
	await becomeDemoPerson(context, origin, 'Holger Prätorius');
	await page.goto('/faelle?q=Marktring');
	await page.getByRole('link', { name: 'Verkehrsversuch Marktring' }).first().click();
	await headed(page, 'Verkehrsversuch Marktring');
	await page.getByRole('link', { name: 'Bericht', exact: true }).first().click();
	await page.getByRole('link', { name: 'Verkehrsversuch Marktring: Empfehlungen aus der Beteiligung' }).click();
	expect(await page.inputValue('#committee')).toContain('Ausschuss');
	const paper = new URL(page.url()).pathname;

	await page.fill('#subject', '');
	await page.getByRole('button', { name: 'Vorlage speichern' }).click();
	expect(await page.textContent('#error-summary')).toContain('Bitte füllen Sie dieses Feld aus');
	expect(await page.inputValue('#background')).toContain('ohne Autoverkehr');
	await page.fill('#subject', 'Marktring: Empfehlungen');
	await page.getByRole('button', { name: 'Vorlage speichern' }).click();
	await page.getByText('Die Vorlage ist gespeichert.').waitFor();

	const pdf = await context.request.get(`${paper}/datei?format=pdf`);
	expect(pdf.headers()['content-type']).toBe('application/pdf');
	expect(pdf.headers()['content-disposition']).toContain('attachment');
	const { catalog } = await PDFDocument.load(await pdf.body(), { updateMetadata: false });
	expect(catalog.has(PDFName.of('StructTreeRoot'))).toBe(true);

	const word = unzipSync(new Uint8Array(await (await context.request.get(`${paper}/datei?format=docx`)).body()));
	const text = strFromU8(word['word/document.xml'] ?? new Uint8Array());
	expect(text).toContain('Rampe und abgesenkter Bordstein');
	await page.goto(`${paper.split('/bericht')[0]}/notizen`);
	for (const note of await page.locator('main .pre-line').allTextContents())
		expect(text).not.toContain(note.slice(0, 40));
	const file = await page.goto(`${paper.split('/bericht')[0]}`);
	expect(file?.status()).toBe(200);
	expect(text).not.toContain('Die Sperrung des Marktrings für Autos.'); // the occasion, as the case file words it
	await leave();

	const head = await visit({ origin, script: false });
	await becomeDemoPerson(head.context, origin, 'Stefan Ruhnau');
	expect((await head.context.request.get(`${paper}/datei?format=pdf`)).status()).toBe(403);
	await head.leave();
});
