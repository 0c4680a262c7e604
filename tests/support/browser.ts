import type { Browser, BrowserContext, Page } from 'playwright-core';
import { inject } from 'vitest';
import { launchBrowser } from './browser-launch.ts';

let browser: Browser | undefined;

export type Visit = {
	readonly script?: boolean;
	readonly width?: number;
	readonly dark?: boolean;
	readonly language?: string;
	/** Another house than the shared empty one. */
	readonly origin?: string;
	/** Another house the journey is meant to lead to, e.g. an identity provider. */
	readonly friend?: string;
};

/** Opens a context of one visitor on the running house; requests that leave the house fail the journey. */
export async function visit(
	options: Visit = {}
): Promise<{ context: BrowserContext; page: Page; leave: () => Promise<void> }> {
	browser ??= await launchBrowser();
	const origin = options.origin ?? inject('origin');
	const context = await browser.newContext({
		baseURL: origin,
		javaScriptEnabled: options.script ?? true,
		viewport: { width: options.width ?? 1280, height: 900 },
		colorScheme: options.dark ? 'dark' : 'light',
		locale: options.language ?? 'de-DE'
	});
	context.setDefaultTimeout(15_000); // a step that does not happen should tell so before the whole journey is given up
	const strangers: string[] = [];
	await context.route(
		(url) => url.origin !== origin && url.origin !== options.friend && url.protocol !== 'data:',
		(route) => {
			strangers.push(route.request().url());
			return route.abort();
		}
	);
	// A strict content policy stops such a request before it is one; the page that tried is at fault all the same.
	context.on('console', (message) => {
		const [, blocked] = /'(https?:[^']+)'.*Content Security Policy/s.exec(message.text()) ?? [];
		if (blocked && new URL(blocked).origin !== origin) strangers.push(blocked);
	});
	const page = await context.newPage();
	return {
		context,
		page,
		leave: async () => {
			await context.close();
			if (strangers.length > 0) throw new Error(`The page asked strangers: ${strangers.join(', ')}`);
		}
	};
}

/** Waits until the page carries this heading (or one that contains it): a form's answer may come a moment after the click. */
export const headed = (page: Page, heading: string): Promise<void> =>
	page.locator('h1', { hasText: heading }).waitFor({ timeout: 15_000 });
