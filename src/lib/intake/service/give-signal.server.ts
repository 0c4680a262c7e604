import { listAreas, listTopics, type Area, type Topic } from '../../identity/index.server.ts';
import type { MemberContext } from '../../platform/pure/actor.ts';
import { succeed, type Outcome } from '../../platform/pure/outcome.ts';
import type { Platform } from '../../platform/server/platform.server.ts';
import type { Intensity } from '../domain/report-work.ts';
import { listOwnSignals, type OwnSignal } from '../storage/report-files.server.ts';
import { maySignal, refuseAccess } from './report-rights.server.ts';
import { submitReport } from './submit-report.server.ts';

export type QuickSignal = {
	readonly submissionId: string;
	readonly dangerNow: boolean;
	readonly placeText: string;
	readonly areaId: string | null;
	readonly topicCode: string | null;
	readonly text: string;
	readonly intensity: Intensity;
	readonly namesNobody: boolean;
};

/**
 * Sixty seconds at the front line: a report without names, by whom it is known and of whom it tells nobody. The
 * receipt code of the report stays unused; the colleague sees its state in her own list.
 */
export const giveSignal =
	(platform: Platform) =>
	async (context: MemberContext, signal: QuickSignal): Promise<Outcome<undefined, 'not-yours'>> => {
		if (!maySignal(context.actor)) {
			return platform.database.inTenant(context, (tx) => refuseAccess(tx, context, 'signal.given'));
		}
		const { dangerNow, ...content } = signal;
		await submitReport(platform)(context, {
			...content,
			channel: 'FRONTLINE',
			language: 'de',
			latitude: null,
			longitude: null,
			sinceDay: null,
			wish: 'INFORM_ONLY',
			identityMode: 'ANONYMOUS',
			interpreterLanguage: null,
			callbackWindow: '',
			dangerSelfReport: dangerNow
		});
		return succeed(); // storing never refuses; a repeated sending changes nothing
	};

export type SignalDesk = {
	readonly own: readonly OwnSignal[];
	readonly topics: readonly Topic[];
	readonly areas: readonly Area[];
};

/** Words of the form, and what became of one's own signals: the state only. */
export const signalDesk =
	(platform: Platform) =>
	(context: MemberContext): Promise<Outcome<SignalDesk, 'not-yours'>> =>
		platform.database.inTenant(context, async (tx) => {
			const { tenantId, userId } = context.actor;
			if (!maySignal(context.actor)) return refuseAccess(tx, context, 'signal.given');
			const topics = await listTopics(tx, tenantId);
			return succeed({
				own: await listOwnSignals(tx, tenantId, userId, 20),
				topics: topics.filter(({ active }) => active),
				areas: await listAreas(tx, tenantId)
			});
		});
