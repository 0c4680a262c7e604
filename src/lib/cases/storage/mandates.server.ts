import type { Consent } from '../domain/mandate.ts';
import type { Tx } from '../../platform/server/database.server.ts';

export type MandateContent = {
	readonly commissionedBy: string;
	readonly goals: string;
	readonly limits: string;
	readonly confidentiality: string;
	readonly resources: string;
	readonly periodFrom: string | null;
	readonly periodTo: string | null;
	readonly signedOn: string | null;
	readonly consents: readonly Consent[];
};
export type StoredMandate = MandateContent & { readonly id: string; readonly version: number };

/** The mandate in force: the one written last. */
export const findMandate = (tx: Tx, tenantId: string, caseId: string): Promise<StoredMandate | undefined> =>
	tx
		.selectFrom('cases.mandates')
		.select([
			'id',
			'commissionedBy',
			'goals',
			'limits',
			'confidentiality',
			'resources',
			'periodFrom',
			'periodTo',
			'signedOn',
			'consents',
			'version'
		])
		.where('tenantId', '=', tenantId)
		.where('caseId', '=', caseId)
		.orderBy('createdAt', 'desc')
		.limit(1)
		.executeTakeFirst() as unknown as Promise<StoredMandate | undefined>; // consents holds what the functions below wrote

export async function insertMandate(
	tx: Tx,
	mandate: MandateContent & {
		readonly tenantId: string;
		readonly caseId: string;
		readonly id: string;
		readonly createdBy: string;
		readonly createdAt: Date;
	}
): Promise<void> {
	await tx
		.insertInto('cases.mandates')
		.values({ ...mandate, consents: JSON.stringify(mandate.consents) })
		.execute();
}

export async function updateMandate(
	tx: Tx,
	place: { readonly tenantId: string; readonly caseId: string; readonly id: string },
	content: MandateContent,
	version: number
): Promise<boolean> {
	const result = await tx
		.updateTable('cases.mandates')
		.set({ ...content, consents: JSON.stringify(content.consents), version: version + 1 })
		.where('tenantId', '=', place.tenantId)
		.where('caseId', '=', place.caseId)
		.where('id', '=', place.id)
		.where('version', '=', version)
		.executeTakeFirst();
	return result.numUpdatedRows > 0n;
}
