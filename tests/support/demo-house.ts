import type { BrowserContext } from 'playwright-core';
import { expect, inject } from 'vitest';

export type DemoHouse = { readonly origin: string; readonly dataDir: string };

/** The house with the demo world that all journeys of a run share; the first who asks waits for its start. */
export async function demoHouse(): Promise<DemoHouse> {
	const answer = await fetch(inject('demoDoor'));
	if (!answer.ok) throw new Error(await answer.text());
	return (await answer.json()) as DemoHouse;
}

/** One click on the demo page, without the click: afterwards the context is signed in. Gives the first page's path. */
export async function becomeDemoPerson(context: BrowserContext, origin: string, name: string): Promise<string> {
	const page = await context.newPage();
	await page.goto(`${origin}/demo`);
	await page.getByRole('button', { name: `Anmelden als ${name}` }).click();
	expect(new URL(page.url()).pathname).not.toBe('/demo');
	const { pathname } = new URL(page.url());
	await page.waitForLoadState(); // Chromium now and then never answers the closing of a page that is still arriving
	await page.close();
	return pathname;
}
