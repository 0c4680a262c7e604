import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Received = { readonly headers: IncomingHttpHeaders; readonly body: string };

/** Another programme that is told of events; what it answers can be changed at any time. */
export type Receiver = {
	readonly address: string;
	readonly received: Received[];
	answer: (response: ServerResponse) => void;
	readonly stop: () => Promise<void>;
};

export async function openReceiver(): Promise<Receiver> {
	const received: Received[] = [];
	const server: Server = createServer((request, response) => {
		let body = '';
		request.on('data', (part: Buffer) => (body += part.toString()));
		request.on('end', () => {
			received.push({ headers: request.headers, body });
			receiver.answer(response);
		});
	});
	await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
	const receiver: Receiver = {
		address: `http://localhost:${(server.address() as AddressInfo).port}/ereignisse`,
		received,
		answer: (response) => response.writeHead(204).end(),
		stop: async () => {
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
		}
	};
	return receiver;
}

export const answering =
	(code: number, headers: Record<string, string> = {}) =>
	(response: ServerResponse): void =>
		void response.writeHead(code, headers).end();
