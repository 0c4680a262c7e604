import { createServer, type IncomingMessage } from 'node:http';
import { readConfig } from '#lib/platform/server/config.server.ts';

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
	const server = createServer(
		{ requestTimeout: 120_000, headersTimeout: 20_000, keepAliveTimeout: 5_000 },
		(request, response) => {
			if (!config.behindProxy) trustOnlyOurselves(request, config.origin);
			handler(request, response, () => response.writeHead(404).end());
		}
	);
	server.listen(config.port, config.host);
	await new Promise<void>((resolve, reject) => {
		server.once('error', (error: NodeJS.ErrnoException) =>
			reject(
				error.code === 'EADDRINUSE'
					? new Error(`Port ${config.port} is taken by another programme; choose another with PORT=….`)
					: error
			)
		);
		for (const signal of ['SIGTERM', 'SIGINT'] as const) {
			process.once(signal, () => {
				server.close(() => resolve());
				server.closeIdleConnections();
				setTimeout(() => server.closeAllConnections(), 10_000).unref();
			});
		}
	});
	process.exit(0);
}

/** Without a proxy in front nobody else may say how the request came in. */
function trustOnlyOurselves(request: IncomingMessage, origin: string): void {
	request.headers['x-forwarded-proto'] = new URL(origin).protocol.slice(0, -1);
	delete request.headers['x-forwarded-for'];
}
