import { recordAudit } from '../../audit/index.server.ts';
import { may } from '../../identity/index.ts';
import type { MemberContext } from '../../platform/pure/actor.ts';
import { refuse, succeed, type Outcome } from '../../platform/pure/outcome.ts';
import type { Platform } from '../../platform/server/platform.server.ts';
import { retryFailedJob } from '../storage/instance-numbers.server.ts';

/** Gives a job that was given up all its tries again. Every job may run twice without harm. */
export const retryJob =
	(platform: Platform) =>
	(context: MemberContext, id: number): Promise<Outcome<undefined, 'forbidden' | 'unknown'>> =>
		platform.database.inTenant(context, async (tx) => {
			const isAllowed = may(context.actor, 'write', { kind: 'operation' });
			await recordAudit(tx, context, { verb: 'job.retried', objectType: 'job', allowed: isAllowed });
			if (!isAllowed) return refuse('forbidden');
			return (await retryFailedJob(tx, id)) ? succeed() : refuse('unknown');
		});
