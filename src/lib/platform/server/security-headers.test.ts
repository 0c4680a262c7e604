import { expect, test } from 'vitest';
import { securityHeaders } from './security-headers.server.ts';

test('a house with TLS asks browsers never to come without it, one without TLS promises nothing', () => {
	expect(securityHeaders('https://koko.example.org')['strict-transport-security']).toMatch(/^max-age=\d{8}/);
	expect(securityHeaders('http://localhost:3000')).not.toHaveProperty('strict-transport-security');
});
