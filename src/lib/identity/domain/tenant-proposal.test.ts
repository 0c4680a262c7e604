import { expect, test } from 'vitest';
import { proposePrefix, proposeSlug } from './tenant-proposal.ts';

test.each([
	['Soest', 'soest', 'SOE'],
	['Kreis Soest', 'kreis-soest', 'SOE'],
	['Bad Gottleuba-Berggießhübel', 'bad-gottleuba-berggiesshuebel', 'GOT'],
	['Brückhausen', 'brueckhausen', 'BRÜ'],
	['Sulzbach/ Saar', 'sulzbach-saar', 'SUL'],
	['Škocjan', 'skocjan', 'KOC'],
	['Au', 'au', 'AU'],
	['§§', 'organisation', 'FALL']
])('%s gets the address %s and case numbers with %s', (name, slug, prefix) => {
	expect(proposeSlug(name)).toBe(slug);
	expect(proposePrefix(name)).toBe(prefix);
});
