import { beforeAll, expect, test } from 'vitest';
import { visit } from '../support/browser.ts';
import { becomeDemoPerson, demoHouse } from '../support/demo-house.ts';

let origin: string;
beforeAll(async () => void ({ origin } = await demoHouse()));

test('Scenario 13: the officer answers an access request; the reporter’s identity is not in it, the refusal note is', async () => {
	const { context, page, leave } = await visit({ origin, script: false });
	await becomeDemoPerson(context, origin, 'Katrin Wieland');
	await page.goto('/datenschutz/anfragen');
	await page.fill('[name=personName]', 'Rolf Dahlke');
	await page.fill('[name=personContact]', 'Gerberweg 12, Brückhausen');
	await page.fill('[name=receivedOn]', '2026-06-10');
	await page.getByRole('button', { name: 'Anfrage aufnehmen' }).click();
	expect(await page.textContent('dl.facts')).toContain('10.07.2026');

	await page.fill('[name=identityNote]', 'Ausweis vorgelegt');
	await page.getByRole('button', { name: 'Prüfung festhalten' }).click();
	await page.getByRole('button', { name: 'Alle Daten durchsuchen' }).click();
	const found = page.locator('section[aria-labelledby=found]');
	expect(await found.textContent()).toContain('Rolf Dahlke schreit die Kinder im Hof an');
	expect(await found.textContent()).toContain('Wer diese Meldung abgegeben hat, wird nie mitgeteilt');
	expect(await page.content()).not.toContain('Younes');
	expect(await page.content()).not.toContain('Frau Kern');

	// Nothing goes out before every finding was decided about, and withholding needs its ground.
	await page.getByRole('button', { name: 'Antwort abschließen' }).click();
	expect(await page.textContent('.error-summary')).toContain('entscheiden Sie über jeden Fund');
	await found.locator('select[name^=decision]').selectOption('WITHHOLD');
	await page.getByRole('button', { name: 'Entscheidungen speichern' }).click();
	expect(await page.textContent('.error-summary')).toContain('nennen Sie den Rechtsgrund');
	await found.locator('select[name^=decision]').selectOption('DISCLOSE');
	await page.getByRole('button', { name: 'Entscheidungen speichern' }).click();
	await page.fill('[name=answerText]', 'Guten Tag Herr Dahlke, vielen Dank für Ihre Anfrage.');
	await page.getByRole('button', { name: 'Antwort abschließen' }).click();
	await page.getByRole('link', { name: 'Antwort ansehen und drucken' }).click();
	const letter = (await page.textContent('article')) ?? '';
	expect(letter).toContain('Guten Tag Herr Dahlke');
	expect(letter).toContain('Rolf Dahlke schreit die Kinder im Hof an');
	expect(letter).toContain('Die Identität einer Person, die eine Meldung abgegeben hat');
	expect(letter).toContain('Art. 15 Abs. 4 DSGVO');
	expect(await page.content()).not.toMatch(/Younes|0221 4710 372|Frau Kern/);
	await leave();

	// The conflict managers of the report see that somebody looked.
	const manager = await visit({ origin, script: false });
	await becomeDemoPerson(manager.context, origin, 'Amira Lindqvist');
	expect((await manager.page.goto('/datenschutz/anfragen'))?.status()).toBe(403);
	await manager.leave();
});

test('a passage is looked for, shown, chosen and blackened without script', async () => {
	const { context, page, leave } = await visit({ origin, script: false });
	await becomeDemoPerson(context, origin, 'Katrin Wieland');
	await page.goto('/datenschutz/schwaerzen');
	await page.fill('[name=passage]', 'Krähwinkel-Nirgends');
	await page.getByRole('button', { name: 'Stellen suchen' }).click();
	expect(await page.textContent('main')).toContain('steht in keinem Text');
	await page.fill('[name=passage]', 'Wasser aus dem gemeinsamen Brunnen');
	await page.getByRole('button', { name: 'Stellen suchen' }).click();
	await page.getByRole('button', { name: 'Endgültig schwärzen' }).click();
	expect(await page.textContent('.error-summary')).toContain('wählen Sie');
	await page.selectOption('[name=reason]', 'NOT_NEEDED');
	await page.getByRole('button', { name: 'Endgültig schwärzen' }).click();
	expect(await page.textContent('main')).toContain('Die Stelle ist geschwärzt');
	await page.fill('[name=passage]', 'Wasser aus dem gemeinsamen Brunnen');
	await page.getByRole('button', { name: 'Stellen suchen' }).click();
	expect(await page.textContent('main')).toContain('steht in keinem Text');
	await leave();
});
