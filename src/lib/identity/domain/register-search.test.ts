import { expect, test } from 'vitest';
import { readRegisterQuestion, readState } from './register-search.ts';

test('digits are an official key, also when written in groups', () => {
	expect(readRegisterQuestion('05 974 040')).toMatchObject({ key: '05974040', names: [] });
});

test('a Land at the end narrows the search', () => {
	expect(readRegisterQuestion('Neustadt, Hessen')).toMatchObject({ names: ['Neustadt'], country: 'DE', state: 'HE' });
	expect(readRegisterQuestion('sankt georgen kärnten')).toMatchObject({ names: ['sankt georgen'], state: '2' });
	expect(readRegisterQuestion('Hamburg')).toMatchObject({ names: ['Hamburg'], state: undefined });
});

test('umlauts may be written out', () => {
	expect(readRegisterQuestion('Muenster').names).toEqual(['Muenster', 'Münster']);
	expect(readRegisterQuestion('Grossenhain').names).toContain('Großenhain');
});

test('one letter asks for nothing', () => {
	expect(readRegisterQuestion(' a ').names).toEqual([]);
});

test('only a Land that exists is understood', () => {
	expect(readState('DE-NW')).toEqual({ country: 'DE', state: 'NW' });
	expect(readState('DE-XX')).toBeUndefined();
	expect(readState('FR-75')).toBeUndefined();
});
