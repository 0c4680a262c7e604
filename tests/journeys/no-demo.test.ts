import { expect, test } from 'vitest';
import { visit } from '../support/browser.ts';

test('outside of the demo world the demo page does not exist', async () => {
	const { page, leave } = await visit({ script: false });
	const answer = await page.goto('/demo');
	expect(answer?.status()).toBe(404);
	await leave();
});
