import { states, type Country } from '../../platform/pure/states.ts';

export type RegisterQuestion = {
	/** Official key (AGS or GKZ, or its beginning), when digits were typed. */
	readonly key: string | undefined;
	/** Spellings of the name to look for, as typed first. */
	readonly names: readonly string[];
	readonly country: Country | undefined;
	readonly state: string | undefined;
};

/**
 * Understands "Neustadt Hessen", "Muenster", "05 974 040" and "halle/saale". A Land at the end narrows the search;
 * where umlauts are written out, the spelling with umlauts is looked for as well.
 */
export function readRegisterQuestion(words: string): RegisterQuestion {
	const text = words.trim().replaceAll(/\s+/g, ' ').slice(0, 80);
	const digits = text.replaceAll(/\s/g, '');
	if (/^\d{2,8}$/.test(digits)) return { key: digits, names: [], country: undefined, state: undefined };
	const found = stateAtTheEnd(text);
	const name = found ? text.slice(0, -found.label.length).replace(/[\s,(]+$/, '') : text;
	return { key: undefined, names: spellings(name), country: found?.country, state: found?.code };
}

function stateAtTheEnd(text: string): { country: Country; code: string; label: string } | undefined {
	const lower = text.toLowerCase();
	for (const country of ['DE', 'AT'] as const) {
		for (const [code, label] of Object.entries(states[country])) {
			if (lower.endsWith(` ${label.toLowerCase()}`)) return { country, code, label };
		}
	}
	return undefined;
}

function spellings(name: string): string[] {
	const withUmlauts = name
		.replaceAll(/ae/gi, 'ä')
		.replaceAll(/oe/gi, 'ö')
		.replaceAll(/ue/gi, 'ü')
		.replaceAll(/ss/gi, 'ß');
	return [...new Set([name, withUmlauts])].filter((spelling) => spelling.length >= 2);
}

/** "DE-NW" as the form sends it. */
export function readState(value: string): { country: Country; state: string } | undefined {
	const [country, state = ''] = value.split('-');
	if (country !== 'DE' && country !== 'AT') return undefined;
	return state in states[country] ? { country, state } : undefined;
}

/** Every Land of both countries, for a choice list. */
export const landOptions: readonly { readonly value: string; readonly label: string }[] = (
	['DE', 'AT'] as const
).flatMap((country) =>
	Object.entries(states[country]).map(([code, label]) => ({
		value: `${country}-${code}`,
		label: `${label} (${country})`
	}))
);
