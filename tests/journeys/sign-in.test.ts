import { Secret, TOTP } from 'otpauth';
import { afterAll, expect, inject, test } from 'vitest';
import { setPassword } from '../../src/lib/identity/storage/users.server.ts';
import { identityService } from '../../src/lib/identity/index.server.ts';
import { hashPassword } from '../../src/lib/platform/server/password.server.ts';
import { aMember, aSession, aTenant, housePlatform, steppedUp } from '../support/builders.ts';
import { axeFindings } from '../support/axe.ts';
import { headed, visit } from '../support/browser.ts';

const password = 'drei Schafe auf dem Dach';
const platform = await housePlatform();
afterAll(() => platform.database.close());

async function aColleague(): Promise<{ email: string }> {
	const tenantId = await aTenant(platform);
	const { userId } = await aMember(platform, { tenantId, roles: ['CONFLICT_MANAGER'], displayName: 'Kim Beispiel' });
	const passwordHash = await hashPassword(password);
	await platform.database.atGate((tx) => setPassword(tx, userId, passwordHash));
	return { email: `${userId.slice(0, 8)}@example.org` };
}

const codeOf = (secret: string, stepsAhead = 0): string =>
	new TOTP({ secret: Secret.fromBase32(secret.replaceAll(' ', '')) }).generate({
		timestamp: Date.now() + stepsAhead * 30_000
	});

test('a colleague enrols the second factor, signs out and in again, all without script', async () => {
	const { email } = await aColleague();
	const { page, context, leave } = await visit({ script: false, width: 360 });
	await page.goto('/konto');
	expect(new URL(page.url()).pathname).toBe('/anmelden');
	await page.fill('#email', email);
	await page.fill('#password', 'falsch falsch falsch');
	await page.click('main button');
	expect(await page.textContent('#error-summary')).toContain('stimmen nicht');
	expect(await page.inputValue('#email')).toBe(email);
	await page.fill('#password', password);
	await page.click('main button');

	await headed(page, 'Zweiten Faktor einrichten');
	expect(await page.getAttribute('img.qr-code', 'src')).toMatch(/^data:image\/svg\+xml/);
	const secret = (await page.textContent('.secret-groups')) ?? '';
	await page.goto('/konto'); // a half session opens nothing
	expect(new URL(page.url()).pathname).toBe('/anmelden');
	await page.goto('/anmelden/einrichten?weiter=/konto');
	await page.fill('#code', codeOf(secret));
	await page.click('main button');

	expect(await page.locator('.recovery-codes li').count()).toBe(10);
	const recoveryCode = (await page.locator('.recovery-codes code').first().textContent()) ?? '';
	await page.reload();
	expect(await page.locator('.recovery-codes li').count()).toBe(10);
	await page.click('main button');
	await headed(page, 'Mein Konto');
	const cookie = (await context.cookies()).find(({ name }) => name === 'koko_session');
	expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' });

	await page.click('header summary'); // the menu is folded on a phone, without script too
	await page.click('header form[action="/abmelden"] button:visible');
	expect(await page.textContent('main')).toContain('Sie sind abgemeldet.');
	await page.fill('#email', email);
	await page.fill('#password', password);
	await page.click('main button');
	await page.fill('#code', recoveryCode);
	await page.click('main button');
	await page.goto('/konto');
	expect(await page.textContent('main')).toContain('noch 9 ungenutzte Codes');
	await leave();
});

test('after signing in nobody is led out of the house', async () => {
	const { email } = await aColleague();
	const { page, leave } = await visit({ script: false });
	await page.goto('/anmelden?weiter=https://evil.example/');
	await page.fill('#email', email);
	await page.fill('#password', password);
	await page.click('main button');
	const secret = (await page.textContent('.secret-groups')) ?? '';
	await page.fill('#code', codeOf(secret));
	await page.click('main button');
	expect(await page.locator('.recovery-codes li').count()).toBe(10);
	expect(new URL(page.url()).searchParams.get('weiter')).toBe('/start');
	await leave();
});

test('an invited colleague chooses a password and enrols; the link works once', async () => {
	const tenantId = await aTenant(platform, { name: 'Stadt Musterfeld' });
	const admin = await platform.contextOf(steppedUp(await aMember(platform, { tenantId, roles: ['TENANT_ADMIN'] })));
	const invited = await identityService(platform).inviteMember(admin, {
		email: `${tenantId.slice(0, 8)}@example.org`,
		displayName: 'Lou Neu',
		functionTitle: '',
		roles: ['CONFLICT_GUIDE'],
		unitId: null,
		validFrom: null,
		validTo: null
	});
	if (!invited.ok) throw new Error(invited.reason);
	const { page, leave } = await visit({ script: false, width: 360, dark: true });
	await page.goto(`/einladung/${invited.value.token}`);
	await headed(page, 'Einladung von Stadt Musterfeld');
	await page.fill('#password', 'kurz');
	await page.fill('#passwordAgain', 'anders');
	await page.click('main button');
	expect(await page.textContent('#error-summary')).toContain('nicht gleich');
	await page.fill('#password', password);
	await page.fill('#passwordAgain', password);
	await page.click('main button');
	await headed(page, 'Zweiten Faktor einrichten');
	await page.goto(`/einladung/${invited.value.token}`);
	expect(await page.textContent('main')).toContain('schon angenommen');
	await leave();
});

test.each([false, true])('the way in has no barriers axe could find (dark: %s)', async (dark) => {
	const { email } = await aColleague();
	const { page, leave } = await visit({ dark, width: 320 });
	const findings: Record<string, string[]> = {};
	const look = async (name: string): Promise<void> => {
		findings[name] = await axeFindings(page);
		const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
		if (overflow > 0) findings[name]?.push(`${overflow} pixels wider than the screen`);
	};
	await page.goto('/anmelden');
	await look('sign in');
	await page.click('main button');
	await look('sign in with errors');
	await page.fill('#email', email);
	await page.fill('#password', password);
	await page.click('main button');
	await look('enrol');
	const secret = (await page.textContent('.secret-groups')) ?? '';
	await page.fill('#code', codeOf(secret));
	await page.click('main button');
	await look('recovery codes');
	await page.goto('/konto?lang=en');
	await look('account');
	await page.goto('/einladung/unbekannt');
	await look('unknown invitation');
	expect(findings).toEqual(Object.fromEntries(Object.keys(findings).map((name) => [name, []])));
	await leave();
});

test('what somebody wrote while their session ended is given back, and the way leads back to the same page', async () => {
	const member = await aMember(platform, { tenantId: await aTenant(platform), roles: ['CONFLICT_MANAGER'] });
	const { page, context, leave } = await visit({ script: false, width: 360 });
	const session = { name: 'koko_session', value: await aSession(platform, member), url: inject('origin') };
	await context.addCookies([session]);
	await page.goto('/meldungen/neu');
	await page.fill('[name=text]', 'Streit um den Grillplatz,\nseit drei Wochen.');
	await context.clearCookies();
	await page.click('text=Meldung speichern');
	await headed(page, 'Sie sind nicht mehr angemeldet');
	expect(await page.inputValue('#typed')).toContain('Streit um den Grillplatz,\nseit drei Wochen.');
	expect(await page.textContent('main')).toContain('Gespeichert wurde nichts');
	await page.getByRole('link', { name: 'Anmelden' }).click();
	expect(new URL(page.url()).searchParams.get('weiter')).toBe('/meldungen/neu');
	await leave();
});
