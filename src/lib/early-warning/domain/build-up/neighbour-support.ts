import type { SeriesView } from './detect-build-up.ts';

type Places = {
	readonly series: readonly { readonly district: number; readonly topic: number }[];
	readonly neighbours: readonly (readonly number[])[];
};

/** Share of build-ups that reach over a border. */
const shared = 0.3;

/**
 * What the neighbours of each series say of the same start and shape on the same topic: 1 − s plus s times the mean of
 * their likelihood ratios. Undefined for series without a view or without neighbours.
 */
export function neighbourSupport(
	{ series, neighbours }: Places,
	views: readonly (SeriesView | undefined)[]
): (Float64Array | undefined)[] {
	const places = new Map(series.map(({ district, topic }, i) => [`${district}:${topic}`, i]));
	return series.map(({ district, topic }, i) => {
		const own = views[i];
		const near = (neighbours[district] ?? []).flatMap((other) => views[places.get(`${other}:${topic}`) ?? -1] ?? []);
		if (!own || near.length === 0) return undefined;
		return own.cells.ratios.map((_, cell) => {
			const mean = near.reduce((sum, { cells }) => sum + (cells.ratios[cell] as number), 0) / near.length;
			return 1 - shared + shared * mean;
		});
	});
}
