import { shortDay } from '../../design/dates.ts';
import { csvFile } from '../../platform/pure/csv.ts';
import type { OfficeLanguage } from '../../platform/pure/language.ts';
import { plainDateOf } from '../../platform/pure/plain-date.ts';
import type { FullReport } from '../storage/reports.server.ts';
import { listTexts } from './list-texts.ts';
import { reportTexts } from './report-texts.ts';

type Names = { readonly topicNames: ReadonlyMap<string, string>; readonly areaNames: ReadonlyMap<string, string> };

/** The list as a file for an office programme. */
export function reportCsv(reports: readonly FullReport[], names: Names, language: OfficeLanguage): string {
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
	return csvFile([listTexts[language].columns, ...lines]);
}
