import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** Violations of WCAG 2.2 A and AA that axe finds on the page, each as one readable line. */
export async function axeFindings(page: Page): Promise<string[]> {
	await page.addScriptTag({ content: axe.source }).catch(async () => {
		await page.evaluate(axe.source); // a strict content policy refuses the tag; evaluation goes past it
	});
	const results = await page.evaluate(async () => {
		const { axe: runner } = window as unknown as { axe: typeof axe };
		return runner.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] });
	});
	return results.violations.flatMap(({ id, nodes }) =>
		nodes.map((node) => `${id}: ${node.html.slice(0, 160)} — ${node.failureSummary?.split('\n')[1]?.trim() ?? ''}`)
	);
}
