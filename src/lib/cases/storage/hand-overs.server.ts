import type { Tx } from '../../platform/server/database.server.ts';
import type { HandOverPackage } from '../domain/hand-over.ts';

export type NewHandOver = {
	readonly tenantId: string;
	readonly id: string;
	readonly caseId: string;
	readonly toTenantId: string | null;
	readonly toAuthority: string;
	readonly package: HandOverPackage;
	readonly reason: string;
	readonly grantedBy: string;
	readonly grantedAt: Date;
};

export async function insertHandOver(tx: Tx, handOver: NewHandOver): Promise<void> {
	await tx
		.insertInto('cases.handOvers')
		.values({ ...handOver, package: JSON.stringify(handOver.package) })
		.execute();
}

/** Hand-overs of a case, newest first, with what became of them. */
export const listHandOvers = (tx: Tx, tenantId: string, caseId: string) =>
	tx
		.selectFrom('cases.handOvers as h')
		.leftJoin('identity.tenants as t', 't.id', 'h.toTenantId')
		.select(['h.id', 'h.toAuthority', 't.name as toTenant', 'h.reason', 'h.grantedAt', 'h.acceptedAt', 'h.refusedAt'])
		.where('h.tenantId', '=', tenantId)
		.where('h.caseId', '=', caseId)
		.orderBy('h.grantedAt', 'desc')
		.execute();

export type OfferedCase = {
	readonly id: string;
	readonly fromTenant: string;
	readonly package: HandOverPackage;
	readonly reason: string;
	readonly grantedAt: Date;
	readonly acceptedAt: Date | null;
	readonly refusedAt: Date | null;
	readonly newCaseId: string | null;
};

/** Cases other municipalities offer to this one: the package and nothing behind it. */
export async function listOfferedCases(tx: Tx, toTenantId: string): Promise<OfferedCase[]> {
	const rows = await tx
		.selectFrom('cases.handOvers as h')
		.innerJoin('identity.tenants as t', 't.id', 'h.tenantId')
		.select([
			'h.id',
			't.name as fromTenant',
			'h.package',
			'h.reason',
			'h.grantedAt',
			'h.acceptedAt',
			'h.refusedAt',
			'h.newCaseId'
		])
		.where('h.toTenantId', '=', toTenantId)
		.orderBy('h.grantedAt', 'desc')
		.limit(200)
		.execute();
	return rows as unknown as OfferedCase[]; // the package is what insertHandOver wrote
}

export type OpenOffer = {
	readonly id: string;
	/** The municipality that gives the case, its case and the colleague who offered it. */
	readonly tenantId: string;
	readonly caseId: string;
	readonly grantedBy: string;
	readonly package: HandOverPackage;
};

/** One offer nobody answered yet, locked. */
export async function findOpenOffer(tx: Tx, toTenantId: string, id: string): Promise<OpenOffer | undefined> {
	const row = await tx
		.selectFrom('cases.handOvers')
		.select(['id', 'tenantId', 'caseId', 'grantedBy', 'package'])
		.where('toTenantId', '=', toTenantId)
		.where('id', '=', id)
		.where('acceptedAt', 'is', null)
		.where('refusedAt', 'is', null)
		.forUpdate()
		.executeTakeFirst();
	return row as OpenOffer | undefined;
}

export async function answerOffer(
	tx: Tx,
	toTenantId: string,
	id: string,
	answer: { acceptedAt: Date; newCaseId: string } | { refusedAt: Date }
): Promise<void> {
	await tx
		.updateTable('cases.handOvers')
		.set(answer)
		.where('toTenantId', '=', toTenantId)
		.where('id', '=', id)
		.execute();
}
