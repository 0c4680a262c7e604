import { shortDay } from '../../design/dates.ts';
import type { OfficeLanguage } from '../../platform/pure/language.ts';
import { plainDateOf } from '../../platform/pure/plain-date.ts';
import type { FullReport } from '../storage/reports.server.ts';
import { listTexts } from './list-texts.ts';
import { reportTexts } from './report-texts.ts';

type Names = { readonly topicNames: ReadonlyMap<string, string>; readonly areaNames: ReadonlyMap<string, string> };

/** The list as rows for an office programme, the head first. */
export function reportRows(
	reports: readonly FullReport[],
	names: Names,
	language: OfficeLanguage
): readonly (readonly string[])[] {
	const words = reportTexts[language];
	const lines = reports.map((report) => [
		report.reference,
		shortDay(plainDateOf(report.receivedAt), language),
		words.channels[report.channel],
		words.states[report.state],
		names.topicNames.get(report.topicCode ?? '') ?? '',
		names.areaNames.get(report.areaId ?? '') ?? '',
		report.placeText,
		report.text,
		shortDay(report.acknowledgeDue, language),
		shortDay(report.feedbackDue, language)
	]);
	return [listTexts[language].columns, ...lines];
}
