import { type Random } from '../../src/lib/early-warning/domain/numbers/random.ts';

/** A simulated series with one event; weeks are 0-based. */
export type SimulatedSeries = {
	readonly counts: Float64Array;
	readonly from: number;
	/** What an oracle knows: the mean of every week without the event, and the dispersion. */
	readonly means: Float64Array;
	readonly dispersion: number;
	readonly start: number;
	readonly end: number;
	/** Cases the event added, by week. */
	readonly cases: ReadonlyMap<number, number>;
};

const pick = <Value>(random: Random, values: readonly Value[]): Value => values[random.below(values.length)] as Value;

type Scenario = { theta: number; beta: number; gamma1: number; gamma2: number; phi: number };
const noufailyParameters: readonly Scenario[] = [
	{ theta: 0.1, beta: 0.0025, gamma1: 0.6, gamma2: 0.6, phi: 1.5 },
	{ theta: -2, beta: 0.005, gamma1: 0.1, gamma2: 0.3, phi: 2 },
	{ theta: 1.5, beta: 0.003, gamma1: 0.2, gamma2: -0.4, phi: 1 },
	{ theta: 0.5, beta: 0.002, gamma1: 0.5, gamma2: 0.5, phi: 5 },
	{ theta: 2.5, beta: 0.001, gamma1: 1, gamma2: 0.1, phi: 3 },
	{ theta: 3.75, beta: 0.001, gamma1: 0.1, gamma2: -0.1, phi: 1.1 },
	{ theta: 5, beta: 0.0001, gamma1: 0.05, gamma2: 0.01, phi: 1.2 }
];

/** The 28 scenarios of Noufaily et al. 2013 with m ∈ {0, 1}: 312 weeks, the last 49 judged, four earlier outbreaks. */
export function noufailySeries(random: Random, index: number): SimulatedSeries {
	const { theta, beta, gamma1, gamma2, phi } = noufailyParameters[Math.floor(index / 4) % 7] as Scenario;
	const [hasSeason, hasTrend] = [index % 2, Math.floor(index / 2) % 2];
	const mean = (week: number): number => {
		const angle = (2 * Math.PI * (week + 1)) / 52;
		return Math.exp(
			theta + hasTrend * beta * (week + 1) + hasSeason * (gamma1 * Math.cos(angle) + gamma2 * Math.sin(angle))
		);
	};
	const counts = Float64Array.from({ length: 312 }, (_, week) => random.negativeBinomial(mean(week), phi));
	const past = pick(random, [0, 2, 3, 5, 10]);
	for (let i = 0; i < 4; i++) addOutbreak(random, counts, random.below(255), past, phi, mean);
	const start = 263 + random.below(45);
	const known = { means: Float64Array.from(counts, (_, week) => mean(week)), dispersion: phi };
	return { ...known, counts, from: 263, start, ...addOutbreak(random, counts, start, 1 + random.below(10), phi, mean) };
}

type Mean = (week: number) => number;

/** Poisson(k sd) cases, at least two, each delayed by a lognormal number of weeks. */
function addOutbreak(random: Random, counts: Float64Array, start: number, k: number, phi: number, mean: Mean) {
	const cases = new Map<number, number>();
	if (k === 0) return { end: start, cases };
	let size = 0;
	while (size < 2) size = random.poisson(k * Math.sqrt(phi * mean(start)));
	let end = start;
	for (let i = 0; i < size; i++) {
		const week = Math.min(counts.length - 1, start + Math.floor(Math.exp(0.5 * random.normal())));
		addCases(counts, cases, week, 1);
		end = Math.max(end, week);
	}
	return { end, cases };
}

function addCases(counts: Float64Array, cases: Map<number, number>, week: number, more: number): void {
	if (more === 0 || week >= counts.length) return;
	counts[week] = (counts[week] as number) + more;
	cases.set(week, (cases.get(week) ?? 0) + more);
}

type Shape = readonly number[];
const shapes: Record<string, (random: Random) => { k: number; shape: Shape }> = {
	ramp: (random) => ({ k: pick(random, [2, 3, 4]), shape: [1, 2, 3, 4, 5, 6, 7, 8].map((i) => i / 8) }),
	step: (random) => ({ k: pick(random, [2, 3, 4]), shape: new Array<number>(10).fill(1) })
};

/** Shapes the profiles of the detector do not hold. */
const strangeShapes: Record<string, (random: Random) => { k: number; shape: Shape }> = {
	twoHumps: (random) => ({ k: pick(random, [2, 3, 4]), shape: [1, 1, 0, 0, 0, 1, 1, 1] }),
	everyOther: (random) => ({ k: pick(random, [2, 3, 5]), shape: [1, 0, 1, 0, 1, 0, 1, 0, 1] }),
	explosive: (random) => ({ k: pick(random, [3, 5, 8]), shape: [0.03, 0.06, 0.12, 0.25, 0.5, 1, 1] }),
	fading: (random) => ({ k: pick(random, [3, 5, 8]), shape: [1, 0.7, 0.5, 0.35, 0.25, 0.18, 0.12, 0.1] }),
	lasting: (random) => ({ k: pick(random, [1, 1.5, 2]), shape: new Array<number>(16).fill(1) }),
	tent: (random) => ({ k: pick(random, [2, 3, 5]), shape: [0.2, 0.4, 0.6, 0.8, 1, 1, 0.8, 0.6, 0.4, 0.2] })
};

const means = [0.1, 0.3, 0.7, 1.5, 3, 5];
const histories = [20, 52, 104];

/** Months of history, 0.1 to 5 a week, one spike, ramp or step in the last 26 weeks. */
export const lowCountSeries = (random: Random, index: number): SimulatedSeries =>
	shortSeries(random, index, index % 3 === 0 ? undefined : shapes[index % 3 === 1 ? 'ramp' : 'step']?.(random));

export function strangeSeries(random: Random, index: number): SimulatedSeries {
	const kinds = Object.values(strangeShapes);
	return shortSeries(random, index, kinds[index % kinds.length]?.(random));
}

function shortSeries(random: Random, index: number, event?: { k: number; shape: Shape }): SimulatedSeries {
	const level = means[Math.floor(index / 3) % 6] as number;
	const history = histories[Math.floor(index / 18) % 3] as number;
	const phi = pick(random, [1, 1.5, 2]);
	const [season, phase, growth] = [pick(random, [0, 0.4]), random.uniform(), pick(random, [0, Math.log(1.5) / 52])];
	const mean = (week: number): number =>
		level * Math.exp(growth * week + season * Math.cos(2 * Math.PI * (week / 52 + phase)));
	const counts = Float64Array.from({ length: history + 26 }, (_, week) => random.negativeBinomial(mean(week), phi));
	const start = history + 2 + random.below(event ? 26 - Math.min(20, event.shape.length) - 3 : 20);
	const known = { means: Float64Array.from(counts, (_, week) => mean(week)), dispersion: phi };
	if (!event)
		return {
			...known,
			counts,
			from: history,
			start,
			...addOutbreak(random, counts, start, pick(random, [3, 5, 8]), phi, mean)
		};
	return {
		...known,
		counts,
		from: history,
		start,
		...addShape(random, counts, start, event, Math.sqrt(phi * mean(start)))
	};
}

function addShape(
	random: Random,
	counts: Float64Array,
	start: number,
	event: { k: number; shape: Shape },
	unit: number
) {
	const cases = new Map<number, number>();
	for (let size = 0; size < 2;) {
		event.shape.forEach((share, i) => {
			const more = random.poisson(event.k * share * unit);
			addCases(counts, cases, start + i, more);
			size += more;
		});
	}
	return { end: Math.min(counts.length - 1, start + event.shape.length - 1), cases };
}
