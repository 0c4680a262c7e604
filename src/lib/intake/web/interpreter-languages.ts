import { languageTag, type Language } from '../../platform/pure/language.ts';

const codes = 'ar bg bs de el en es fa fr hr hu it ka kmr pl prs ps pt ro ru sk sl so sq sr ti tr uk ur vi zh'.split(
	' '
);

/** Sign language has no code that Intl can name; `gsg` is German Sign Language in ISO 639-3. */
export const signLanguageCode = 'gsg';

/** Languages in which a talk may be interpreted, named in the reader's language and in their own. */
export function interpreterChoices(
	language: Language,
	signLanguage: string
): { readonly value: string; readonly label: string }[] {
	const tag = languageTag(language);
	const here = new Intl.DisplayNames(tag, { type: 'language' });
	const spoken = codes.map((code) => {
		const name = here.of(code) ?? code;
		const own = new Intl.DisplayNames(code, { type: 'language' }).of(code) ?? code;
		return { value: code, label: own === name || own === code ? name : `${name} · ${own}` };
	});
	return [
		...spoken.sort((a, b) => a.label.localeCompare(b.label, tag)),
		{ value: signLanguageCode, label: signLanguage }
	];
}

export const isInterpreterLanguage = (code: string): boolean => code === signLanguageCode || codes.includes(code);
