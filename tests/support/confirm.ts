import type { Page } from 'playwright-core';
import type { Secret } from 'otpauth';
import { codeFrom } from './builders.ts';

/** Answers the page that asks for the second factor again; the browser is back where it came from after it. */
export async function confirmWithApp(page: Page, app: Secret): Promise<void> {
	await page.waitForURL('**/konto/bestaetigen?weiter=*');
	await page.fill('#code', codeFrom(app));
	await page.click('main form button');
	await page.waitForURL((url) => url.pathname !== '/konto/bestaetigen');
}
