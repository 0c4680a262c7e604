import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { submitReport } from '../../src/lib/intake/index.server.ts';
import type { Platform } from '../../src/lib/platform/server/platform.server.ts';
import { headed, visit } from '../support/browser.ts';
import { aMember, aReport, aSession, platformOf } from '../support/builders.ts';
import { becomeDemoPerson, demoHouse } from '../support/demo-house.ts';
import { dumpEverything } from '../support/dump.ts';
import { superuserOf } from '../attacks/support/superuser.ts';

// Scenario 5, for protected identities: whoever runs the database of case 3 cannot read who reported.

const name = 'Wilhelmine Querfurth';
const contact = '0221 99 88 77 66';
const words = 'Im Treppenhaus wird abends gedonnert wie beim Kegeln.';

let origin: string;
let platform: Platform;
let superuser: pg.Client;
let tenantId: string;
let caseId: string;
let reportId: string;

beforeAll(async () => {
	const house = await demoHouse();
	origin = house.origin;
	platform = await platformOf(house.dataDir);
	superuser = await superuserOf(house.dataDir);
	const { rows } = await superuser.query<{ tenantId: string; id: string }>(
		`select tenant_id as "tenantId", id from cases.conflict_cases where number = 'BRK-2026-0011'`
	);
	tenantId = rows[0]?.tenantId ?? '';
	caseId = rows[0]?.id ?? '';
	reportId = await aProtectedReport(tenantId);
	await superuser.query('update intake.reports set case_id = $1 where id = $2', [caseId, reportId]);
});
afterAll(async () => {
	await superuser.end();
	await platform.database.close();
});

async function aProtectedReport(inTenant: string): Promise<string> {
	const context = await platform.contextOf({ kind: 'reporter' as const, tenantId: inTenant });
	const report = aReport({ text: words, identityMode: 'VAULTED', identity: { name, contact } });
	const sent = await submitReport(platform)(context, report);
	if (!sent.ok) throw new Error('not sent');
	return sent.value.reportId;
}

/** What lies on the disk of the database server, journal included, file by file. */
function* filesBelow(folder: string): Generator<Buffer> {
	for (const entry of readdirSync(folder, { withFileTypes: true })) {
		const path = join(folder, entry.name);
		if (entry.isDirectory()) yield* filesBelow(path);
		else if (entry.isFile() && statSync(path).size < 100_000_000) yield readFileSync(path);
	}
}

test('Scenario 5: an operator with all of the database finds the words of a report of case 3, and nowhere who reported', async () => {
	const dump = await dumpEverything(superuser);
	expect(dump).toContain(words); // the search finds what is there
	for (const part of [
		name,
		'Querfurth',
		contact,
		contact.replaceAll(' ', ''),
		Buffer.from(name).toString('base64').slice(0, 20)
	])
		expect(dump.includes(part), part).toBe(false);

	await superuser.query('checkpoint');
	const { rows } = await superuser.query<{ data_directory: string }>('show data_directory');
	let hasWords = false;
	for (const file of filesBelow(rows[0]?.data_directory ?? '')) {
		hasWords ||= file.includes(words);
		expect([file.includes('Querfurth'), file.includes(contact)]).toEqual([false, false]);
	}
	expect(hasWords).toBe(true);
});

test('Scenario 5: in the browser, the operator reads numbers and no report; the attempt is on record', async () => {
	const operator = await aMember(platform, { tenantId, roles: ['OPERATOR'], displayName: 'Torben Technik' });
	const { context, page, leave } = await visit({ origin, script: false });
	await context.addCookies([{ name: 'koko_session', value: await aSession(platform, operator), url: origin }]);
	await page.goto('/betrieb');
	expect(await page.content()).not.toContain('Querfurth');
	for (const address of [`/meldungen/${reportId}`, `/faelle/${caseId}`]) {
		const answer = await page.goto(address);
		expect(answer?.status(), address).toBe(403);
		await headed(page, 'Das ist für Sie nicht sichtbar');
	}
	const opened = await context.request.post(`/meldungen/${reportId}?/openIdentity`, {
		form: { reason: 'Ich sehe nur schnell nach.' },
		headers: { origin, accept: 'text/html' },
		maxRedirects: 0
	});
	expect(opened.status()).toBe(403);
	expect(await opened.text()).not.toContain('Querfurth');
	const { rows } = await superuser.query<{ allowed: boolean }>(
		`select allowed from audit.entries where actor_id = $1 and object_type in ('report', 'case', 'identity')`,
		[operator.userId]
	);
	expect(rows.length).toBeGreaterThanOrEqual(2);
	expect(rows.every(({ allowed }) => !allowed)).toBe(true);
	await leave();
});

test('Scenario 5: sealed bytes an operator carries to a report of their own do not open there; at its place Amira opens them', async () => {
	const own = await aProtectedReport(tenantId);
	await superuser.query(
		`update intake.vaulted_identities o set sealed = s.sealed, own_key = s.own_key
		from intake.vaulted_identities s where s.report_id = $1 and o.report_id = $2`,
		[reportId, own]
	);
	const { context, page, leave } = await visit({ origin, script: false });
	await becomeDemoPerson(context, origin, 'Amira Lindqvist');
	const open = async (id: string): Promise<string> => {
		await page.goto(`/meldungen/${id}`);
		expect(await page.content()).not.toContain('Querfurth');
		await page.fill('[name=reason]', 'Rückruf wegen Gefahr im Haus');
		await page.click('text=Geschützten Namen öffnen');
		await page.waitForLoadState();
		const stepUp = page.locator('form[action^="?/demo"] button'); // in the demo world a click stands for the second factor
		if (await stepUp.isVisible()) {
			await stepUp.click();
			await page.click('text=Geschützten Namen öffnen');
			await page.waitForLoadState();
		}
		return page.content();
	};
	const opened = await open(reportId);
	expect([opened.includes(name), opened.includes(contact)]).toEqual([true, true]);
	expect(await open(own)).not.toContain('Querfurth');
	await page.goto(`/meldungen/${reportId}`);
	expect(await page.textContent('main')).toContain('Rückruf wegen Gefahr im Haus');
	await leave();
});
