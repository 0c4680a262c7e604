import {
	findFirstBreak,
	findHead,
	linkWaiting,
	listTenantsWaiting,
	recordAudit,
	type ChainBreak
} from '../../audit/index.server.ts';
import { listTenants } from '../../identity/index.server.ts';
import { notifyRoles } from '../../notifications/index.server.ts';
import type { Platform } from '../../platform/server/platform.server.ts';

const entriesAtOnce = 2_000;

/** Links what waits, for every tenant, in batches of one transaction each. */
export const linkAuditEntries = (platform: Platform) => async (): Promise<void> => {
	for (const tenantId of await platform.database.atGate(listTenantsWaiting)) {
		const context = await platform.contextOf({ kind: 'system' as const, tenantId });
		for (;;) {
			const linked = await platform.database.inTenant(context, (tx) => linkWaiting(tx, tenantId, entriesAtOnce));
			if (linked < entriesAtOnce) break;
		}
	}
};

export type ChainFinding = {
	readonly tenantId: string;
	readonly slug: string;
	readonly links: number;
	/** Hash of the last link: noted elsewhere, it also shows a chain whose end was cut off or written anew. */
	readonly head: string;
	readonly broken: ChainBreak | undefined;
};

/** Follows the chain of every tenant from its first link. */
export const verifyAuditChains = (platform: Platform) => async (): Promise<readonly ChainFinding[]> => {
	const findings: ChainFinding[] = [];
	for (const { id: tenantId, slug } of await platform.database.atGate(listTenants)) {
		const context = await platform.contextOf({ kind: 'system' as const, tenantId });
		const found = await platform.database.inTenant(context, async (tx) => ({
			head: await findHead(tx, tenantId),
			broken: await findFirstBreak(tx, tenantId)
		}));
		const head = found.head?.hash.toString('hex') ?? '';
		findings.push({ tenantId, slug, links: found.head?.sequence ?? 0, head, broken: found.broken });
	}
	return findings;
};

/** Every night: writes the heads into the log of the process, and tells whoever must know when a chain does not hold. */
export const watchAuditChains = (platform: Platform) => async (): Promise<void> => {
	for (const { tenantId, links, head, broken } of await verifyAuditChains(platform)()) {
		platform.log.info({ tenantId, links, head }, 'audit chain');
		if (broken) await tellOfBreak(platform, tenantId, broken);
	}
};

async function tellOfBreak(platform: Platform, tenantId: string, { entryId, sequence, kind }: ChainBreak) {
	platform.log.error({ tenantId, entryId, sequence, kind }, 'audit chain broken');
	const context = await platform.contextOf({ kind: 'system' as const, tenantId });
	await platform.database.inTenant(context, async (tx) => {
		await recordAudit(tx, context, { verb: 'audit.break-found', objectType: 'audit', objectId: entryId });
		await notifyRoles(tx, context, {
			roles: ['TENANT_ADMIN', 'DATA_PROTECTION_OFFICER'],
			kind: 'audit.broken',
			objectType: 'audit',
			objectId: entryId
		});
	});
}
