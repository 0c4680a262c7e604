import { beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { axeFindings, colourFindings } from '../support/axe.ts';
import { visit, type Visit } from '../support/browser.ts';
import { becomeDemoPerson, demoHouse } from '../support/demo-house.ts';
import { patternOf, walkFrom } from '../support/walk.ts';

const minutes = 60_000;
let origin: string;
/** What somebody could reach, one example of each kind, to be asked for by everybody afterwards. */
const reached = new Map<string, string>();

beforeAll(async () => void ({ origin } = await demoHouse()));

const people = [
	['Amira Lindqvist', 'a conflict manager'],
	['Jörg Aschhoff', 'an administrator'],
	['Katrin Wieland', 'a data protection officer'],
	['Johanna Nagel', 'a front-line person'],
	['Stefan Ruhnau', 'a department head']
] as const;

/** Everything a page can do wrong without anybody typing; each finding is one line. */
async function faultsOf(page: Page, widths: readonly number[], isFirstOfKind: boolean): Promise<string[]> {
	const faults: string[] = [];
	const headings = await page.locator('h1').count();
	if (headings !== 1) faults.push(`${headings} main headings`);
	if (!(await page.title()).trim()) faults.push('no title');
	for (const width of widths) {
		await page.setViewportSize({ width, height: 900 });
		const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
		if (over > 0) faults.push(`${over} pixels wider than a screen of ${width}`);
	}
	await page.setViewportSize({ width: widths[0] ?? 1280, height: 900 });
	if (!isFirstOfKind) return faults;
	await page.emulateMedia({ colorScheme: 'light' });
	faults.push(...(await axeFindings(page)));
	await page.emulateMedia({ colorScheme: 'dark' });
	faults.push(...(await colourFindings(page)).map((fault) => `dark: ${fault}`));
	return faults;
}

async function walkAs(options: Visit, name: string | undefined, widths: readonly number[]): Promise<void> {
	const { context, page, leave } = await visit({ ...options, origin });
	const from = name ? [await becomeDemoPerson(context, origin, name), '/start', '/'] : ['/', '/demo', '/anmelden'];
	const faults: string[] = [];
	let errors: string[] = [];
	page.on('pageerror', (error) => errors.push(`script: ${error.message}`));
	page.on('console', (message) => {
		if (message.type() === 'error') errors.push(`console: ${message.text()}`);
	});
	const { pages, files } = await walkFrom(page, [...new Set(from)], async (path, status, isFirstOfKind) => {
		const expected = status === 200 ? errors : [];
		errors = [];
		if (status !== 200) faults.push(`${path}: a link that leads to ${status}`);
		faults.push(...[...expected, ...(await faultsOf(page, widths, isFirstOfKind))].map((fault) => `${path}: ${fault}`));
		reached.set(patternOf(path), path);
	});
	for (const path of files) {
		const status = (await context.request.get(path)).status();
		if (status !== 200) faults.push(`${path}: answered ${status}`);
		reached.set(patternOf(path), path);
	}
	const patterns = new Set(pages.map(patternOf)).size;
	process.stdout.write(
		`${name ?? `a visitor (${options.language ?? 'de'})`}: ${pages.length} pages of ${patterns} kinds, ${files.length} files\n`
	);
	expect(faults).toEqual([]);
	expect(pages.length).toBeGreaterThan(5);
	await leave();
}

for (const [name, role] of people) {
	test(
		`every page ${role} can reach has no fault, in both themes, at the desk and on a phone`,
		async () => {
			await walkAs({}, name, [1280, 320]);
		},
		10 * minutes
	);
}

for (const language of ['de-DE', 'ar']) {
	test(
		`every public page has no fault on a phone and at the desk (${language})`,
		async () => {
			await walkAs({ language }, undefined, [320, 1280]);
		},
		10 * minutes
	);
}

test(
	'nobody gets a broken answer, whoever asks for whatever page',
	async () => {
		const broken: string[] = [];
		let asked = 0;
		for (const [name] of [...people, [undefined]] as const) {
			const { context, leave } = await visit({ origin });
			if (name) await becomeDemoPerson(context, origin, name);
			for (const path of reached.values()) {
				const status = (await context.request.get(path, { headers: { accept: 'text/html' } })).status();
				asked += 1;
				if (![200, 403, 404].includes(status)) broken.push(`${name ?? 'a visitor'} ${path}: ${status}`);
			}
			await leave();
		}
		process.stdout.write(`${asked} answers to ${people.length + 1} people\n`);
		expect(broken).toEqual([]);
		expect(asked).toBeGreaterThan(100);
	},
	10 * minutes
);
