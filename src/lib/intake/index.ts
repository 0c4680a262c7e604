export * from './domain/report.ts';
export { inGroups, parseReceiptCode, receiptCodeFrom } from './domain/receipt-code.ts';
export { nameHint } from './domain/name-hint.ts';
export type { ListedReport, ReportFilter } from './storage/reports.server.ts';
