import { namesOf } from '../../identity/index.server.ts';
import type { MemberContext } from '../../platform/pure/actor.ts';
import { refuse, succeed, type Outcome } from '../../platform/pure/outcome.ts';
import { addDays } from '../../platform/pure/plain-date.ts';
import { actingAsSystem, type Tx } from '../../platform/server/database.server.ts';
import type { Platform } from '../../platform/server/platform.server.ts';
import type { PrivacyDoor } from '../../platform/server/privacy-door.server.ts';
import { actionsFor, isPeriodFixed, type RetentionRule } from '../domain/retention-rule.ts';
import {
	insertRuleChange,
	listRuleChanges,
	listRules,
	saveRule,
	type RuleContent,
	type StoredRule
} from '../storage/retention-rules.server.ts';
import { planRetention, retentionActOf } from './plan-retention.server.ts';
import { asOfficer, shownToOfficer } from './privacy-work.server.ts';

/** Days ahead the preview looks besides tonight. */
const previewDays = 30;

export type Preview = { readonly tonight: PreviewNumbers; readonly later: PreviewNumbers; readonly hasData: boolean };
export type PreviewNumbers = { readonly goes: number; readonly toOffer: number; readonly held: number };

export type RuleChangeInput = RuleContent & {
	readonly code: string;
	readonly version: number;
	readonly reason: string;
};

/** The classes as data: read, try out, change. */
export const retentionRules = (platform: Platform, doors: readonly PrivacyDoor[]) => ({
	list: (context: MemberContext) =>
		shownToOfficer(platform, context, { verb: 'retention-rules.read', objectType: 'retention-rule' }, async (tx) => {
			const rules = await listRules(tx, context.actor.tenantId);
			return rules.map((rule) => ({ ...rule, hasData: retentionActOf(doors, rule.code) !== undefined }));
		}),

	page: (context: MemberContext, code: string, draft?: RuleContent) =>
		asOfficer<RulePage, 'not-found'>(
			platform,
			context,
			'read',
			{ verb: 'retention-rules.read', objectType: 'retention-rule' },
			async (tx) => {
				const rule = (await listRules(tx, context.actor.tenantId)).find((one) => one.code === code);
				if (!rule) return refuse('not-found');
				return succeed(await pageOf(tx, doors, context, rule, draft));
			}
		),

	change: (context: MemberContext, input: RuleChangeInput) =>
		asOfficer<undefined, ChangeRefusal>(
			platform,
			context,
			'write',
			{ verb: 'retention-rule.changed', objectType: 'retention-rule' },
			(tx) => changeRule(tx, context, input)
		)
});

export type ChangeRefusal = 'not-found' | 'changed-meanwhile' | 'period-fixed' | 'invalid';
export type RulePage = Awaited<ReturnType<typeof pageOf>>;

async function pageOf(
	tx: Tx,
	doors: readonly PrivacyDoor[],
	context: MemberContext,
	rule: StoredRule,
	draft: RuleContent | undefined
) {
	const { tenantId } = context.actor;
	const changes = await listRuleChanges(tx, tenantId, rule.code);
	const names = await namesOf(
		tx,
		tenantId,
		changes.map(({ changedBy }) => changedBy)
	);
	return {
		rule,
		actions: actionsFor(rule.code),
		isPeriodFixed: isPeriodFixed(rule.code),
		changes: changes.map((change) => ({ ...change, changedBy: names.get(change.changedBy) ?? '' })),
		preview: await previewOf(tx, doors, context, { ...rule, ...draft })
	};
}

/** What would go tonight and in thirty days. The officer learns numbers here, no case and no report. */
async function previewOf(
	tx: Tx,
	doors: readonly PrivacyDoor[],
	context: MemberContext,
	rule: RetentionRule
): Promise<Preview> {
	const numbersOn = async (day: string) => {
		const [plan] = await actingAsSystem(tx, () => planRetention(tx, doors, context.actor.tenantId, [rule], day));
		const count = (verdict: string) => plan?.items.filter((item) => item.verdict === verdict).length ?? 0;
		return { goes: count('GOES') + (plan?.counted ?? 0), toOffer: count('TO_OFFER'), held: count('HELD') };
	};
	return {
		tonight: await numbersOn(context.today),
		later: await numbersOn(addDays(context.today, previewDays)),
		hasData: retentionActOf(doors, rule.code) !== undefined
	};
}

async function changeRule(
	tx: Tx,
	context: MemberContext,
	{ code, version, reason, ...after }: RuleChangeInput
): Promise<Outcome<undefined, ChangeRefusal>> {
	const { tenantId, userId } = context.actor;
	const before = (await listRules(tx, tenantId)).find((rule) => rule.code === code);
	if (!before) return refuse('not-found');
	if (!actionsFor(code).includes(after.action)) return refuse('invalid', 'action');
	const isSamePeriod = after.periodCount === before.periodCount && after.periodUnit === before.periodUnit;
	if (isPeriodFixed(code) && !isSamePeriod) return refuse('period-fixed', 'periodCount');
	if (!(await saveRule(tx, tenantId, code, after, version))) return refuse('changed-meanwhile');
	const { periodCount, periodUnit, endsWithYear, action } = before;
	const change = { code, before: { periodCount, periodUnit, endsWithYear, action }, after, reason };
	await insertRuleChange(tx, tenantId, { ...change, changedBy: userId, changedAt: context.now });
	return succeed();
}
