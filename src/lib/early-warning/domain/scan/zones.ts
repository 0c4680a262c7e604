/**
 * Zones a cluster may have: for each centre the districts in order of nearness; each beginning of that list is a zone.
 * `members` holds the lists one after the other, list i from `starts[i]` to `starts[i + 1]`.
 */
export type Zones = { readonly members: Int32Array; readonly starts: Int32Array };

export type Place = { readonly x: number; readonly y: number; readonly population: number };

/** Circles around each district that hold at most `largestShare` of all people (Kulldorff 1997). Ties: the earlier district. */
export function circularZones(places: readonly Place[], largestShare: number): Zones {
	const nearest = (centre: number): number[] => {
		const { x, y } = places[centre] as Place;
		const distances = places.map((place) => Math.hypot(place.x - x, place.y - y));
		return places.map((_, i) => i).sort((a, b) => (distances[a] as number) - (distances[b] as number) || a - b);
	};
	return limitedZones(
		places.map(({ population }) => population),
		largestShare,
		nearest
	);
}

/**
 * Zones of neighbours on a map without coordinates: around each district the rings of its neighbours, their neighbours
 * and so on, nearest ring first. An island stays alone; parts of a divided map never mix.
 */
export function neighbourZones(
	neighbours: readonly (readonly number[])[],
	populations: readonly number[],
	largestShare: number
): Zones {
	const rings = (centre: number): number[] => {
		const reached = [centre];
		const seen = new Set(reached);
		for (const district of reached) {
			for (const next of [...(neighbours[district] ?? [])].sort((a, b) => a - b)) {
				if (seen.has(next)) continue;
				seen.add(next);
				reached.push(next);
			}
		}
		return reached;
	};
	return limitedZones(populations, largestShare, rings);
}

function limitedZones(
	populations: readonly number[],
	largestShare: number,
	order: (centre: number) => number[]
): Zones {
	const limit = largestShare * populations.reduce((sum, population) => sum + population, 0) * (1 + 1e-12);
	const lists = populations.map((_, centre) => {
		let people = 0;
		const within = order(centre);
		const end = within.findIndex((district) => (people += populations[district] as number) > limit);
		return end < 0 ? within : within.slice(0, end);
	});
	const starts = Int32Array.from([0, ...lists.map(({ length }) => length)]);
	for (let i = 1; i < starts.length; i++) starts[i] = (starts[i] as number) + (starts[i - 1] as number);
	return { members: Int32Array.from(lists.flat()), starts };
}

/** Every different set of districts among the zones, each sorted. */
export function distinctZones({ members, starts }: Zones): Int32Array[] {
	const known = new Map<string, Int32Array>();
	for (let i = 0; i + 1 < starts.length; i++) {
		for (let end = (starts[i] as number) + 1; end <= (starts[i + 1] as number); end++) {
			const set = members.slice(starts[i] as number, end).sort();
			known.set(set.join(), set);
		}
	}
	return [...known.values()];
}
