import { baselinePrior, fitBaseline, predictor, predictorVariance, type BaselinePrior } from './baseline.ts';
import { guardWeeks, judge, viewOf, type BuildUpWeek } from './detect-build-up.ts';

/** Weekly counts of districts and topics, one entry per series; all series have the same weeks. */
export type Panel = {
	readonly series: readonly { readonly district: number; readonly topic: number; readonly counts: Float64Array }[];
	readonly populations: readonly number[];
	readonly topics: number;
};

/** Chance that a build-up begins in one series in one week. */
const hazard = 1 / 150;

/**
 * Alarm above these ln odds: fewer than two false weeks in 1,000 on ten simulated panels (bench/early-warning, seeds 5
 * and 6). There the mean support of neighbours was tried and left out: it alarmed the quiet sides of a border.
 */
export const panelThreshold = -0.1;

/**
 * The own detector over many similar series for the week `now` (0-based): season and trend come from the whole topic,
 * the level of a district is shrunk to its share of the people, and a week that is busy everywhere is no build-up. Answers in the order of the series; undefined where the week has no count.
 */
export function detectPanel(panel: Panel, now: number): (BuildUpWeek | undefined)[] {
	const first = Math.max(0, now + 1 - guardWeeks(now));
	const shares = sharesOf(panel);
	const topics = Array.from({ length: panel.topics }, (_, topic) => topicCourse(panel, topic, first, now));
	const prior = sharePrior(panel, shares, topics, first);
	const common = busyWeeks(panel, topics, first, now);
	const views = panel.series.map(({ district, topic, counts }) => {
		const { course, variance } = topics[topic] as TopicCourse;
		const share = Math.log(shares[district] as number);
		const offsets = course.map((value, week) => value + share + (common[week] as number));
		return viewOf(counts, now, { prior, hazard, offsets, offsetVariance: variance });
	});
	return views.map((view) => view && judge(view, hazard));
}

/** Share of the people of each district; equal shares when nobody is known to live anywhere. */
function sharesOf({ populations }: Panel): number[] {
	const known = populations.filter((people) => people > 0);
	const usual = known.length > 0 ? known.reduce((sum, people) => sum + people, 0) / known.length : 1;
	const people = populations.map((population) => (population > 0 ? population : usual));
	const all = people.reduce((sum, population) => sum + population, 0);
	return people.map((population) => population / all);
}

type TopicCourse = { readonly course: Float64Array; readonly variance: number };

const topicPrior: BaselinePrior = { ...baselinePrior, level: { mean: Math.log(3), deviation: 2.5 } };

/** ln of what the topic lets expect in all districts together, week by week. */
function topicCourse({ series }: Panel, topic: number, first: number, now: number): TopicCourse {
	const total = new Float64Array(now + 1);
	for (const one of series) {
		if (one.topic !== topic) continue;
		for (let week = 0; week <= now; week++) total[week] = (total[week] as number) + (one.counts[week] || 0);
	}
	const fit = fitBaseline(total, first, topicPrior);
	return { course: total.map((_, week) => predictor(fit, week)), variance: predictorVariance(fit, now) };
}

/** How far districts differ from their share of the people, by moments over all series; little is left to single courses. */
function sharePrior(panel: Panel, shares: number[], topics: TopicCourse[], first: number): BaselinePrior {
	let excess = 0;
	let squares = 0;
	for (const { district, topic, counts } of panel.series) {
		const { course } = topics[topic] as TopicCourse;
		let expected = 0;
		let observed = 0;
		for (let week = 0; week < first; week++) {
			if (Number.isNaN(counts[week])) continue;
			expected += Math.exp(course[week] as number) * (shares[district] as number);
			observed += counts[week] as number;
		}
		excess += (observed - expected) ** 2 - 1.5 * expected;
		squares += expected * expected;
	}
	const variance = Math.min(2, Math.max(0.04, squares > 0 ? excess / squares : 1));
	const deviation = Math.sqrt(Math.log1p(variance));
	return { level: { mean: 0, deviation }, trend: 0.1, season: 0.1, dispersion: baselinePrior.dispersion };
}

/** Cases that a week must have beyond the usual before it counts as busy everywhere. */
const busyPrior = 20;

/** ln of how busy each of the last weeks was over all series: a campaign or a holiday is not a build-up of one place. */
function busyWeeks({ series }: Panel, topics: TopicCourse[], first: number, now: number): Float64Array {
	return Float64Array.from({ length: now + 1 }, (_, week) => {
		if (week < first) return 0;
		const expected = topics.reduce((sum, { course }) => sum + Math.exp(course[week] as number), 0);
		const observed = series.reduce((sum, { counts }) => sum + (counts[week] || 0), 0);
		return Math.log((observed + busyPrior) / (expected + busyPrior));
	});
}
