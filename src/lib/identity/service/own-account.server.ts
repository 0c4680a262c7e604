import { recordAudit } from '../../audit/index.server.ts';
import { steppingToGate, type Tx } from '../../platform/server/database.server.ts';
import type { Platform } from '../../platform/server/platform.server.ts';

/** A person at their own account, from one of their sessions; `tenantId` is the tenant they act for, if any. */
export type Self = { readonly userId: string; readonly sessionId: string; readonly tenantId: string | null };

export type Note = (verb: string, allowed?: boolean) => void;

/**
 * Runs an act of a person upon their own account: done at the gate, where credentials and sessions are, and noted
 * in the tenant they act for, in one transaction. Without a tenant there is no log it could stand in.
 */
export async function atOwnAccount<T>(
	platform: Platform,
	self: Pick<Self, 'userId' | 'tenantId'>,
	act: (gate: Tx, note: Note) => Promise<T>
): Promise<T> {
	const { userId, tenantId } = self;
	if (!tenantId) return platform.database.atGate((tx) => act(tx, () => {}));
	const context = await platform.contextOf({ kind: 'member', tenantId, userId, roles: [], headedUnits: [] });
	return platform.database.inTenant(context, async (tx) => {
		const notes: { verb: string; allowed: boolean }[] = [];
		const result = await steppingToGate(tx, (gate) =>
			act(gate, (verb, allowed = true) => void notes.push({ verb, allowed }))
		);
		for (const { verb, allowed } of notes) {
			await recordAudit(tx, context, { verb, objectType: 'account', objectId: userId, allowed });
		}
		return result;
	});
}
