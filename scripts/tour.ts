// npm run tour: walks the demo world and writes docs/tour.md with pictures of what people see.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { launchBrowser } from '../tests/support/browser-launch.ts';
import { openHouse } from '../tests/support/house.ts';
import { stops, type Stop } from './tour-stops.ts';

const pictures = 'docs/tour';
const browser = await launchBrowser();
const house = await openHouse(['--demo']);
try {
	rmSync(pictures, { recursive: true, force: true });
	mkdirSync(pictures, { recursive: true });
	const parts: string[] = [];
	for (const [index, stop] of stops.entries()) parts.push(await visitStop(stop, index + 1));
	writeFileSync(
		'docs/tour.md',
		`# A tour of KoKo\n\nWritten by \`npm run tour\` from the running demo world; all people and places are invented.\n\n${parts.join('\n')}`
	);
} finally {
	await house.stop();
	await browser.close();
}

async function visitStop(stop: Stop, number: number): Promise<string> {
	const context = await browser.newContext({
		baseURL: house.origin,
		viewport: { width: stop.width ?? 1280, height: stop.width ? 740 : 900 },
		colorScheme: stop.dark ? 'dark' : 'light',
		// a page that still glides to its place would be caught half-way
		reducedMotion: 'reduce',
		locale: 'de-DE'
	});
	const page = await context.newPage();
	if (stop.as) await signInAs(page, stop.as);
	await stop.walk(page);
	const file = `${String(number).padStart(2, '0')}-${stop.name}.png`;
	await page.screenshot({ path: `${pictures}/${file}`, fullPage: stop.whole ?? false });
	await context.close();
	return `## ${number}. ${stop.title}\n\n${stop.text}\n\n![${stop.title}](tour/${file})\n`;
}

async function signInAs(page: Page, name: string): Promise<void> {
	await page.goto('/demo');
	await page
		.getByRole('button', { name: new RegExp(name) })
		.first()
		.click();
	await page.waitForURL((url) => url.pathname !== '/demo');
}
