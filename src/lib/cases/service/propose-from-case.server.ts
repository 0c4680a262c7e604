import { proposeMeasure, type MeasureContent } from '../../measures/index.server.ts';
import type { MemberContext } from '../../platform/pure/actor.ts';
import type { Platform } from '../../platform/server/platform.server.ts';
import { workInCase } from './work-in-case.server.ts';

/** A measure that grows out of a case, from its agreement or as an idea. */
export const proposeFromCase =
	(platform: Platform) => (context: MemberContext, caseId: string, content: Omit<MeasureContent, 'caseId'>) =>
		workInCase(platform)(context, { caseId, verb: 'measure.proposed', roles: ['CONFLICT_MANAGER'] }, (tx) =>
			proposeMeasure(tx, context, { ...content, caseId })
		);
