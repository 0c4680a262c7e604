import { Secret, TOTP } from 'otpauth';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { Page } from 'playwright-core';
import { dangerQuestions } from '../../src/lib/cases/domain/danger-check.ts';
import { setPassword } from '../../src/lib/identity/storage/users.server.ts';
import { submitReport } from '../../src/lib/intake/service/submit-report.server.ts';
import { hashPassword } from '../../src/lib/platform/server/password.server.ts';
import type { Platform } from '../../src/lib/platform/server/platform.server.ts';
import { visit } from '../support/browser.ts';
import { aMember, aReport, aSession, aTenant, housePlatform } from '../support/builders.ts';
import { tabTo, tabToAndPress } from '../support/keyboard.ts';

const password = 'drei Schafe auf dem Dach';
let platform: Platform;
beforeAll(async () => (platform = await housePlatform()));
afterAll(() => platform.database.close());

async function aColleague() {
	const tenantId = await aTenant(platform);
	const member = await aMember(platform, { tenantId, roles: ['CONFLICT_MANAGER'] });
	const context = await platform.contextOf({ kind: 'reporter' as const, tenantId });
	const sent = await submitReport(platform)(context, aReport({ text: 'Streit um die Tischtennisplatte' }));
	if (!sent.ok) throw new Error(sent.reason);
	return { member, email: `${member.userId.slice(0, 8)}@example.org` };
}

async function signInByKeyboard(page: Page, email: string): Promise<void> {
	await page.goto('/anmelden');
	await tabTo(page, '#email');
	await page.keyboard.type(email);
	await tabTo(page, '#password');
	await page.keyboard.type(password);
	await page.keyboard.press('Enter');
	await page.waitForURL('**/anmelden/einrichten**');
	const secret = ((await page.textContent('.secret-groups')) ?? '').replaceAll(' ', '');
	await tabTo(page, '#code');
	await page.keyboard.type(new TOTP({ secret: Secret.fromBase32(secret) }).generate());
	await page.keyboard.press('Enter');
	await page.waitForURL('**/anmelden/codes**');
	await tabToAndPress(page, 'main button');
	await page.waitForURL('**/start');
}

test('by keyboard alone: sign in, open a report, check its danger, decide; the focus is always to be seen', async () => {
	const { member, email } = await aColleague();
	const passwordHash = await hashPassword(password);
	await platform.database.atGate((tx) => setPassword(tx, member.userId, passwordHash));
	const { page, leave } = await visit();
	await signInByKeyboard(page, email);
	await tabToAndPress(page, 'main a[href^="/meldungen/"]');
	await page.waitForURL(/\/meldungen\/[0-9a-f-]{36}$/);
	await tabToAndPress(page, 'main a[href$="/clearing"]');
	await page.waitForURL('**/clearing');
	for (const question of dangerQuestions) await tabToAndPress(page, `#danger_${question}`, 'Space');
	await tabToAndPress(page, 'main button[type=submit]');
	await page.waitForURL('**/clearing?ok=danger');
	await tabTo(page, 'input[name=result]');
	await page.keyboard.press('Space');
	while (!(await page.isChecked('input[name=result][value=OBSERVE]'))) await page.keyboard.press('ArrowDown');
	await tabTo(page, '[name=reason]');
	await page.keyboard.type('Erst einmal hinschauen.');
	await tabToAndPress(page, 'main button[type=submit]');
	await page.waitForSelector('.error-summary, [name=text]');
	expect(await page.textContent('main')).toContain('Erst einmal hinschauen.');
	await leave();
});

test('the skip link is the first stop and leads past the menu', async () => {
	const { member } = await aColleague();
	const { context, page, leave } = await visit();
	await context.addCookies([{ name: 'koko_session', value: await aSession(platform, member), url: inject('origin') }]);
	for (const [address, next] of [
		['/start', 'main#inhalt a, main#inhalt button'],
		['/postfach', 'main#inhalt input'],
		['/anmelden', 'main input']
	] as const) {
		if (address === '/anmelden') await context.clearCookies();
		await page.goto(address);
		await page.keyboard.press('Tab');
		expect(await page.evaluate(() => document.activeElement?.className), address).toContain('skip-link');
		expect(await page.locator('.skip-link').evaluate((link) => link.getBoundingClientRect().left >= 0)).toBe(true);
		await page.keyboard.press('Enter');
		await page.keyboard.press('Tab');
		expect(await page.evaluate((wanted) => document.activeElement?.matches(wanted), next), address).toBe(true);
	}
	await leave();
});

test('single keys are shortcuts on the page and letters in a field', async () => {
	const { member } = await aColleague();
	const { context, page, leave } = await visit();
	await context.addCookies([{ name: 'koko_session', value: await aSession(platform, member), url: inject('origin') }]);
	await page.goto('/meldungen/neu');
	await tabTo(page, '[name=text]');
	await page.keyboard.type('gm gf gs / n ?');
	expect(await page.inputValue('[name=text]')).toBe('gm gf gs / n ?');
	await tabTo(page, 'select');
	for (const key of ['g', 'f', '?']) await page.keyboard.press(key);
	expect(new URL(page.url()).pathname).toBe('/meldungen/neu');
	await page.goto('/start');
	await page.keyboard.press('/');
	await page.keyboard.type('gf Tischtennis');
	expect(await page.inputValue('#global-search')).toBe('gf Tischtennis');
	await page.keyboard.press('Enter');
	await page.waitForURL('**/suche?**');
	expect(await page.textContent('main')).toContain('Tischtennisplatte');
	await page.goto('/start');
	await page.keyboard.press('g');
	await page.keyboard.press('f');
	await page.waitForURL('**/faelle');
	await leave();
});
