import { once } from 'node:events';
import { createConnection, type Socket } from 'node:net';

/** Looks through a file; throws when it cannot say anything, so that the file stays held back. */
export type Scanner = (content: AsyncIterable<Uint8Array>) => Promise<'CLEAN' | 'INFECTED'>;

const patienceMs = 60_000;

/**
 * ClamAV over its socket, a path or `host:port`. Its protocol is three lines (INSTREAM: length, bytes, a zero at the end),
 * which are spoken here: the package for it starts by looking for programmes on the machine and swallows errors of the socket.
 */
export const clamavScanner =
	(address: string): Scanner =>
	async (content) => {
		const socket = createConnection(placeOf(address));
		socket.setTimeout(patienceMs, () => socket.destroy(new Error('the scanner does not answer')));
		try {
			await once(socket, 'connect');
			const answer = readAll(socket);
			answer.catch(() => {}); // told below, also when sending fails first
			await send(socket, content).catch(() => {}); // a scanner that refuses a file says why before it hangs up
			return verdictOf(await answer);
		} finally {
			socket.destroy();
		}
	};

function placeOf(address: string): { path: string } | { host: string; port: number } {
	const [, host, port] = /^(?!\/)(.+):(\d+)$/.exec(address) ?? [];
	return host && port ? { host, port: Number(port) } : { path: address };
}

async function send(socket: Socket, content: AsyncIterable<Uint8Array>): Promise<void> {
	socket.write('zINSTREAM\0');
	for await (const chunk of content) {
		if (chunk.length === 0) continue; // a length of zero would end the stream
		const length = Buffer.alloc(4);
		length.writeUInt32BE(chunk.length);
		socket.write(length);
		if (!socket.write(chunk)) await once(socket, 'drain');
	}
	socket.write(Buffer.alloc(4));
}

async function readAll(socket: Socket): Promise<string> {
	let answer = '';
	for await (const chunk of socket) answer += (chunk as Buffer).toString('latin1');
	return answer.replaceAll('\0', '').trim();
}

function verdictOf(answer: string): 'CLEAN' | 'INFECTED' {
	if (answer === 'stream: OK') return 'CLEAN';
	if (answer.startsWith('stream: ') && answer.endsWith(' FOUND')) return 'INFECTED';
	throw new Error('the scanner could not look through the file');
}
