import { expect, test } from 'vitest';
import { blocksOf, pageSlugs } from './page.ts';
import { defaultPage } from './default-pages.ts';

test('blank lines part paragraphs, "# " makes a heading, and nothing becomes HTML', () => {
	expect(blocksOf('# Was\nwir tun\n\nZeile eins\nZeile zwei\n# Ende\n\n<b>fett</b>')).toEqual([
		{ kind: 'heading', text: 'Was' },
		{ kind: 'paragraph', text: 'wir tun' },
		{ kind: 'paragraph', text: 'Zeile eins\nZeile zwei' },
		{ kind: 'heading', text: 'Ende' },
		{ kind: 'paragraph', text: '<b>fett</b>' }
	]);
});

test('every page has a text in both languages that names the tenant', () => {
	for (const slug of pageSlugs) {
		for (const language of ['de', 'en'] as const) {
			const page = defaultPage(slug, language, { name: 'Stadt Musterfeld', country: 'DE' });
			expect(page.title).not.toBe('');
			expect(page.body).toContain('Stadt Musterfeld');
			expect(blocksOf(page.body).filter(({ kind }) => kind === 'heading').length).toBeGreaterThan(1);
		}
	}
});

test('the privacy notice names the periods of the retention classes', () => {
	const { body } = defaultPage('datenschutz', 'de', { name: 'X', country: 'DE' });
	for (const rule of ['R1', 'R2', 'R3', 'R4', 'R5', 'R8', 'R10', 'R13', 'R15'])
		expect(body).toContain(`Regel ${rule})`);
});
