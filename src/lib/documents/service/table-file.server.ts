import writeExcelFile from 'write-excel-file/node';
import { csvFile } from '../../platform/pure/csv.ts';

/** The columns' names first, then the rows. */
export type Rows = readonly (readonly string[])[];

export const tableFormats = ['csv', 'xlsx'] as const;
export type TableFormat = (typeof tableFormats)[number];

/** A list as a file for an office programme; in either form no cell is ever counted as a formula. */
export async function tableFile(
	rows: Rows,
	format: TableFormat
): Promise<{ readonly bytes: BodyInit; readonly type: string }> {
	if (format === 'csv') return { bytes: csvFile(rows), type: 'text/csv; charset=utf-8' };
	const bytes = new Uint8Array(await workbook(rows));
	return { bytes, type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' };
}

/** One sheet whose head stays in sight; every cell is text. */
const workbook = ([head = [], ...rows]: Rows): Promise<Buffer> =>
	writeExcelFile(
		[
			head.map((value) => ({ value, type: String, fontWeight: 'bold' as const })),
			...rows.map((row) => row.map((value) => ({ value, type: String })))
		],
		{ stickyRowsCount: 1 }
	).toBuffer();
