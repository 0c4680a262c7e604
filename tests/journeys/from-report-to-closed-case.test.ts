import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { closingQuestions } from '../../src/lib/cases/domain/closing.ts';
import { dangerQuestions } from '../../src/lib/cases/domain/danger-check.ts';
import { publicTexts } from '../../src/lib/intake/web/texts/index.ts';
import type { Platform } from '../../src/lib/platform/server/platform.server.ts';
import { headed, visit } from '../support/browser.ts';
import { aMember, aSession, aTenant, housePlatform } from '../support/builders.ts';

const { de } = publicTexts;
let platform: Platform;
beforeAll(async () => (platform = await housePlatform()));
afterAll(() => platform.database.close());

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const main = (page: Page) => page.textContent('main');

async function checkDanger(page: Page): Promise<void> {
	for (const question of dangerQuestions) await page.check(`#danger_${question}`);
}

async function completePhase(page: Page, file: string, phase: string, result: string): Promise<void> {
	await page.goto(file);
	await page.getByText('Phase wechseln').click();
	await page.getByRole('link', { name: `${phase}: Abschließen` }).click();
	await checkDanger(page);
	await page.fill('#text', result);
	await press(page, `Phase „${phase}“ abschließen`);
	await page.waitForURL(new RegExp(`${file}$`));
}

const runningPhase = (page: Page) => page.textContent('.phase-bar [aria-current=step]');

/** A resident reports on the public page; gives her receipt code. */
async function report(slug: string): Promise<string> {
	const { page, leave } = await visit({ script: false });
	await page.goto(`/k/${slug}`);
	await page.getByRole('link', { name: de.town.report }).first().click();
	await page.fill('#text', 'Im Hof wird jeden Abend bis nach Mitternacht laut Musik gehört. Wir schlafen schlecht.');
	await page.fill('#placeText', 'Hof hinter dem Kiosk');
	await page.check('input[name=wish][value=MEDIATE]');
	await press(page, de.form.send);
	const groups = await page.locator('[data-testid=receipt-code] li span[aria-hidden]').allTextContents();
	await page.check('#noted');
	await press(page, de.receipt.continue);
	await headed(page, de.receipt.doneTitle);
	await leave();
	return groups.join(' ');
}

/** What the resident finds in her postbox at a new visit. */
async function postbox(code: string): Promise<string> {
	const { page, leave } = await visit({ script: false });
	await page.goto('/postfach');
	await page.fill('#code', code);
	await press(page, de.postbox.open);
	const found = (await main(page)) ?? '';
	await leave();
	return found;
}

/** From the start page over acknowledgement and clearing to a case; gives its address. */
async function clearIntoCase(page: Page): Promise<string> {
	await page.goto('/start');
	await page.locator('section[aria-labelledby=neu] li a').first().click();
	await press(page, 'Eingang bestätigen');
	expect(await main(page)).toContain('Gesendet.');
	await page.getByRole('link', { name: 'Clearing beginnen' }).click();
	await checkDanger(page);
	await press(page, 'Gefährdungsprüfung speichern');
	await page.check('[name=result][value=ACCEPT]');
	await page.fill('[name=reason]', 'Verhandelbar, zwei Seiten, keine Gefahr.');
	await page.selectOption('[name=caseId]', { label: 'Einen neuen Fall anlegen' });
	await page.fill('[name=title]', 'Musik im Innenhof');
	await page.fill('[name=presentingIssue]', 'Abendliche Musik');
	await press(page, 'Entscheidung speichern');
	expect(await page.inputValue('[name=text]')).not.toBe('');
	await press(page, 'Rückmeldung senden');
	expect(await main(page)).toContain('Das Clearing ist abgeschlossen');
	await page.getByRole('link', { name: 'Zur Meldung' }).click();
	await page.getByRole('link', { name: 'Zum Fall' }).click();
	await headed(page, 'Musik im Innenhof');
	return new URL(page.url()).pathname;
}

async function describeParties(page: Page, file: string): Promise<void> {
	await page.goto(`${file}/beteiligte`);
	for (const [index, label] of ['Anwohnende im Vorderhaus', 'Jugendliche im Hof'].entries()) {
		if (index > 0) await page.locator('summary', { hasText: 'Beteiligte eintragen' }).click();
		await page.fill('#label', label);
		await press(page, 'Speichern');
		expect(await page.textContent('table')).toContain(label);
	}
	await page.getByText('Stufe einschätzen').click();
	await page.selectOption('#actorId', { label: 'Anwohnende im Vorderhaus' });
	await page.selectOption('#stage', '3');
	await page.fill('#evidence', 'Man redet nur noch übereinander.');
	await press(page, 'Einschätzung aufschreiben');
	expect(await page.getByRole('img', { name: /Anwohnende im Vorderhaus: zuletzt Stufe 3/ }).count()).toBe(1);
}

async function chooseMethod(page: Page, file: string): Promise<void> {
	await page.goto(`${file}/verfahren`);
	await page.selectOption('#willing', 'YES');
	await press(page, 'Verfahren vergleichen');
	expect(await page.locator('#ergebnis ol > li').count()).toBe(3);
	await page.selectOption('#method', 'MODERATED_TALK');
	await page.fill('#reasons', 'Beide Seiten wollen reden.');
	await page.selectOption('#alternative', 'SHUTTLE');
	await page.fill('#alternativeReason', 'Falls das Gespräch zu früh kommt.');
	await press(page, 'Entscheidung festhalten');
	expect(await page.textContent('#entscheidungen')).toContain('Beide Seiten wollen reden.');
}

async function signMandate(page: Page, file: string): Promise<void> {
	await page.goto(`${file}/verfahren`);
	await page.fill('#commissionedBy', 'Amtsleitung Soziales');
	await page.fill('#goals', 'Eine Regel für den Abend, die beide tragen.');
	await page.fill('#signedOn', '2026-01-15');
	for (const choice of await page.getByLabel('zugestimmt', { exact: true }).all()) await choice.check();
	await page.locator('form[action="?/mandate"] button').click();
	expect(await page.textContent('#auftrag .alert-success')).toBeTruthy();
}

/** Drafts the agreement and collects both approvals; gives its address. */
async function agree(page: Page, file: string): Promise<string> {
	await page.goto(`${file}/vereinbarung`);
	await page.fill('#title', 'Abendruhe im Hof');
	await press(page, 'Vereinbarung entwerfen');
	await page.fill('#text0', 'Ab 22 Uhr ist es im Hof leise.');
	await page.fill('#responsible0', 'Beide Seiten');
	await press(page, 'Entwurf speichern');
	await press(page, 'Den Parteien vorlegen');
	const box = page.locator('li.box', { hasText: 'Jugendliche im Hof' });
	await box.getByRole('button', { name: 'Link erstellen' }).click();
	const link = (await page.textContent('.link-once'))?.trim() ?? '';
	const phone = await visit({ script: false, width: 360 });
	await phone.page.goto(link);
	await press(phone.page, 'Ja, ich stimme zu');
	await headed(phone.page, 'Ihre Antwort ist angekommen');
	await phone.leave();
	await page.goto(page.url().split('?')[0] ?? '');
	await press(page, 'Hat auf Papier zugestimmt: Anwohnende im Vorderhaus');
	await press(page, 'Ab heute gilt die Vereinbarung');
	expect(await main(page)).toContain('Gilt seit');
	return new URL(page.url()).pathname;
}

async function followUp(page: Page, file: string, agreement: string): Promise<void> {
	await page.goto(file);
	await page.getByRole('link', { name: 'Nachhalten beginnen' }).click();
	await press(page, 'Nachhalten beginnen');
	expect(await runningPhase(page)).toContain('Nachhalten');
	await page.goto(agreement);
	await page.check('input[name=result][value=HOLDS]');
	await page.fill('#checkNote', 'Es ist seit vier Wochen ruhig.');
	await press(page, 'Ergebnis speichern');
	expect(await main(page)).toContain('Es ist seit vier Wochen ruhig.');
}

async function closeCase(page: Page, file: string): Promise<void> {
	await page.goto(file);
	await page.getByRole('link', { name: 'Fall abschließen' }).click();
	await press(page, 'Fall abschließen');
	expect(await page.textContent('.error-summary')).toContain('Bitte');
	for (const question of closingQuestions) await page.check(`#check_${question}`);
	await page.selectOption('#reason', 'AGREEMENT');
	await page.fill('#lesson', 'Erst einzeln sprechen, dann gemeinsam.');
	await press(page, 'Fall abschließen');
	expect(await main(page)).toContain('Abgeschlossen am');
}

test('the main job, without script: from a resident’s report over clearing, case and agreement to the cover sheet', async () => {
	const slug = `hauptweg-${crypto.randomUUID().slice(0, 8)}`;
	const tenantId = await aTenant(platform, { slug, name: 'Stadt Hauptweg' });
	const manager = await aMember(platform, { tenantId, roles: ['CONFLICT_MANAGER'], displayName: 'Amira Beispiel' });
	const code = await report(slug);

	const { context, page, leave } = await visit({ script: false, width: 1280 });
	const value = await aSession(platform, manager);
	await context.addCookies([{ name: 'koko_session', value, url: inject('origin'), httpOnly: true }]);
	const file = await clearIntoCase(page);
	expect(await runningPhase(page)).toContain('Konfliktanalyse');
	await describeParties(page, file);
	await completePhase(page, file, 'Konfliktanalyse', 'Es geht um Anerkennung, nicht nur um Lautstärke.');
	await chooseMethod(page, file);
	await completePhase(page, file, 'Verfahrenswahl', 'Moderiertes Gespräch.');
	await signMandate(page, file);
	await completePhase(page, file, 'Auftrag & Vereinbarung', 'Auftrag unterschrieben.');
	await completePhase(page, file, 'Durchführung', 'Zwei Gespräche.');
	const agreement = await agree(page, file);
	await followUp(page, file, agreement);
	await closeCase(page, file);

	const sheet = (await page.locator('section', { hasText: 'Deckblatt (anonym)' }).first().textContent()) ?? '';
	expect(sheet).toContain('1-3 → 1-3');
	expect(sheet).not.toContain('Musik');
	expect(sheet).not.toContain('Kiosk');
	expect(await main(page)).toContain('Erst einzeln sprechen, dann gemeinsam.');
	await page.goto(`${file}/verlauf`);
	expect(await main(page)).toContain('Fall abgeschlossen');
	await leave();

	const read = await postbox(code);
	expect(read).toContain(de.postbox.fromOffice);
	expect(read).toContain('Stadt Hauptweg');
	expect(read).not.toContain('Wir schlafen schlecht');
});
