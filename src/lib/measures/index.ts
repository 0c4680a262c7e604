export * from './domain/measure.ts';
export type { MeasureStep, MeasureView, ShownMeasure } from './service/work-on-measures.server.ts';
