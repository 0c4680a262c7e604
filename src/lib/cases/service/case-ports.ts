import type { Tx } from '../../platform/server/database.server.ts';
import type { LinkedReport } from '../domain/linked-report.ts';

/** What the case asks of intake, which knows cases and therefore cannot be known by them; compose plugs it in. */
export type CasePorts = {
	readonly reportsOfCase: (tx: Tx, tenantId: string, caseId: string) => Promise<LinkedReport[]>;
};
