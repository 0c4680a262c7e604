/**
 * Sum of the content of many rows, the same in whatever order they come: each row's SHA-256 is added modulo 2^256.
 * Two tables with equal count and sum hold the same rows. Rows of the database have no order of their own, and
 * sorting them would cost what a backup of a large instance cannot spend.
 */
export type ContentSum = { readonly count: number; readonly bytes: number; readonly sum: string };

export type Summing = {
	/** Adds one row by its digest of 32 bytes and its length. */
	readonly add: (digest: Uint8Array, bytes: number) => void;
	readonly result: () => ContentSum;
};

const words = 8;

export function startSum(): Summing {
	const total = new Uint32Array(words);
	let count = 0;
	let bytes = 0;
	return {
		add: (digest, length) => {
			const view = new DataView(digest.buffer, digest.byteOffset, words * 4);
			let carry = 0;
			for (let word = 0; word < words; word += 1) {
				const sum = (total[word] ?? 0) + view.getUint32(word * 4, true) + carry;
				total[word] = sum; // an unsigned word keeps the lower 32 bits
				carry = sum > 0xffff_ffff ? 1 : 0;
			}
			count += 1;
			bytes += length;
		},
		result: () => ({ count, bytes, sum: [...total].map((word) => word.toString(16).padStart(8, '0')).join('') })
	};
}

export const isSameContent = (a: ContentSum, b: ContentSum): boolean =>
	a.count === b.count && a.bytes === b.bytes && a.sum === b.sum;
