import pg from 'pg';
import type { Logger } from './log.server.ts';

export type Listener = { readonly close: () => Promise<void> };

type Ears = {
	/** What was told; a message may get lost while the connection is away. */
	readonly onMessage: (message: string) => void;
	/** The connection stands, for the first time or again: look yourself what happened until now. */
	readonly onConnect: () => void;
	readonly log: Logger;
};

const firstPauseMs = 500;
const longestPauseMs = 30_000;

/**
 * Listens to a channel of the database on a connection of its own, which is opened again with growing pauses for as long
 * as it takes. Needs a direct way to the primary: behind a pooler that gives out connections per transaction nothing is
 * heard.
 */
export function listenTo(login: pg.ClientConfig, channel: string, { onMessage, onConnect, log }: Ears): Listener {
	let client: pg.Client | undefined;
	let timer: NodeJS.Timeout | undefined;
	let isClosed = false;

	const connect = async (pause: number): Promise<void> => {
		const { user, password, host, port, database, connectionString, ssl } = login;
		const way = connectionString ? { connectionString } : { host, port, database };
		const own = new pg.Client({ user, password, ssl, ...way, keepAlive: true, application_name: 'koko listens' });
		client = own;
		let isLost = false;
		const lose = (): void => {
			if (isLost || isClosed) return;
			isLost = true;
			own.end().catch(() => {}); // it is broken already
			timer = setTimeout(() => void connect(Math.min(pause * 2, longestPauseMs)), pause);
			timer.unref();
		};
		own.on('error', lose);
		own.on('end', lose);
		own.on('notification', ({ payload }) => onMessage(payload ?? ''));
		try {
			await own.connect();
			await own.query(`listen ${own.escapeIdentifier(channel)}`);
			pause = firstPauseMs;
			if (!isClosed) onConnect();
		} catch {
			if (pause > firstPauseMs) log.warn({ channel }, 'the database cannot be listened to; trying again');
			lose();
		}
	};
	void connect(firstPauseMs);
	return {
		close: async () => {
			isClosed = true;
			clearTimeout(timer);
			await client?.end().catch(() => {}); // it was broken already
		}
	};
}
