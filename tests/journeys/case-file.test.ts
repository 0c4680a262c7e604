import { randomUUID } from 'node:crypto';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { closingQuestions } from '../../src/lib/cases/domain/closing.ts';
import { dangerQuestions } from '../../src/lib/cases/domain/danger-check.ts';
import { insertRole } from '../../src/lib/identity/storage/memberships.server.ts';
import type { Member } from '../../src/lib/platform/pure/actor.ts';
import type { Platform } from '../../src/lib/platform/server/platform.server.ts';
import { axeFindings } from '../support/axe.ts';
import { headed, visit } from '../support/browser.ts';
import { aMember, aSession, aTenant, housePlatform } from '../support/builders.ts';

let platform: Platform;
beforeAll(async () => (platform = await housePlatform()));
afterAll(() => platform.database.close());

async function signInAs(context: BrowserContext, member: Member): Promise<void> {
	await context.addCookies([
		{ name: 'koko_session', value: await aSession(platform, member), url: inject('origin'), httpOnly: true }
	]);
}

async function aUnit(tenantId: string): Promise<string> {
	const id = randomUUID();
	const context = await platform.contextOf({ kind: 'system', tenantId } as const);
	await platform.database.inTenant(context, (tx) =>
		tx.insertInto('identity.units').values({ tenantId, id, name: 'Soziales' }).execute()
	);
	return id;
}

const putInCharge = ({ tenantId, userId }: Member, unitId: string): Promise<void> =>
	platform.database.atGate((tx) =>
		insertRole(tx, {
			tenantId,
			userId,
			role: 'DEPARTMENT_HEAD',
			unitId,
			validFrom: null,
			validTo: null,
			grantedBy: null
		})
	);

async function answerDangerCheck(page: Page): Promise<void> {
	for (const question of dangerQuestions) await page.check(`#danger_${question}`);
}

async function openACase(page: Page, title: string): Promise<string> {
	await page.goto('/faelle/neu');
	await answerDangerCheck(page);
	await page.fill('#title', title);
	await page.click('button:has-text("Fall anlegen")');
	await page.waitForURL(/\/faelle\/[0-9a-f-]{36}$/);
	return new URL(page.url()).pathname;
}

test('a conflict manager leads a case without script from her own observation to its cover sheet', async () => {
	const tenantId = await aTenant(platform, { numberPrefix: 'BRK' });
	const lead = await aMember(platform, { tenantId, roles: ['CONFLICT_MANAGER'], displayName: 'Amira Beispiel' });
	const { context, page, leave } = await visit({ script: false, width: 360 });
	await signInAs(context, lead);

	await page.goto('/faelle');
	expect(await page.textContent('main')).toContain('Hier stehen Ihre Fälle');
	await page.goto('/faelle/neu');
	await answerDangerCheck(page);
	await page.fill('#title', 'Streit mit Frau Schneider');
	await page.click('button:has-text("Fall anlegen")');
	expect(await page.textContent('.error-summary')).toContain('Titel sieht aus');
	expect(await page.inputValue('#title')).toBe('Streit mit Frau Schneider');

	const file = await openACase(page, 'Lärm am Kanalufer');
	await headed(page, 'Lärm am Kanalufer');
	expect(await page.textContent('main')).toContain('BRK-');

	await page.goto(`${file}/phase?phase=ANALYSIS&schritt=complete`);
	await page.click('form.stack button[type=submit]');
	expect(await page.textContent('.error-summary')).toContain('wählen Sie eine Möglichkeit');
	await answerDangerCheck(page);
	await page.fill('#text', 'Der Kern liegt in der Planung.');
	await page.click('form.stack button[type=submit]');
	await page.waitForURL(new RegExp(`${file}$`));
	expect(await page.textContent('[aria-current=step]')).toContain('Verfahrenswahl');

	await page.goto(`${file}/abschluss`);
	for (const question of closingQuestions) await page.check(`#check_${question}`);
	await page.selectOption('#reason', 'RESOLVED_OTHERWISE');
	await page.click('button:has-text("Fall abschließen")');
	await page.waitForURL(/abschluss$/);
	expect(await page.textContent('main')).toContain('Abgeschlossen am');

	await page.goto(`${file}/verlauf`);
	expect(await page.textContent('main')).toContain('Fall abgeschlossen');
	await page.goto(`${file}/zugriffe`);
	expect(await page.textContent('main')).toContain('Amira Beispiel');
	await leave();
});

test('no page of the case file has a barrier', async () => {
	const tenantId = await aTenant(platform);
	const lead = await aMember(platform, { tenantId, roles: ['CONFLICT_MANAGER'] });
	const { context, page, leave } = await visit();
	await signInAs(context, lead);
	const file = await openACase(page, 'Spielplatz am Ring');
	const pages = [
		'/bearbeiten',
		'/phase?phase=ANALYSIS&schritt=complete',
		'/schritt?schritt=pause',
		'/uebergabe',
		'/verlauf',
		'/abschluss',
		'/zugriffe',
		''
	];
	for (const address of ['/faelle', '/faelle/neu', '/faelle/uebergaben', ...pages.map((tab) => file + tab)]) {
		await page.goto(address);
		expect(await axeFindings(page), address).toEqual([]);
	}
	await leave();
});

test('the head of a concerned unit opens the link of an internal case, is refused with a sentence, and the lead sees it', async () => {
	const tenantId = await aTenant(platform);
	const unitId = await aUnit(tenantId);
	const lead = await aMember(platform, { tenantId, roles: ['CONFLICT_MANAGER'] });
	const head = await aMember(platform, { tenantId, roles: ['CONFLICT_MANAGER'], displayName: 'Stefan Beispiel' });
	await putInCharge(head, unitId);
	const leadVisit = await visit();
	await signInAs(leadVisit.context, lead);
	await leadVisit.page.goto('/faelle/neu');
	await answerDangerCheck(leadVisit.page);
	await leadVisit.page.fill('#title', 'Schnittstelle zweier Teams');
	await leadVisit.page.check('input[name=scope][value=ADMIN_INTERNAL]');
	await leadVisit.page.check(`input[name=concernedUnits][value="${unitId}"]`);
	await leadVisit.page.click('button:has-text("Fall anlegen")');
	await leadVisit.page.waitForURL(/\/faelle\/[0-9a-f-]{36}$/);
	const file = new URL(leadVisit.page.url()).pathname;

	const headVisit = await visit({ script: false });
	await signInAs(headVisit.context, head);
	for (const address of [file, `/faelle/${randomUUID()}`]) {
		const response = await headVisit.page.goto(address);
		expect(response?.status()).toBe(403);
		await headed(headVisit.page, 'Das ist für Sie nicht sichtbar');
	}
	await headVisit.page.goto('/faelle');
	expect(await headVisit.page.textContent('main')).not.toContain('Schnittstelle');
	await headVisit.leave();

	await leadVisit.page.goto(`${file}/zugriffe`);
	const refused = leadVisit.page.locator('tr', { hasText: 'Stefan Beispiel' });
	expect(await refused.textContent()).toContain('abgewiesen');
	await leadVisit.leave();
});
