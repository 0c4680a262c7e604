/** Numbers that look drawn and are the same in every run (mulberry32). */
export function seededRandom(seed: number) {
	let state = seed >>> 0;
	const next = (): number => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	};
	const below = (count: number): number => Math.floor(next() * count);
	return {
		next,
		below,
		pick: <T>(list: readonly T[]): T => list[below(list.length)] as T,
		uuid: (): string => {
			const hex = Array.from({ length: 32 }, () => below(16).toString(16));
			hex[12] = '4';
			hex[16] = '8';
			return hex.join('').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
		}
	};
}
export type Random = ReturnType<typeof seededRandom>;
