import { v7 as newId } from 'uuid';
import type { Tx } from '../../platform/server/database.server.ts';
import type { PeriodUnit, RetentionAction, RetentionRule } from '../domain/retention-rule.ts';

export type StoredRule = RetentionRule & { readonly version: number };

const columns = ['code', 'startEvent', 'periodCount', 'periodUnit', 'endsWithYear', 'action', 'version'] as const;

export async function listRules(tx: Tx, tenantId: string): Promise<StoredRule[]> {
	const rows = await tx
		.selectFrom('privacy.retentionRules')
		.select(columns)
		.where('tenantId', '=', tenantId)
		.orderBy('position')
		.execute();
	// The constraints of the table name exactly these units and actions.
	return rows.map((row) => ({
		...row,
		periodUnit: row.periodUnit as PeriodUnit,
		action: row.action as RetentionAction
	}));
}

export type RuleContent = Pick<RetentionRule, 'periodCount' | 'periodUnit' | 'endsWithYear' | 'action'>;

/** False when somebody changed the rule meanwhile. */
export async function saveRule(
	tx: Tx,
	tenantId: string,
	code: string,
	content: RuleContent,
	version: number
): Promise<boolean> {
	const { numUpdatedRows } = await tx
		.updateTable('privacy.retentionRules')
		.set({ ...content, version: version + 1 })
		.where('tenantId', '=', tenantId)
		.where('code', '=', code)
		.where('version', '=', version)
		.executeTakeFirst();
	return numUpdatedRows > 0n;
}

export type RuleChange = {
	readonly code: string;
	readonly before: RuleContent;
	readonly after: RuleContent;
	readonly reason: string;
	readonly changedBy: string;
	readonly changedAt: Date;
};

export async function insertRuleChange(tx: Tx, tenantId: string, change: RuleChange): Promise<void> {
	await tx
		.insertInto('privacy.ruleChanges')
		.values({
			...change,
			tenantId,
			id: newId(),
			before: JSON.stringify(change.before),
			after: JSON.stringify(change.after)
		})
		.execute();
}

/** Changes of one class, newest first. */
export async function listRuleChanges(tx: Tx, tenantId: string, code: string): Promise<RuleChange[]> {
	const rows = await tx
		.selectFrom('privacy.ruleChanges')
		.select(['code', 'before', 'after', 'reason', 'changedBy', 'changedAt'])
		.where('tenantId', '=', tenantId)
		.where('code', '=', code)
		.orderBy('changedAt', 'desc')
		.execute();
	// Written by insertRuleChange, so both sides have its shape.
	return rows.map((row) => ({ ...row, before: row.before as RuleContent, after: row.after as RuleContent }));
}
