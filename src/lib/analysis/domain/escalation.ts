/** Glasl's nine stages (reference 2.5). An estimate of people about people: never computed from text, never one number per case. */
export const stages = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;
export type Stage = (typeof stages)[number];

export const isStage = (value: number): value is Stage => (stages as readonly number[]).includes(value);

/** Both can still win, one wins at the other's cost, both lose. */
export type StageGroup = 'WIN_WIN' | 'WIN_LOSE' | 'LOSE_LOSE';

export const groupOf = (stage: Stage): StageGroup => (stage <= 3 ? 'WIN_WIN' : stage <= 6 ? 'WIN_LOSE' : 'LOSE_LOSE');

/** Kinds of help that fit a stage after Glasl, with the range of stages each covers. */
export const interventions = [
	{ code: 'SELF_HELP', from: 1, to: 3 },
	{ code: 'MODERATION', from: 1, to: 3 },
	{ code: 'PROCESS_ACCOMPANIMENT', from: 3, to: 5 },
	{ code: 'SOCIO_THERAPEUTIC', from: 4, to: 6 },
	{ code: 'MEDIATION', from: 5, to: 7 },
	{ code: 'ARBITRATION', from: 6, to: 8 },
	{ code: 'POWER', from: 7, to: 9 }
] as const;
export type Intervention = (typeof interventions)[number]['code'];

export const fittingAt = (stage: Stage): Intervention[] =>
	interventions.filter(({ from, to }) => from <= stage && stage <= to).map(({ code }) => code);

/** One estimate: whose, when, how far, by whom, on what observable ground. */
export type Assessment = {
	readonly actorId: string;
	readonly stage: Stage;
	readonly assessedOn: string;
};

/** The newest estimate of each party. Of two on one day the later written one counts (the list comes oldest first). */
export function latestPerActor<A extends Assessment>(oldestFirst: readonly A[]): Map<string, A> {
	const latest = new Map<string, A>();
	for (const assessment of oldestFirst) {
		const known = latest.get(assessment.actorId);
		if (!known || known.assessedOn <= assessment.assessedOn) latest.set(assessment.actorId, assessment);
	}
	return latest;
}

/** The hottest present estimate, as a first answer in the decision aid; nothing when nobody has been assessed. */
export const hottest = (assessments: readonly Assessment[]): Stage | null =>
	[...latestPerActor(assessments).values()].reduce<Stage | null>(
		(highest, { stage }) => (highest === null || stage > highest ? stage : highest),
		null
	);

export type Step = { readonly x: number; readonly y: number };
export type Plot = { readonly width: number; readonly height: number; readonly left: number; readonly bottom: number };

/** Corners of the stairs: the line stays on a stage until the day of the next estimate. Days become numbers outside. */
export function stairs(
	points: readonly { readonly day: number; readonly stage: Stage }[],
	lastDay: number,
	plot: Plot
) {
	const firstDay = points[0]?.day ?? lastDay;
	const span = Math.max(1, lastDay - firstDay);
	const xOf = (day: number): number => plot.left + ((day - firstDay) / span) * (plot.width - plot.left - 12);
	const yOf = (stage: number): number => ((9.5 - stage) / 9) * (plot.height - plot.bottom);
	const corners: Step[] = [];
	for (const [index, point] of points.entries()) {
		const next = points[index + 1]?.day ?? lastDay;
		corners.push({ x: xOf(point.day), y: yOf(point.stage) }, { x: xOf(next), y: yOf(point.stage) });
	}
	return { corners, xOf, yOf };
}
