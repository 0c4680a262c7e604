import type { MemberContext } from '../../platform/pure/actor.ts';
import type { Platform } from '../../platform/server/platform.server.ts';
import { findMailOfReport, type MailOfReport } from '../storage/mails.server.ts';

/** What the mails of a report brought that is not in KoKo. Row security shows it to whoever may read the report. */
export const mailOfReport =
	(platform: Platform) =>
	(context: MemberContext, reportId: string): Promise<MailOfReport | undefined> =>
		platform.database.inTenant(context, (tx) => findMailOfReport(tx, context.actor.tenantId, reportId));
