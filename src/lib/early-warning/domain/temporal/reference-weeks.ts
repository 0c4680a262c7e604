import type { BaselineWeeks } from './quasi-poisson.ts';

/** Which weeks before the present one are compared with it; names as in the package `surveillance`. */
export type ReferenceOptions = {
	/** Years back. */
	readonly b: number;
	/** Half width of the window around the same week of each year. */
	readonly w: number;
	/** Levels of the season factor; 1 uses the windows only. */
	readonly noPeriods: number;
	/** The weeks just before the present one that are left out; default w. */
	readonly pastWeeksNotIncluded?: number;
};

const yearLength = 52;

/**
 * Weeks of the baseline for the week `now` (0-based): the windows around the same week of b years are level 0, the
 * weeks between them are cut into noPeriods − 1 blocks, the first ones longer by one (Noufaily et al. 2013).
 * Weeks without a count (NaN) are left out: missing is not zero. Undefined when the series is too short.
 */
export function referenceWeeks(
	counts: Float64Array,
	now: number,
	options: ReferenceOptions
): BaselineWeeks | undefined {
	const { b, w, noPeriods } = options;
	const first = now - yearLength * b - w;
	const last = now - (options.pastWeeksNotIncluded ?? w) - 1;
	if (first < 0 || last < first) return undefined;
	const levelsOfYear = yearLevels(w, noPeriods);
	const isUsed = (week: number) => !Number.isNaN(counts[week]) && levelsOfYear[(week - first) % yearLength] !== unused;
	let used = 0;
	for (let week = first; week <= last; week++) if (isUsed(week)) used++;
	const data = { counts: new Float64Array(used), weeks: new Float64Array(used), levels: new Uint8Array(used) };
	let i = 0;
	for (let week = first; week <= last; week++) {
		if (!isUsed(week)) continue;
		data.counts[i] = counts[week] as number;
		data.weeks[i] = week + 1;
		data.levels[i] = levelsOfYear[(week - first) % yearLength] as number;
		i++;
	}
	return { ...data, blocks: noPeriods };
}

const unused = 255;

/** Level of each of the 52 weeks that follow the start of a window. */
function yearLevels(w: number, noPeriods: number): Uint8Array {
	const window = 2 * w + 1;
	const levels = new Uint8Array(yearLength).fill(unused);
	levels.fill(0, 0, window);
	if (noPeriods === 1) return levels;
	const between = yearLength - window;
	const length = Math.floor(between / (noPeriods - 1));
	const longer = between % (noPeriods - 1);
	let week = window;
	for (let level = 1; level < noPeriods; level++) {
		const end = week + length + (level <= longer ? 1 : 0);
		levels.fill(level, week, end);
		week = end;
	}
	return levels;
}
