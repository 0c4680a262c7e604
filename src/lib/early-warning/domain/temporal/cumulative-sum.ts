/** One week of a cumulative method. */
export type CumulatedWeek = { readonly alarm: boolean; readonly score: number; readonly upper: number };

export type CusumOptions = {
	/** Reference value and decision limit, in standard deviations. */
	readonly k: number;
	readonly h: number;
};

/**
 * Poisson CUSUM on standardised counts (y − m)/√m (Rossi et al. 1999), m the mean of the weeks before `from` (0-based):
 * one entry for each week from `from` on, `upper` the count that would have alarmed. Equal to R's `algo.cusum`, which
 * is not started anew after an alarm.
 */
export function cusum(counts: Float64Array, from: number, { k, h }: CusumOptions): CumulatedWeek[] {
	const mean = meanBefore(counts, from);
	const spread = Math.sqrt(mean);
	let sum = 0;
	return Array.from(counts.subarray(from), (count) => {
		const upper = Math.max(0, Math.ceil(mean + spread * (h + k - sum)));
		if (!Number.isNaN(count)) sum = Math.max(0, sum + standardised(count, mean) - k);
		return { alarm: sum >= h, score: sum, upper };
	});
}

const standardised = (count: number, mean: number): number =>
	mean > 0 ? (count - mean) / Math.sqrt(mean) : count > 0 ? Infinity : 0;

export type GlrOptions = {
	/** Var = μ + αμ². */
	readonly alpha: number;
	/** Alarm at this value of the statistic. */
	readonly limit: number;
};

/**
 * Generalised likelihood ratio of a negative binomial whose mean rose at an unknown week by an unknown factor
 * (Höhle & Paul 2008), in-control mean from the weeks before `from`; the statistic starts anew after an alarm.
 * As in R's `glrnb`, a week that would alarm again right after an alarm counts for later weeks but shows 0 itself.
 */
export function negativeBinomialGlr(counts: Float64Array, from: number, options: GlrOptions): CumulatedWeek[] {
	const mean = meanBefore(counts, from);
	let start = from;
	return Array.from(counts.subarray(from), (_, i) => {
		const ratio = largestRatio(counts, start, from + i, mean, options.alpha);
		const isOver = ratio >= options.limit;
		const alarm = isOver && (from + i > start || start === from);
		if (alarm) start = from + i + 1;
		const score = isOver && !alarm ? 0 : ratio;
		return { alarm, score, upper: score };
	});
}

function largestRatio(counts: Float64Array, start: number, now: number, mean: number, alpha: number): number {
	let best = 0;
	let sum = 0;
	let weeks = 0;
	for (let week = now; week >= start; week--) {
		if (Number.isNaN(counts[week])) continue;
		sum += counts[week] as number;
		weeks++;
		const raised = sum / weeks;
		if (raised <= mean || mean === 0) continue;
		const ratio =
			sum * Math.log(raised / mean) - (sum + weeks / alpha) * Math.log((1 + alpha * raised) / (1 + alpha * mean));
		best = Math.max(best, ratio);
	}
	return best;
}

function meanBefore(counts: Float64Array, end: number): number {
	let sum = 0;
	let weeks = 0;
	for (let week = 0; week < end; week++) {
		if (Number.isNaN(counts[week])) continue;
		sum += counts[week] as number;
		weeks++;
	}
	return weeks > 0 ? sum / weeks : 0;
}

/**
 * Likelihood ratio of "never falling" against "constant" over all weeks up to `now` (OutbreakP, Frisén et al. 2009);
 * the rising means come from pooling neighbours that fall. Alarm above `k`.
 */
export function outbreakP(counts: Float64Array, now: number, k: number): CumulatedWeek {
	const known = counts.subarray(0, now + 1).filter((count) => !Number.isNaN(count));
	const mean = meanBefore(known, known.length);
	let logRatio = 0;
	for (const { sum, weeks } of risingBlocks(known)) if (sum > 0) logRatio += sum * Math.log(sum / weeks / mean);
	const score = Math.exp(logRatio);
	return { alarm: score > k, score, upper: score };
}

function risingBlocks(counts: Float64Array): { sum: number; weeks: number }[] {
	const blocks: { sum: number; weeks: number }[] = [];
	for (const count of counts) {
		let block = { sum: count, weeks: 1 };
		for (let last = blocks.at(-1); last && last.sum * block.weeks >= block.sum * last.weeks; last = blocks.at(-1)) {
			block = { sum: block.sum + last.sum, weeks: block.weeks + last.weeks };
			blocks.pop();
		}
		blocks.push(block);
	}
	return blocks;
}
