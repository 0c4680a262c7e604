import axe from 'axe-core';
import type { Page } from 'playwright-core';

const everyRule = {
	type: 'tag',
	values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
} as const;
/** The rules that see colours: all that a second theme can break. */
const colourRules = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } as const;

/** Violations of WCAG 2.2 A and AA that axe finds on the page, each as one readable line. */
export const axeFindings = (page: Page): Promise<string[]> => findingsOf(page, everyRule);
export const colourFindings = (page: Page): Promise<string[]> => findingsOf(page, colourRules);

async function findingsOf(page: Page, runOnly: typeof everyRule | typeof colourRules): Promise<string[]> {
	await page.evaluate(axe.source); // evaluation goes past the strict content policy, a script tag would not
	const results = await page.evaluate(async (rules) => {
		const { axe: runner } = window as unknown as { axe: typeof axe };
		return runner.run(document, { runOnly: { type: rules.type, values: [...rules.values] } });
	}, runOnly);
	return results.violations.flatMap(({ id, nodes }) =>
		nodes.map((node) => `${id}: ${node.html.slice(0, 160)} — ${node.failureSummary?.split('\n')[1]?.trim() ?? ''}`)
	);
}
