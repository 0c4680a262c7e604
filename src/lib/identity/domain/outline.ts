type Point = readonly [longitude: number, latitude: number];

/** A tenant's districts as one picture; the four bounds turn a place in the picture back into coordinates. */
export type Outline = {
	readonly width: number;
	readonly height: number;
	readonly west: number;
	readonly east: number;
	readonly north: number;
	readonly south: number;
	readonly paths: readonly { readonly id: string; readonly name: string; readonly path: string }[];
};

const width = 1000;

/** Draws GeoJSON polygons flat, true in shape at the middle latitude; undefined when there is nothing to draw. */
export function outlineOf(
	areas: readonly { readonly id: string; readonly name: string; readonly boundary: unknown }[]
): Outline | undefined {
	const shapes = areas.map(({ id, name, boundary }) => ({ id, name, rings: ringsOf(boundary) }));
	const points = shapes.flatMap(({ rings }) => rings.flat());
	if (points.length < 3) return undefined;
	const [west, east] = extent(points.map(([longitude]) => longitude));
	const [south, north] = extent(points.map(([, latitude]) => latitude));
	if (east <= west || north <= south) return undefined;
	const shrink = Math.cos((((north + south) / 2) * Math.PI) / 180);
	const height = Math.round(((north - south) / ((east - west) * shrink)) * width);
	const place = ([longitude, latitude]: Point): string =>
		`${Math.round(((longitude - west) / (east - west)) * width)} ${Math.round(((north - latitude) / (north - south)) * height)}`;
	const draw = (rings: readonly Point[][]): string =>
		rings.map((ring) => `M${withoutRepeats(ring.map(place)).join('L')}Z`).join('');
	const paths = shapes.map(({ id, name, rings }) => ({ id, name, path: draw(rings) }));
	return { width, height, west, east, north, south, paths };
}

const withoutRepeats = (places: readonly string[]): string[] =>
	places.filter((place, index) => place !== places[index - 1]);

function extent(values: readonly number[]): [number, number] {
	let least = Infinity;
	let most = -Infinity;
	for (const value of values) {
		least = Math.min(least, value);
		most = Math.max(most, value);
	}
	return [least, most];
}

function ringsOf(boundary: unknown): Point[][] {
	const geometry = boundary as { type?: string; coordinates?: unknown } | null;
	if (geometry?.type === 'Polygon') return polygon(geometry.coordinates);
	if (geometry?.type === 'MultiPolygon' && Array.isArray(geometry.coordinates))
		return geometry.coordinates.flatMap(polygon);
	return [];
}

const polygon = (rings: unknown): Point[][] =>
	Array.isArray(rings)
		? rings.map((ring) => (Array.isArray(ring) ? ring.filter(isPoint) : [])).filter((ring) => ring.length > 2)
		: [];

const isPoint = (value: unknown): value is Point =>
	Array.isArray(value) && Number.isFinite(value[0]) && Number.isFinite(value[1]);
