import { afterAll, expect, test } from 'vitest';
import { administrationService } from '../../src/lib/administration/index.server.ts';
import { identityService } from '../../src/lib/identity/index.server.ts';
import { axeFindings } from '../support/axe.ts';
import { visit } from '../support/browser.ts';
import { aTenant, housePlatform } from '../support/builders.ts';

const platform = await housePlatform();
afterAll(() => platform.database.close());

test('an operator lets somebody into the administration when nobody else can get in', async () => {
	const { slug } = await identityService(platform).tenantById(await aTenant(platform));
	const issued = await administrationService(platform).emergency.issue(slug);
	if (!issued.ok) throw new Error(issued.reason);
	const { page, leave } = await visit({ width: 320 });
	await page.goto(`/notzugang/${issued.value}`);
	expect(await page.textContent('main')).toContain('Alle Administrator:innen');
	expect(await axeFindings(page)).toEqual([]);
	await page.getByRole('button', { name: 'Notzugang benutzen' }).click();
	await page.waitForURL('**/verwaltung');
	expect(await page.textContent('table')).toContain('Notzugang');
	expect((await page.goto('/meldungen'))?.status()).toBe(403);
	await page.goto('/protokoll');
	expect(await page.textContent('main')).toContain('ist mit dem Notzugang hereingekommen');
	await page.goto(`/notzugang/${issued.value}`);
	expect(await page.textContent('main')).toContain('Dieser Link führt nicht weiter');
	await leave();
});
