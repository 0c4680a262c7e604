/**
 * What every answer of the house carries, pages and files alike. Pages bring a content policy of their own with nonces
 * (vite.config.ts); everything else gets {@link fileContentPolicy}.
 */
export function securityHeaders(origin: string): Readonly<Record<string, string>> {
	return {
		'x-content-type-options': 'nosniff',
		'x-frame-options': 'DENY',
		'referrer-policy': 'same-origin', // "no-referrer" would make forms send "Origin: null", which the cross-site check refuses
		'cross-origin-opener-policy': 'same-origin',
		'cross-origin-resource-policy': 'same-origin',
		'permissions-policy': 'camera=(), microphone=(), geolocation=(), interest-cohort=()',
		// Browsers ignore it over plain http; a house that is reached without TLS must not promise it.
		...(origin.startsWith('https:') && { 'strict-transport-security': 'max-age=63072000; includeSubDomains' })
	};
}

/** For answers that are no page: opened by themselves they can load and run nothing. */
export const fileContentPolicy = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";
