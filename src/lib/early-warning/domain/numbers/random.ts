/** A seeded stream of chance: the same seed gives the same numbers on every machine. */
export type Random = {
	/** Uniform on [0, 1) with 32 bits. */
	uniform(): number;
	/** Whole number in 0 … count − 1. */
	below(count: number): number;
	normal(): number;
	/** Gamma with mean shape (scale 1); shape > 0. */
	gamma(shape: number): number;
	poisson(mean: number): number;
	binomial(trials: number, probability: number): number;
	/** Negative binomial with Var = dispersion · mean; dispersion ≤ 1 is Poisson. */
	negativeBinomial(mean: number, dispersion: number): number;
};

/** xoshiro128** (Blackman & Vigna 2021), its state filled from `seed` by splitmix32. */
export function seededRandom(seed: number): Random {
	const uniform = xoshiro(seed);
	const normal = () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
	const gamma = (shape: number): number => drawGamma(shape, uniform, normal);
	const poisson = (mean: number): number => drawPoisson(mean, uniform, gamma);
	return {
		uniform,
		normal,
		gamma,
		poisson,
		binomial: (trials, probability) => drawBinomial(trials, probability, uniform, gamma),
		below: (count) => Math.floor(uniform() * count),
		negativeBinomial: (mean, dispersion) =>
			dispersion <= 1 ? poisson(mean) : poisson(gamma(mean / (dispersion - 1)) * (dispersion - 1))
	};
}

function xoshiro(seed: number): () => number {
	let filling = seed >>> 0;
	const splitmix = () => {
		filling = (filling + 0x9e3779b9) >>> 0;
		let z = filling;
		z = Math.imul(z ^ (z >>> 16), 0x21f0aaad);
		z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
		return (z ^ (z >>> 15)) | 0;
	};
	let [a, b, c, d] = [splitmix(), splitmix(), splitmix(), splitmix()];
	return () => {
		const product = Math.imul(b, 5);
		const result = Math.imul((product << 7) | (product >>> 25), 9) >>> 0;
		const shifted = b << 9;
		c ^= a;
		d ^= b;
		b ^= c;
		a ^= d;
		c ^= shifted;
		d = (d << 11) | (d >>> 21);
		return result / 4_294_967_296;
	};
}

/** Marsaglia & Tsang 2000; a shape below 1 by the power of a uniform. */
function drawGamma(shape: number, uniform: () => number, normal: () => number): number {
	if (shape < 1) return drawGamma(shape + 1, uniform, normal) * Math.pow(1 - uniform(), 1 / shape);
	const d = shape - 1 / 3;
	const c = 1 / Math.sqrt(9 * d);
	for (;;) {
		const x = normal();
		const v = Math.pow(1 + c * x, 3);
		if (v > 0 && Math.log(1 - uniform()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
	}
}

/** Products of uniforms for small means; large means are halved by an order statistic (Ahrens & Dieter 1974). */
function drawPoisson(mean: number, uniform: () => number, gamma: (shape: number) => number): number {
	let count = 0;
	let left = mean;
	while (left > 12) {
		const steps = Math.floor((left * 7) / 8);
		const waited = gamma(steps);
		if (waited > left) return count + drawBinomial(steps - 1, left / waited, uniform, gamma);
		count += steps;
		left -= waited;
	}
	const limit = Math.exp(-left);
	for (let product = uniform(); product > limit; product *= uniform()) count++;
	return count;
}

/** Splits the trials at an order statistic, a beta variate, until few are left (Devroye 1986, X.4). */
function drawBinomial(
	trials: number,
	probability: number,
	uniform: () => number,
	gamma: (shape: number) => number
): number {
	let hits = 0;
	let left = trials;
	let share = probability;
	while (left > 40) {
		const rank = 1 + Math.floor(left / 2);
		const low = gamma(rank);
		const cut = low / (low + gamma(left + 1 - rank));
		if (cut >= share) {
			left = rank - 1;
			share /= cut;
		} else {
			hits += rank;
			left -= rank;
			share = (share - cut) / (1 - cut);
		}
	}
	for (let i = 0; i < left; i++) if (uniform() < share) hits++;
	return hits;
}
