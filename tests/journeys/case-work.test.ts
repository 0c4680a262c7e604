import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { axeFindings } from '../support/axe.ts';
import { headed, visit } from '../support/browser.ts';
import { aMember, aSession, aTenant, housePlatform } from '../support/builders.ts';
import { aCase, anActor } from '../support/case-builders.ts';
import type { Member } from '../../src/lib/platform/pure/actor.ts';
import type { Platform } from '../../src/lib/platform/server/platform.server.ts';

let platform: Platform;
let lead: Member;
beforeAll(async () => {
	platform = await housePlatform();
	lead = await aMember(platform, { tenantId: await aTenant(platform), roles: ['CONFLICT_MANAGER'] });
});
afterAll(() => platform.database.close());

async function asLead(options: Parameters<typeof visit>[0] = {}) {
	const visited = await visit(options);
	const value = await aSession(platform, lead);
	const domain = 'localhost';
	await visited.context.addCookies([{ name: 'koko_session', value, domain, path: '/', httpOnly: true }]);
	return visited;
}
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

test('an agreement comes into force: one party approves by link on a phone without script, one on paper', async () => {
	const caseId = await aCase(platform, lead);
	await anActor(platform, lead, caseId, { label: 'Anwohnende im Vorderhaus' });
	await anActor(platform, lead, caseId, { label: 'Jugendliche im Hof' });
	const { page, leave } = await asLead({ script: false });
	await page.goto(`/faelle/${caseId}/vereinbarung`);
	await page.fill('#title', 'Abendruhe im Hof');
	await press(page, 'Vereinbarung entwerfen');
	await page.fill('#text0', 'Ab 22 Uhr ist es im Hof leise.');
	await press(page, 'Entwurf speichern');
	expect(await page.textContent('#error-summary')).toContain('Bitte füllen Sie dieses Feld aus.');
	expect(await page.inputValue('#text0')).toBe('Ab 22 Uhr ist es im Hof leise.');
	await page.fill('#responsible0', 'Beide Seiten');
	await page.check('#shareable0');
	await press(page, 'Entwurf speichern');
	await press(page, 'Den Parteien vorlegen');
	await page.getByRole('button', { name: 'Link erstellen' }).first().click();
	const link = (await page.textContent('.link-once'))?.trim() ?? '';
	expect(link).toMatch(/\/z\/[\w-]{32}$/);
	await page.goto(page.url().split('?')[0] ?? '');
	expect(await page.content()).not.toContain(link);

	const phone = await visit({ script: false, width: 360 });
	await phone.page.goto(link);
	expect(await phone.page.textContent('article')).toContain('Ab 22 Uhr ist es im Hof leise.');
	await phone.page.reload();
	await press(phone.page, 'Ja, ich stimme zu');
	await headed(phone.page, 'Ihre Antwort ist angekommen');
	await phone.page.goto(link);
	expect(await phone.page.textContent('main')).toContain('Über diesen Link ist schon eine Antwort gekommen');
	await phone.leave();

	await page.reload();
	await page.getByRole('button', { name: 'Hat auf Papier zugestimmt: Jugendliche im Hof' }).click();
	await press(page, 'Ab heute gilt die Vereinbarung');
	expect(await page.getByText('Fällig am').count()).toBeGreaterThanOrEqual(3);
	expect(await page.textContent('main')).toContain('gilt');
	await leave();
});

test('the work in a case goes without script from actors over the decision aid to a measure', async () => {
	const caseId = await aCase(platform, lead);
	const { page, leave } = await asLead({ script: false });
	await page.goto(`/faelle/${caseId}/beteiligte`);
	await page.fill('#label', 'Kioskbetrieb');
	await press(page, 'Speichern');
	await page.getByText('Stufe einschätzen').click();
	await page.selectOption('#actorId', { label: 'Kioskbetrieb' });
	await page.selectOption('#stage', '4');
	await page.fill('#evidence', 'Unterschriften werden gesammelt.');
	await press(page, 'Einschätzung aufschreiben');
	expect(await page.getByRole('img', { name: /Kioskbetrieb: zuletzt Stufe 4/ }).count()).toBe(1);

	await page.goto(`/faelle/${caseId}/verfahren`);
	expect(await page.inputValue('#stage')).toBe('4');
	await page.getByLabel('ja', { exact: true }).first().check();
	await press(page, 'Verfahren vergleichen');
	expect(await page.locator('#ergebnis li').first().textContent()).toContain('Schutz und Gefahrenabwehr');
	await page.selectOption('#method', 'MEDIATION');
	await page.fill('#reasons', 'Beide möchten das.');
	await page.selectOption('#alternative', 'ADVICE');
	await page.fill('#alternativeReason', 'Falls eine Seite abspringt.');
	await press(page, 'Entscheidung festhalten');
	expect(await page.textContent('#error-summary')).toContain('ausgeschlossen');
	expect(await page.inputValue('#reasons')).toBe('Beide möchten das.');
	await page.selectOption('#method', 'PROTECTION');
	await press(page, 'Entscheidung festhalten');
	expect(await page.textContent('#entscheidungen')).toContain('Schutz und Gefahrenabwehr');

	await page.goto(`/faelle/${caseId}/termine`);
	await page.fill('#day', '2031-06-20');
	await page.fill('#from', '10:00');
	await page.fill('#to', '09:00');
	await press(page, 'Termin speichern');
	expect(await page.textContent('#error-summary')).toContain('Das Ende muss nach dem Beginn liegen.');
	await page.fill('#to', '11:00');
	await press(page, 'Termin speichern');
	const href = (await page.getByRole('link', { name: 'In den Kalender (.ics)' }).getAttribute('href')) ?? '';
	const file = await page.request.get(href);
	expect(file.headers()['content-type']).toContain('text/calendar');
	expect(await file.text()).toContain('DTSTART:20310620T080000Z');

	await page.goto(`/faelle/${caseId}/aufgaben`);
	await page.getByText('Maßnahme vorschlagen').first().click();
	await page.fill('#measureTitle', 'Zweite Bank aufstellen');
	await press(page, 'Maßnahme vorschlagen');
	expect(await page.textContent('#error-summary')).toContain('wer die Maßnahme übernehmen soll');
	await page.selectOption('#ownerId', { index: 1 });
	await page.fill('#doNoHarmNote', 'Beide Gruppen sitzen dort.');
	await press(page, 'Maßnahme vorschlagen');
	await page.getByRole('link', { name: 'Zweite Bank aufstellen' }).click();
	for (const step of ['Beschließen', 'Annehmen', 'Umsetzung beginnen', 'Als umgesetzt melden', 'Wirkung bestätigen'])
		await press(page, step);
	expect(await page.textContent('main')).toContain('wirksam');
	await leave();
});

test('an edit of a note on an old version shows both texts', async () => {
	const caseId = await aCase(platform, lead);
	const { page, context, leave } = await asLead({ script: false });
	await page.goto(`/faelle/${caseId}/notizen`);
	await page.fill('#text', 'Erste Fassung');
	await press(page, 'Notiz speichern');
	await page.getByRole('link', { name: /Ändern/ }).click();
	const other = await context.newPage();
	await other.goto(page.url());
	await other.fill('#text', 'Fassung vom Kollegen');
	await press(other, 'Notiz speichern');
	await page.fill('#text', 'Meine Fassung');
	await press(page, 'Notiz speichern');
	expect(await page.inputValue('#text')).toBe('Meine Fassung');
	expect(await page.textContent('.alert-warning')).toContain('Fassung vom Kollegen');
	await leave();
});

test('axe finds nothing on the pages inside a case, light and dark, on desk and phone', async () => {
	const caseId = await aCase(platform, lead);
	const actorId = await anActor(platform, lead, caseId);
	const { page: seed, leave: leaveSeed } = await asLead();
	await seed.goto(`/faelle/${caseId}/beteiligte`);
	await seed.getByText('Stufe einschätzen').click();
	await seed.selectOption('#actorId', actorId);
	await seed.selectOption('#stage', '5');
	await seed.fill('#evidence', 'Offener Brief.');
	await press(seed, 'Einschätzung aufschreiben');
	await seed.goto(`/faelle/${caseId}/vereinbarung`);
	await seed.fill('#title', 'Ruhezeiten');
	await press(seed, 'Vereinbarung entwerfen');
	const agreement = new URL(seed.url()).pathname;
	await leaveSeed();
	const aid =
		'stage=5&parties=FEW&willing=YES&danger=no&ownInvolvement=no&powerGap=no&publicLawNorm=no&oneSidedWish=no';
	const inside = ['beteiligte', 'notizen', 'termine', `verfahren?${aid}`, 'vereinbarung', 'aufgaben'];
	const paths = [
		...inside.map((tab) => `/faelle/${caseId}/${tab}`),
		agreement,
		'/aufgaben',
		'/massnahmen',
		'/z/unbekannt'
	];
	for (const look of [
		{ dark: false, width: 1280 },
		{ dark: true, width: 320 }
	]) {
		const { page, leave } = await asLead(look);
		for (const path of paths) {
			await page.goto(path);
			expect(await page.locator('h1').count(), path).toBe(1);
			expect(await axeFindings(page), path).toEqual([]);
			const tooWide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
			expect(tooWide, `${path} is wider than ${look.width}`).toBe(false);
		}
		await leave();
	}
});
