const spelled: Record<string, string> = { Ä: 'AE', Ö: 'OE', Ü: 'UE', ß: 'SS', '&': ' UND ' };

/** A stable code for a topic that has only a label: `Straßenbeleuchtung` → `STRASSENBELEUCHTUNG`. */
export function topicCodeOf(label: string): string {
	const letters = label
		.toUpperCase()
		.replaceAll(/[ÄÖÜß&]/g, (sign) => spelled[sign] ?? '')
		.normalize('NFKD')
		.replaceAll(/\p{M}/gu, '')
		.replaceAll(/[^A-Z0-9]+/g, '_')
		.replaceAll(/^_+|_+$/g, '');
	const code = /^[A-Z]/.test(letters) ? letters : `T_${letters || 'OHNE_NAME'}`;
	return code.slice(0, 58).padEnd(2, '_');
}

/** The code for a label next to codes already given to other labels. */
export function freeTopicCode(label: string, taken: ReadonlySet<string>): string {
	const code = topicCodeOf(label);
	for (let number = 1; ; number += 1) {
		const candidate = number === 1 ? code : `${code.slice(0, 55)}_${number}`;
		if (!taken.has(candidate)) return candidate;
	}
}
