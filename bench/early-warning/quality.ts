import { buildUpThreshold, detectBuildUp } from '../../src/lib/early-warning/domain/build-up/detect-build-up.ts';
import { detectPanel, panelThreshold } from '../../src/lib/early-warning/domain/build-up/detect-panel.ts';
import { alarmsWithin } from '../../src/lib/early-warning/domain/build-up/false-discovery.ts';
import { seededRandom, type Random } from '../../src/lib/early-warning/domain/numbers/random.ts';
import {
	farringtonFlexible,
	noufailyOptions
} from '../../src/lib/early-warning/domain/temporal/farrington-flexible.ts';
import { referenceFigures } from './reference-figures.ts';
import { backgroundScores, scoreAt, thresholdAt, type Scored } from './score.ts';
import { scorePanels, type PanelScored } from './score-panel.ts';
import { simulatePanel } from './simulate-panel.ts';
import { lowCountSeries, noufailySeries, strangeSeries, type SimulatedSeries } from './simulate.ts';

export type QualityLine = {
	readonly set: string;
	readonly method: string;
	readonly figures: string;
	readonly reference: string;
};

const cells = ({ falseRate, found, sensitivity, delay }: Scored): string =>
	`false ${(100 * falseRate).toFixed(2)} %; ${found.toFixed(3)} / ${sensitivity.toFixed(3)} / ${delay.toFixed(2)}`;
const panelCells = ({ falseRate, found, delay, falseShare }: PanelScored): string =>
	`false ${(1000 * falseRate).toFixed(2)} in 1,000; ${found.toFixed(3)} found, median delay ${delay}, false share ${falseShare.toFixed(3)}`;
const known = (set: keyof typeof referenceFigures): string => {
	const { must, bestOfR, oracle } = referenceFigures[set];
	return `must ${must}; best of R ${bestOfR}; oracle ${oracle || '–'}`;
};

/** Judges the detector, its thresholds fixed beforehand, on series drawn with seeds that no threshold has seen. */
export function quality(seed: number, rounds: number): QualityLine[] {
	return [
		...seriesLines('noufaily', noufailySeries, 168 * rounds, seed),
		...seriesLines('lowcount', lowCountSeries, 324 * rounds, seed + 1),
		...seriesLines('strange', strangeSeries, 324 * rounds, seed + 2),
		...panelLines(seed + 3, 3 * rounds)
	];
}

type Draw = (random: Random, index: number) => SimulatedSeries;

function seriesLines(set: 'noufaily' | 'lowcount' | 'strange', draw: Draw, count: number, seed: number): QualityLine[] {
	const random = seededRandom(seed);
	const series = Array.from({ length: count }, (_, i) => draw(random, i));
	const scores = series.map(({ counts, from }) =>
		Float64Array.from(counts.subarray(from), (_, i) => detectBuildUp(counts, from + i)?.logOdds ?? -Infinity)
	);
	const own = { set, method: 'own', figures: cells(scoreAt(series, scores, buildUpThreshold)), reference: known(set) };
	if (set !== 'noufaily') return [own];
	const options = { ...noufailyOptions, thresholdMethod: 'delta', limit54: [0, 4] } as const;
	const farrington = series.map(({ counts, from }) =>
		Float64Array.from(
			counts.subarray(from),
			(_, i) => farringtonFlexible(counts, from + i, options)?.score ?? -Infinity
		)
	);
	const threshold = thresholdAt(backgroundScores(series, farrington), 0.01);
	const figures = cells(scoreAt(series, farrington, threshold));
	return [own, { set, method: 'Farrington Flexible delta, matched at 1 %', figures, reference: '' }];
}

function panelLines(seed: number, count: number): QualityLine[] {
	const random = seededRandom(seed);
	const panels = Array.from({ length: count }, () => simulatePanel(random));
	const odds = panels.map((panel) =>
		Array.from({ length: panel.weeks - panel.from }, (_, i) =>
			detectPanel(panel, panel.from + i).map((week) => week?.logOdds)
		)
	);
	const controlled = odds.map((weeks) => weeks.map((scores) => alarmsWithin(scores, 0.2)));
	const fixed = scorePanels(
		panels,
		(p, s, week) => (odds[p]?.[week - (panels[p]?.from ?? 0)]?.[s] ?? -Infinity) > panelThreshold
	);
	const discovery = scorePanels(panels, (p, s, week) => controlled[p]?.[week - (panels[p]?.from ?? 0)]?.[s] ?? false);
	return [
		{ set: 'panel', method: 'own', figures: panelCells(fixed), reference: known('panel') },
		{
			set: 'panel',
			method: 'own, false discovery q = .20',
			figures: panelCells(discovery),
			reference: known('discovery')
		}
	];
}
