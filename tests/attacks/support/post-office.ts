import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** What arrived at the mail server: the envelope as the server was told, the letter as it was sent. */
export type Arrived = { readonly to: readonly string[]; readonly letter: string };

/** A real mail server, and a door (http) that shows what arrived to whoever runs in another process. */
export async function openPostOffice() {
	const arrived: Arrived[] = [];
	const smtp = new SMTPServer({
		authOptional: true,
		disabledCommands: ['STARTTLS'],
		onData: (stream, session, done) => {
			let letter = '';
			stream.on('data', (chunk: Buffer) => (letter += chunk.toString()));
			stream.on('end', () => {
				arrived.push({ to: session.envelope.rcptTo.map(({ address }) => address), letter });
				done();
			});
		}
	});
	const door = createServer((_, response) => response.end(JSON.stringify(arrived)));
	await new Promise<void>((resolve) => smtp.listen(0, '127.0.0.1', resolve));
	await new Promise<void>((resolve) => door.listen(0, '127.0.0.1', resolve));
	return {
		smtpUrl: `smtp://127.0.0.1:${(smtp.server.address() as AddressInfo).port}`,
		door: `http://127.0.0.1:${(door.address() as AddressInfo).port}/`,
		close: async () => {
			door.close();
			await new Promise<void>((resolve) => smtp.close(resolve));
		}
	};
}
