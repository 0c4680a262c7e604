import { beforeAll, expect, test } from 'vitest';
import { visit } from '../support/browser.ts';
import { becomeDemoPerson, demoHouse } from '../support/demo-house.ts';

let origin: string;
beforeAll(async () => void ({ origin } = await demoHouse()));

test('Scenario 16 (timer): the Austrian municipality has four weeks for an information request', async () => {
	const { context, page, leave } = await visit({ origin, script: false });
	await becomeDemoPerson(context, origin, 'Dr. Anton Lechner');
	await page.goto('/datenschutz/informationsbegehren');
	expect(await page.textContent('main')).toContain('vier Wochen');
	await page.getByRole('button', { name: 'Informationsbegehren aufnehmen' }).click();
	expect(await page.textContent('.error-summary')).toContain('füllen Sie dieses Feld aus');
	await page.fill('[name=asker]', 'Redaktion des Gemeindeboten');
	await page.fill('[name=subject]', 'Wie viele Konflikte gab es 2025?');
	await page.fill('[name=receivedOn]', '2026-06-01');
	await page.getByRole('button', { name: 'Informationsbegehren aufnehmen' }).click();
	expect(await page.textContent('tbody')).toContain('29.06.2026');
	await page.locator('tbody a').click();
	await page.fill('[name=reason]', 'Andere müssen gehört werden.');
	await page.getByRole('button', { name: 'Um vier Wochen verlängern' }).click();
	expect(await page.textContent('tbody')).toContain('27.07.2026');
	await leave();
});

test('the clock of a breach is shown in hours, and a notice not given needs its reason', async () => {
	const { context, page, leave } = await visit({ origin, script: false });
	await becomeDemoPerson(context, origin, 'Katrin Wieland');
	await page.goto('/datenschutz/pannen');
	await page.fill('[name=title]', 'Ausdruck im Bus vergessen');
	await page.fill('[name=discoveredOn]', '2026-06-14');
	await page.fill('[name=discoveredAt]', '08:30');
	await page.getByRole('button', { name: 'Datenpanne aufnehmen' }).click();
	expect(await page.textContent('dl.facts')).toMatch(/\d+ Stunden übrig/);
	await page.check('input[value=NONE]');
	await page.fill('[name=assessment]', 'Nur ein leeres Formular.');
	await page.check('[name=isClosed]');
	await page.getByRole('button', { name: 'Speichern' }).click();
	expect(await page.textContent('.error-summary')).toContain('begründen');
	expect(await page.inputValue('[name=assessment]')).toBe('Nur ein leeres Formular.');
	await page.fill('[name=authorityNote]', 'Kein Risiko für Menschen, daher keine Meldung.');
	await page.getByRole('button', { name: 'Speichern' }).click();
	expect(await page.textContent('main')).toContain('Die Uhr steht: rechtzeitig.');

	await page.goto('/datenschutz/verzeichnis');
	expect(await page.textContent('main')).toContain('R3 Fallakte');
	await page
		.getByRole('link', { name: /Folgenabschätzung/ })
		.last()
		.click();
	expect(await page.textContent('h1')).toContain('Folgenabschätzung');
	await leave();
});
