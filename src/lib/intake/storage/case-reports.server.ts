import { sql } from 'kysely';
import type { Tx } from '../../platform/server/database.server.ts';

export type CaseReport = {
	readonly id: string;
	readonly reference: string;
	readonly channel: string;
	readonly receivedAt: Date;
	readonly feedbackDue: string;
	readonly isAnswered: boolean;
	readonly otherLanguage: boolean;
	readonly messages: number;
};

/** Reports that belong to a case, oldest first; without their text. */
export const listReportsOfCase = (tx: Tx, tenantId: string, caseId: string): Promise<CaseReport[]> =>
	tx
		.selectFrom('intake.reports as r')
		.select(['r.id', 'r.reference', 'r.channel', 'r.receivedAt', 'r.feedbackDue'])
		.select(sql<boolean>`(r.feedback_given_at is not null or r.state in ('WITHDRAWN','ERASED'))`.as('isAnswered'))
		.select(
			sql<boolean>`(r.language not in ('de','ls') or coalesce(r.interpreter_language, 'de') <> 'de')`.as(
				'otherLanguage'
			)
		)
		.select(
			sql<number>`(select count(*)::int from intake.messages m where m.tenant_id = r.tenant_id and m.report_id = r.id)`.as(
				'messages'
			)
		)
		.where('r.tenantId', '=', tenantId)
		.where('r.caseId', '=', caseId)
		.orderBy('r.receivedAt')
		.execute();
