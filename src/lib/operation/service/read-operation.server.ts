import { recordAudit } from '../../audit/index.server.ts';
import { may } from '../../identity/index.ts';
import type { MemberContext } from '../../platform/pure/actor.ts';
import type { Platform } from '../../platform/server/platform.server.ts';
import {
	listFailedJobs,
	readNumbers,
	readQueue,
	readServer,
	type FailedJob,
	type InstanceNumber,
	type QueueLine
} from '../storage/instance-numbers.server.ts';
import { latestSafeguards, type Safeguard } from '../storage/safeguards.server.ts';

export type OperationPage = {
	readonly numbers: Readonly<Record<InstanceNumber, number>>;
	readonly queue: readonly QueueLine[];
	readonly failed: readonly FailedJob[];
	readonly safeguards: readonly Safeguard[];
	readonly versions: { readonly node: string; readonly postgres: string; readonly migration: string };
	readonly isMailOn: boolean;
};

/** How the instance is doing. Undefined, and noted, for whoever does not run it. */
export const readOperation =
	(platform: Platform) =>
	(context: MemberContext): Promise<OperationPage | undefined> =>
		platform.database.inTenant(context, async (tx) => {
			const isAllowed = may(context.actor, 'read', { kind: 'operation' });
			await recordAudit(tx, context, { verb: 'operation.read', objectType: 'operation', allowed: isAllowed });
			if (!isAllowed) return undefined;
			return {
				numbers: await readNumbers(tx, context.today),
				queue: await readQueue(tx),
				failed: await listFailedJobs(tx, 50),
				safeguards: await latestSafeguards(tx),
				versions: { node: process.version, ...(await readServer(tx)) },
				isMailOn: platform.config.smtpUrl !== undefined
			};
		});
