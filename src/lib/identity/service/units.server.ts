import type { MemberContext } from '../../platform/pure/actor.ts';
import { refuse, succeed, type Outcome } from '../../platform/pure/outcome.ts';
import { addDays } from '../../platform/pure/plain-date.ts';
import type { Platform } from '../../platform/server/platform.server.ts';
import { makesCircle } from '../domain/unit-tree.ts';
import { insertUnit, listUnits, updateUnit, type Unit, type UnitFields } from '../storage/units.server.ts';
import { administer, lookInto } from './administer.server.ts';

/** All units, also those that were closed. */
export const unitList =
	(platform: Platform) =>
	(context: MemberContext): Promise<Unit[] | undefined> =>
		lookInto(platform, context, 'settings', (tx) => listUnits(tx, context.actor.tenantId));

export const addUnit =
	(platform: Platform) =>
	(context: MemberContext, unit: UnitFields): Promise<Outcome<undefined, 'forbidden' | 'unknown'>> => {
		const deed = { verb: 'unit.added', objectType: 'unit', about: 'settings' } as const;
		return administer(platform, context, deed, async (tx) => {
			const units = await listUnits(tx, context.actor.tenantId);
			if (unit.parentId && !units.some(({ id }) => id === unit.parentId)) return refuse('unknown', 'parentId');
			await insertUnit(tx, context.actor.tenantId, unit, context.today);
			return succeed();
		});
	};

export const changeUnit =
	(platform: Platform) =>
	(
		context: MemberContext,
		id: string,
		version: string,
		change: UnitFields
	): Promise<Outcome<undefined, 'forbidden' | 'changed-meanwhile' | 'circle'>> => {
		const deed = { verb: 'unit.changed', objectType: 'unit', objectId: id, about: 'settings' } as const;
		return administer(platform, context, deed, async (tx) => {
			const units = await listUnits(tx, context.actor.tenantId);
			if (makesCircle(units, id, change.parentId)) return refuse('circle', 'parentId');
			const isSaved = await updateUnit(tx, context.actor.tenantId, id, version, change);
			return isSaved ? succeed() : refuse('changed-meanwhile');
		});
	};

/** Closes a unit with yesterday as its last day; what hangs on it keeps its name. */
export const endUnit =
	(platform: Platform) =>
	(
		context: MemberContext,
		id: string,
		version: string
	): Promise<Outcome<undefined, 'forbidden' | 'changed-meanwhile' | 'has-units-below'>> => {
		const deed = { verb: 'unit.ended', objectType: 'unit', objectId: id, about: 'settings' } as const;
		return administer(platform, context, deed, async (tx) => {
			const units = await listUnits(tx, context.actor.tenantId);
			if (units.some(({ parentId, validTo }) => parentId === id && validTo === null)) return refuse('has-units-below');
			const change = { validTo: addDays(context.today, -1) };
			const isSaved = await updateUnit(tx, context.actor.tenantId, id, version, change);
			return isSaved ? succeed() : refuse('changed-meanwhile');
		});
	};
