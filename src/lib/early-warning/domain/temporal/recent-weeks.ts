import { quantile } from '../numbers/negative-binomial.ts';
import type { BoundedWeek } from './ears.ts';

/**
 * Negative-binomial predictive bound from the last `weeks` weeks with the prior Gamma(½, 0) (Riebler 2004), equal to
 * R's `algo.bayes` with b = 0. Undefined while the history is shorter.
 */
export function bayes(counts: Float64Array, now: number, weeks: number, alpha: number): BoundedWeek | undefined {
	const recent = recentWeeks(counts, now, weeks);
	if (!recent) return undefined;
	const shape = recent.reduce((sum, count) => sum + count, 0) + 0.5;
	const expected = shape / weeks;
	const upper = quantile(1 - alpha, expected, 1 + 1 / weeks);
	const observed = counts[now] as number;
	return { alarm: observed > upper, score: (observed - expected) / (upper + 1 - expected), expected, upper };
}

/** Upper 95 % limits of a Poisson mean for 0 … 20 cases (Crow & Gardner 1959, Biometrika 46:441). */
const crowGardner = [
	3.285, 5.323, 6.686, 8.102, 9.598, 11.177, 12.817, 13.765, 14.921, 16.768, 17.633, 19.05, 20.335, 21.364, 22.945,
	23.762, 25.4, 26.306, 27.735, 28.966, 30.017
] as const;

/** The rule of the Robert Koch Institute on the last `weeks` weeks: table up to 20 cases, else mean + 2 SD; as R's `algo.rki`. */
export function rki(counts: Float64Array, now: number, weeks: number): BoundedWeek | undefined {
	const recent = recentWeeks(counts, now, weeks);
	if (!recent) return undefined;
	const expected = recent.reduce((sum, count) => sum + count, 0) / weeks;
	const squares = recent.reduce((sum, count) => sum + (count - expected) ** 2, 0);
	const fromTable = expected <= 20 ? crowGardner[Math.floor(expected)] : undefined;
	const upper = fromTable ?? expected + 2 * Math.sqrt(squares / (weeks - 1));
	const observed = counts[now] as number;
	return { alarm: observed > upper, score: (observed - expected) / (upper - expected), expected, upper };
}

function recentWeeks(counts: Float64Array, now: number, weeks: number): Float64Array | undefined {
	if (now < weeks) return undefined;
	const recent = counts.subarray(now - weeks, now + 1);
	return recent.some(Number.isNaN) ? undefined : recent.subarray(0, weeks);
}
