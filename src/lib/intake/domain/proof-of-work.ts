/** Leading zero bits a sending device has to find: about 65,000 hashes, under a second on an old phone. */
export const proofBits = 16;

/** How many bits at the front of a hash are zero. */
export function leadingZeroBits(hash: Uint8Array): number {
	let bits = 0;
	for (const byte of hash) {
		if (byte === 0) bits += 8;
		else return bits + Math.clz32(byte) - 24;
	}
	return bits;
}
