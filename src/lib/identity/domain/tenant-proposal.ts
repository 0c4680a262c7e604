export const tenantKinds = ['MUNICIPALITY', 'DISTRICT', 'STATE_OFFICE', 'PROVIDER', 'INITIATIVE'] as const;
export type TenantKind = (typeof tenantKinds)[number];

const plain: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };

/** Part of the public address, e.g. `neustadt-hessen`. */
export function proposeSlug(name: string): string {
	const slug = name
		.toLowerCase()
		.replaceAll(/[äöüß]/g, (letter) => plain[letter] ?? '')
		.normalize('NFD')
		.replaceAll(/\p{Mark}/gu, '')
		.replaceAll(/[^a-z0-9]+/g, '-')
		.slice(0, 40)
		.replaceAll(/^-+|-+$/g, '');
	return slug.length >= 2 ? slug : 'organisation';
}

const beforeTheName =
	/^(stadt|gemeinde|marktgemeinde|stadtgemeinde|markt|land|landkreis|kreis|region|regionalverband|bad|sankt|st\.?|wien|groß|klein)$/i;

/** First part of case numbers: three letters of the name people use, e.g. SOE for Kreis Soest. */
export function proposePrefix(name: string): string {
	const words = name.split(/[\s\-/(),.]+/).filter((word) => /\p{Letter}{2}/u.test(word));
	const word = words.find((candidate) => !beforeTheName.test(candidate)) ?? words.at(-1) ?? '';
	const letters = word
		.toUpperCase()
		.normalize('NFC')
		.replaceAll(/[^A-ZÄÖÜ]/g, '')
		.slice(0, 3);
	return letters.length >= 2 ? letters : 'FALL';
}
