import { beforeAll, expect, inject, test } from 'vitest';
import type { Page } from 'playwright-core';
import type { Member, Role } from '../../src/lib/platform/pure/actor.ts';
import type { Platform } from '../../src/lib/platform/server/platform.server.ts';
import { axeFindings } from '../support/axe.ts';
import { confirmWithApp } from '../support/confirm.ts';
import { visit, type Visit } from '../support/browser.ts';
import { aMember, anApp, aSession, aTenant, housePlatform } from '../support/builders.ts';

// People who leave, and an organisation that leaves.

let platform: Platform;
let tenantId: string;
let admin: Member;
beforeAll(async () => {
	platform = await housePlatform();
	tenantId = await aTenant(platform);
	admin = await someone(['TENANT_ADMIN'], 'Ada Amt');
	return () => platform.database.close();
});

const someone = (roles: readonly Role[], displayName: string): Promise<Member> =>
	aMember(platform, { tenantId, roles, displayName });

async function visitAs(member: Member, options: Visit = {}): Promise<{ page: Page; leave: () => Promise<void> }> {
	const { context, page, leave } = await visit({ script: false, ...options });
	const value = await aSession(platform, member);
	await context.addCookies([{ name: 'koko_session', value, url: inject('origin') }]);
	return { page, leave };
}

test('an administrator sees what hangs on a person, lets them leave and keeps the report, without JavaScript', async () => {
	const leaving = await someone(['CONFLICT_MANAGER'], 'Lena Leitung');
	await someone(['CONFLICT_MANAGER'], 'Nils Nachfolge');
	await aSession(platform, leaving);
	const secret = await anApp(platform, admin);
	const { page, leave } = await visitAs(admin, { width: 360 });
	await page.goto(`/verwaltung/person/${leaving.userId}`);
	await page.getByRole('link', { name: 'Ausscheiden vorbereiten' }).click();
	expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Ausscheiden: Lena Leitung');
	expect(await page.getByRole('row', { name: /Laufende Sitzungen/ }).textContent()).toContain('1');
	await page.getByRole('button', { name: 'Ausscheiden lassen' }).click();
	expect(await page.getByRole('alert').textContent()).toContain('Bitte bestätigen Sie das Ausscheiden.');
	await page.getByLabel('Wer übernimmt die Fälle?').selectOption({ label: 'Nils Nachfolge' });
	await page.getByLabel('Ja, diese Person scheidet aus').check();
	await page.getByRole('button', { name: 'Ausscheiden lassen' }).click();
	await confirmWithApp(page, secret);
	await page.getByLabel('Ja, diese Person scheidet aus').check();
	await page.getByRole('button', { name: 'Ausscheiden lassen' }).click();
	const main = page.getByRole('main');
	expect(await main.textContent()).toContain('Lena Leitung ist am');
	expect(await main.textContent()).toContain('Das ging an Nils Nachfolge');
	expect(await main.textContent()).toContain('An dieser Person hängt hier nichts mehr.');
	await leave();
});

test('the page about a departure is not for a data-protection officer', async () => {
	const officer = await someone(['DATA_PROTECTION_OFFICER'], 'Dora Datenschutz');
	const { page, leave } = await visitAs(officer);
	const answer = await page.goto(`/verwaltung/person/${admin.userId}/ausscheiden`);
	expect(answer?.status()).toBe(403);
	await leave();
});

test('an organisation is exported by two people, each after the second factor, without JavaScript', async () => {
	const officer = await someone(['DATA_PROTECTION_OFFICER'], 'Dora Schutz');
	const fetcher = await someone(['TENANT_ADMIN'], 'Frida Fetcher');
	const officersApp = await anApp(platform, officer);
	const fetchersApp = await anApp(platform, fetcher);

	const first = await visitAs(officer, { width: 360 });
	await first.page.goto('/verwaltung/umzug');
	expect(await first.page.getByLabel('Passwort der Datei').count()).toBe(0);
	await first.page.getByRole('link', { name: 'Jetzt bestätigen' }).click();
	await confirmWithApp(first.page, officersApp);
	await first.page.getByLabel('Passwort der Datei').fill('four words make one');
	await first.page.getByLabel('Passwort noch einmal').fill('four words make two');
	await first.page.getByRole('button', { name: 'Ausgabe für sieben Tage erlauben' }).click();
	expect(await first.page.getByRole('alert').textContent()).toContain('stimmen nicht überein');
	expect(await first.page.getByLabel('Passwort der Datei').inputValue()).toBe('');
	await first.page.getByLabel('Passwort der Datei').fill('four words make one');
	await first.page.getByLabel('Passwort noch einmal').fill('four words make one');
	await first.page.getByRole('button', { name: 'Ausgabe für sieben Tage erlauben' }).click();
	expect(await first.page.getByRole('main').textContent()).toContain('Dora Schutz hat am');
	expect(await first.page.getByRole('button', { name: 'Datei herunterladen' }).count()).toBe(0);
	await first.leave();

	const second = await visitAs(fetcher);
	await second.page.goto('/verwaltung/umzug');
	await second.page.getByRole('link', { name: 'Jetzt bestätigen' }).click();
	await confirmWithApp(second.page, fetchersApp);
	const download = second.page.waitForEvent('download');
	await second.page.getByRole('button', { name: 'Datei herunterladen' }).click();
	const stream = await (await download).createReadStream();
	const pieces: Buffer[] = [];
	for await (const piece of stream) pieces.push(piece as Buffer);
	expect(Buffer.concat(pieces).subarray(0, 21).toString()).toBe('age-encryption.org/v1');
	await second.page.reload();
	expect(await second.page.getByRole('main').textContent()).toContain('Zurzeit ist keine Ausgabe erlaubt.');
	await second.leave();
});

test.each([
	[360, false],
	[1280, true]
])('both pages are free of barriers at %i pixels, dark: %s', async (width, dark) => {
	const leaving = await someone(['CONFLICT_GUIDE'], 'Gerd Geht');
	const { page, leave } = await visitAs(admin, { width, dark, script: true });
	for (const path of [`/verwaltung/person/${leaving.userId}/ausscheiden`, '/verwaltung/umzug']) {
		await page.goto(path);
		expect(await axeFindings(page)).toEqual([]);
		expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true);
	}
	await leave();
});
