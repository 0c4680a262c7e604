export * from './domain/report.ts';
export * from './domain/report-work.ts';
export { inGroups, parseReceiptCode } from './domain/receipt-code.ts';
export { nameHint } from './domain/name-hint.ts';
export { segmentsOf, type Segment } from './domain/excerpt.ts';
export { firstThree, type Due } from './domain/morning.ts';
export type { ListedReport, ReportFilter } from './storage/reports.server.ts';
