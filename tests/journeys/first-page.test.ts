import { expect, test } from 'vitest';
import { visit } from '../support/browser.ts';

test('the first page is fed by the database', async () => {
	const { page, leave } = await visit({ script: false });
	await page.goto('/');
	expect(await page.locator('h1').textContent()).toContain('KoKo');
	expect(await page.textContent('main')).toContain('0 Kommunen');
	await leave();
});
