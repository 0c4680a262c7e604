import type { PlainDate } from '../pure/plain-date.ts';
import type { Database } from './database.server.ts';

/** What the installation is; an empty one may still become either of the other two. */
export type Instance = { readonly kind: 'EMPTY' | 'OWN' | 'DEMO'; readonly anchorDay: PlainDate | null };

export type Clock = {
	/** The time of the work: real, but in the demo world its fixed day with the real time of day. */
	readonly now: () => Promise<Date>;
	readonly instance: () => Promise<Instance>;
};

const recheckAfterMs = 2_000;

export function openClock(database: Database, realNow: () => Date = () => new Date()): Clock {
	let known: Instance = { kind: 'EMPTY', anchorDay: null };
	let readAt = -Infinity;
	const instance = async (): Promise<Instance> => {
		const isSettled = known.kind !== 'EMPTY';
		if (isSettled || realNow().getTime() - readAt < recheckAfterMs) return known;
		known = await readInstance(database);
		readAt = realNow().getTime();
		return known;
	};
	return { instance, now: async () => onAnchorDay(realNow(), (await instance()).anchorDay) };
}

const readInstance = (database: Database): Promise<Instance> =>
	database.atGate(async (tx) => {
		const row = await tx.selectFrom('platform.instance').select(['kind', 'anchorDay']).executeTakeFirstOrThrow();
		return { kind: row.kind as Instance['kind'], anchorDay: row.anchorDay };
	});

/** Moves an instant to the anchor day, keeping the time of day (UTC, so no hour is skipped or doubled). */
export function onAnchorDay(instant: Date, anchorDay: PlainDate | null): Date {
	return anchorDay ? new Date(`${anchorDay}T${instant.toISOString().slice(11)}`) : instant;
}
