import { sql } from 'kysely';
import type { Tx } from '../../platform/server/database.server.ts';

export type Topic = {
	readonly code: string;
	readonly label: string;
	readonly labelEn: string;
	readonly active: boolean;
};
export type Area = { readonly id: string; readonly name: string; readonly parentId: string | null };

/** The topic catalogue in its order. */
export const listTopics = (tx: Tx, tenantId: string): Promise<Topic[]> =>
	tx
		.selectFrom('identity.topics')
		.select(['code', 'label', 'labelEn', 'active'])
		.where('tenantId', '=', tenantId)
		.orderBy('position')
		.orderBy('label')
		.execute();

/** Districts in force, by name. */
export const listAreas = (tx: Tx, tenantId: string): Promise<Area[]> =>
	tx
		.selectFrom('identity.areas')
		.select(['id', 'name', 'parentId'])
		.where('tenantId', '=', tenantId)
		.where('validTo', 'is', null)
		.orderBy(sql`name collate "de-x-icu"`)
		.execute();

export async function insertTopics(
	tx: Tx,
	tenantId: string,
	topics: readonly { code: string; label: string; labelEn: string }[]
): Promise<void> {
	await tx
		.insertInto('identity.topics')
		.values(topics.map((topic, position) => ({ tenantId, ...topic, position })))
		.onConflict((conflict) => conflict.doNothing())
		.execute();
}
