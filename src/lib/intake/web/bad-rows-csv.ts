import type { OfficeLanguage } from '../../platform/pure/language.ts';
import type { BadRow } from '../domain/import-row.ts';
import { importTexts } from './import-texts.ts';

/** A table that spreadsheet programmes open as it is; a column's name that looks like a formula stays a text. */
export function badRowsAsCsv(rows: readonly BadRow[], language: OfficeLanguage): string {
	const t = importTexts[language];
	const lines = rows.map(({ line, column, reason }) => [String(line), column, t.reasons[reason]]);
	const table = [[t.line, t.column, t.reason], ...lines];
	return `\ufeff${table.map((cells) => cells.map(cell).join(';')).join('\r\n')}\r\n`;
}

const cell = (text: string): string => {
	const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
	return `"${harmless.replaceAll('"', '""')}"`;
};
