import { v4 as randomId } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { enqueue } from '../../src/lib/jobs/index.server.ts';
import type { Platform } from '../../src/lib/platform/server/platform.server.ts';
import { aMember, anApp, aSession, aTenant, platformOf } from '../support/builders.ts';
import { headed, visit } from '../support/browser.ts';
import { confirmWithApp } from '../support/confirm.ts';
import { startDovecot, type Dovecot } from '../support/dovecot.ts';
import { openHouse, type House } from '../support/house.ts';

let house: House;
let platform: Platform;
let imap: Dovecot | string;

beforeAll(async () => {
	imap = await startDovecot();
	if (typeof imap === 'string') return;
	house = await openHouse([], { KOKO_OUTBOUND_HOSTS: 'localhost' });
	platform = await platformOf(house.dataDir);
}, 300_000);
afterAll(async () => {
	if (typeof imap === 'string') return;
	await platform.database.close();
	await house.stop();
	await imap.stop();
});

const aMail = (headers: string, body: string): string =>
	`Return-Path: <eva@example.org>\nFrom: Eva Muster <eva@example.org>\nMessage-ID: <${randomId()}@example.org>\n${headers}\nContent-Type: text/plain; charset=utf-8\n\n${body}\n`.replaceAll(
		'\n',
		'\r\n'
	);

test('an administrator connects the mailbox; a mail is read as a report, and what is none is shown with its reason', async (context) => {
	if (typeof imap === 'string') return context.skip(imap);
	const tenantId = await aTenant(platform, { slug: `post-${randomId().slice(0, 8)}` });
	const admin = await aMember(platform, { tenantId, roles: ['TENANT_ADMIN', 'CONFLICT_MANAGER'] });
	const app = await anApp(platform, admin);
	const { page, context: browser, leave } = await visit({ origin: house.origin });
	await browser.addCookies([{ name: 'koko_session', value: await aSession(platform, admin), url: house.origin }]);
	await page.goto('/verwaltung/posteingang');
	await headed(page, 'Posteingang');

	await page.fill('#address', 'meldungen');
	await page.fill('#host', 'localhost');
	await page.fill('#port', String(imap.port));
	await page.selectOption('#security', 'NONE');
	await page.fill('#login', 'stadt');
	await page.fill('#mailboxPassword', imap.password);
	await page.click('form[action="?/keep"] button');
	await page.getByText('Bitte geben Sie eine E-Mail-Adresse an').first().waitFor();
	expect(await page.inputValue('#mailboxPassword')).toBe('');
	await page.fill('#address', 'meldungen@stadt.example');
	await page.fill('#mailboxPassword', imap.password);
	await page.click('form[action="?/keep"] button');
	await confirmWithApp(page, app);
	expect(await page.inputValue('#address')).toBe('meldungen@stadt.example');
	await page.fill('#mailboxPassword', imap.password);
	await page.click('form[action="?/keep"] button');
	await page.waitForURL('**/posteingang?gespeichert=1');

	imap.deliver('stadt', aMail('Subject: Streit im Hof', 'Im Hof ist es jede Nacht laut, wir finden keine Ruhe mehr.'));
	imap.deliver('stadt', aMail('Subject: Hof', 'Im Hof ist es jede Nacht laut, wir finden keine Ruhe mehr!'));
	imap.deliver('stadt', aMail('Subject: Abwesend\nAuto-Submitted: auto-replied', 'Bin im Urlaub'));
	imap.deliver('stadt', aMail('Subject: Geheim', '-----BEGIN PGP MESSAGE-----\n\nhQEM'));
	await page.click('form[action="?/check"] button');
	await page.getByText('Im Ordner warten 4 E-Mails').waitFor();
	await platform.database.inTenant(await platform.contextOf({ kind: 'system' as const, tenantId }), (tx) =>
		enqueue(tx, 'mailroom.fetch', { tenantId })
	);
	await expect.poll(() => (typeof imap === 'string' ? 0 : imap.count('stadt')), { timeout: 60_000 }).toBe(0);
	await page.goto('/verwaltung/posteingang');
	const left = await page.locator('table').innerText();
	expect(left).toMatch(/verschlüsselt[\s\S]*KoKo nicht lesbar[\s\S]*Automatische Antwort[\s\S]*KoKo beiseite/);
	expect(await page.content()).not.toMatch(/eva@|Streit im Hof|Urlaub/);

	await page.goto('/meldungen');
	await page.locator('main a[href^="/meldungen/0"]').first().click();
	await headed(page, 'Meldung');
	expect(await page.locator('.reported').innerText()).toContain('Im Hof ist es jede Nacht laut');
	expect(await page.content()).not.toContain('eva@example.org');
	await page.getByRole('heading', { name: 'Vielleicht aus einer Hand' }).waitFor();
	await page.getByText('derselbe hinterlassene Kontakt, fast gleicher Text').waitFor();
	await page.getByRole('button', { name: 'Gehören zusammen' }).click();
	await page.getByText('Sie können es jederzeit zurücknehmen').waitFor();
	await page.getByRole('button', { name: 'Zurücknehmen' }).click();
	await page.getByRole('button', { name: 'Nicht dasselbe' }).waitFor();
	await leave();
}, 180_000);
