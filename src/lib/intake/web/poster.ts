import { directionOf, languageTag, type Language } from '../../platform/pure/language.ts';
import { emergencyNumbers } from './emergency-numbers.ts';
import { publicTexts } from './texts/index.ts';

export const sheets = ['a4', 'a5'] as const;
export type Sheet = (typeof sheets)[number];

type Town = {
	readonly name: string;
	readonly country: string;
	readonly acknowledgeDays: number;
	readonly feedbackMonths: number;
	readonly phone: string;
};
type Print = { readonly language: Language; readonly sheet: Sheet; readonly address: string; readonly code: string };

/** What stands on the poster of a municipality: the words of its public page, in one of its languages. */
export function posterOf(town: Town, { language, sheet, address, code }: Print) {
	const t = publicTexts[language];
	const steps = t.town.steps(town.acknowledgeDays, town.feedbackMonths);
	const { police, rescue } = emergencyNumbers(town.country);
	return {
		sheet,
		language: languageTag(language).slice(0, 2),
		direction: directionOf(language),
		town: town.name,
		title: t.form.title,
		lead: t.town.lead,
		points: [...steps.slice(0, 2), ...t.town.what.slice(2)],
		scan: t.town.report,
		address,
		shownAddress: address.replace(/^https?:\/\//, '').replace(/\?.*$/, ''),
		code,
		codeAlt: address,
		contact: town.phone ? [`${t.town.phone}: ${town.phone}`] : [],
		dangerTitle: t.danger.title,
		danger: t.danger.call(police, rescue)
	};
}
