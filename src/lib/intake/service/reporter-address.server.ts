import { randomInt } from 'node:crypto';
import { recordAudit } from '../../audit/index.server.ts';
import { listTenants } from '../../identity/index.server.ts';
import { sendMailOnce } from '../../notifications/index.server.ts';
import type { Context } from '../../platform/pure/actor.ts';
import type { Language } from '../../platform/pure/language.ts';
import { actingAsSystem, type Tx } from '../../platform/server/database.server.ts';
import type { Platform } from '../../platform/server/platform.server.ts';
import {
	addressPlace,
	deleteAddress,
	deleteAddressesOfExpired,
	findAddress,
	saveAddress
} from '../storage/reporter-addresses.server.ts';

type OwnReport = { readonly tenantId: string; readonly reportId: string };

type GivenAddress = { readonly address: string; readonly language: Language };

/** Keeps an address in a transaction of the reporter; made before that begins, since it fetches the key. */
export async function addressKeeper(platform: Platform, tenantId: string) {
	const sealer = await platform.envelopes.sealerFor(tenantId);
	// The log says that somebody left an address, not to which report: colleagues read the log of a report.
	return async (tx: Tx, context: Context, reportId: string, { address, language }: GivenAddress): Promise<void> => {
		const sealed = sealer.seal(addressPlace(tenantId, reportId), address);
		await saveAddress(tx, { tenantId, reportId, ...sealed, language, createdAt: context.now });
		await recordAudit(tx, context, { verb: 'address.kept', objectType: 'address' });
	};
}

/** What a reporter does with the address she may leave; an opened postbox or a waiting receipt says whose it is. */
export const reporterAddress = (platform: Platform) => ({
	/** Without a mail server nothing would ever come: then nobody is asked for an address. */
	isOffered: platform.config.smtpUrl !== undefined,

	isKept: (own: OwnReport): Promise<boolean> =>
		asReporter(platform, own, async (tx) => (await findAddress(tx, own.tenantId, own.reportId)) !== undefined),

	keep: async (own: OwnReport, given: GivenAddress): Promise<void> => {
		const keep = await addressKeeper(platform, own.tenantId);
		await asReporter(platform, own, (tx, context) => keep(tx, context, own.reportId, given));
	},

	forget: (own: OwnReport): Promise<void> =>
		asReporter(platform, own, async (tx, context) => {
			await deleteAddress(tx, own.tenantId, own.reportId);
			await recordAudit(tx, context, { verb: 'address.deleted', objectType: 'address' });
		})
});

async function asReporter<T>(
	platform: Platform,
	{ tenantId, reportId }: OwnReport,
	act: (tx: Tx, context: Context) => Promise<T>
): Promise<T> {
	const context = await platform.contextOf({ kind: 'reporter' as const, tenantId, reportId });
	return platform.database.inTenant(context, (tx) => act(tx, context));
}

const hourMs = 3_600_000;

/**
 * Orders the mail that says there is something new, if the reporter left an address: some hours later, at an hour drawn
 * by lot, so that whoever sees the mail cannot match it with an act of the office. While one waits there is no second one.
 */
export async function tellReporterLater(tx: Tx, context: Context, reportId: string): Promise<void> {
	await actingAsSystem(tx, async () => {
		const address = await findAddress(tx, context.actor.tenantId, reportId);
		if (!address) return;
		await sendMailOnce(tx, context, {
			recipient: `reporter:${reportId}`,
			template: 'reporter-news',
			linkPath: '',
			notBefore: new Date(Date.now() + randomInt(hourMs, 8 * hourMs))
		});
	});
}

/** Opens the address when the mail leaves; until then it is nowhere but in its own table. */
export const addressOfReporter =
	(platform: Platform) =>
	async (
		tx: Tx,
		tenantId: string,
		reportId: string
	): Promise<{ readonly email: string; readonly language: Language } | undefined> => {
		const stored = await findAddress(tx, tenantId, reportId);
		if (!stored) return undefined;
		const email = await platform.envelopes.open(tx, addressPlace(tenantId, reportId), stored);
		return { email, language: stored.language };
	};

/** With the access its address goes, too. */
export const forgetExpiredAddresses = (platform: Platform) => async (): Promise<void> => {
	for (const { id: tenantId } of await platform.database.atGate(listTenants)) {
		const context = await platform.contextOf({ kind: 'system' as const, tenantId });
		await platform.database.inTenant(context, (tx) => deleteAddressesOfExpired(tx, tenantId));
	}
};
