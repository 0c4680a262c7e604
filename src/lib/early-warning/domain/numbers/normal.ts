import { incompleteBeta } from './gamma.ts';

/** Upper tail 1 − Φ(z) of the standard normal, relative error below 1e-13 (series inside, continued fraction outside). */
export function normalUpperTail(z: number): number {
	if (Number.isNaN(z)) return Number.NaN;
	if (z < 0) return 1 - normalUpperTail(-z);
	if (z > 38.5) return 0;
	const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
	return z < 3 ? 0.5 - density * innerSeries(z) : density * outerFraction(z);
}

function innerSeries(z: number): number {
	let term = z;
	let sum = z;
	for (let k = 3; term > sum * 1e-17; k += 2) {
		term *= (z * z) / k;
		sum += term;
	}
	return sum;
}

function outerFraction(z: number): number {
	let fraction = z;
	for (let k = 120; k >= 1; k--) fraction = z + k / fraction;
	return 1 / fraction;
}

const tail = {
	a: [
		-39.69683028665376, 220.9460984245205, -275.9285104469687, 138.357751867269, -30.66479806614716, 2.506628277459239
	],
	b: [-54.47609879822406, 161.5858368580409, -155.6989798598866, 66.80131188771972, -13.28068155288572, 1],
	c: [
		-0.007784894002430293, -0.3223964580411365, -2.400758277161838, -2.549732539343734, 4.374664141464968,
		2.938163982698783
	],
	d: [0.007784695709041462, 0.3224671290700398, 2.445134137142996, 3.754408661907416, 1]
} as const;

const polynomial = (coefficients: readonly number[], x: number): number =>
	coefficients.reduce((sum, coefficient) => sum * x + coefficient, 0);

/** z with Φ(z) = probability, 0 < probability < 1 (Acklam's start, one Halley step): about 15 digits. */
export function normalQuantile(probability: number): number {
	if (!(probability > 0 && probability < 1)) return probability === 0 ? -Infinity : probability === 1 ? Infinity : NaN;
	if (probability > 0.5) return -normalQuantile(1 - probability);
	const start = quantileStart(probability);
	const error = (normalUpperTail(-start) - probability) * Math.sqrt(2 * Math.PI) * Math.exp((start * start) / 2);
	return start - error / (1 + (start * error) / 2);
}

function quantileStart(probability: number): number {
	if (probability < 0.02425) {
		const q = Math.sqrt(-2 * Math.log(probability));
		return polynomial(tail.c, q) / polynomial(tail.d, q);
	}
	const q = probability - 0.5;
	return (polynomial(tail.a, q * q) * q) / polynomial(tail.b, q * q);
}

/** Two-sided p of Student's t with `degrees` degrees of freedom. */
export const studentTwoSided = (t: number, degrees: number): number =>
	incompleteBeta(degrees / (degrees + t * t), degrees / 2, 0.5);
