import type { MemberContext } from '../../platform/pure/actor.ts';
import { actingAsSystem, type Tx } from '../../platform/server/database.server.ts';
import type { PrivacyDoor } from '../../platform/server/privacy-door.server.ts';
import { spellingsIn } from '../domain/extract.ts';
import { redactionMarker } from '../domain/redaction.ts';
import { readInRow, replaceInRow } from '../storage/personal-rows.server.ts';
import { insertRedaction } from '../storage/redactions.server.ts';
import { saveFinding, type Finding, type StoredRequest } from '../storage/requests.server.ts';

/** Blackens the words of the person in every place chosen for erasure, and empties what the search had copied. */
export async function eraseFindings(
	tx: Tx,
	doors: readonly PrivacyDoor[],
	context: MemberContext,
	request: StoredRequest,
	findings: readonly Finding[]
): Promise<void> {
	const { tenantId, userId } = context.actor;
	const marker = redactionMarker('ERASURE', context.today);
	for (const finding of findings.filter(({ decision }) => decision === 'ERASE')) {
		const [schema, name, column = ''] = finding.place.split('.');
		const table = doors.flatMap((door) => door.tables).find((one) => one.name === `${schema}.${name}`);
		if (!table) continue;
		const place = { table: table.name, rowId: finding.rowId, column };
		const isDone = await actingAsSystem(tx, async () => {
			let replaced = false;
			const text = (await readInRow(tx, tenantId, table, place)) ?? '';
			for (const passage of spellingsIn(text, request.words))
				replaced = (await replaceInRow(tx, tenantId, table, place, { passage, marker })) || replaced;
			return replaced;
		});
		await saveFinding(tx, tenantId, finding.id, { passage: '', disclosed: '' });
		if (!isDone) continue;
		const { reportId, caseId } = finding;
		const note = { reason: 'ERASURE' as const, places: 1, redactedBy: userId, redactedAt: context.now };
		await insertRedaction(tx, tenantId, { reportId, caseId, ...note });
	}
}
