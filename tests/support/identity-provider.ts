import { generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:http';
import Provider, { type AccountClaims } from 'oidc-provider';
import { freePort } from './house.ts';

/** What the provider knows of a person beside the name. */
export type Worker = AccountClaims & { readonly amr?: readonly string[] };

export type IdentityProvider = {
	readonly issuer: string;
	readonly clientId: string;
	readonly clientSecret: string;
	/** People by their subject; tests may change them. */
	readonly people: Map<string, Worker>;
	/** Walks through the provider's pages as a browser would; gives the address it sends the browser back to. */
	readonly signIn: (url: string, subject: string) => Promise<URL>;
	readonly stop: () => Promise<void>;
};

/** A real OpenID Connect provider with one client; its page asks who is there and believes it. */
export async function openIdentityProvider(redirectUri: string): Promise<IdentityProvider> {
	const issuer = `http://localhost:${await freePort()}`;
	const clientId = 'koko';
	const clientSecret = 'Geheimnis-nur-fuer-die-Probe';
	const people = new Map<string, Worker>();
	const provider = new Provider(issuer, {
		clients: [
			{
				client_id: clientId,
				client_secret: clientSecret,
				redirect_uris: [redirectUri],
				post_logout_redirect_uris: [`${new URL(redirectUri).origin}/anmelden?abgemeldet`]
			}
		],
		jwks: { keys: [signingKey()] },
		cookies: { keys: ['nur für die Probe'] },
		claims: {
			openid: ['sub', 'amr', 'auth_time'],
			email: ['email', 'email_verified'],
			profile: ['name', 'groups']
		},
		conformIdTokenClaims: false,
		features: {
			devInteractions: { enabled: false },
			rpInitiatedLogout: {
				logoutSource: (context, form) => {
					context.body = `<title>Stadt</title>${form}<button form="op.logoutForm" name="logout" value="yes">Abmelden</button>`;
				}
			}
		},
		interactions: { url: (_, interaction) => `/who/${interaction.uid}` },
		findAccount: (_, subject) => ({
			accountId: subject,
			claims: () => ({ ...people.get(subject), amr: undefined, sub: subject })
		}),
		loadExistingGrant: async (context) => {
			const { client, session } = context.oidc;
			if (!client || !session?.accountId) return undefined;
			const grant = new context.oidc.provider.Grant({ clientId: client.clientId, accountId: session.accountId });
			grant.addOIDCScope('openid email profile');
			await grant.save();
			return grant;
		}
	});
	const answer = provider.callback();
	const server = createServer((request, response) => {
		if (!request.url?.startsWith('/who/')) return void answer(request, response);
		if (request.method !== 'POST') {
			response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
			return void response.end(
				'<title>Stadt</title><form method="post"><label>Kennung <input name="who"></label><button>Anmelden</button></form>'
			);
		}
		let body = '';
		request.on('data', (part: Buffer) => (body += part.toString()));
		request.on('end', () => {
			const accountId = new URLSearchParams(body).get('who') ?? '';
			const amr = [...(people.get(accountId)?.amr ?? [])];
			void provider.interactionFinished(request, response, { login: { accountId, amr } });
		});
	});
	await new Promise<void>((resolve) => server.listen(Number(new URL(issuer).port), 'localhost', resolve));
	return {
		issuer,
		clientId,
		clientSecret,
		people,
		signIn: (url, subject) => walk(url, subject, redirectUri),
		stop: async () => {
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
		}
	};
}

function signingKey() {
	const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
	return { ...privateKey.export({ format: 'jwk' }), alg: 'RS256', use: 'sig', kid: 'probe' } as never;
}

async function walk(start: string, subject: string, redirectUri: string): Promise<URL> {
	const jar = new Map<string, string>();
	let next = new URL(start);
	let body: string | undefined;
	for (let step = 0; step < 12; step++) {
		const answer = await fetch(next, {
			redirect: 'manual',
			headers: {
				cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; '),
				...(body === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' })
			},
			...(body === undefined ? {} : { method: 'POST', body })
		});
		body = undefined;
		for (const cookie of answer.headers.getSetCookie()) {
			const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
			jar.set(name, value);
		}
		const location = answer.headers.get('location');
		if (location) next = new URL(location, next);
		else body = `who=${encodeURIComponent(subject)}`;
		if (next.href.startsWith(redirectUri)) return next;
	}
	throw new Error('the identity provider led nowhere');
}
