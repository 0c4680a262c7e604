import { cases } from '../../db/demo/cases.ts';
import { demoHolds, demoOffers } from '../../db/demo/privacy.ts';
import type { Tx } from '../lib/platform/server/database.server.ts';
import { become } from './become.server.ts';
import { dayAt, idOf, instantAt } from './days.ts';

/** Holds and offers to the archive, so that the deletion run shows all it can say. */
export async function writePrivacy(tx: Tx): Promise<void> {
	for (const hold of demoHolds) {
		const tenantId = idOf('tenant', hold.tenant);
		await become(tx, { tenantId });
		await tx
			.insertInto('privacy.retentionHolds')
			.values({
				tenantId,
				id: idOf('hold', hold.case),
				objectType: 'case',
				objectId: idOf('case', hold.case),
				label: numberOf(hold.case),
				reason: hold.reason,
				until: hold.until === null ? null : dayAt(hold.until),
				placedBy: idOf('person', hold.by),
				placedAt: instantAt(hold.day, '09:40')
			})
			.execute();
	}
	for (const offer of demoOffers) {
		const tenantId = idOf('tenant', offer.tenant);
		await become(tx, { tenantId });
		await tx
			.insertInto('privacy.archiveOffers')
			.values({
				tenantId,
				id: idOf('offer', offer.case),
				ruleCode: 'R3',
				objectType: 'case',
				objectId: idOf('case', offer.case),
				label: numberOf(offer.case),
				offeredOn: dayAt(offer.day)
			})
			.execute();
	}
}

function numberOf(no: number): string {
	const found = cases.find((one) => one.no === no);
	if (!found) throw new Error(`the demo world has no case ${no}`);
	return found.number;
}
