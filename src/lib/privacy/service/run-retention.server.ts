import { v7 as newId } from 'uuid';
import { recordAudit } from '../../audit/index.server.ts';
import type { Context, System } from '../../platform/pure/actor.ts';
import type { Tx } from '../../platform/server/database.server.ts';
import type { Platform } from '../../platform/server/platform.server.ts';
import type { DueItem, ErasedAnchor, ListedAct, PrivacyDoor } from '../../platform/server/privacy-door.server.ts';
import { closeOffer, insertOffer } from '../storage/archive-offers.server.ts';
import { finishRun, insertDeletionEntry, insertRun } from '../storage/deletion-log.server.ts';
import { eraseAnchored, reportsOfCases } from '../storage/personal-rows.server.ts';
import { listRules } from '../storage/retention-rules.server.ts';
import {
	endedBefore,
	planRetention,
	retentionActOf,
	type PlannedItem,
	type RulePlan
} from './plan-retention.server.ts';

/** What a run did, per class. */
export type RunResult = {
	readonly ruleCode: string;
	readonly gone: number;
	readonly offered: number;
	readonly held: number;
	readonly withArchive: number;
};

/** What the nightly run would do today; changes nothing. */
export const dryRunRetention =
	(platform: Platform, doors: readonly PrivacyDoor[]) =>
	(context: Context<System>): Promise<RulePlan[]> =>
		platform.database.inTenant(context, async (tx) => {
			const { tenantId } = context.actor;
			return planRetention(tx, doors, tenantId, await listRules(tx, tenantId), context.today);
		});

/**
 * Carries out what is due in one tenant. Each class is a transaction of its own with its line in the deletion log, so
 * that trouble with one class neither undoes nor hides the others; run again, it finds only what is left.
 */
export const runRetention =
	(platform: Platform, doors: readonly PrivacyDoor[]) =>
	async (context: Context<System>, startedBy: string | null = null): Promise<RunResult[]> => {
		const { tenantId } = context.actor;
		const runId = newId();
		const rules = await platform.database.inTenant(context, async (tx) => {
			await insertRun(tx, tenantId, { id: runId, startedBy, startedAt: context.now });
			return listRules(tx, tenantId);
		});
		const results: RunResult[] = [];
		for (const rule of rules) {
			const result = await platform.database.inTenant(context, async (tx) => {
				const [plan] = await planRetention(tx, doors, tenantId, [rule], context.today);
				return plan?.hasData ? carryOut(tx, platform, doors, context, runId, plan) : undefined;
			});
			if (result) results.push(result);
		}
		await platform.database.inTenant(context, async (tx) => {
			await finishRun(tx, tenantId, runId, context.now);
			await recordAudit(tx, context, { verb: 'retention.run', objectType: 'deletion-run', objectId: runId });
		});
		return results;
	};

async function carryOut(
	tx: Tx,
	platform: Platform,
	doors: readonly PrivacyDoor[],
	context: Context<System>,
	runId: string,
	plan: RulePlan
): Promise<RunResult> {
	const of = (verdict: PlannedItem['verdict']) => plan.items.filter((item) => item.verdict === verdict);
	const [going, offered] = [of('GOES'), of('TO_OFFER')];
	const act = retentionActOf(doors, plan.rule.code);
	const log = logOf(tx, platform, context, runId, plan);
	if (act?.kind === 'counted') {
		const gone = await act.act(tx, context.actor.tenantId, endedBefore(plan.rule, context.today));
		if (gone > 0) await log(act.objectType, gone, []);
		return { ruleCode: plan.rule.code, gone, offered: 0, held: 0, withArchive: 0 };
	}
	for (const item of going) if (act) await endOne(tx, doors, context, act, item);
	const [first] = going;
	if (first)
		await log(
			first.objectType,
			going.length,
			going.map(({ id }) => id)
		);
	for (const item of offered) await offer(tx, context, plan.rule.code, item);
	return {
		ruleCode: plan.rule.code,
		gone: going.length,
		offered: offered.length,
		held: of('HELD').length,
		withArchive: of('WITH_ARCHIVE').length
	};
}

async function endOne(
	tx: Tx,
	doors: readonly PrivacyDoor[],
	context: Context<System>,
	act: ListedAct,
	item: DueItem
): Promise<void> {
	const erased = await act.act(tx, context, item.id);
	if (erased) await eraseWhole(tx, doors, context.actor.tenantId, erased);
	await closeOffer(tx, context.actor.tenantId, item.id, context.now);
}

/** Erases a case with its reports, or a report, in every module's tables. */
export async function eraseWhole(
	tx: Tx,
	doors: readonly PrivacyDoor[],
	tenantId: string,
	{ anchor, ids }: ErasedAnchor
): Promise<void> {
	const tables = doors.flatMap((door) => door.tables);
	const reports = anchor === 'case' ? await reportsOfCases(tx, tenantId, tables, ids) : ids;
	await eraseAnchored(tx, tenantId, tables, 'report', reports);
	if (anchor === 'case') await eraseAnchored(tx, tenantId, tables, 'case', ids);
}

const offer = (tx: Tx, { actor, today }: Context<System>, ruleCode: string, item: PlannedItem): Promise<void> =>
	insertOffer(tx, actor.tenantId, {
		id: newId(),
		ruleCode,
		objectType: item.objectType,
		objectId: item.id,
		label: item.label,
		offeredOn: today
	});

/** Writes one line of the deletion log: how many, and keyed hashes that can prove a known id is gone. */
const logOf =
	(tx: Tx, platform: Platform, context: Context<System>, runId: string, plan: RulePlan) =>
	(objectType: string, objects: number, ids: readonly string[]): Promise<void> =>
		insertDeletionEntry(tx, context.actor.tenantId, {
			id: newId(),
			runId,
			ruleCode: plan.rule.code,
			action: plan.rule.action === 'OFFER_TO_ARCHIVE' ? 'DELETE' : plan.rule.action,
			objectType,
			objects,
			idHashes: ids.map((id) => platform.keys.hash('deletion', id).toString('hex')),
			at: context.now
		});
