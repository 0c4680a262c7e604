/** Municipalities whose name fits what somebody typed: part of the name first, then names a typing error away. */
export function findByName<T extends { readonly name: string }>(tenants: readonly T[], typed: string): T[] {
	const words = plain(typed);
	if (!words) return [];
	const inside = tenants.filter(({ name }) => plain(name).includes(words));
	if (inside.length > 0) return inside;
	return tenants
		.map((tenant) => ({ tenant, errors: fewestErrors(plain(tenant.name), words) }))
		.filter(({ errors }) => errors <= Math.max(1, Math.floor(words.length / 4)))
		.sort((a, b) => a.errors - b.errors)
		.map(({ tenant }) => tenant);
}

/** Lower case without accents; ä, ae and a meet. */
const plain = (text: string): string =>
	text
		.toLowerCase()
		.replaceAll('ß', 'ss')
		.replaceAll(/ae|oe|ue/g, (pair) => pair[0] ?? '')
		.normalize('NFD')
		.replaceAll(/\p{M}/gu, '')
		.replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();

/** Errors against the whole name or against one of its words, whichever fits better ("Stadt Musterfeld"). */
const fewestErrors = (name: string, typed: string): number =>
	Math.min(...[name, ...name.split(' ')].map((part) => editDistance(part, typed)));

/** Changes, additions, omissions and swaps of neighbours between two texts (optimal string alignment). */
function editDistance(from: string, to: string): number {
	let before: number[] = [];
	let previous = Array.from({ length: to.length + 1 }, (_, index) => index);
	for (let i = 1; i <= from.length; i++) {
		const current = [i];
		for (let j = 1; j <= to.length; j++) {
			const change = (previous[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1);
			let best = Math.min(change, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1);
			const isSwap = i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1];
			if (isSwap) best = Math.min(best, (before[j - 2] ?? 0) + 1);
			current.push(best);
		}
		before = previous;
		previous = current;
	}
	return previous[to.length] ?? 0;
}
