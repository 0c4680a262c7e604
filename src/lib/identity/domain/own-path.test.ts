import { expect, test } from 'vitest';
import { ownPath } from './own-path.ts';

test('after signing in a person goes on to where they wanted to go', () => {
	expect(ownPath('/faelle?seite=2#oben')).toBe('/faelle?seite=2#oben');
	expect(ownPath(null)).toBe('/start');
});

test.each([
	'https://evil.example',
	'//evil.example',
	'/\\evil.example',
	'\\/evil.example',
	'javascript:alert(1)',
	'/\t/evil.example',
	'/.//evil.example',
	'/faelle/..//evil.example',
	'/%2e//evil.example',
	'/%5C/../\\evil.example',
	'faelle',
	'/' + 'a'.repeat(2001)
])('no link leads out of the house: %s', (text) => {
	expect(ownPath(text)).toBe('/start');
});
