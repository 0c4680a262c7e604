import { spawnSync } from 'node:child_process';
import { beforeAll, expect, inject, test } from 'vitest';
import type { Page } from 'playwright-core';
import type { Member, Role } from '../../src/lib/platform/pure/actor.ts';
import type { Platform } from '../../src/lib/platform/server/platform.server.ts';
import { identityService } from '../../src/lib/identity/index.server.ts';
import { axeFindings } from '../support/axe.ts';
import { confirmWithApp } from '../support/confirm.ts';
import { headed, visit, type Visit } from '../support/browser.ts';
import { aMember, anApp, aSession, aTenant, housePlatform } from '../support/builders.ts';

let platform: Platform;
let tenantId: string;
let admin: Member;

beforeAll(async () => {
	platform = await housePlatform();
	tenantId = await aTenant(platform);
	admin = await aMember(platform, { tenantId, roles: ['TENANT_ADMIN'], displayName: 'Ada Amt' });
	return () => platform.database.close();
});

async function visitAs(member: Member, options: Visit = {}): Promise<{ page: Page; leave: () => Promise<void> }> {
	const { context, page, leave } = await visit({ script: false, ...options });
	const value = await aSession(platform, member);
	await context.addCookies([{ name: 'koko_session', value, url: inject('origin') }]);
	return { page, leave };
}

const someone = (roles: readonly Role[], displayName: string): Promise<Member> =>
	aMember(platform, { tenantId, roles, displayName });

test('an administrator invites a person and passes the link on, without JavaScript', async () => {
	const { page, leave } = await visitAs(admin);
	await page.goto('/verwaltung/einladen');
	await page.getByRole('button', { name: 'Einladung senden' }).click();
	expect(await page.getByRole('alert').textContent()).toContain('Bitte füllen Sie dieses Feld aus.');
	await page.getByLabel('E-Mail-Adresse').fill('neu@example.org');
	await page.getByLabel('Name', { exact: true }).fill('Nora Neu');
	await page.getByLabel('Mitarbeitende im Dienst').check();
	await page.getByRole('button', { name: 'Einladung senden' }).click();
	await confirmWithApp(page, await anApp(platform, admin));
	expect(await page.textContent('main')).toContain('Ihre Eingaben stehen noch im Formular');
	await page.getByRole('button', { name: 'Einladung senden' }).click();
	await page.waitForURL('**/verwaltung/postausgang?gespeichert=1');
	await page.getByText('Text der Mail').first().click();
	expect(await page.textContent('main')).toMatch(/\/einladung\/[\w-]{40,}/);
	await page.goto('/verwaltung?q=nora');
	expect(await page.textContent('table')).toContain('Nora Neu');
	await leave();
});

test('an administrator changes a person, gives a role and ends it', async () => {
	const colleague = await someone(['FRONTLINE'], 'Bo Beispiel');
	const { page, leave } = await visitAs(admin);
	await page.goto(`/verwaltung/person/${colleague.userId}`);
	await page.getByLabel('Funktion').fill('Ordnungsdienst');
	await page.getByRole('button', { name: 'Speichern' }).click();
	await confirmWithApp(page, await anApp(platform, admin));
	expect(await page.getByLabel('Funktion').inputValue()).toBe('Ordnungsdienst');
	await page.getByRole('button', { name: 'Speichern' }).click();
	await page.waitForURL('**?gespeichert=1');
	expect(await page.getByLabel('Funktion').inputValue()).toBe('Ordnungsdienst');
	await page.locator('summary', { hasText: 'Rolle geben' }).click();
	await page.getByLabel('Rolle', { exact: true }).selectOption('DEPARTMENT_HEAD');
	await page.getByRole('button', { name: 'Rolle geben' }).click();
	expect(await page.textContent('main')).toContain('Bitte wählen Sie die Einheit');
	await page.getByLabel('Rolle', { exact: true }).selectOption('CONFLICT_GUIDE');
	await page.getByRole('button', { name: 'Rolle geben' }).click();
	expect(await page.textContent('main')).toContain('Konfliktlots:in');
	await page.getByRole('button', { name: /Rolle beenden\s*: Konfliktlots:in/ }).click();
	expect(await page.getByRole('button', { name: /Rolle beenden\s*: Konfliktlots:in/ }).count()).toBe(0);
	await leave();
});

test('who forgot the password chooses a new one with a link and keeps the second factor', async () => {
	const colleague = await someone(['CONFLICT_GUIDE'], 'Paula Pass');
	const office = await visitAs(admin);
	await office.page.goto(`/verwaltung/person/${colleague.userId}`);
	await office.page.getByRole('button', { name: 'Neues Passwort ermöglichen' }).click();
	await confirmWithApp(office.page, await anApp(platform, admin));
	await office.page.getByRole('button', { name: 'Neues Passwort ermöglichen' }).click();
	await office.page.waitForURL('**/verwaltung/postausgang?gespeichert=1');
	const link = /\/passwort\/[\w-]{40,}/.exec((await office.page.textContent('main')) ?? '')?.[0] ?? '';
	await office.leave();
	const { page, leave } = await visit({ width: 320 });
	await page.goto(link);
	await page.getByLabel('Passwort', { exact: true }).fill('kurz');
	await page.getByLabel('Passwort noch einmal').fill('kurz');
	await page.getByRole('button', { name: 'Passwort speichern' }).click();
	expect(await page.getByRole('alert').textContent()).toContain('zu kurz');
	expect(await axeFindings(page)).toEqual([]);
	await page.getByLabel('Passwort', { exact: true }).fill('neun Störche auf dem Schornstein');
	await page.getByLabel('Passwort noch einmal').fill('neun Störche auf dem Schornstein');
	await page.getByRole('button', { name: 'Passwort speichern' }).click();
	await page.waitForURL('**/anmelden?neues-passwort');
	expect(await page.textContent('main')).toContain('Ihr neues Passwort gilt');
	await page.goto(link);
	expect(await page.textContent('main')).toContain('schon ein neues Passwort gewählt');
	await leave();
});

test('units, topics, places to refer to, settings and pages are kept', async () => {
	const { page, leave } = await visitAs(admin);
	await page.goto('/verwaltung/organisation');
	await page.getByLabel('Name').fill('Fachbereich Ordnung');
	await page.getByRole('button', { name: 'Einheit hinzufügen' }).click();
	expect(await page.textContent('.unit-tree')).toContain('Fachbereich Ordnung');
	await page.getByRole('link', { name: 'Bezirke' }).click();
	expect(await page.textContent('h1')).toBe('Bezirke');
	await page.goto('/verwaltung/themen');
	await page.getByLabel('Code').fill('laerm_nachts');
	await page.getByLabel('Bezeichnung', { exact: true }).fill('Lärm in der Nacht');
	await page.getByRole('button', { name: 'Thema hinzufügen' }).click();
	expect(await page.textContent('table')).toContain('LAERM_NACHTS');
	await page.goto('/verwaltung/verweisstellen');
	await page.getByLabel('Name der Stelle').fill('Schiedsamt');
	await page.getByRole('button', { name: 'Stelle hinzufügen' }).click();
	expect(await page.textContent('table')).toContain('Schiedsamt');
	await page.goto('/verwaltung/einstellungen');
	await page.getByLabel('Eingang bestätigen innerhalb von (Tage)').fill('5');
	await page.getByRole('button', { name: 'Speichern' }).click();
	expect(await page.getByLabel('Eingang bestätigen innerhalb von (Tage)').inputValue()).toBe('5');
	await page.goto('/verwaltung/seiten/impressum?sprache=de');
	await page.getByLabel('Text').fill('# Anschrift\n\nMarkt 1');
	await page.getByRole('button', { name: 'Speichern' }).click();
	expect(await page.getByLabel('Text').inputValue()).toBe('# Anschrift\n\nMarkt 1');
	await leave();
});

test('an administrator issues an access token, sees it once and ends it', async () => {
	const { page, leave } = await visitAs(admin, { width: 360 });
	await page.goto('/verwaltung/schnittstellen');
	expect(await page.textContent('main')).toContain('Noch keine Zugangsschlüssel');
	await page.getByLabel('Wofür ist der Schlüssel?').fill('Mängelmelder');
	await page.getByRole('button', { name: 'Ausstellen', exact: true }).click();
	expect(await page.textContent('#error-summary')).toContain('Bitte wählen Sie eine Möglichkeit aus.');
	await page.getByLabel('Meldungen über Open311 übergeben').check();
	await page.getByRole('button', { name: 'Ausstellen', exact: true }).click();
	await confirmWithApp(page, await anApp(platform, admin));
	expect(await page.getByLabel('Meldungen über Open311 übergeben').isChecked()).toBe(true);
	await page.getByRole('button', { name: 'Ausstellen', exact: true }).click();
	const token = (await page.textContent('.long-code')) ?? '';
	expect(token).toMatch(/^koko_[0-9a-f]{12}_[\w-]{43}$/);
	const { resolveApiToken } = identityService(platform);
	expect(await resolveApiToken(token)).toMatchObject({ scopes: ['api:open311'] });
	await page.goto('/verwaltung/schnittstellen');
	expect(await page.textContent('main')).not.toContain(token);
	await page.getByRole('button', { name: 'Schlüssel beenden: Mängelmelder' }).click();
	expect(await page.textContent('table')).toContain('beendet');
	expect(await resolveApiToken(token)).toBeUndefined();
	await leave();
});

test('whoever has no right gets a sentence, and the data-protection officer sees the attempt', async () => {
	const outsider = await someone(['FRONTLINE'], 'Flo Front');
	const officer = await someone(['DATA_PROTECTION_OFFICER'], 'Dana Schutz');
	const first = await visitAs(outsider);
	const response = await first.page.goto('/verwaltung/einstellungen');
	expect(response?.status()).toBe(403);
	await headed(first.page, 'Das ist für Sie nicht sichtbar');
	await first.leave();
	const second = await visitAs(officer);
	await second.page.goto('/protokoll?verweigert=yes');
	const row = second.page.locator('tbody tr', { hasText: 'Flo Front' });
	expect(await row.textContent()).toContain('wollte die Verwaltung ansehen');
	expect(await row.textContent()).toContain('verweigert');
	await second.leave();
});

const pages = [
	'/verwaltung',
	'/verwaltung/einladen',
	'/verwaltung/schnittstellen',
	'/verwaltung/anmeldedienst',
	'/verwaltung/organisation',
	'/verwaltung/themen',
	'/verwaltung/verweisstellen',
	'/verwaltung/einstellungen',
	'/verwaltung/seiten',
	'/verwaltung/seiten/datenschutz',
	'/verwaltung/postausgang',
	'/protokoll',
	'/hinweise'
];

test.each([
	{ width: 320, dark: false },
	{ width: 1280, dark: true }
])('axe finds nothing and nothing is cut off at $width pixels, dark: $dark', async ({ width, dark }) => {
	const { page, leave } = await visitAs(admin, { width, dark, script: true });
	const person = `/verwaltung/person/${(await someone(['CONFLICT_MANAGER'], 'Lea Lang')).userId}`;
	for (const path of [...pages, person]) {
		await page.goto(path);
		expect([path, await axeFindings(page)]).toEqual([path, []]);
		const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
		expect([path, overflow <= 0]).toEqual([path, true]);
	}
	await leave();
});

test('koko doctor finds a running house in order', () => {
	const result = spawnSync(process.execPath, ['src/cli/koko.ts', 'doctor', '--json'], {
		env: { ...process.env, KOKO_DATA_DIR: inject('dataDir') },
		encoding: 'utf8'
	});
	const report = JSON.parse(result.stdout) as { ok: boolean; findings: { check: string; ok: boolean }[] };
	expect(report.findings.filter(({ ok }) => !ok)).toEqual([]);
	expect(report.findings.length).toBeGreaterThan(15);
	expect(result.status).toBe(0);
});
