import { mkdirSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import type { Platform } from '../../src/lib/platform/server/platform.server.ts';
import type { Role } from '../../src/lib/platform/pure/actor.ts';
import { submitReport } from '../../src/lib/intake/service/submit-report.server.ts';
import { axeFindings } from '../support/axe.ts';
import { confirmWithApp } from '../support/confirm.ts';
import { headed, visit, type Visit } from '../support/browser.ts';
import { aMember, anApp, aReport, aSession, aTenant, housePlatform } from '../support/builders.ts';

let platform: Platform;
let tenantId: string;
const pictures = process.env['KOKO_PICTURES'];

beforeAll(async () => {
	platform = await housePlatform();
	tenantId = await aTenant(platform);
	if (pictures) mkdirSync(pictures, { recursive: true });
});
afterAll(() => platform.database.close());

async function asRole(roles: readonly Role[], options: Visit = {}) {
	const member = await aMember(platform, { tenantId, roles });
	const token = await aSession(platform, member);
	const visitor = await visit(options);
	await visitor.context.addCookies([{ name: 'koko_session', value: token, domain: 'localhost', path: '/' }]);
	return { ...visitor, member };
}
async function aStoredReport(text: string, overrides: Parameters<typeof aReport>[0] = {}): Promise<string> {
	const context = await platform.contextOf({ kind: 'reporter' as const, tenantId });
	const sent = await submitReport(platform)(context, aReport({ text, ...overrides }));
	if (!sent.ok) throw new Error(sent.reason);
	return sent.value.reportId;
}
async function look(page: Page, name: string): Promise<void> {
	expect(await axeFindings(page)).toEqual([]);
	const isWide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
	expect(isWide, `${name} scrolls sideways`).toBe(false);
	if (pictures) await page.screenshot({ path: `${pictures}/${name}.png`, fullPage: true });
}

test('a school social worker gives a signal on the phone, and sees what became of it', async () => {
	const { page, leave } = await asRole(['FRONTLINE'], { width: 320 });
	await page.goto('/start');
	await look(page, 'start-frontline');
	await page.click('main >> text=Signal geben');
	await page.check('#danger');
	await page.fill('[name=placeText]', 'Schulhof Nordring');
	await page.fill('[name=text]', 'In der Pause hat Mehmet wieder Streit gehabt.');
	await page.check('#intensity-HEIGHTENED');
	expect(await page.isChecked('[name=namesNobody]')).toBe(true);
	await page.click('text=Signal senden');
	expect(await page.textContent('#name-hint')).toContain('Steht vielleicht ein Name im Text?');
	await look(page, 'signal-hint');
	await page.fill('[name=text]', 'In der Pause gab es wieder Streit zwischen zwei Gruppen.');
	await page.click('text=Signal senden >> nth=0');
	expect(await page.textContent('main')).toContain('Das Signal ist angekommen');
	expect(await page.textContent('table')).toContain('eingegangen');
	await look(page, 'signal-sent');
	await leave();
});

test('the live hint appears while a name is typed and goes when it is gone', async () => {
	const { page, leave } = await asRole(['FRONTLINE']);
	await page.goto('/signal');
	await page.fill('#text', 'Frau Schmidt kam wieder zu spät.');
	await page.waitForSelector('#name-hint .alert');
	await page.fill('#text', 'Jemand kam wieder zu spät.');
	await page.waitForSelector('#name-hint .alert', { state: 'detached' });
	await leave();
});

test('the conflict manager sees the three deadlines of today first', async () => {
	const { page, leave, member } = await asRole(['CONFLICT_MANAGER']);
	const context = await platform.contextOf(member);
	for (const [index, text] of ['Erster Streit', 'Zweiter Streit', 'Dritter Streit', 'Vierter Streit'].entries()) {
		await submitReport(platform)(
			context,
			aReport({
				text,
				channel: 'PHONE',
				placeText: `Ort ${index + 1}`,
				receivedAt: new Date(context.now.getTime() - (10 - index) * 86_400_000)
			})
		);
	}
	await page.goto('/start');
	expect(await page.locator('#first-deadlines li').count()).toBe(3);
	expect(await page.textContent('#first-deadlines')).toContain('Ort 1');
	expect(await page.textContent('#first-deadlines')).not.toContain('Ort 4');
	const firstHeading = await page.locator('main h2').first().textContent();
	expect(firstHeading).toBe('Heute zuerst');
	await look(page, 'start-manager');
	await page.keyboard.press('g');
	await page.keyboard.press('m');
	await page.waitForURL(/\/meldungen$/);
	await look(page, 'list');
	await page.keyboard.press('?');
	await page.waitForURL(/\/hilfe$/);
	await look(page, 'help');
	await leave();
});

test('a report is cleared: danger first, rejected with a reason, answered in its language', async () => {
	const id = await aStoredReport('هناك ضجيج كل ليلة في الفناء', { language: 'ar', placeText: 'Hof Lindenstraße' });
	const { page, leave } = await asRole(['CONFLICT_MANAGER']);
	await page.goto(`/meldungen/${id}`);
	await look(page, 'report');
	await page.click('text=Clearing beginnen');
	await page.click('text=Gefährdungsprüfung speichern');
	expect(await page.textContent('#error-summary')).toContain('Bitte');
	for (const name of ['LIFE', 'VIOLENCE', 'CHILD', 'DOMESTIC', 'SUICIDE', 'CRIME', 'HATE', 'OFFICIAL']) {
		await page.check(`[name=danger_${name}][value=NO]`);
	}
	await look(page, 'clearing-danger');
	await page.click('text=Gefährdungsprüfung speichern');
	await page.check('[name=result][value=REJECT]');
	await page.click('text=Entscheidung speichern');
	expect(await page.isChecked('[name=result][value=REJECT]')).toBe(true);
	await look(page, 'clearing-decide');
	await page.fill('[name=reason]', 'Das ist eine Frage der Nachtruhe, dafür ist das Ordnungsamt da.');
	await page.click('text=Entscheidung speichern');
	const draft = await page.inputValue('[name=text]');
	expect(draft).toContain('لقد درسنا موضوعكم');
	await page.click('text=Rückmeldung senden');
	expect(await page.textContent('#error-summary')).toContain('eckigen Klammern');
	await page.fill('[name=text]', draft.replace(/\[[^\]]+\]/, 'مكتب النظام العام هو المسؤول عن الهدوء الليلي.'));
	await look(page, 'clearing-feedback');
	await page.click('text=Rückmeldung senden');
	expect(await page.textContent('main')).toContain('Das Clearing ist abgeschlossen');
	await page.click('text=Zur Meldung');
	expect(await page.textContent('main')).toContain('Rückmeldung gegeben');
	await leave();
});

test('a protected name is opened on the page only, with a reason that everybody sees', async () => {
	const id = await aStoredReport('Ich habe Angst vor dem Streit im Haus.', {
		identityMode: 'VAULTED',
		identity: { name: 'Toni Muster', contact: 'toni@example.org' }
	});
	const { page, member, leave } = await asRole(['CONFLICT_MANAGER'], { width: 360 });
	const app = await anApp(platform, member);
	await page.goto(`/meldungen/${id}`);
	expect(await page.textContent('main')).not.toContain('Toni Muster');
	await page.fill('[name=reason]', 'kurz');
	await page.click('text=Geschützten Namen öffnen');
	expect(await page.textContent('#error-summary')).toContain('zehn Zeichen');
	await page.fill('[name=reason]', 'Rückruf wegen Gefahr im Haus');
	await page.click('text=Geschützten Namen öffnen');
	expect(await axeFindings(page)).toEqual([]);
	await look(page, 'step-up-phone');
	await confirmWithApp(page, app);
	expect(await page.inputValue('[name=reason]')).toBe('Rückruf wegen Gefahr im Haus');
	await page.click('text=Geschützten Namen öffnen');
	expect(await page.textContent('main')).toContain('Toni Muster');
	await look(page, 'identity-phone');
	await page.goto(`/meldungen/${id}`);
	expect(await page.textContent('main')).not.toContain('Toni Muster');
	expect(await page.textContent('main')).toContain('Rückruf wegen Gefahr im Haus');
	await leave();
});

test('a call is noted with a code for the caller, found again by a part of a word, and exported', async () => {
	const { page, leave } = await asRole(['CONFLICT_MANAGER'], { width: 360 });
	await page.goto('/meldungen/neu');
	await look(page, 'take');
	await page.check('#danger');
	await page.fill('[name=text]', '=1+1 Überall Hundehaufen auf der Liegewiese');
	await page.fill('[name=receivedOn]', '2999-01-01');
	await page.check('[name=printCode]');
	await page.click('text=Meldung speichern');
	expect(await page.textContent('#error-summary')).toContain('Zukunft');
	await page.fill('[name=receivedOn]', '2026-01-02');
	await page.click('text=Meldung speichern');
	expect(await page.textContent('.receipt-code')).toMatch(/^(\d{5} ){4}\d{5}$/);
	await look(page, 'taken');
	await page.goto('/suche?q=haufen');
	expect(await page.textContent('mark')).toBe('haufen');
	await look(page, 'search');
	await page.goto('/meldungen?q=Hundehaufn');
	await look(page, 'list-phone');
	const file = await page.request.get('/meldungen/liste/csv?q=Hundehaufen');
	expect(file.headers()['content-disposition']).toContain('attachment');
	expect(await file.text()).toContain("'=1+1");
	await leave();
});

test.each([
	['FRONTLINE', '/meldungen'],
	['TENANT_ADMIN', '/meldungen'],
	['TENANT_ADMIN', '/signal'],
	['FRONTLINE', '/meldungen/neu'],
	['DATA_PROTECTION_OFFICER', '/meldungen/liste/csv']
] as const)('%s is refused %s with an understandable sentence', async (role, address) => {
	const { page, leave } = await asRole([role]);
	const answer = await page.goto(address);
	expect(answer?.status()).toBe(403);
	if (!address.endsWith('/csv')) {
		await headed(page, 'Das ist für Sie nicht sichtbar');
		await look(page, 'denied');
	}
	await leave();
});
