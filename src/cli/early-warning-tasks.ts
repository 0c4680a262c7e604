import {
	detectPanel,
	judgeWeeks,
	replicateMaxima,
	type JudgedWeek,
	type Method,
	type Panel,
	type ScanOptions,
	type SpaceTime,
	type Zones
} from '#lib/early-warning/index.ts';

/** A share of the work that one worker takes; everything in it can be copied from thread to thread. */
export type Task =
	| {
			readonly kind: 'detect';
			readonly method: Method;
			readonly series: readonly { counts: Float64Array; from: number }[];
	  }
	| { readonly kind: 'panel'; readonly panel: Panel; readonly weeks: readonly number[] }
	| {
			readonly kind: 'replicates';
			readonly data: SpaceTime;
			readonly zones: Zones;
			readonly options: ScanOptions;
			readonly from: number;
			readonly to: number;
	  };

export type TaskResult = {
	readonly detect: (JudgedWeek | undefined)[][];
	/** ln odds by week, then by series. */
	readonly panel: (number | undefined)[][];
	readonly replicates: Float64Array;
};

export function perform(task: Task): TaskResult[Task['kind']] {
	switch (task.kind) {
		case 'detect':
			return task.series.map(({ counts, from }) => judgeWeeks(counts, from, task.method));
		case 'panel':
			return task.weeks.map((week) => detectPanel(task.panel, week).map((judged) => judged?.logOdds));
		case 'replicates':
			return replicateMaxima(task.data, task.zones, task.options, task);
		default:
			return task satisfies never;
	}
}
