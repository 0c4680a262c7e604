import { sql } from 'kysely';
import type { Tx } from '../../platform/server/database.server.ts';
import type { Position } from '../domain/position.ts';
import type { Subject } from '../domain/subject.ts';

export type Look = {
	/** Where the next look begins. */
	readonly now: string;
	/** Something the reader may see was changed after the asked position. */
	readonly hasNews: boolean;
	/** The asked position is older than what is remembered, or of another database. */
	readonly isLost: boolean;
};

/** Changes are remembered for a day; who was away for longer loads the page anew anyway. */
const rememberedHours = 24;

export async function currentPosition(tx: Tx): Promise<string> {
	const { rows } = await sql<{ now: string }>`select app.position() as now`.execute(tx);
	return rows[0]?.now ?? '';
}

/**
 * Looks what a reader may know of changes after `since`. Row security decides what counts, in the same statement that
 * gives the new position: nothing falls between two looks, and nothing is told twice.
 */
export async function lookSince(
	tx: Tx,
	tenantId: string,
	{ kinds, objectId }: Subject,
	{ seconds, snapshot }: Position
): Promise<Look> {
	const ofObject = objectId ? sql`and c.object_id = ${objectId}` : sql``;
	const { rows } = await sql<Look>`
		select app.position() as now,
			${seconds}::bigint < extract(epoch from now()) - ${rememberedHours * 3600 - 600}
				or pg_snapshot_xmax(${snapshot}::pg_snapshot) > pg_snapshot_xmax(pg_current_snapshot()) as "isLost",
			exists (select from live.changes c
				where c.tenant_id = ${tenantId} and c.xid >= pg_snapshot_xmin(${snapshot}::pg_snapshot)
					and not pg_visible_in_snapshot(c.xid, ${snapshot}::pg_snapshot)
					and c.kind = any (${[...kinds]}) ${ofObject}) as "hasNews"`.execute(tx);
	return rows[0] ?? { now: '', hasNews: true, isLost: true };
}

/** Gives how many changes were forgotten. */
export async function forgetChanges(tx: Tx, tenantId: string): Promise<number> {
	const result = await tx
		.deleteFrom('live.changes')
		.where('tenantId', '=', tenantId)
		.where('changedAt', '<', sql<Date>`now() - make_interval(hours => ${rememberedHours})`)
		.executeTakeFirst();
	return Number(result.numDeletedRows);
}
