type Node = { readonly id: string; readonly parentId: string | null };

/** A tree as a list to be read from top to bottom: each unit before those below it, with its depth. */
export function inTreeOrder<N extends Node>(units: readonly N[]): (N & { readonly depth: number })[] {
	const known = new Set(units.map(({ id }) => id));
	const below = (parentId: string | null, depth: number): (N & { depth: number })[] =>
		units
			.filter((unit) => (unit.parentId && known.has(unit.parentId) ? unit.parentId : null) === parentId)
			.flatMap((unit) => [{ ...unit, depth }, ...below(unit.id, depth + 1)]);
	return below(null, 0);
}

/** True when placing `id` below `parentId` would make a unit its own superior. */
export function makesCircle(units: readonly Node[], id: string, parentId: string | null): boolean {
	const parentOf = new Map(units.map((unit) => [unit.id, unit.parentId]));
	const seen = new Set<string>();
	for (let above = parentId; above && !seen.has(above); above = parentOf.get(above) ?? null) {
		if (above === id) return true;
		seen.add(above);
	}
	return false;
}
