import { addDays, type PlainDate } from '../../platform/pure/plain-date.ts';
import type { Tx } from '../../platform/server/database.server.ts';
import type { DueItem, PrivacyDoor, RetentionAct } from '../../platform/server/privacy-door.server.ts';
import { isOver, latestStart, type RetentionRule } from '../domain/retention-rule.ts';
import { decideVerdict, type Verdict } from '../domain/verdict.ts';
import { listHolds } from '../storage/holds.server.ts';
import { listOffers } from '../storage/archive-offers.server.ts';

export type PlannedItem = DueItem & { readonly verdict: Verdict; readonly goesOn: PlainDate };

/** What one class would do on a day. */
export type RulePlan = {
	readonly rule: RetentionRule;
	/** False while the programme holds nothing of this class. */
	readonly hasData: boolean;
	readonly items: readonly PlannedItem[];
	/** Of classes that are counted, not listed: how many go. */
	readonly counted: number;
	readonly countedType: string | null;
	/** True when more is due than one run looks at; the next run goes on. */
	readonly isCut: boolean;
};

/** Most of one class a run takes at once, so that no night is too short. */
export const mostPerRule = 2000;

export const retentionActOf = (doors: readonly PrivacyDoor[], code: string): RetentionAct | undefined =>
	doors.map((door) => door.retention?.[code]).find((act) => act !== undefined);

/** Looks at everything whose period is over on the day; changes nothing. The transaction must see the whole tenant. */
export async function planRetention(
	tx: Tx,
	doors: readonly PrivacyDoor[],
	tenantId: string,
	rules: readonly RetentionRule[],
	today: PlainDate
): Promise<RulePlan[]> {
	const around = { holds: await listHolds(tx, tenantId), offers: await listOffers(tx, tenantId) };
	const plans: RulePlan[] = [];
	for (const rule of rules) {
		const act = retentionActOf(doors, rule.code);
		if (!act) plans.push({ rule, hasData: false, items: [], counted: 0, countedType: null, isCut: false });
		else if (act.kind === 'counted') {
			const counted = await act.count(tx, tenantId, endedBefore(rule, today));
			plans.push({ rule, hasData: true, items: [], counted, countedType: act.objectType, isCut: false });
		} else {
			const found = await act.candidates(tx, tenantId, latestStart(rule, today), mostPerRule + 1);
			const items = found.slice(0, mostPerRule).flatMap((item) => {
				const decided = decideVerdict(rule, item, around, today);
				return decided ? [{ ...item, ...decided }] : [];
			});
			plans.push({ rule, hasData: true, items, counted: 0, countedType: null, isCut: found.length > mostPerRule });
		}
	}
	return plans;
}

/** For classes that are counted: everything that started before this day is over. */
export function endedBefore(rule: RetentionRule, today: PlainDate): PlainDate {
	let day = latestStart(rule, today);
	while (!isOver(rule, day, today)) day = addDays(day, -1); // months and years differ in length by a few days
	return addDays(day, 1);
}
