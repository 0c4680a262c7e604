import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvCell, csvFile } from './csv.ts';

test('no cell begins as a formula, whatever a reporter wrote', () => {
	fc.assert(
		fc.property(fc.constantFrom('=', '+', '-', '@', '\t', '\r'), fc.string(), (sign, rest) => {
			expect(csvCell(sign + rest)).toMatch(/^"?'/);
		})
	);
	expect(csvCell('=HYPERLINK("https://example.org";"Klick")')).toBe(
		'"\'=HYPERLINK(""https://example.org"";""Klick"")"'
	);
});

test('a file opens in a German office programme with its umlauts', () => {
	expect(
		csvFile([
			['Ort', 'Text'],
			['Größe', 'eins;zwei\nund "drei"']
		])
	).toBe('\uFEFFOrt;Text\r\nGröße;"eins;zwei\nund ""drei"""\r\n');
});
