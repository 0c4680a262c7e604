import type { Platform } from '../platform/server/platform.server.ts';
import { measureList, measurePage, stepMeasure } from './service/work-on-measures.server.ts';

export { countOpenMeasures, handOverMeasures } from './service/hand-over-measures.server.ts';
export { proposeMeasure } from './service/propose-measure.server.ts';
export { listMeasuresDue, listMeasuresOfCase, type Measure, type MeasureContent } from './storage/measures.server.ts';

/** Measures: proposed from a case or an idea, accepted and carried out by their owner. */
export const measuresService = (platform: Platform) => ({
	list: measureList(platform),
	page: measurePage(platform),
	step: stepMeasure(platform)
});
export { privacy } from './privacy.server.ts';
