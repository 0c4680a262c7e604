/** Digits only: they can be typed on every keyboard and read out in every language. 25 digits are 83 bits. */
export const receiptDigits = 25;
const groupSize = 5;

/** Turns random bytes (at least 16) into a code's digits without bias worth naming: 128 bits modulo 10^25. */
export function receiptCodeFrom(bytes: Uint8Array): string {
	let value = 0n;
	for (const byte of bytes.subarray(0, 16)) value = value * 256n + BigInt(byte);
	return (value % 10n ** BigInt(receiptDigits)).toString().padStart(receiptDigits, '0');
}

/** Readable groups: `12345 67890 …`. */
export const inGroups = (code: string): string => (code.match(new RegExp(`.{1,${groupSize}}`, 'g')) ?? []).join(' ');

/** Reads a typed code: spaces and dashes do not matter, Arabic-Indic and Persian digits count. Undefined when it is none. */
export function parseReceiptCode(typed: string): string | undefined {
	const digits = typed
		.normalize('NFKC')
		.replaceAll(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
		.replaceAll(/[\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0))
		.replaceAll(/[\s\-–—.·\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '');
	return /^\d{25}$/.test(digits) ? digits : undefined;
}
