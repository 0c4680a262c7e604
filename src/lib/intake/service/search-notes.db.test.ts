import { afterAll, beforeAll, expect, test } from 'vitest';
import { aMember, aPlatform, aTenant, type TestPlatform } from '../../../../tests/support/builders.ts';
import { aCase } from '../../../../tests/support/case-builders.ts';
import { caseWorkService } from '../../cases/index.server.ts';
import type { Member } from '../../platform/pure/actor.ts';
import { searchOffice } from './search-office.server.ts';

let platform: TestPlatform;
beforeAll(async () => (platform = await aPlatform()));
afterAll(() => platform.drop());

async function aCaseWithNotes() {
	const tenantId = await aTenant(platform);
	const [lead, colleague] = [
		await aMember(platform, { tenantId, roles: ['CONFLICT_MANAGER'] }),
		await aMember(platform, { tenantId, roles: ['CONFLICT_MANAGER'] })
	];
	const caseId = await aCase(platform, lead, { visibility: 'INTERNAL' });
	const context = await platform.contextOf(lead);
	const { notes } = caseWorkService(platform);
	for (const [visibility, text] of [
		['INTERNAL', 'Ortstermin an der Lindenallee, alle waren ruhig'],
		['CASE', 'Am Telefon: Sorge um den Kiosk'],
		['RESTRICTED', 'Vertraulich: Angst vor dem Vermieter']
	] as const)
		await notes.write(context, caseId, { text, visibility, happenedOn: context.today });
	await notes.writePrivate(context, caseId, 'Für mich: Notausgang prüfen');
	const find = async (who: Member, words: string) =>
		(await searchOffice(platform)(await platform.contextOf(who), words)).notes;
	return { tenantId, caseId, lead, colleague, find };
}

test('notes are found by stem, part of a word or typing error by whoever may read them, private ones by nobody', async () => {
	const { lead, colleague, find } = await aCaseWithNotes();
	for (const words of ['Ortstermine', 'Lindenall', 'Ortstermn']) expect(await find(lead, words), words).toHaveLength(1);
	expect(await find(colleague, 'Ortstermin')).toHaveLength(1);
	expect(await find(lead, 'Kiosk')).toHaveLength(1);
	expect(await find(lead, 'Vermieter')).toHaveLength(1);
	expect(await find(colleague, 'Kiosk')).toEqual([]);
	expect(await find(colleague, 'Vermieter')).toEqual([]);
	expect(await find(lead, 'Notausgang')).toEqual([]);
});

test('who found a note of a case stands in the log of the case', async () => {
	const { tenantId, caseId, colleague, find } = await aCaseWithNotes();
	await find(colleague, 'Ortstermin');
	const { rows } = await platform.asSystemOf(
		tenantId,
		`select actor_id, allowed from audit.entries where case_id = '${caseId}' and verb = 'notes.searched'`
	);
	expect(rows).toEqual([{ actor_id: colleague.userId, allowed: true }]);
});
