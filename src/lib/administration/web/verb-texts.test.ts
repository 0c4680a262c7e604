import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { verbTexts } from './verb-texts.ts';

const library = resolve(import.meta.dirname, '../..');

const verbsWritten = (): Set<string> => {
	const files = readdirSync(library, { recursive: true, encoding: 'utf8' }).filter((file) =>
		/\.server\.ts$/.test(file)
	);
	const found = files.flatMap((file) =>
		// written out as a verb, or handed to the helpers that write the entry
		[
			...readFileSync(join(library, file), 'utf8').matchAll(
				/(?:\bverb: |\b(?:auditOf|refuseAccess)\([^'\n]*)'([a-z-]+\.[a-z-]+)'/g
			)
		].map(([, verb = '']) => verb)
	);
	return new Set(found);
};

test('every act that leaves an entry has its sentence in both languages', () => {
	const verbs = [...verbsWritten()];
	expect(verbs.length).toBeGreaterThan(10);
	for (const language of ['de', 'en'] as const) {
		expect(verbs.filter((verb) => !verbTexts[language][verb])).toEqual([]);
	}
	expect(Object.keys(verbTexts.en).sort()).toEqual(Object.keys(verbTexts.de).sort());
});
