export * from './domain/report.ts';
export * from './domain/report-work.ts';
export { inGroups, parseReceiptCode, receiptCodeFrom } from './domain/receipt-code.ts';
export { segmentsOf, type Segment } from './domain/excerpt.ts';
export { partQuoted } from './domain/quoted-text.ts';
export { morningOf, type Due } from './domain/morning.ts';
export type { ListedReport, ReportFilter } from './storage/reports.server.ts';
export type { BadRow, BadRowReason, ImportMapping } from './domain/import-row.ts';
export { delimiters, encodings } from './domain/file-recognition.ts';
export { badRowsAsCsv } from './web/bad-rows-csv.ts';
export {
	columnsOf,
	guessColumns,
	importBadges,
	mappingFormSchema,
	mappingFrom,
	uploadFormSchema
} from './web/import-form.ts';
export { importTexts } from './web/import-texts.ts';
export { mappingSchema, missingColumns, type MappingFile } from './web/import-mapping.ts';
export type { ListedImport, StoredImport } from './storage/imports.server.ts';
export { answerPromisedBy, reporterStage, type ReporterStage } from './domain/reporter-view.ts';
export { identityChoices } from './web/report-form.ts';
export { publicTexts } from './web/texts/index.ts';
export type { PublicTexts } from './web/texts/shape.ts';
export { emergencyNumbers } from './web/emergency-numbers.ts';
export { interpreterChoices } from './web/interpreter-languages.ts';
export { messageForm, addressForm, notedForm, reportForm, talkForm, type ReportForm } from './web/report-form.ts';
