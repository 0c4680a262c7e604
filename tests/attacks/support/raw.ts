import { connect } from 'node:net';
import { attackedOrigin } from './house.ts';

/** Sends bytes as they are, without a client that tidies them up; gives all that came back. */
export const sendRaw = (text: string, waitMs = 5_000): Promise<string> =>
	new Promise((resolve) => {
		const { port } = new URL(attackedOrigin());
		let answer = '';
		const socket = connect(Number(port), 'localhost', () => socket.write(text));
		const timer = setTimeout(() => socket.destroy(), waitMs);
		socket.on('data', (bytes) => (answer += bytes.toString('latin1')));
		socket.on('error', () => {});
		socket.on('close', () => {
			clearTimeout(timer);
			resolve(answer);
		});
	});

/** A GET of exactly this target, which may be no address at all. */
export const getRaw = (target: string, headers: readonly string[] = []): Promise<string> => {
	const host = headers.some((line) => /^host:/i.test(line)) ? [] : [`host: ${new URL(attackedOrigin()).host}`];
	return sendRaw([`GET ${target} HTTP/1.1`, ...host, ...headers, 'connection: close', '', ''].join('\r\n'));
};

export const statusOf = (answer: string): number => Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? 0);
