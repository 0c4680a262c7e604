import { chromium } from 'playwright-core';
import { existsSync } from 'node:fs';

export type PageWeight = {
	readonly path: string;
	readonly requests: number;
	readonly bytes: number;
	readonly scriptBytes: number;
};

/** What a first visit moves over the wire, as a browser counts it. */
export async function weigh(origin: string, paths: readonly string[]): Promise<PageWeight[]> {
	const executablePath = ['/usr/bin/chromium', '/usr/bin/google-chrome'].find(existsSync);
	if (!executablePath) return [];
	const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
	const weights: PageWeight[] = [];
	for (const path of paths) {
		const context = await browser.newContext();
		const page = await context.newPage();
		const answers: { size: number; isScript: boolean }[] = [];
		page.on('requestfinished', async (request) => {
			const { responseBodySize, responseHeadersSize } = await request.sizes();
			answers.push({ size: responseBodySize + responseHeadersSize, isScript: request.resourceType() === 'script' });
		});
		await page.goto(origin + path, { waitUntil: 'networkidle' });
		const sum = (list: readonly { size: number }[]): number => list.reduce((total, { size }) => total + size, 0);
		weights.push({
			path,
			requests: answers.length,
			bytes: sum(answers),
			scriptBytes: sum(answers.filter(({ isScript }) => isScript))
		});
		await context.close();
	}
	await browser.close();
	return weights;
}
