import { beforeAll, expect, test } from 'vitest';
import { visit } from '../support/browser.ts';
import { becomeDemoPerson, demoHouse } from '../support/demo-house.ts';

let origin: string;
beforeAll(async () => void ({ origin } = await demoHouse()));

test('Scenario 14: the retention run lists what goes, what is held, what is offered to the archive', async () => {
	const { context, page, leave } = await visit({ origin, script: false });
	await becomeDemoPerson(context, origin, 'Katrin Wieland');
	await page.goto('/start');
	await page.getByRole('link', { name: 'Datenschutz', exact: true }).first().click();
	await page.getByRole('link', { name: 'Löschlauf' }).click();
	expect(await page.textContent('h1')).toBe('Löschlauf');
	const section = (id: string) => page.locator(`section[aria-labelledby=${id}]`);
	expect(await section('HELD').textContent()).toContain('Fall BRK-2022-0001');
	expect(await section('WITH_ARCHIVE').textContent()).toContain('Fall BRK-2022-0002');
	expect(await section('TO_OFFER').textContent()).toContain('Fall BRK-2022-0003');
	const going = section('GOES').locator('tbody tr');
	for (const row of ['Identität der meldenden Person', 'weitergeleitete', 'Signal ohne Fall', 'Rückmeldecode'])
		expect(await going.filter({ hasText: row }).count(), row).toBeGreaterThan(0);
	expect(await page.textContent('main')).not.toContain('Rainer Uhlig');

	// A hold moves a file from one list to the other; lifted, it moves back.
	await page.getByRole('link', { name: 'Sperren' }).click();
	expect(await page.textContent('tbody')).toContain('Klageverfahren');
	await page.fill('[name=label]', 'BRK-9999-0001');
	await page.fill('[name=reason]', 'Der Rechnungshof prüft.');
	await page.getByRole('button', { name: 'Sperre setzen' }).click();
	expect(await page.textContent('.error-summary')).toContain('Diese Nummer gibt es nicht');
	expect(await page.inputValue('[name=reason]')).toBe('Der Rechnungshof prüft.');
	await page.fill('[name=label]', 'BRK-2022-0003');
	await page.getByRole('button', { name: 'Sperre setzen' }).click();
	await page.goto('/datenschutz/loeschlauf');
	expect(await section('HELD').textContent()).toContain('Fall BRK-2022-0003');
	await page.goto('/datenschutz/sperren');
	await page.getByRole('button', { name: 'Aufheben BRK-2022-0003' }).click();
	await page.goto('/datenschutz/loeschlauf');
	expect(await section('TO_OFFER').textContent()).toContain('Fall BRK-2022-0003');

	// The archive gets a package before its answer is recorded.
	await page.getByRole('link', { name: 'Archiv' }).click();
	await page.getByRole('link', { name: 'Fall BRK-2022-0002' }).click();
	await page.check('input[value=ACCEPTED]');
	await page.getByRole('button', { name: 'Antwort festhalten' }).click();
	expect(await page.textContent('.error-summary')).toContain('laden Sie zuerst das Paket herunter');
	const [file] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: 'Paket herunterladen' }).click()
	]);
	expect(file.suggestedFilename()).toBe('BRK-2022-0002.tar');

	// A shorter period shows what it would take before it is set.
	await page.goto('/datenschutz/regeln/R3');
	await page.fill('[name=periodCount]', '0');
	await page.getByRole('button', { name: 'Vorschau zeigen' }).click();
	expect(await page.textContent('section[aria-labelledby=preview] h2')).toContain('sofort');
	expect(await page.inputValue('[name=periodCount]')).toBe('0');
	await page.goto('/datenschutz/regeln/R3');
	expect(await page.inputValue('[name=periodCount]')).toBe('3');
	await leave();
});

test('nobody else reads the deletion run, and the attempt is refused in a plain sentence', async () => {
	const { context, page, leave } = await visit({ origin, script: false });
	await becomeDemoPerson(context, origin, 'Amira Lindqvist');
	for (const path of ['loeschlauf', 'regeln', 'sperren', 'archiv']) {
		const answer = await page.goto(`/datenschutz/${path}`);
		expect(answer?.status(), path).toBe(403);
		expect(await page.textContent('h1')).toBe('Das ist für Sie nicht sichtbar');
	}
	await leave();
});
