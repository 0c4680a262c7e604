/** Länder as ISO 3166-2 subdivision codes: letters in Germany, digits in Austria. */
export type Country = 'DE' | 'AT';

export const states = {
	DE: {
		BW: 'Baden-Württemberg',
		BY: 'Bayern',
		BE: 'Berlin',
		BB: 'Brandenburg',
		HB: 'Bremen',
		HH: 'Hamburg',
		HE: 'Hessen',
		MV: 'Mecklenburg-Vorpommern',
		NI: 'Niedersachsen',
		NW: 'Nordrhein-Westfalen',
		RP: 'Rheinland-Pfalz',
		SL: 'Saarland',
		SN: 'Sachsen',
		ST: 'Sachsen-Anhalt',
		SH: 'Schleswig-Holstein',
		TH: 'Thüringen'
	},
	AT: {
		1: 'Burgenland',
		2: 'Kärnten',
		3: 'Niederösterreich',
		4: 'Oberösterreich',
		5: 'Salzburg',
		6: 'Steiermark',
		7: 'Tirol',
		8: 'Vorarlberg',
		9: 'Wien'
	}
} as const satisfies Record<Country, Record<string, string>>;

/** Name of a Land, or the code itself when it is unknown. */
export const stateName = (country: string, code: string): string =>
	(states as Record<string, Record<string, string>>)[country]?.[code] ?? code;

/** Code for a Land's name as the registers write it, or undefined. */
export function stateCode(country: Country, name: string): string | undefined {
	return Object.entries(states[country]).find(([, label]) => label === name)?.[0];
}
