import { listAreas, listTopics, type Area, type Topic } from '../../identity/index.server.ts';
import type { MemberContext } from '../../platform/pure/actor.ts';
import { succeed, type Outcome } from '../../platform/pure/outcome.ts';
import type { Platform } from '../../platform/server/platform.server.ts';
import type { Channel } from '../domain/report.ts';
import { mayWorkOnReports, refuseAccess } from './report-rights.server.ts';
import { submitReport, type ReportSubmission, type Submitted } from './submit-report.server.ts';

export type TakenReport = Omit<ReportSubmission, 'channel' | 'receivedAt'> & {
	readonly channel: Exclude<Channel, 'WEB' | 'FRONTLINE' | 'IMPORT' | 'APP'>;
	/** When it reached the office; its deadlines count from that day. */
	readonly receivedAt: Date;
};

/** Notes what came by phone, at the counter, by letter or by own observation; gives the receipt code for the person. */
export const takeReport =
	(platform: Platform) =>
	async (context: MemberContext, report: TakenReport): Promise<Outcome<Submitted>> => {
		if (!mayWorkOnReports(context.actor)) {
			return platform.database.inTenant(context, (tx) => refuseAccess(tx, context, 'report.taken'));
		}
		return submitReport(platform)(context, report);
	};

/** Words the form offers. */
export const intakeDesk =
	(platform: Platform) =>
	(context: MemberContext): Promise<Outcome<{ topics: readonly Topic[]; areas: readonly Area[] }, 'not-yours'>> =>
		platform.database.inTenant(context, async (tx) => {
			const { tenantId } = context.actor;
			if (!mayWorkOnReports(context.actor)) return refuseAccess(tx, context, 'report.taken');
			const topics = await listTopics(tx, tenantId);
			return succeed({
				topics: topics.filter(({ active }) => active),
				areas: await listAreas(tx, tenantId)
			});
		});
