import { sql } from 'kysely';
import type { Tx } from '../../platform/server/database.server.ts';

/** Locks what this installation is, so that it is set up once only. Runs at the gate. */
export async function isEmptyForUpdate(gate: Tx): Promise<boolean> {
	const row = await gate.selectFrom('platform.instance').select('kind').forUpdate().executeTakeFirstOrThrow();
	return row.kind === 'EMPTY';
}

export async function markOwn(gate: Tx): Promise<void> {
	await gate
		.updateTable('platform.instance')
		.set({ kind: 'OWN', setUpAt: sql<Date>`now()` })
		.execute();
}
