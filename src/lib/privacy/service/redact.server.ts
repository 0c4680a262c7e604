import { recordAudit } from '../../audit/index.server.ts';
import { namesOf } from '../../identity/index.server.ts';
import { may, type CaseFacts } from '../../identity/index.ts';
import type { MemberContext } from '../../platform/pure/actor.ts';
import { refuse, succeed, type Outcome } from '../../platform/pure/outcome.ts';
import { holds } from '../../platform/pure/actor.ts';
import { actingAsSystem, type Tx } from '../../platform/server/database.server.ts';
import type { Platform } from '../../platform/server/platform.server.ts';
import type { PersonalTable, PrivacyDoor } from '../../platform/server/privacy-door.server.ts';
import { redactionMarker, shortestPassage, type RedactionReason } from '../domain/redaction.ts';
import { caseOfReport, findWords, replaceInRow, type FoundRow } from '../storage/personal-rows.server.ts';
import { insertRedaction, listRedactions } from '../storage/redactions.server.ts';

/** One place where the passage stands, named so that a form can hand it back. */
export type Occurrence = FoundRow & { readonly id: string; readonly around: string };
export type RedactionInput = {
	readonly passage: string;
	readonly reason: RedactionReason;
	/** Ids of occurrences to blacken. */
	readonly places: readonly string[];
};
/** Facts of a case for the matrix of rights; comes from the module of cases. */
export type CaseFactsOf = (tx: Tx, tenantId: string, caseId: string) => Promise<CaseFacts | undefined>;

type Found = { readonly occurrences: readonly Occurrence[] };
export type RedactRefusal = 'not-yours' | 'passage-too-short' | 'nothing-found' | 'choose-one';

const mostFound = 200;

/** Schwärzen: the passage is looked for everywhere, shown, chosen, and replaced for good. */
export const redaction = (platform: Platform, doors: readonly PrivacyDoor[], factsOf: CaseFactsOf) => ({
	/** Where the passage stands, as far as the asker may blacken it. */
	find: (context: MemberContext, passage: string): Promise<Outcome<Found, RedactRefusal>> =>
		platform.database.inTenant<Outcome<Found, RedactRefusal>>(context, async (tx) => {
			if (!mayTry(context)) return denied(tx, context);
			if (passage.trim().length < shortestPassage) return refuse('passage-too-short', 'passage');
			const occurrences = await occurrencesOf(tx, doors, context, passage, factsOf);
			await recordAudit(tx, context, { verb: 'passage.searched', objectType: 'redaction' });
			return succeed({ occurrences });
		}),

	redact: (context: MemberContext, input: RedactionInput): Promise<Outcome<{ places: number }, RedactRefusal>> =>
		platform.database.inTenant<Outcome<{ places: number }, RedactRefusal>>(context, async (tx) => {
			if (!mayTry(context)) return denied(tx, context);
			if (input.passage.trim().length < shortestPassage) return refuse('passage-too-short', 'passage');
			const found = await occurrencesOf(tx, doors, context, input.passage, factsOf);
			if (found.length === 0) return refuse('nothing-found', 'passage');
			const chosen = found.filter(({ id }) => input.places.includes(id));
			if (chosen.length === 0) return refuse('choose-one', 'places');
			return succeed({ places: await blacken(tx, doors, context, input, chosen) });
		}),

	/** What was blackened before: when, why, by whom; never what. */
	list: (context: MemberContext) =>
		platform.database.inTenant(context, async (tx) => {
			if (!mayTry(context)) return denied(tx, context);
			const { tenantId } = context.actor;
			const redactions = await listRedactions(tx, tenantId, 50);
			const names = await namesOf(
				tx,
				tenantId,
				redactions.map(({ redactedBy }) => redactedBy)
			);
			return succeed(
				redactions.map((one) => ({
					...one,
					reason: one.reason as RedactionReason,
					redactedBy: names.get(one.redactedBy) ?? ''
				}))
			);
		})
});

const isOfficer = (context: MemberContext): boolean => holds(context.actor, 'DATA_PROTECTION_OFFICER');
const mayTry = (context: MemberContext): boolean => isOfficer(context) || holds(context.actor, 'CONFLICT_MANAGER');

async function denied(tx: Tx, context: MemberContext): Promise<Outcome<never, 'not-yours'>> {
	await recordAudit(tx, context, { verb: 'passage.searched', objectType: 'redaction', allowed: false });
	return refuse('not-yours');
}

/** The officer looks through the whole tenant; a conflict manager finds what the wall shows and leads or handles. */
async function occurrencesOf(
	tx: Tx,
	doors: readonly PrivacyDoor[],
	context: MemberContext,
	passage: string,
	factsOf: CaseFactsOf
): Promise<Occurrence[]> {
	const { tenantId } = context.actor;
	const search = async () => {
		const found: FoundRow[] = [];
		for (const table of tablesOf(doors)) found.push(...(await findWords(tx, tenantId, table, [passage], mostFound)));
		return found.filter(({ text }) => text.includes(passage) || text.includes(JSON.stringify(passage).slice(1, -1)));
	};
	const found = isOfficer(context) ? await actingAsSystem(tx, search) : await search();
	const allowed: Occurrence[] = [];
	for (const hit of found) {
		const one = await withItsCase(tx, doors, tenantId, hit);
		const facts = one.caseId ? await factsOf(tx, tenantId, one.caseId) : null;
		const isOpenToAsker =
			isOfficer(context) ||
			(facts !== undefined &&
				(one.caseId !== null || one.reportId !== null) &&
				may(context.actor, 'write', { kind: 'redaction', case: facts }));
		if (isOpenToAsker)
			allowed.push({ ...one, id: `${one.table}.${one.column}:${one.rowId}`, around: around(one.text, passage) });
	}
	return allowed;
}

/** A message knows its report only; whoever blackens in it must lead the case of that report. */
async function withItsCase(tx: Tx, doors: readonly PrivacyDoor[], tenantId: string, hit: FoundRow): Promise<FoundRow> {
	if (hit.caseId !== null || hit.reportId === null) return hit;
	return { ...hit, caseId: await caseOfReport(tx, tenantId, tablesOf(doors), hit.reportId) };
}

const tablesOf = (doors: readonly PrivacyDoor[]): PersonalTable[] => doors.flatMap((door) => [...door.tables]);

const margin = 60;
function around(text: string, passage: string): string {
	const at = Math.max(0, text.indexOf(passage));
	const from = Math.max(0, at - margin);
	const to = Math.min(text.length, at + passage.length + margin);
	return `${from > 0 ? '… ' : ''}${text.slice(from, to)}${to < text.length ? ' …' : ''}`;
}

async function blacken(
	tx: Tx,
	doors: readonly PrivacyDoor[],
	context: MemberContext,
	{ passage, reason }: RedactionInput,
	chosen: readonly Occurrence[]
): Promise<number> {
	const { tenantId, userId } = context.actor;
	const marker = redactionMarker(reason, context.today);
	const tables = new Map(tablesOf(doors).map((table) => [table.name, table]));
	// The right to each place was asked above; the wall lets an officer read none of these rows, nor a lead write all of them.
	const places = await actingAsSystem(tx, async () => {
		let replaced = 0;
		for (const one of chosen) {
			const table = tables.get(one.table);
			if (table && (await replaceInRow(tx, tenantId, table, one, { passage, marker }))) replaced += 1;
		}
		for (const door of doors) replaced += (await door.redactElsewhere?.(tx, tenantId, passage)) ?? 0;
		return replaced;
	});
	const [first] = chosen;
	const { reportId = null, caseId = null } = first ?? {};
	if (places > 0)
		await insertRedaction(tx, tenantId, {
			reportId,
			caseId,
			reason,
			places,
			redactedBy: userId,
			redactedAt: context.now
		});
	for (const about of new Map(chosen.map((one) => [one.caseId ?? one.reportId, one])).values())
		await recordAudit(tx, context, {
			verb: 'passage.redacted',
			objectType: about.caseId ? 'case' : 'report',
			objectId: about.caseId ?? about.reportId ?? undefined,
			caseId: about.caseId ?? undefined
		});
	return places;
}
