import { assert, array, constantFrom, property, record, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clearedFor, secrecies, type Block } from './document.ts';

const heading = (text: string, level: 1 | 2, secrecy: Block['secrecy'] = 'INTERNAL'): Block => ({
	kind: 'heading',
	text,
	level,
	secrecy
});
const paragraph = (text: string, secrecy: Block['secrecy']): Block => ({ kind: 'paragraph', text, secrecy });

describe('a document cleared for a circle of readers', () => {
	it('holds nothing above their level, whatever is in it', () => {
		const passages = array(
			record({ kind: constantFrom('paragraph' as const), text: string(), secrecy: constantFrom(...secrecies) })
		);
		assert(
			property(passages, constantFrom(...secrecies), (blocks, level) => {
				const most = secrecies.indexOf(level);
				const cleared = clearedFor(blocks, level);
				expect(cleared.every((block) => secrecies.indexOf(block.secrecy) <= most)).toBe(true);
				expect(cleared).toEqual(blocks.filter((block) => secrecies.indexOf(block.secrecy) <= most));
			})
		);
	});
	it('keeps no heading whose passage went away', () => {
		const blocks = [
			heading('Notizen', 1),
			paragraph('Gespräch mit dem Verein', 'CASE'),
			heading('Maßnahmen', 1),
			paragraph('Lärmschutz', 'INTERNAL')
		];
		expect(clearedFor(blocks, 'INTERNAL').map(({ kind }) => kind)).toEqual(['heading', 'paragraph']);
	});
	it('keeps a heading as long as something stands under one of its lower headings', () => {
		const blocks = [heading('Fall', 1), heading('Leer', 2), heading('Ort', 2), paragraph('Marktring', 'INTERNAL')];
		expect(clearedFor(blocks, 'INTERNAL').map((block) => block.kind === 'heading' && block.text)).toEqual([
			'Fall',
			'Ort',
			false
		]);
	});
});
