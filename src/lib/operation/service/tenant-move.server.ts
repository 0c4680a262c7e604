import { Transform, type Readable } from 'node:stream';
import { v7 as newId } from 'uuid';
import { recordAudit } from '../../audit/index.server.ts';
import { namesOf } from '../../identity/index.server.ts';
import { hasSteppedUp, may } from '../../identity/index.ts';
import { notifyRoles } from '../../notifications/index.server.ts';
import type { MemberContext } from '../../platform/pure/actor.ts';
import { refuse, succeed, type Outcome } from '../../platform/pure/outcome.ts';
import type { Tx } from '../../platform/server/database.server.ts';
import { loggable } from '../../platform/server/log.server.ts';
import type { Platform } from '../../platform/server/platform.server.ts';
import { endRelease, findOpenRelease, insertRelease, releasePlace } from '../storage/export-releases.server.ts';
import { shortestPassphrase } from './back-up.server.ts';
import { streamTenant } from './export-tenant.server.ts';
import type { TravelParts } from './travel-parts.ts';

const openDays = 7;
/** A reader who takes nothing for so long has gone; until then a snapshot of the database is held for them. */
const mostPatienceMs = 120_000;
const subject = { kind: 'tenant-export' } as const;

export type MovePage = {
	readonly mayRelease: boolean;
	readonly mayFetch: boolean;
	readonly hasSteppedUp: boolean;
	readonly release:
		{ readonly by: string; readonly at: Date; readonly until: Date; readonly isOwn: boolean } | undefined;
};

/**
 * Export of the whole tenant through the page. Whoever administrates opens no content, and this file holds all of it; so
 * the data-protection officer permits it and chooses the passphrase, and an administrator takes the file, once.
 */
export const tenantMove = (platform: Platform, parts: TravelParts) => ({
	page: (context: MemberContext): Promise<MovePage | undefined> =>
		platform.database.inTenant(context, async (tx) => {
			const { actor, now } = context;
			if (!may(actor, 'read', subject)) {
				await recordAudit(tx, context, { verb: 'tenant-export.read', objectType: 'tenant', allowed: false });
				return undefined;
			}
			const open = await stillOpen(tx, actor.tenantId, now);
			const names = await namesOf(tx, actor.tenantId, [open?.releasedBy ?? null]);
			return {
				mayRelease: may(actor, 'sign', subject),
				mayFetch: may(actor, 'create', subject),
				hasSteppedUp: hasSteppedUp(actor),
				release: open && {
					by: names.get(open.releasedBy) ?? '',
					at: open.releasedAt,
					until: open.expiresAt,
					isOwn: open.releasedBy === actor.userId
				}
			};
		}),
	release: release(platform),
	takeBack: takeBack(platform),
	fetch: fetchExport(platform, parts)
});

const release =
	(platform: Platform) =>
	async (
		context: MemberContext,
		passphrase: string
	): Promise<Outcome<undefined, 'forbidden' | 'step-up-needed' | 'passphrase-short'>> => {
		const { tenantId, userId } = context.actor;
		const mayRelease = may(context.actor, 'sign', subject);
		const isReady = mayRelease && hasSteppedUp(context.actor) && passphrase.length >= shortestPassphrase;
		const sealer = isReady ? await platform.envelopes.sealerFor(tenantId) : undefined;
		return platform.database.inTenant(context, async (tx) => {
			if (!mayRelease) return denied(tx, context, 'tenant-export.released');
			if (!hasSteppedUp(context.actor)) return refuse('step-up-needed');
			if (!sealer) return refuse('passphrase-short', 'password');
			const before = await findOpenRelease(tx, tenantId);
			if (before) await endRelease(tx, tenantId, { id: before.id, at: context.now, why: 'REPLACED' });
			const id = newId();
			await insertRelease(tx, tenantId, {
				id,
				releasedBy: userId,
				releasedAt: context.now,
				expiresAt: new Date(context.now.getTime() + openDays * 86_400_000),
				...sealer.seal(releasePlace(tenantId, id), passphrase)
			});
			await recordAudit(tx, context, { verb: 'tenant-export.released', objectType: 'tenant', objectId: tenantId });
			const news = { kind: 'tenant-export.released', objectType: 'tenant-export', objectId: id } as const;
			await notifyRoles(tx, context, { ...news, roles: ['TENANT_ADMIN', 'DATA_PROTECTION_OFFICER'] });
			return succeed();
		});
	};

const takeBack =
	(platform: Platform) =>
	(context: MemberContext): Promise<Outcome<undefined, 'forbidden' | 'not-released'>> =>
		platform.database.inTenant(context, async (tx) => {
			const { tenantId } = context.actor;
			if (!may(context.actor, 'sign', subject)) return denied(tx, context, 'tenant-export.taken-back');
			const open = await findOpenRelease(tx, tenantId);
			if (!open) return refuse('not-released');
			await endRelease(tx, tenantId, { id: open.id, at: context.now, why: 'TAKEN_BACK' });
			await recordAudit(tx, context, { verb: 'tenant-export.taken-back', objectType: 'tenant', objectId: tenantId });
			return succeed();
		});

type FetchRefusal = 'forbidden' | 'step-up-needed' | 'not-released' | 'own-release';

const fetchExport =
	(platform: Platform, parts: TravelParts) =>
	async (context: MemberContext, version: string): Promise<Outcome<Readable, FetchRefusal>> => {
		const passphrase = await spendRelease(platform, context);
		if (!passphrase.ok) return passphrase;
		const output = withPatience(mostPatienceMs);
		const wish = {
			tenantId: context.actor.tenantId,
			passphrase: passphrase.value,
			version,
			now: () => new Date(),
			tell: () => {}
		};
		streamTenant(platform, parts)(wish, output).catch((error: unknown) => {
			platform.log.error(loggable(error), 'export of a tenant broke off');
			output.destroy(error instanceof Error ? error : undefined);
		});
		return succeed(output);
	};

/** Each release is good for one export, whether it reaches its end or not. */
const spendRelease = (platform: Platform, context: MemberContext): Promise<Outcome<string, FetchRefusal>> =>
	platform.database.inTenant(context, async (tx) => {
		const { tenantId, userId } = context.actor;
		if (!may(context.actor, 'create', subject)) return denied(tx, context, 'tenant.exported');
		if (!hasSteppedUp(context.actor)) return refuse('step-up-needed');
		const open = await stillOpen(tx, tenantId, context.now);
		if (!open) return refuse('not-released');
		if (open.releasedBy === userId) return refuse('own-release');
		const passphrase = await platform.envelopes.open(tx, releasePlace(tenantId, open.id), open);
		await endRelease(tx, tenantId, { id: open.id, at: context.now, why: 'USED' });
		await recordAudit(tx, context, { verb: 'tenant.exported', objectType: 'tenant', objectId: tenantId });
		const news = { kind: 'tenant.exported', objectType: 'audit', objectId: tenantId } as const;
		await notifyRoles(tx, context, { ...news, roles: ['TENANT_ADMIN', 'DATA_PROTECTION_OFFICER'] });
		return succeed(passphrase);
	});

async function stillOpen(tx: Tx, tenantId: string, now: Date) {
	const open = await findOpenRelease(tx, tenantId);
	return open && open.expiresAt > now ? open : undefined;
}

async function denied(tx: Tx, context: MemberContext, verb: string): Promise<Outcome<never, 'forbidden'>> {
	await recordAudit(tx, context, { verb, objectType: 'tenant', objectId: context.actor.tenantId, allowed: false });
	return refuse('forbidden');
}

/** Ends with an error when nothing flows through for so long. */
export function withPatience(mostMs: number): Transform {
	const waiting = setTimeout(() => flow.destroy(new Error('nobody takes what is written')), mostMs);
	const flow = new Transform({
		transform: (chunk, _encoding, next) => {
			waiting.refresh();
			next(null, chunk);
		}
	});
	flow.once('close', () => clearTimeout(waiting));
	return flow;
}
