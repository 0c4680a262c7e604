import { readdirSync, readFileSync } from 'node:fs';
import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { submitReport } from '../../src/lib/intake/index.server.ts';
import type { Platform } from '../../src/lib/platform/server/platform.server.ts';
import { axeFindings } from '../support/axe.ts';
import { visit } from '../support/browser.ts';
import { aMember, anApp, aReport, aSession, aTenant, platformOf } from '../support/builders.ts';
import { confirmWithApp } from '../support/confirm.ts';
import { openHouse, type House } from '../support/house.ts';
import { answering, openReceiver, type Receiver } from '../support/receiver.ts';

let house: House;
let platform: Platform;
let receiver: Receiver;

beforeAll(async () => {
	house = await openHouse([], { KOKO_OUTBOUND_HOSTS: 'localhost' });
	platform = await platformOf(house.dataDir);
	receiver = await openReceiver();
});
afterAll(async () => {
	await platform.database.close();
	await receiver.stop();
	await house.stop();
});

/** The worker `koko start` keeps alive. */
function workerOf(parent: number): number {
	const found = readdirSync('/proc')
		.filter((name) => /^\d+$/.test(name))
		.find((pid) => {
			try {
				const isChild = readFileSync(`/proc/${pid}/stat`, 'utf8').includes(`) S ${parent} `);
				return isChild && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('\0worker');
			} catch {
				return false; // gone meanwhile
			}
		});
	if (!found) throw new Error('no worker');
	return Number(found);
}

test('an administrator enters an address, and the other programme is told of reports, also when the worker dies in between', async () => {
	const tenantId = await aTenant(platform);
	const admin = await aMember(platform, { tenantId, roles: ['TENANT_ADMIN'], displayName: 'Ada Amt' });
	const { context, page, leave } = await visit({ origin: house.origin });
	await context.addCookies([{ name: 'koko_session', value: await aSession(platform, admin), url: house.origin }]);
	await page.goto('/verwaltung/schnittstellen');
	await page.getByRole('link', { name: 'Ereignisse an andere Programme' }).click();
	await page.getByRole('button', { name: 'Eintragen' }).click();
	expect(await page.getByRole('alert').textContent()).toContain('Bitte');
	await page.getByLabel('Adresse des Programms').fill(receiver.address);
	await page.getByLabel('Meldung eingegangen').check();
	await page.getByRole('button', { name: 'Eintragen' }).click();
	await confirmWithApp(page, await anApp(platform, admin));
	expect(await page.getByLabel('Adresse des Programms').inputValue()).toBe(receiver.address);
	await page.getByRole('button', { name: 'Eintragen' }).click();
	const secret = (await page.locator('code.long-code').textContent()) ?? '';
	expect(secret).toMatch(/^whsec_/);
	expect(await axeFindings(page)).toEqual([]);
	await page.goto('/verwaltung/schnittstellen/ereignisse');
	expect(await page.content()).not.toContain(secret);

	let isHeld = false;
	receiver.answer = () => (isHeld = true);
	await submitReport(platform)(await platform.contextOf({ kind: 'reporter', tenantId }), aReport());
	await expect.poll(() => isHeld, { timeout: 20_000 }).toBe(true);
	process.kill(workerOf(house.process.pid ?? 0), 'SIGKILL');
	receiver.answer = answering(200);
	await expect.poll(() => receiver.received.length, { timeout: 120_000 }).toBe(2);
	const [first, second] = receiver.received;
	expect(second?.headers['webhook-id']).toBe(first?.headers['webhook-id']);
	expect(second?.body).toBe(first?.body);
	const signed = `${second?.headers['webhook-id']}.${second?.headers['webhook-timestamp']}.${second?.body}`;
	const expected = createHmac('sha256', Buffer.from(secret.slice(6), 'base64'))
		.update(signed)
		.digest('base64');
	expect(second?.headers['webhook-signature']).toBe(`v1,${expected}`);

	await page.getByRole('link', { name: receiver.address }).click();
	await expect
		.poll(async () => {
			await page.reload();
			return page.locator('table').textContent();
		})
		.toContain('angenommen');
	await page.getByRole('button', { name: 'Probe senden' }).click();
	await page.waitForURL('**?gesendet=1');
	await expect.poll(() => receiver.received.length, { timeout: 20_000 }).toBe(3);
	expect(await axeFindings(page)).toEqual([]);
	await page.getByText('Adresse entfernen').first().click();
	await page.getByRole('button', { name: 'Adresse entfernen' }).click();
	expect(await page.textContent('main')).toContain('Noch keine Adresse eingetragen');
	await leave();
}, 240_000); // a job of a killed worker is taken up within a minute
