import { createServer, type IncomingMessage, type Server } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { readConfig, type Config } from '#lib/platform/server/config.server.ts';
import { securityHeaders } from '#lib/platform/server/security-headers.server.ts';
import { onEnd } from './on-end.ts';

/** Largest request body the pages accept: a report with its attachments. */
const bodyLimit = '55M';

/** Serves the built pages; ends in order on SIGTERM: no new connections, running requests are answered. */
export async function serveWeb(): Promise<void> {
	const config = readConfig(process.env);
	Object.assign(process.env, {
		BODY_SIZE_LIMIT: bodyLimit,
		PROTOCOL_HEADER: 'x-forwarded-proto',
		...(config.behindProxy ? { ADDRESS_HEADER: 'x-forwarded-for' } : {})
	});
	const entry = new URL('../../build/handler.js', import.meta.url).href;
	const { handler } = (await import(entry)) as {
		handler: (request: IncomingMessage, response: unknown, next: () => void) => void;
	};
	const headers = securityHeaders(config.origin);
	const server = createServer(
		{ requestTimeout: 120_000, headersTimeout: 20_000, keepAliveTimeout: 5_000 },
		(request, response) => {
			if (!config.behindProxy) trustOnlyOurselves(request, config.origin);
			// also for files served before the pages are asked, and for errors on the way to them
			for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
			completeProbe(request, config.origin);
			takeNoCookies(request);
			handler(request, response, () => response.writeHead(404).end());
		}
	);
	try {
		await listen(server, config);
	} catch (error) {
		console.error(
			`Port ${config.port} on ${config.host} cannot be used: ${error instanceof Error ? error.message : String(error)}. Choose another with PORT=….`
		);
		process.exit(78);
	}
	await new Promise<void>((resolve) =>
		onEnd(() => {
			server.close(() => resolve());
			server.closeIdleConnections();
			setTimeout(() => server.closeAllConnections(), 10_000).unref();
		})
	);
	process.exit(0);
}

/** The process before us may need a moment to let the port go. */
async function listen(server: Server, config: Config): Promise<void> {
	for (let attempt = 1; ; attempt += 1) {
		try {
			await new Promise<void>((resolve, reject) => {
				server.once('error', reject);
				server.listen(config.port, config.host, () => {
					server.off('error', reject);
					resolve();
				});
			});
			return;
		} catch (error) {
			if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE' || attempt === 15) throw error;
			await sleep(300);
		}
	}
}

/** Whoever only asks whether the process lives (haproxy, Kubernetes) knocks past the proxy and sends none of its headers. */
function completeProbe(request: IncomingMessage, origin: string): void {
	const { protocol, host } = new URL(origin);
	request.headers.host ??= host;
	request.headers['x-forwarded-proto'] ??= protocol.slice(0, -1);
}

/**
 * Other programmes are known by a token they send, never by a cookie, so no other site can act through somebody's
 * browser. They also come from no page: their forms would fail the check of the page's origin.
 */
function takeNoCookies(request: IncomingMessage): void {
	if (!request.url?.startsWith('/api/')) return;
	delete request.headers.cookie;
	request.headers.origin = `${String(request.headers['x-forwarded-proto'])}://${request.headers.host}`;
}

/** Without a proxy in front nobody else may say how the request came in. */
function trustOnlyOurselves(request: IncomingMessage, origin: string): void {
	request.headers['x-forwarded-proto'] = new URL(origin).protocol.slice(0, -1);
	delete request.headers['x-forwarded-for'];
}
