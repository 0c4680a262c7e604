import { describe, expect, test } from 'vitest';
import { incompleteBeta, logGamma } from './gamma.ts';
import { logMass, lowerTail, quantile, upperTail } from './negative-binomial.ts';
import { normalQuantile, normalUpperTail, studentTwoSided } from './normal.ts';
import { seededRandom } from './random.ts';

const near = (got: number, wanted: number, relative = 1e-12) =>
	expect(Math.abs(got - wanted)).toBeLessThanOrEqual(relative * Math.abs(wanted));

describe('special functions keep the digits of the tables', () => {
	test('ln Γ', () => {
		near(logGamma(0.5), 0.5 * Math.log(Math.PI), 1e-13);
		near(logGamma(10), Math.log(362_880), 1e-13);
		near(logGamma(0.001), 6.907178885383854, 1e-12);
		near(logGamma(1e6), 12815504.569147611, 1e-13);
		expect(logGamma(0)).toBeNaN();
	});

	test('normal tail and quantile (Abramowitz & Stegun, table 26.1; far tail 7.61985302416e-24)', () => {
		near(normalUpperTail(1), 0.158655253931457051);
		near(normalUpperTail(3), 0.00134989803163009453);
		near(normalUpperTail(10), 7.61985302416052606e-24);
		near(normalQuantile(0.975), 1.95996398454005424);
		near(normalQuantile(0.001), -3.0902323061678132);
		for (const p of [1e-8, 0.02, 0.3, 0.8, 0.9999]) near(1 - normalUpperTail(normalQuantile(p)), p, 1e-8);
	});

	test('incomplete beta and Student t: t = 12.7062047 at one and 2.2281389 at ten degrees leave 5 %', () => {
		near(incompleteBeta(0.3, 1, 1), 0.3);
		near(incompleteBeta(0.4, 2, 3), 0.5248, 1e-12);
		near(studentTwoSided(12.706204736432095, 1), 0.05, 1e-10);
		near(studentTwoSided(2.2281388519649385, 10), 0.05, 1e-10);
	});
});

describe('negative binomial in mean and dispersion', () => {
	test('with dispersion 1 it is Poisson: P(0; 2) = e⁻², P(Y ≥ 4; 2) = 0.142877', () => {
		near(Math.exp(logMass(0, 2, 1)), Math.exp(-2));
		near(upperTail(4, 2, 1), 0.14287653950145296);
	});

	test('with size 1 it is geometric, whose tail is a power', () => {
		near(upperTail(5, 1, 2), 1 / 32);
		near(upperTail(60, 1, 2), 2 ** -60);
		near(lowerTail(3, 1, 2), 1 - 1 / 16);
	});

	test('both tails meet and the quantile is the first count to reach the probability', () => {
		for (const [mean, dispersion] of [
			[0.1, 1.5],
			[4, 2],
			[250, 5],
			[3, 1]
		] as const) {
			for (const probability of [0.05, 0.5, 0.9, 0.99, 0.999]) {
				const count = quantile(probability, mean, dispersion);
				expect(lowerTail(count, mean, dispersion)).toBeGreaterThanOrEqual(probability - 1e-13);
				if (count > 0) expect(lowerTail(count - 1, mean, dispersion)).toBeLessThan(probability);
				near(lowerTail(count, mean, dispersion) + upperTail(count + 1, mean, dispersion), 1);
			}
		}
	});

	test('ten million in a cell is answered in the time of a small count', () => {
		const count = quantile(0.99, 1e7, 3);
		near(count, 1e7 + 2.326 * Math.sqrt(3e7), 1e-4);
	});
});

describe('seeded chance', () => {
	test('the same seed gives the same numbers, another seed others', () => {
		const five = (seed: number) => Array.from({ length: 5 }, seededRandom(seed).uniform);
		expect(five(7)).toEqual(five(7));
		expect(five(7)).not.toEqual(five(8));
	});

	test('counts have the mean and the variance asked for', () => {
		const random = seededRandom(11);
		for (const [mean, dispersion] of [
			[0.3, 1],
			[3, 2],
			[40, 1],
			[60, 5]
		] as const) {
			const draws = Array.from({ length: 40_000 }, () => random.negativeBinomial(mean, dispersion));
			const average = draws.reduce((sum, draw) => sum + draw, 0) / draws.length;
			const variance = draws.reduce((sum, draw) => sum + (draw - average) ** 2, 0) / draws.length;
			expect(Math.abs(average - mean)).toBeLessThan(5 * Math.sqrt((dispersion * mean) / draws.length));
			near(variance, dispersion * mean, 0.06);
		}
	});

	test('binomial draws have the mean and the variance of the binomial', () => {
		const random = seededRandom(12);
		const draws = Array.from({ length: 20_000 }, () => random.binomial(500, 0.15));
		const average = draws.reduce((sum, draw) => sum + draw, 0) / draws.length;
		near(average, 75, 0.005);
		near(draws.reduce((sum, draw) => sum + (draw - average) ** 2, 0) / draws.length, 63.75, 0.05);
		expect(random.binomial(0, 0.5)).toBe(0);
		expect(random.binomial(100, 1)).toBe(100);
	});
});
