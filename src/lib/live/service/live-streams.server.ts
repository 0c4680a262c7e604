import type { Member } from '../../platform/pure/actor.ts';
import type { Platform } from '../../platform/server/platform.server.ts';
import { listenTo, type Listener } from '../../platform/server/listener.server.ts';
import { readPosition } from '../domain/position.ts';
import { readMessage, type LiveKind, type Message, type Subject } from '../domain/subject.ts';
import { currentPosition, lookSince, type Look } from '../storage/changes.server.ts';
import { openLooks } from './looks.server.ts';
import { openPipe, type Pipe } from './pipe.server.ts';

/** Whose session it is, asked again at each look, because roles and sessions end; undefined once it is over. */
export type WatchSession = (
	sessionId: string
) => Promise<{ readonly person: { readonly member: Member } | undefined } | undefined>;

export type StreamWish = {
	readonly subject: Subject;
	/** Where the page stands; from here on it wants to know. */
	readonly since: string;
	readonly sessionId: string;
	readonly member: Member;
};

type Stream = StreamWish & { readonly pipe: Pipe; position: string; lookedAt: number };

export type LiveLimits = {
	readonly perPerson: number;
	readonly perProcess: number;
	readonly heartbeatMs: number;
	/** Shortest time between two looks of one stream, so that a busy hour does not become a storm of questions. */
	readonly restMs: number;
};
export const usualLimits: LiveLimits = { perPerson: 8, perProcess: 2000, heartbeatMs: 20_000, restMs: 1_000 };

/**
 * Open pages of this process, and what they are told: that there is something new, never what. A message of the database
 * only wakes; each page is then told what a look behind the wall, with the rights its reader has at that moment, finds
 * to be new. A heartbeat looks as well, so that a lost message costs seconds and no news.
 */
export function openLiveStreams(platform: Platform, watchSession: WatchSession, limits: LiveLimits = usualLimits) {
	const streams = new Set<Stream>();
	const looks = openLooks<Stream>((stream) => look(platform, watchSession, stream));
	let listener: Listener | undefined;
	let heart: NodeJS.Timeout | undefined;
	let isClosed = false;

	const wake = (stream: Stream): void =>
		looks.order(stream, Math.max(0, stream.lookedAt + limits.restMs - performance.now()));
	const wakeAll = (): void => streams.forEach(wake);
	const beat = (): void => {
		for (const stream of streams) stream.pipe.breathe();
		wakeAll();
	};
	const hear = (message: Message | undefined): void => {
		for (const stream of streams) {
			if (message?.about === 'session' && stream.sessionId === message.sessionId) wake(stream);
			if (message?.about === 'tenant' && concerns(stream, message)) wake(stream);
		}
	};
	const start = (): void => {
		listener ??= listenTo(platform.database.pool.options, 'koko_live', {
			onMessage: (message) => hear(readMessage(message)),
			onConnect: wakeAll,
			log: platform.log
		});
		heart ??= setInterval(beat, limits.heartbeatMs).unref();
	};

	return {
		count: (): number => streams.size,
		/** Undefined when this process has as many as it takes. Somebody's own ninth page ends the page opened first. */
		open: (wish: StreamWish): ReadableStream<Uint8Array> | undefined => {
			if (isClosed || streams.size >= limits.perProcess) return undefined;
			endOldest(streams, wish.member.userId, limits.perPerson);
			const pipe = openPipe(() => {
				streams.delete(stream);
				looks.forget(stream);
			});
			const stream: Stream = { ...wish, pipe, position: wish.since, lookedAt: -Infinity };
			streams.add(stream);
			start();
			wake(stream); // what happened between the making of the page and now
			return pipe.readable;
		},
		/** Ends every stream at once, so that a process which shall stop does not wait for pages that stand open. */
		close: async (): Promise<void> => {
			isClosed = true;
			clearInterval(heart);
			for (const { pipe } of streams) pipe.end();
			await listener?.close();
		}
	};
}

const concerns = ({ subject, member }: Stream, message: { tenantId: string; kind: LiveKind }): boolean =>
	member.tenantId === message.tenantId && subject.kinds.includes(message.kind);

function endOldest(streams: Set<Stream>, userId: string, most: number): void {
	const own = [...streams].filter(({ member }) => member.userId === userId);
	for (const { pipe } of own.slice(0, Math.max(0, own.length - most + 1))) {
		pipe.tell('genug');
		pipe.end();
	}
}

async function look(platform: Platform, watchSession: WatchSession, stream: Stream): Promise<void> {
	stream.lookedAt = performance.now();
	const member = (await watchSession(stream.sessionId))?.person?.member;
	if (member?.tenantId !== stream.member.tenantId) {
		stream.pipe.tell(member ? 'veraltet' : 'abgemeldet'); // acting for another tenant now, or for nobody
		stream.pipe.end();
		return;
	}
	const { now, hasNews, isLost } = await lookAs(platform, member, stream);
	stream.position = now;
	if (isLost || hasNews) stream.pipe.tell(isLost ? 'veraltet' : 'neues', now);
}

async function lookAs(platform: Platform, member: Member, { subject, position }: Stream): Promise<Look> {
	const since = readPosition(position);
	return platform.database.inTenant(await platform.contextOf(member), async (tx) =>
		since
			? lookSince(tx, member.tenantId, subject, since)
			: { now: await currentPosition(tx), hasNews: true, isLost: true }
	);
}
