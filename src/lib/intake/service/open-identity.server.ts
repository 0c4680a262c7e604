import { recordAudit } from '../../audit/index.server.ts';
import { hasSteppedUp } from '../../identity/index.ts';
import type { MemberContext } from '../../platform/pure/actor.ts';
import { signsIn } from '../../platform/pure/form.ts';
import { refuse, succeed, type Outcome } from '../../platform/pure/outcome.ts';
import type { Platform } from '../../platform/server/platform.server.ts';
import { findIdentity } from '../storage/identities.server.ts';
import { insertOpening } from '../storage/protected-identities.server.ts';
import { findReportFile } from '../storage/report-files.server.ts';
import { identityFrom, type OpenedIdentity } from './read-report.server.ts';
import { mayWorkOnReports, refuseAccess } from './report-rights.server.ts';

export const shortestReason = 10;

/**
 * Opens a protected identity: a deliberate act of a named person with a reason and a fresh second factor, shown to the
 * whole team from then on.
 * Stored before the name is given out, in one transaction: there is no opening without its trace.
 */
export const openIdentity =
	(platform: Platform) =>
	(
		context: MemberContext,
		input: { readonly reportId: string; readonly reason: string }
	): Promise<
		Outcome<OpenedIdentity, 'not-yours' | 'not-found' | 'nothing-protected' | 'reason-too-short' | 'step-up-needed'>
	> =>
		platform.database.inTenant(context, async (tx) => {
			const { tenantId, userId } = context.actor;
			const { reportId } = input;
			if (!mayWorkOnReports(context.actor)) return refuseAccess(tx, context, 'identity.opened', reportId);
			const reason = input.reason.trim();
			if (signsIn(reason) < shortestReason) return refuse('reason-too-short', 'reason');
			if (!hasSteppedUp(context.actor)) return refuse('step-up-needed');
			const report = await findReportFile(tx, tenantId, reportId);
			if (!report) return refuse('not-found');
			const stored = await findIdentity(tx, tenantId, reportId);
			if (!stored || stored.erasedAt || report.identityMode !== 'VAULTED') return refuse('nothing-protected');
			const identity = await identityFrom(platform, tx, { tenantId, reportId }, stored);
			await insertOpening(tx, tenantId, reportId, { openedBy: userId, openedAt: context.now, reason });
			await recordAudit(tx, context, {
				verb: 'identity.opened',
				objectType: 'report',
				objectId: reportId,
				caseId: report.caseId ?? undefined
			});
			return succeed(identity);
		});
