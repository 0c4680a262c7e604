import type { Tx } from '../../platform/server/database.server.ts';
import type { LinkedReport } from '../domain/linked-report.ts';

/** What the case asks of modules it may not know; compose plugs it in. */
export type CasePorts = {
	readonly reportsOfCase: (tx: Tx, tenantId: string, caseId: string) => Promise<LinkedReport[]>;
	/** Estimated escalation stages of all parties, oldest first. */
	readonly stagesOfCase: (tx: Tx, tenantId: string, caseId: string) => Promise<number[]>;
};
