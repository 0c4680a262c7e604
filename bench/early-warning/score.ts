import type { SimulatedSeries } from './simulate.ts';

/** Weeks after an event that count neither as right nor as wrong. */
const wash = 8;

export type Scored = {
	readonly falseRate: number;
	readonly found: number;
	readonly sensitivity: number;
	readonly delay: number;
};

type Judged = Pick<SimulatedSeries, 'from' | 'start' | 'end' | 'cases'>;

/** Scores of the weeks `from`, `from` + 1 … outside the event and the weeks after it. */
export function backgroundScores(series: readonly Judged[], scores: readonly Float64Array[]): Float64Array {
	const background = series.flatMap(({ from, start, end }, s) =>
		[...(scores[s] as Float64Array)].filter((_, i) => from + i < start || from + i > end + wash)
	);
	return Float64Array.from(background).sort().reverse();
}

/** The threshold that a share `rate` of the background weeks passes. */
export const thresholdAt = (background: Float64Array, rate: number): number =>
	background[Math.max(1, Math.floor(rate * background.length)) - 1] as number;

/** Share of false weeks outside [start, end + 8], events found, weeks with cases alarmed, delay (not found = full length). */
export function scoreAt(series: readonly Judged[], scores: readonly Float64Array[], threshold: number): Scored {
	const sums = { wrong: 0, outside: 0, found: 0, alarmed: 0, busy: 0, delay: 0 };
	series.forEach(({ from, start, end, cases }, s) => {
		let first: number | undefined;
		(scores[s] as Float64Array).forEach((score, i) => {
			const week = from + i;
			const isAlarm = score > threshold;
			if (week < start || week > end + wash) {
				sums.outside++;
				sums.wrong += Number(isAlarm);
			}
			if (week < start || week > end) return;
			if (isAlarm) first ??= week - start;
			if (!cases.has(week)) return;
			sums.busy++;
			sums.alarmed += Number(isAlarm);
		});
		sums.found += Number(first !== undefined);
		sums.delay += first ?? end - start + 1;
	});
	return {
		falseRate: sums.wrong / sums.outside,
		found: sums.found / series.length,
		sensitivity: sums.alarmed / sums.busy,
		delay: sums.delay / series.length
	};
}
