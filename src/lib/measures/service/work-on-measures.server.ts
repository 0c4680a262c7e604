import { recordAudit } from '../../audit/index.server.ts';
import { listUnits, namesOf } from '../../identity/index.server.ts';
import { holds, type MemberContext } from '../../platform/pure/actor.ts';
import { isUuid } from '../../platform/pure/ids.ts';
import { refuse, succeed, type Outcome } from '../../platform/pure/outcome.ts';
import type { Tx } from '../../platform/server/database.server.ts';
import type { Platform } from '../../platform/server/platform.server.ts';
import {
	afterMeasureEvent,
	measureEventsFor,
	measureStates,
	isOpen,
	isOverdue,
	needsReason,
	type Hand,
	type MeasureEvent
} from '../domain/measure.ts';
import {
	findMeasure,
	listMeasures,
	updateMeasure,
	type Measure,
	type MeasureFilter
} from '../storage/measures.server.ts';

export type MeasureView = 'OPEN' | 'OVERDUE' | 'MINE' | 'ALL';

/** Measures the asker may see: managers those of their cases, owners their own. */
export const measureList =
	(platform: Platform) =>
	async (context: MemberContext, view: MeasureView): Promise<ShownMeasure[]> =>
		platform.database.inTenant(context, async (tx) => {
			const measures = await listMeasures(tx, context.actor.tenantId, filterOf(view, context));
			const shown = await forPage(tx, context, measures);
			return view === 'OVERDUE' ? shown.filter(({ isOverdue: late }) => late) : shown;
		});

const filterOf = (view: MeasureView, context: MemberContext): MeasureFilter => {
	const open = measureStates.filter(isOpen);
	if (view === 'OPEN') return { states: open };
	if (view === 'OVERDUE') return { states: open, dueBefore: context.today };
	return view === 'MINE' ? { ownerId: context.actor.userId } : {};
};

export const measurePage =
	(platform: Platform) =>
	(context: MemberContext, id: string): Promise<Outcome<ShownMeasure, 'not-yours'>> =>
		platform.database.inTenant<Outcome<ShownMeasure, 'not-yours'>>(context, async (tx) => {
			const measure = await seen(tx, context, id);
			const [shown] = measure ? await forPage(tx, context, [measure]) : [];
			return shown ? succeed(shown) : denied(tx, context, id, 'measure.read');
		});

export type MeasureStep = {
	readonly id: string;
	readonly version: number;
	readonly event: MeasureEvent;
	/** How it is going, or why it stops; stands in the measure, not in the proof. */
	readonly note: string;
};
export type StepRefusal = 'not-yours' | 'not-possible-now' | 'reason-missing' | 'changed-meanwhile';

/** Takes one step of a measure: the owner accepts and delivers, the conflict management decides and checks. */
export const stepMeasure =
	(platform: Platform) =>
	(context: MemberContext, step: MeasureStep): Promise<Outcome<undefined, StepRefusal>> =>
		platform.database.inTenant<Outcome<undefined, StepRefusal>>(context, async (tx) => {
			const measure = await seen(tx, context, step.id);
			if (!measure) return denied(tx, context, step.id, `measure.${step.event}`);
			const state = afterMeasureEvent(measure.state, step.event);
			if (!state) return refuse('not-possible-now');
			if (!measureEventsFor(measure.state, handOf(context, measure)).includes(step.event))
				return denied(tx, context, step.id, `measure.${step.event}`);
			if (needsReason(step.event) && step.note === '') return refuse('reason-missing', 'note');
			const change = {
				state,
				progressNote: needsReason(step.event) ? measure.progressNote : step.note || measure.progressNote,
				reason: needsReason(step.event) ? step.note : measure.reason,
				updatedAt: context.now
			};
			const place = { tenantId: context.actor.tenantId, id: step.id };
			if (!(await updateMeasure(tx, place, change, step.version))) return refuse('changed-meanwhile');
			const caseId = measure.caseId ?? undefined;
			const proof = { verb: `measure.${step.event}`, objectType: 'measure', objectId: step.id, caseId };
			await recordAudit(tx, context, proof);
			return succeed();
		});

async function seen(tx: Tx, context: MemberContext, id: string): Promise<Measure | undefined> {
	if (!isUuid(id)) return undefined;
	const measure = await findMeasure(tx, context.actor.tenantId, id);
	const hand = measure && handOf(context, measure);
	return hand?.isManager || hand?.isOwner ? measure : undefined;
}

async function denied(tx: Tx, context: MemberContext, id: string, verb: string): Promise<Outcome<never, 'not-yours'>> {
	const objectId = isUuid(id) ? id : undefined;
	await recordAudit(tx, context, { verb, objectType: 'measure', objectId, allowed: false });
	return refuse('not-yours');
}

/** A manager counts as such only where the case behind the measure is open to them. */
const handOf = (context: MemberContext, measure: Measure): Hand => ({
	isManager: holds(context.actor, 'CONFLICT_MANAGER') && (measure.caseId === null || measure.seesCase),
	isOwner:
		measure.ownerId === context.actor.userId ||
		(measure.ownerUnitId !== null && context.actor.headedUnits.includes(measure.ownerUnitId))
});

export type ShownMeasure = Omit<Measure, 'caseId' | 'agreementId' | 'seesCase' | 'ownerId' | 'ownerUnitId'> & {
	/** Only for whoever sees the case. */
	readonly caseId: string | null;
	readonly owner: string;
	readonly isOverdue: boolean;
	readonly events: readonly MeasureEvent[];
};

/** What a page gets: the case's id is left out for an owner who does not see the case. */
async function forPage(tx: Tx, context: MemberContext, measures: readonly Measure[]): Promise<ShownMeasure[]> {
	if (measures.length === 0) return [];
	const { tenantId } = context.actor;
	const units = new Map((await listUnits(tx, tenantId)).map(({ id, name }) => [id, name]));
	const people = await namesOf(
		tx,
		tenantId,
		measures.map(({ ownerId }) => ownerId)
	);
	return measures.map((measure) => {
		const { caseId, agreementId: _, seesCase, ownerId, ownerUnitId, ...shown } = measure;
		return {
			...shown,
			caseId: seesCase ? caseId : null,
			owner: [people.get(ownerId ?? ''), units.get(ownerUnitId ?? '')].filter(Boolean).join(', '),
			isOverdue: isOverdue(measure.state, measure.dueOn, context.today),
			events: measureEventsFor(measure.state, handOf(context, measure))
		};
	});
}
