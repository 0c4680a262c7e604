import { mkdirSync } from 'node:fs';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, expect, inject, test } from 'vitest';
import type { Member } from '../../src/lib/platform/pure/actor.ts';
import { hashPassword } from '../../src/lib/platform/server/password.server.ts';
import { setPassword } from '../../src/lib/identity/storage/users.server.ts';
import { axeFindings } from '../support/axe.ts';
import { visit } from '../support/browser.ts';
import { aMember, anApp, aSession, aTenant, codeFrom, housePlatform } from '../support/builders.ts';
import { confirmWithApp } from '../support/confirm.ts';

const platform = await housePlatform();
afterAll(() => platform.database.close());
const password = 'drei Schafe auf dem Dach';

async function anOfficeWorker(): Promise<{ member: Member; email: string }> {
	const member = await aMember(platform, { tenantId: await aTenant(platform), roles: ['CONFLICT_MANAGER'] });
	const passwordHash = await hashPassword(password);
	await platform.database.atGate((tx) => setPassword(tx, member.userId, passwordHash));
	return { member, email: `${member.userId.slice(0, 8)}@example.org` };
}

/** A device that keeps passkeys and is unlocked by its owner. */
async function plugIn(context: BrowserContext, page: Page) {
	const device = await context.newCDPSession(page);
	await device.send('WebAuthn.enable');
	const { authenticatorId } = await device.send('WebAuthn.addVirtualAuthenticator', {
		options: {
			protocol: 'ctap2',
			transport: 'internal',
			hasResidentKey: true,
			hasUserVerification: true,
			isUserVerified: true,
			automaticPresenceSimulation: true
		}
	});
	const unlock = (isUserVerified: boolean) =>
		device.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified });
	return { unlock };
}

async function look(page: Page, name: string): Promise<void> {
	const folder = process.env['KOKO_PICTURES'];
	if (!folder) return;
	mkdirSync(folder, { recursive: true });
	await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
}

test('a colleague sets a passkey up, signs in and confirms with it, and removes it', async () => {
	const { member, email } = await anOfficeWorker();
	const app = await anApp(platform, member);
	const { page, context, leave } = await visit();
	const { unlock } = await plugIn(context, page);
	const value = await aSession(platform, member);
	await context.addCookies([{ name: 'koko_session', value, url: inject('origin') }]);

	await page.goto('/konto');
	await page.getByRole('link', { name: 'Jetzt bestätigen' }).click();
	await confirmWithApp(page, app);
	await page.getByLabel('Name für diesen Passkey').fill('Diensthandy');
	await page.getByRole('button', { name: 'Passkey einrichten' }).click();
	await page.waitForURL('**/konto?gut=passkey*');
	expect(await page.textContent('main')).toContain('Diensthandy');
	expect(await axeFindings(page)).toEqual([]);
	await look(page, 'account-with-passkey');

	await page.locator('header form[action="/abmelden"] button:visible').click();
	await page.waitForURL('**/anmelden?*');
	await look(page, 'sign-in');
	await unlock(false); // without finger, face or PIN the device alone does not count as both factors
	await page.getByRole('button', { name: 'Mit Passkey anmelden' }).click();
	await page.getByRole('alert').filter({ hasText: 'nicht geklappt' }).waitFor();
	await unlock(true);
	const sent = page.waitForRequest((request) => request.url().includes('?/passkey'));
	await page.getByRole('button', { name: 'Mit Passkey anmelden' }).click();
	const spent = (await sent).postData() ?? '';
	await page.waitForURL('**/start');
	expect(spent).toContain('response=');

	const thief = await visit();
	const replayed = await thief.context.request.post('/anmelden?/passkey', {
		data: spent,
		headers: { 'content-type': 'application/x-www-form-urlencoded', origin: inject('origin') },
		maxRedirects: 0
	});
	expect(replayed.status()).toBe(400);
	await thief.leave();

	await page.locator('header form[action="/abmelden"] button:visible').click();
	await page.fill('#email', email);
	await page.fill('#password', password);
	await page.getByRole('button', { name: 'Weiter' }).click();
	await page.getByRole('button', { name: 'Passkey benutzen' }).click();
	await page.waitForURL('**/start');
	await page.goto('/konto');
	await page.getByRole('button', { name: 'Passkey entfernen: Diensthandy' }).click();
	expect(await page.textContent('main')).toContain('Sie haben noch keinen Passkey.');

	await page.locator('header form[action="/abmelden"] button:visible').click();
	await page.getByRole('button', { name: 'Mit Passkey anmelden' }).click();
	await page.locator('#error-summary').filter({ hasText: 'nicht angenommen' }).waitFor();
	await leave();
});

test('a passkey confirms an open session before a grave act', async () => {
	const { member } = await anOfficeWorker();
	const app = await anApp(platform, member);
	const { page, context, leave } = await visit();
	await plugIn(context, page);
	const enter = async () => {
		const value = await aSession(platform, member);
		await context.addCookies([{ name: 'koko_session', value, url: inject('origin') }]);
	};
	await enter();
	await page.goto('/konto/bestaetigen?weiter=/konto');
	await page.fill('#code', codeFrom(app));
	await page.getByRole('button', { name: 'Bestätigen', exact: true }).click();
	await page.getByLabel('Name für diesen Passkey').fill('Schlüssel');
	await page.getByRole('button', { name: 'Passkey einrichten' }).click();
	await page.waitForURL('**/konto?gut=passkey*');
	await enter();
	await page.goto('/konto/bestaetigen?weiter=https://evil.example/');
	await look(page, 'confirm-with-passkey');
	await page.getByRole('button', { name: 'Passkey benutzen' }).click();
	await page.waitForURL('**/konto');
	expect(await page.getByLabel('Name für diesen Passkey').count()).toBe(1);
	await leave();
});

test('without JavaScript no passkey button is shown, and the code is the way', async () => {
	const { page, leave } = await visit({ script: false, width: 320 });
	await page.goto('/anmelden');
	expect(await page.getByRole('button', { name: 'Mit Passkey anmelden' }).isVisible()).toBe(false);
	expect(await page.getByRole('button', { name: 'Weiter' }).isVisible()).toBe(true);
	await leave();
});
