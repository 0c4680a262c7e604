import { expect, test } from 'vitest';
import { readMessage, readSubject } from './subject.ts';

const id = '0197a1b2-0000-7000-8000-000000000001';

test('a list is about all of its kind, a case file about its case alone', () => {
	expect(readSubject('faelle')).toEqual({ kinds: ['case'] });
	expect(readSubject(`fall.${id}`)).toEqual({ kinds: ['case'], objectId: id });
	expect(readSubject(`meldung.${id}`)).toEqual({ kinds: ['report'], objectId: id });
});

test.each([
	'',
	'alles',
	'constructor',
	'__proto__',
	'fall',
	'fall.',
	'fall.17',
	`faelle.${id}`,
	`fall.${id}.x`,
	`toString.${id}`
])('"%s" is nothing a page is about', (written) => expect(readSubject(written)).toBeUndefined());

test('the database names a tenant and a kind, or a session that ended; anything else is not heard', () => {
	expect(readMessage(`${id} case`)).toEqual({ about: 'tenant', tenantId: id, kind: 'case' });
	expect(readMessage(`session ${id}`)).toEqual({ about: 'session', sessionId: id });
	for (const noise of ['', 'case', `${id} gossip`, 'session of mine', `x case`])
		expect(readMessage(noise)).toBeUndefined();
});
