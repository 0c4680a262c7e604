export { judgeWeeks, methodDefaults, type JudgedWeek, type Method, type MethodName } from './domain/method.ts';
export { detectPanel, panelThreshold, type Panel } from './domain/build-up/detect-panel.ts';
export { alarmsWithin } from './domain/build-up/false-discovery.ts';
export { circularZones, type Place, type Zones } from './domain/scan/zones.ts';
export { judgeClusters, replicateMaxima, type ScanOptions } from './domain/scan/prospective-scan.ts';
export type { ScanModel, SpaceTime } from './domain/scan/replicates.ts';
