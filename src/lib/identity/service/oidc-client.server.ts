import {
	allowInsecureRequests,
	ClientSecretBasic,
	customFetch,
	discovery,
	type Configuration,
	type CustomFetch
} from 'openid-client';
import type { Platform } from '../../platform/server/platform.server.ts';

/** Which key seals the client secret of a tenant's provider. */
export const secretKey = (tenantId: string): string => `identity-provider:${tenantId}`;

/** One address of the house for all tenants; the provider must know it. */
export const callbackPath = '/anmelden/extern';

type Client = { readonly issuer: string; readonly clientId: string; readonly clientSecret: string };

/** Asks the provider for its addresses and keys; undefined when it does not answer as one. All calls go through outbound. */
export async function discoverProvider(platform: Platform, client: Client): Promise<Configuration | undefined> {
	if (!URL.canParse(client.issuer)) return undefined;
	const issuer = new URL(client.issuer);
	const isPlain = issuer.protocol === 'http:'; // outbound lets plain http through for a trusted localhost only
	try {
		return await discovery(issuer, client.clientId, client.clientSecret, ClientSecretBasic(client.clientSecret), {
			[customFetch]: calling(platform),
			execute: isPlain ? [allowInsecureRequests] : []
		});
	} catch {
		return undefined; // not there, not a provider, or on an address the house does not call
	}
}

const calling =
	({ outbound }: Platform): CustomFetch =>
	(address, { method, headers, body }) =>
		outbound(address, { method, headers, body: body === null || body === undefined ? undefined : textOf(body) });

const textOf = (body: unknown): string => (body instanceof URLSearchParams ? body.toString() : String(body));
