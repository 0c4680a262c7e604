import type { Tx } from '../../platform/server/database.server.ts';
import type { ReportState } from '../domain/report.ts';

/** Where a report stands: nothing of what was written. */
export type Standing = {
	readonly id: string;
	readonly reference: string;
	readonly state: ReportState;
	readonly topicCode: string | null;
	readonly receivedAt: Date;
	readonly updatedAt: Date;
	readonly acknowledgeDue: string;
	readonly feedbackDue: string;
};

export const listStandings = async (tx: Tx, tenantId: string, ids: readonly string[]): Promise<Standing[]> =>
	ids.length === 0
		? []
		: ((await tx
				.selectFrom('intake.reports')
				.select(['id', 'reference', 'state', 'topicCode', 'receivedAt', 'updatedAt', 'acknowledgeDue', 'feedbackDue'])
				.where('tenantId', '=', tenantId)
				.where('id', 'in', ids)
				.orderBy('receivedAt', 'desc')
				.orderBy('id', 'desc')
				.execute()) as Standing[]);
