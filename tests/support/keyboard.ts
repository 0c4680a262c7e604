import type { Page } from 'playwright-core';

/** Presses Tab until the focus stands on what the selector names, and says so when nothing showed where it stood. */
export async function tabTo(page: Page, selector: string, most = 120): Promise<void> {
	for (let pressed = 0; pressed < most; pressed += 1) {
		await page.keyboard.press('Tab');
		const { isThere, isVisible, what } = await page.evaluate((wanted) => {
			const focused = document.activeElement ?? document.body;
			const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(focused);
			return {
				isThere: focused.matches(wanted),
				isVisible:
					focused === document.body || (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none',
				what: focused.outerHTML.slice(0, 120)
			};
		}, selector);
		if (!isVisible) throw new Error(`the focus is not to be seen on ${what}`);
		if (isThere) return;
	}
	throw new Error(`Tab never reached ${selector}`);
}

export async function tabToAndPress(page: Page, selector: string, key = 'Enter'): Promise<void> {
	await tabTo(page, selector);
	await page.keyboard.press(key);
}
