/**
 * One cell of a CSV file for office programmes. A cell that begins like a formula gets an apostrophe, otherwise a
 * reported text could run commands on the desk of whoever opens the export (CWE-1236).
 */
export function csvCell(value: string): string {
	const harmless = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
	return /[";\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** A whole file: byte order mark, so that Excel reads UTF-8; semicolons, as German office programmes expect. */
export const csvFile = (rows: Iterable<readonly string[]>): string =>
	`\uFEFF${Array.from(rows, (row) => row.map(csvCell).join(';')).join('\r\n')}\r\n`;
