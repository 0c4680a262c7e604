import { buildUpThreshold, detectBuildUp } from './build-up/detect-build-up.ts';
import {
	cusum,
	negativeBinomialGlr,
	outbreakP,
	type CusumOptions,
	type GlrOptions
} from './temporal/cumulative-sum.ts';
import { ears, type EarsOptions } from './temporal/ears.ts';
import { farringtonFlexible, noufailyOptions, type FarringtonOptions } from './temporal/farrington-flexible.ts';
import { bayes, rki } from './temporal/recent-weeks.ts';

/** One judged week of a series; NaN where the method has no such value. */
export type JudgedWeek = {
	readonly alarm: boolean;
	readonly score: number;
	readonly expected: number;
	readonly upper: number;
};

type EarsSettings = Omit<EarsOptions, 'method'>;

/** A method with its options; `own` is the platform's detector, the others are those of R's `surveillance`. */
export type Method =
	| { readonly name: 'own'; readonly threshold: number }
	| ({ readonly name: 'farrington-flexible' } & FarringtonOptions)
	| ({ readonly name: 'ears-c1' } & EarsSettings)
	| ({ readonly name: 'ears-c2' } & EarsSettings)
	| ({ readonly name: 'ears-c3' } & EarsSettings)
	| ({ readonly name: 'cusum' } & CusumOptions)
	| ({ readonly name: 'glrnb' } & GlrOptions)
	| { readonly name: 'bayes'; readonly w: number; readonly alpha: number }
	| { readonly name: 'rki'; readonly w: number }
	| { readonly name: 'outbreakp'; readonly k: number };

export type MethodName = Method['name'];

const earsDefaults = { alpha: 0.001, baseline: 7, minSigma: 0.5 };

export const methodDefaults: { readonly [Name in MethodName]: Extract<Method, { name: Name }> } = {
	own: { name: 'own', threshold: buildUpThreshold },
	'farrington-flexible': { name: 'farrington-flexible', ...noufailyOptions },
	'ears-c1': { name: 'ears-c1', ...earsDefaults },
	'ears-c2': { name: 'ears-c2', ...earsDefaults },
	'ears-c3': { name: 'ears-c3', ...earsDefaults, alpha: 0.025 },
	cusum: { name: 'cusum', k: 1.04, h: 2.26 },
	glrnb: { name: 'glrnb', alpha: 0.2, limit: 5 },
	bayes: { name: 'bayes', w: 6, alpha: 0.05 },
	rki: { name: 'rki', w: 6 },
	outbreakp: { name: 'outbreakp', k: 100 }
};

/** Judges the weeks from `from` (0-based) to the end, each by nothing after it; undefined where there is no answer. */
export function judgeWeeks(counts: Float64Array, from: number, method: Method): (JudgedWeek | undefined)[] {
	if (method.name === 'cusum') return cusum(counts, from, method).map(withoutExpected);
	if (method.name === 'glrnb') return negativeBinomialGlr(counts, from, method).map(withoutExpected);
	const judge = weekJudge(method);
	return Array.from({ length: Math.max(0, counts.length - from) }, (_, i) => judge(counts, from + i));
}

const withoutExpected = (week: Omit<JudgedWeek, 'expected'>): JudgedWeek => ({ ...week, expected: Number.NaN });

type WeekJudge = (counts: Float64Array, now: number) => JudgedWeek | undefined;

function weekJudge(method: Exclude<Method, { name: 'cusum' | 'glrnb' }>): WeekJudge {
	switch (method.name) {
		case 'own':
			return (counts, now) => {
				const week = detectBuildUp(counts, now);
				return week && { ...week, score: week.logOdds, alarm: week.logOdds > method.threshold };
			};
		case 'farrington-flexible':
			return (counts, now) => farringtonFlexible(counts, now, method);
		case 'ears-c1':
		case 'ears-c2':
		case 'ears-c3':
			return (counts, now) => ears(counts, now, { ...method, method: earsNames[method.name] });
		case 'bayes':
			return (counts, now) => bayes(counts, now, method.w, method.alpha);
		case 'rki':
			return (counts, now) => rki(counts, now, method.w);
		case 'outbreakp':
			return (counts, now) => withoutExpected(outbreakP(counts, now, method.k));
		default:
			return method satisfies never;
	}
}

const earsNames = { 'ears-c1': 'C1', 'ears-c2': 'C2', 'ears-c3': 'C3' } as const;
