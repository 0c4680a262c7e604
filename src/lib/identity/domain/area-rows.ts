export type AreaRow = {
	readonly name: string;
	readonly code: string;
	readonly population: number | null;
	/** GeoJSON geometry in WGS84, or null. */
	readonly boundary: object | null;
};

export type AreaProblem = 'name-missing' | 'name-twice' | 'name-too-long' | 'population-wrong' | 'boundary-wrong';
export type CheckedAreas = {
	readonly rows: readonly AreaRow[];
	readonly problems: readonly { readonly line: number; readonly problem: AreaProblem }[];
};
export type RawArea = {
	readonly line: number;
	readonly name: string;
	readonly code: string;
	readonly population: string;
	readonly boundary?: unknown;
};

/** Sorts what a file holds into districts that can be taken and lines that cannot, each with its reason. */
export function checkAreas(raw: readonly RawArea[]): CheckedAreas {
	const rows: AreaRow[] = [];
	const problems: { line: number; problem: AreaProblem }[] = [];
	const seen = new Set<string>();
	for (const area of raw) {
		const checked = checkArea(area, seen);
		if (typeof checked === 'string') problems.push({ line: area.line, problem: checked });
		else rows.push(checked);
		seen.add(area.name.trim().toLowerCase());
	}
	return { rows, problems };
}

function checkArea(area: RawArea, seen: ReadonlySet<string>): AreaRow | AreaProblem {
	const name = area.name.trim();
	if (!name) return 'name-missing';
	if (name.length > 120) return 'name-too-long';
	if (seen.has(name.toLowerCase())) return 'name-twice';
	const digits = area.population.replaceAll(/[\s.'’]/g, '');
	if (digits && !/^\d{1,9}$/.test(digits)) return 'population-wrong';
	if (area.boundary !== undefined && !isSurface(area.boundary)) return 'boundary-wrong';
	return {
		name,
		code: area.code.trim().slice(0, 40),
		population: digits ? Number(digits) : null,
		boundary: (area.boundary as object | undefined) ?? null
	};
}

/** A polygon whose first point lies on the globe; other systems of coordinates give metres and fall through here. */
function isSurface(geometry: unknown): boolean {
	const { type, coordinates } = (geometry ?? {}) as { type?: unknown; coordinates?: unknown };
	if (type !== 'Polygon' && type !== 'MultiPolygon') return false;
	let first: unknown = coordinates;
	while (Array.isArray(first) && Array.isArray(first[0])) first = first[0];
	const [lon, lat] = Array.isArray(first) ? (first as unknown[]) : [];
	return typeof lon === 'number' && typeof lat === 'number' && Math.abs(lon) <= 180 && Math.abs(lat) <= 90;
}
