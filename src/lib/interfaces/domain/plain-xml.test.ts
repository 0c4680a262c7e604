import { expect, test } from 'vitest';
import { plainXml } from './plain-xml.ts';

test('values stay values, whatever signs they hold', () => {
	expect(plainXml('errors', 'error', [{ code: 400, description: `</error><x a="1">&'\u0000` }])).toBe(
		'<?xml version="1.0" encoding="utf-8"?>\n<errors><error><code>400</code>' +
			'<description>&lt;/error&gt;&lt;x a=&quot;1&quot;&gt;&amp;&apos;</description></error></errors>\n'
	);
});

test('nothing is an empty element, no rows an empty list', () => {
	expect(plainXml('services', 'service', [{ group: null }])).toContain('<service><group/></service>');
	expect(plainXml('services', 'service', [])).toContain('<services></services>');
});
