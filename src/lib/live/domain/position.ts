/**
 * A point between two changes, as pages and streams carry it: seconds of the database's clock and a snapshot of
 * PostgreSQL, `1760000000_810:815:811`. The seconds tell whether what came after is still remembered; the snapshot tells
 * exactly which transactions were seen: all below 810, all below 815 but 811.
 */
export type Position = { readonly seconds: string; readonly snapshot: string };

/** Undefined for anything the database would not take as a snapshot; it comes from a browser. */
export function readPosition(written: string): Position | undefined {
	if (written.length > 4000) return undefined;
	const [, seconds, snapshot, lowest, next, open] = /^(\d{1,12})_((\d{1,18}):(\d{1,18}):([\d,]*))$/.exec(written) ?? [];
	if (!seconds || !snapshot || !lowest || !next) return undefined;
	const running = open ? open.split(',') : [];
	const numbers = [lowest, ...running, next].map((one) => (/^\d{1,18}$/.test(one) ? BigInt(one) : -1n));
	const isRising = numbers.every((one, index) => {
		const before = numbers[index - 1];
		if (before === undefined) return one > 0n;
		const mayBeEqual = index === 1 || running.length === 0; // the lowest is the first that runs, or the next to come
		return mayBeEqual ? one >= before : one > before;
	});
	return isRising ? { seconds, snapshot } : undefined;
}
