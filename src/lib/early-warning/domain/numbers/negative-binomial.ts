import { logGamma } from './gamma.ts';
import { normalQuantile } from './normal.ts';

// Everywhere in the form (mean μ, dispersion φ) of Noufaily et al. 2013: Var = φμ, size = μ/(φ − 1), prob = 1/φ;
// φ = 1 (or less) is the Poisson distribution.

/** So near to Poisson that size overflows the precision of the recursions. */
const nearlyPoisson = 1 + 1e-10;

/** ln P(Y = count); count a whole number ≥ 0, mean > 0. */
export function logMass(count: number, mean: number, dispersion: number): number {
	if (mean <= 0) return count === 0 ? 0 : -Infinity;
	if (dispersion <= nearlyPoisson) return count * Math.log(mean) - mean - logGamma(count + 1);
	const size = mean / (dispersion - 1);
	const choose = logGamma(count + size) - logGamma(size) - logGamma(count + 1);
	return choose - size * Math.log(dispersion) + count * Math.log1p(-1 / dispersion);
}

/** P(Y = k + 1) / P(Y = k). */
function stepUp(k: number, mean: number, dispersion: number): number {
	if (dispersion <= nearlyPoisson) return mean / (k + 1);
	return ((k + mean / (dispersion - 1)) / (k + 1)) * (1 - 1 / dispersion);
}

/** P(Y ≥ count), summed outward from `count` on its smaller side, so small tails keep their digits. */
export function upperTail(count: number, mean: number, dispersion: number): number {
	if (count <= 0) return 1;
	if (mean <= 0) return 0;
	if (count > mean) return sumUpward(count, mean, dispersion);
	return 1 - sumDownward(count - 1, mean, dispersion);
}

/** P(Y ≤ count). */
export function lowerTail(count: number, mean: number, dispersion: number): number {
	if (count < 0) return 0;
	if (mean <= 0) return 1;
	if (count + 1 > mean) return 1 - sumUpward(count + 1, mean, dispersion);
	return sumDownward(count, mean, dispersion);
}

function sumUpward(from: number, mean: number, dispersion: number): number {
	let mass = Math.exp(logMass(from, mean, dispersion));
	let sum = mass;
	for (let k = from; mass > sum * 1e-17; k++) {
		mass *= stepUp(k, mean, dispersion);
		sum += mass;
	}
	return Math.min(1, sum);
}

function sumDownward(from: number, mean: number, dispersion: number): number {
	let mass = Math.exp(logMass(from, mean, dispersion));
	let sum = mass;
	for (let k = from - 1; k >= 0 && mass > sum * 1e-17; k--) {
		mass /= stepUp(k, mean, dispersion);
		sum += mass;
	}
	return Math.min(1, sum);
}

/** Smallest count with P(Y ≤ count) ≥ probability (from the normal approximation, then step by step). */
export function quantile(probability: number, mean: number, dispersion: number): number {
	if (!(mean > 0)) return 0;
	const wanted = probability * (1 - 64 * Number.EPSILON);
	const spread = Math.sqrt(Math.max(1, dispersion) * mean);
	let count = Math.max(0, Math.round(mean + normalQuantile(probability) * spread));
	let cumulated = lowerTail(count, mean, dispersion);
	let mass = Math.exp(logMass(count, mean, dispersion));
	while (cumulated < wanted) {
		mass *= stepUp(count, mean, dispersion);
		count++;
		cumulated += mass;
	}
	while (count > 0 && cumulated - mass >= wanted) {
		cumulated -= mass;
		count--;
		mass /= stepUp(count, mean, dispersion);
	}
	return count;
}
