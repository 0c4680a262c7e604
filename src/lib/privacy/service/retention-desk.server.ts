import { v7 as newId } from 'uuid';
import { namesOf } from '../../identity/index.server.ts';
import type { MemberContext, System } from '../../platform/pure/actor.ts';
import { refuse, succeed } from '../../platform/pure/outcome.ts';
import { actingAsSystem, isUniqueViolation, type Tx } from '../../platform/server/database.server.ts';
import type { Platform } from '../../platform/server/platform.server.ts';
import type { NumberedObject, PrivacyDoor } from '../../platform/server/privacy-door.server.ts';
import type { ArchiveDecision } from '../domain/verdict.ts';
import { findOffer, listOffers, saveOffer } from '../storage/archive-offers.server.ts';
import { listDeletions, listRuns } from '../storage/deletion-log.server.ts';
import { insertHold, liftHold, listHolds } from '../storage/holds.server.ts';
import { listRules } from '../storage/retention-rules.server.ts';
import { buildPackage } from './archive-package.server.ts';
import { planRetention } from './plan-retention.server.ts';
import { asOfficer, shownToOfficer } from './privacy-work.server.ts';
import { runRetention } from './run-retention.server.ts';

export type NewHoldInput = { readonly label: string; readonly reason: string; readonly until: string | null };
export type ArchiveAnswer = {
	readonly id: string;
	readonly decision: Exclude<ArchiveDecision, 'OPEN'>;
	readonly keptUntil: string | null;
	readonly note: string;
};

const mostShown = 100;

/** Löschlauf, Sperren and Anbietungen: what the data-protection officer sees and decides. */
export const retentionDesk = (platform: Platform, doors: readonly PrivacyDoor[]) => ({
	/** What goes, what is held, what is offered and what the archive has: as the next run would find it. */
	plan: (context: MemberContext) =>
		shownToOfficer(platform, context, { verb: 'retention.previewed', objectType: 'deletion-run' }, async (tx) => {
			const { tenantId } = context.actor;
			const rules = await listRules(tx, tenantId);
			const plans = await actingAsSystem(tx, () => planRetention(tx, doors, tenantId, rules, context.today));
			const runs = await listRuns(tx, tenantId, 10);
			const names = await namesOf(
				tx,
				tenantId,
				runs.map(({ startedBy }) => startedBy)
			);
			return {
				plans: plans.map(({ items, ...plan }) => ({
					...plan,
					items: items.slice(0, mostShown).map(({ objectType, label, goesOn, verdict }) => ({
						objectType,
						label,
						goesOn,
						verdict
					})),
					counts: countsOf(items.map(({ verdict }) => verdict))
				})),
				deletions: await listDeletions(tx, tenantId, 50),
				runs: runs.map((run) => ({ ...run, startedBy: run.startedBy && (names.get(run.startedBy) ?? '') }))
			};
		}),

	/** Starts the run now instead of tonight. */
	start: async (context: MemberContext) => {
		const allowed = await asOfficer(
			platform,
			context,
			'write',
			{ verb: 'retention.started', objectType: 'deletion-run' },
			() => Promise.resolve(succeed())
		);
		if (!allowed.ok) return allowed;
		const worker = await platform.contextOf<System>({ kind: 'system', tenantId: context.actor.tenantId });
		return succeed(await runRetention(platform, doors)(worker, context.actor.userId));
	},

	holds: (context: MemberContext) =>
		shownToOfficer(platform, context, { verb: 'holds.read', objectType: 'hold' }, async (tx) => {
			const holds = await listHolds(tx, context.actor.tenantId);
			const names = await namesOf(
				tx,
				context.actor.tenantId,
				holds.map(({ placedBy }) => placedBy)
			);
			return holds.map(({ objectId: _, ...hold }) => ({ ...hold, placedBy: names.get(hold.placedBy) ?? '' }));
		}),

	hold: (context: MemberContext, input: NewHoldInput) =>
		asOfficer<undefined, 'unknown-number' | 'held-already' | 'day-passed'>(
			platform,
			context,
			'write',
			{ verb: 'hold.placed', objectType: 'hold' },
			async (tx) => {
				const { tenantId, userId } = context.actor;
				if (input.until !== null && input.until < context.today) return refuse('day-passed', 'until');
				const found = await actingAsSystem(tx, () => findByNumber(tx, doors, tenantId, input.label.trim()));
				if (!found) return refuse('unknown-number', 'label');
				const held = (await listHolds(tx, tenantId)).some(({ objectId }) => objectId === found.id);
				if (held) return refuse('held-already', 'label');
				const { objectType, id: objectId, label } = found;
				const { reason, until } = input;
				const hold = { objectType, objectId, label, reason, until, placedBy: userId, placedAt: context.now };
				await insertHold(tx, { tenantId, id: newId(), ...hold });
				return succeed();
			}
		).catch((error: unknown) => {
			if (isUniqueViolation(error, 'holds_once')) return refuse('held-already', 'label');
			throw error;
		}),

	lift: (context: MemberContext, id: string) =>
		asOfficer<undefined, 'not-found'>(
			platform,
			context,
			'write',
			{ verb: 'hold.lifted', objectType: 'hold', objectId: id },
			async (tx) => {
				const by = { userId: context.actor.userId, at: context.now };
				return (await liftHold(tx, context.actor.tenantId, id, by)) ? succeed() : refuse('not-found');
			}
		),

	offers: (context: MemberContext) =>
		shownToOfficer(platform, context, { verb: 'archive-offers.read', objectType: 'archive-offer' }, async (tx) => {
			const offers = await listOffers(tx, context.actor.tenantId);
			return offers.map(({ objectId, ...offer }) => ({ ...offer, isGone: objectId === null }));
		}),

	/** The package for the archive: file, checksum, and the note that it was handed out. */
	package: (context: MemberContext, id: string) =>
		asOfficer<{ readonly name: string; readonly content: Buffer }, 'not-found'>(
			platform,
			context,
			'write',
			{ verb: 'archive-package.made', objectType: 'archive-offer', objectId: id },
			async (tx) => {
				const { tenantId } = context.actor;
				const offer = await findOffer(tx, tenantId, id);
				if (!offer?.objectId) return refuse('not-found');
				const object = { objectType: offer.objectType, id: offer.objectId, label: offer.label };
				const made = await actingAsSystem(tx, () => buildPackage(tx, platform, doors, context, object));
				await saveOffer(tx, tenantId, id, { packageSha256: made.sha256, packageAt: context.now });
				return succeed({ name: `${offer.label}.tar`, content: made.content });
			}
		),

	answer: (context: MemberContext, answer: ArchiveAnswer) =>
		asOfficer<undefined, 'not-found' | 'package-first' | 'day-missing'>(
			platform,
			context,
			'write',
			{ verb: 'archive-offer.answered', objectType: 'archive-offer', objectId: answer.id },
			async (tx) => {
				const { tenantId, userId } = context.actor;
				const offer = await findOffer(tx, tenantId, answer.id);
				if (!offer?.objectId) return refuse('not-found');
				const { decision, note } = answer;
				if (decision === 'ACCEPTED' && !offer.packageSha256) return refuse('package-first', 'decision');
				const keptUntil = decision === 'KEPT' ? answer.keptUntil : null;
				if (decision === 'KEPT' && (keptUntil === null || keptUntil <= context.today))
					return refuse('day-missing', 'keptUntil');
				const change = { decision, keptUntil, note, decidedOn: context.today, decidedBy: userId };
				await saveOffer(tx, tenantId, answer.id, change);
				return succeed();
			}
		)
});

function countsOf(verdicts: readonly string[]): Record<'GOES' | 'HELD' | 'TO_OFFER' | 'WITH_ARCHIVE', number> {
	const count = (verdict: string) => verdicts.filter((one) => one === verdict).length;
	return {
		GOES: count('GOES'),
		HELD: count('HELD'),
		TO_OFFER: count('TO_OFFER'),
		WITH_ARCHIVE: count('WITH_ARCHIVE')
	};
}

/** Asks every module for the case or report of a number. */
async function findByNumber(
	tx: Tx,
	doors: readonly PrivacyDoor[],
	tenantId: string,
	number: string
): Promise<NumberedObject | undefined> {
	for (const door of doors) {
		const found = await door.findByNumber?.(tx, tenantId, number);
		if (found) return found;
	}
	return undefined;
}
