import { listTenants } from '../../identity/index.server.ts';
import { notify } from '../../notifications/index.server.ts';
import type { Context, System } from '../../platform/pure/actor.ts';
import { addDays } from '../../platform/pure/plain-date.ts';
import type { Tx } from '../../platform/server/database.server.ts';
import type { Platform } from '../../platform/server/platform.server.ts';
import { workingStates } from '../domain/case-words.ts';
import { listDueChecks, listDueTasks } from '../storage/due-work.server.ts';

/** Checks are announced a week ahead, because talks have to be arranged; tasks on the day before. */
const checkNoticeDays = 7;
const taskNoticeDays = 1;

/** Tells leads of checks and people of tasks; an equal unread notice is not sent twice, so running it again is harmless. */
export const remindOfDueWork = (platform: Platform) => (): Promise<void> =>
	forEachTenant(platform, async (tx, context) => {
		const { tenantId } = context.actor;
		for (const { caseId, leadId } of await listDueChecks(tx, tenantId, addDays(context.today, checkNoticeDays))) {
			const news = { kind: 'agreement.check-due', objectType: 'case', objectId: caseId } as const;
			await notify(tx, context, { ...news, userIds: [leadId] });
		}
		const until = addDays(context.today, taskNoticeDays);
		for (const { caseId, assigneeId } of await listDueTasks(tx, tenantId, until, workingStates)) {
			const news = { kind: 'task.due', objectType: 'case', objectId: caseId } as const;
			await notify(tx, context, { ...news, userIds: [assigneeId], mail: false });
		}
	});

/** One transaction per tenant: trouble in one town does not undo the others' reminders. */
async function forEachTenant(
	platform: Platform,
	act: (tx: Tx, context: Context<System>) => Promise<void>
): Promise<void> {
	const tenants = await platform.database.atGate(listTenants);
	for (const { id } of tenants) {
		const context = await platform.contextOf({ kind: 'system', tenantId: id } as const);
		await platform.database.inTenant(context, (tx) => act(tx, context));
	}
}
