import type { Panel } from '../../src/lib/early-warning/domain/build-up/detect-panel.ts';
import type { Random } from '../../src/lib/early-warning/domain/numbers/random.ts';

/** An event of one topic in one or several neighbouring districts; weeks are 0-based, `end` included. */
export type PanelEvent = {
	readonly topic: number;
	readonly districts: readonly number[];
	readonly start: number;
	readonly end: number;
};
export type SimulatedPanel = Panel & {
	readonly from: number;
	readonly weeks: number;
	readonly events: readonly PanelEvent[];
};

const columns = 3;
const rows = 4;
const districts = columns * rows;
const topics = 10;
const history = 104;
const judged = 26;
const eventCount = 16;
const pick = <Value>(random: Random, values: readonly Value[]): Value => values[random.below(values.length)] as Value;

/** Districts on a grid with topics of different size, season and dispersion, 104 quiet weeks, 26 with sixteen events. */
export function simulatePanel(random: Random): SimulatedPanel {
	const populations = Array.from({ length: districts }, () =>
		Math.round(Math.exp(Math.log(10_000) + 0.6 * random.normal()))
	);
	const neighbours = Array.from({ length: districts }, (_, district) => onGrid(district));
	const events: PanelEvent[] = [];
	const series = Array.from({ length: topics }, (_, topic) => topicSeries(random, populations, topic)).flat();
	const taken = new Set<string>();
	while (events.length < eventCount) {
		const event = drawEvent(random, neighbours);
		const cells = event.districts.map((district) => `${district}:${event.topic}`);
		if (cells.some((cell) => taken.has(cell))) continue;
		cells.forEach((cell) => taken.add(cell));
		plant(random, series, event);
		events.push(event);
	}
	return { topics, populations, series, events, from: history, weeks: history + judged };
}

function onGrid(district: number): number[] {
	const [row, column] = [Math.floor(district / columns), district % columns];
	const near: number[] = [];
	if (row > 0) near.push(district - columns);
	if (row < rows - 1) near.push(district + columns);
	if (column > 0) near.push(district - 1);
	if (column < columns - 1) near.push(district + 1);
	return near;
}

type Series = { district: number; topic: number; counts: Float64Array; means: Float64Array; dispersion: number };

function topicSeries(random: Random, populations: readonly number[], topic: number): Series[] {
	const all = populations.reduce((sum, population) => sum + population, 0);
	const perWeek = Math.exp(Math.log(5) + 0.7 * random.normal());
	const [season, phase, growth] = [pick(random, [0, 0.4]), random.uniform(), pick(random, [0, 0.2 / 52])];
	const dispersion = pick(random, [1, 1.5, 2]);
	return populations.map((population, district) => {
		const level = perWeek * (population / all) * (random.gamma(3) / 3);
		const means = Float64Array.from(
			{ length: history + judged },
			(_, week) => level * Math.exp(growth * week + season * Math.cos(2 * Math.PI * (week / 52 + phase)))
		);
		return {
			district,
			topic,
			dispersion,
			means,
			counts: means.map((mean) => random.negativeBinomial(mean, dispersion))
		};
	});
}

type DrawnEvent = PanelEvent & { shape: readonly number[]; k: number };

function drawEvent(random: Random, neighbours: readonly (readonly number[])[]): DrawnEvent {
	const kinds = [
		{ shape: [0.5, 0.42, 0.08, 0, 0], sizes: [6, 9] },
		{ shape: [1, 2, 3, 4, 5, 6, 7, 8].map((i) => i / 8), sizes: [2, 4] },
		{ shape: new Array<number>(10).fill(1), sizes: [2, 3, 4] }
	];
	const { shape, sizes } = pick(random, kinds);
	const centre = random.below(districts);
	const isShared = random.uniform() < 0.4;
	const places = isShared ? [centre, ...(neighbours[centre] as number[]).slice(0, 1 + random.below(3))] : [centre];
	const start = history + random.below(judged - shape.length - 1);
	const k = pick(random, sizes) * (isShared ? 0.7 : 1);
	return { topic: random.below(topics), districts: places, start, end: start + shape.length - 1, shape, k };
}

function plant(
	random: Random,
	series: readonly Series[],
	{ topic, districts: places, start, shape, k }: DrawnEvent
): void {
	for (const { district, topic: own, counts, means, dispersion } of series) {
		if (own !== topic || !places.includes(district)) continue;
		const unit = Math.sqrt(dispersion * (means[start] as number));
		for (let size = 0; size < 2;) {
			shape.forEach((share, i) => {
				const more = random.poisson(k * share * unit);
				counts[start + i] = (counts[start + i] as number) + more;
				size += more;
			});
		}
	}
}
