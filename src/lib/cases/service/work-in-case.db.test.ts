import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aMember, aPlatform, aTenant, type TestPlatform } from '../../../../tests/support/builders.ts';
import { aCase, anActor } from '../../../../tests/support/case-builders.ts';
import type { Member, MemberContext, Role } from '../../platform/pure/actor.ts';
import { privacy } from '../privacy.server.ts';
import type { CountedAct } from '../../platform/server/privacy-door.server.ts';
import { caseWorkService } from './case-work.server.ts';

let platform: TestPlatform;
let work: ReturnType<typeof caseWorkService>;
beforeAll(async () => {
	platform = await aPlatform();
	work = caseWorkService(platform);
});
afterAll(() => platform.drop());

const someone = {
	label: 'Kioskbetreiberin',
	kind: 'PERSON',
	role: 'AFFECTED',
	influence: 1,
	memberId: null,
	language: '',
	note: ''
} as const;
const note = { text: 'Gespräch am Zaun', visibility: 'CASE', happenedOn: '2026-06-14' } as const;
const talk = {
	kind: 'TALK',
	day: '2026-06-20',
	from: '10:00',
	to: '11:00',
	place: 'Rathaus',
	functionsPresent: '',
	invitation: '',
	minutes: ''
} as const;
const task = { title: 'Anrufen', dueOn: null, assigneeId: null, waitingFor: '' };
const facts = {
	stage: 2,
	parties: 'FEW',
	willing: 'YES',
	danger: false,
	ownInvolvement: false,
	powerGap: false,
	publicLawNorm: false,
	oneSidedWish: false
} as const;
const choice = {
	facts,
	method: 'MODERATED_TALK',
	reasons: 'passt',
	alternative: 'ADVICE',
	alternativeReason: 'falls nicht',
	ledBy: ''
} as const;
const mandate = {
	commissionedBy: 'Ortsvorsteherin',
	goals: 'Ruhe',
	limits: '',
	confidentiality: '',
	resources: '',
	periodFrom: null,
	periodTo: null,
	signedOn: null,
	consents: []
};

type Act = {
	readonly name: string;
	readonly managersOnly: boolean;
	readonly run: (context: MemberContext, caseId: string) => Promise<{ ok: boolean; reason?: string }>;
};
const acts: readonly Act[] = [
	{ name: 'add an actor', managersOnly: false, run: (c, id) => work.actors.add(c, id, someone) },
	{ name: 'write a note', managersOnly: false, run: (c, id) => work.notes.write(c, id, note) },
	{ name: 'write a private note', managersOnly: false, run: (c, id) => work.notes.writePrivate(c, id, 'nur für mich') },
	{ name: 'plan a session', managersOnly: false, run: (c, id) => work.sessions.plan(c, id, talk) },
	{ name: 'add a task', managersOnly: false, run: (c, id) => work.tasks.add(c, id, task) },
	{ name: 'choose a method', managersOnly: true, run: (c, id) => work.process.choose(c, id, choice) },
	{ name: 'write the mandate', managersOnly: true, run: (c, id) => work.process.keepMandate(c, id, mandate, null) },
	{ name: 'draft an agreement', managersOnly: true, run: (c, id) => work.agreements.draft(c, id, 'Entwurf') }
];
const drawnRoles: readonly Role[] = [
	'FRONTLINE',
	'CONFLICT_GUIDE',
	'CONFLICT_MANAGER',
	'DEPARTMENT_HEAD',
	'TENANT_ADMIN',
	'DATA_PROTECTION_OFFICER',
	'MEDIATOR',
	'OPERATOR'
];

test('only the team works in a case, each by their role, whoever asks; every refusal is written down', async () => {
	const tenantId = await aTenant(platform);
	const lead = await aMember(platform, { tenantId, roles: ['CONFLICT_MANAGER'] });
	const elsewhere = await aTenant(platform);
	await fc.assert(
		fc.asyncProperty(
			fc.constantFrom(...acts),
			fc.uniqueArray(fc.constantFrom(...drawnRoles), { maxLength: 3 }),
			fc.boolean(),
			fc.constantFrom('INTERNAL', 'CASE', 'RESTRICTED'),
			fc.boolean(),
			async (act, roles, isInTeam, visibility, isStranger) => {
				const asker = await aMember(platform, { tenantId: isStranger ? elsewhere : tenantId, roles });
				const team = isInTeam ? [lead.userId, asker.userId] : [lead.userId];
				const caseId = await aCase(platform, lead, { visibility, teamIds: team });
				const result = await act.run(await platform.contextOf(asker), caseId);
				const isManager = roles.includes('CONFLICT_MANAGER');
				const isGuide = roles.includes('CONFLICT_GUIDE') && visibility !== 'RESTRICTED' && !act.managersOnly;
				const may = !isStranger && isInTeam && (isManager || isGuide);
				expect(result.ok, `${act.name} as ${roles.join('+')}, ${visibility}`).toBe(may);
				if (may) return;
				expect(result.reason).toBe('not-yours');
				const denials = `select 1 from audit.entries where case_id = '${caseId}' and not allowed and actor_id = '${asker.userId}'`;
				expect((await platform.asSystemOf(asker.tenantId, denials)).rowCount).toBe(1);
			}
		),
		{ numRuns: 60 }
	);
}, 120_000);

const team = async (): Promise<{ lead: Member; colleague: Member; outsider: Member; caseId: string }> => {
	const tenantId = await aTenant(platform);
	const lead = await aMember(platform, { tenantId, roles: ['CONFLICT_MANAGER'] });
	const colleague = await aMember(platform, { tenantId, roles: ['CONFLICT_MANAGER'] });
	const outsider = await aMember(platform, { tenantId, roles: ['CONFLICT_MANAGER'] });
	const teamIds = [lead.userId, colleague.userId];
	return { lead, colleague, outsider, caseId: await aCase(platform, lead, { visibility: 'INTERNAL', teamIds }) };
};
const notesFor = async (member: Member, caseId: string) => {
	const page = await work.notes.page(await platform.contextOf(member), caseId);
	if (!page.ok) throw new Error(page.reason);
	return page.value;
};

test('a note reaches whom its level names: all managers, the team, author and lead', async () => {
	const { lead, colleague, outsider, caseId } = await team();
	const context = await platform.contextOf(colleague);
	for (const visibility of ['INTERNAL', 'CASE', 'RESTRICTED'] as const)
		await work.notes.write(context, caseId, { ...note, visibility });
	const own = await platform.contextOf(lead);
	await work.notes.write(own, caseId, { ...note, visibility: 'RESTRICTED' });
	expect((await notesFor(lead, caseId)).notes).toHaveLength(4);
	expect((await notesFor(colleague, caseId)).notes).toHaveLength(3);
	expect((await notesFor(outsider, caseId)).notes.map(({ visibility }) => visibility)).toEqual(['INTERNAL']);
});

test('a private note is seen by its author alone, can move into the case once, and vanishes after thirty days', async () => {
	const { lead, colleague, caseId } = await team();
	const context = await platform.contextOf(lead);
	await work.notes.writePrivate(context, caseId, 'Eindruck: sehr müde');
	await work.notes.writePrivate(context, caseId, 'Bauchgefühl');
	expect((await notesFor(colleague, caseId)).privateNotes).toEqual([]);
	const [first, second] = (await notesFor(lead, caseId)).privateNotes;
	expect(first?.expiresOn).toBe('2026-07-15');
	expect((await work.notes.movePrivate(await platform.contextOf(colleague), caseId, first?.id ?? '')).ok).toBe(false);
	expect((await work.notes.movePrivate(context, caseId, first?.id ?? '')).ok).toBe(true);
	expect(await work.notes.movePrivate(context, caseId, first?.id ?? '')).toMatchObject({ reason: 'gone-meanwhile' });
	expect((await notesFor(lead, caseId)).notes).toHaveLength(1);
	// the author lets the second one grow old: written 31 days before the real day
	const later = await aLaterRun(lead, caseId, second?.id ?? '');
	expect(later).toEqual({ before: 1, after: 0 });
});

async function aLaterRun(author: Member, caseId: string, noteId: string): Promise<{ before: number; after: number }> {
	const count = async () => {
		const context = await platform.contextOf(author);
		return platform.database.inTenant(context, async (tx) => {
			const rows = await tx.selectFrom('cases.privateNotes').select('id').where('caseId', '=', caseId).execute();
			return rows.length;
		});
	};
	const context = await platform.contextOf(author);
	await platform.database.inTenant(context, (tx) =>
		tx.updateTable('cases.privateNotes').set({ expiresOn: '2026-05-01' }).where('id', '=', noteId).execute()
	);
	const before = await count();
	const worker = await platform.contextOf({ kind: 'system', tenantId: author.tenantId } as const);
	const notes = privacy.retention?.['R15'] as CountedAct;
	await platform.database.inTenant(worker, (tx) => notes.act(tx, author.tenantId, '2026-05-16'));
	return { before, after: await count() };
}

test('an edit on an old version changes nothing, and nobody changes another person’s note', async () => {
	const { lead, colleague, caseId } = await team();
	const context = await platform.contextOf(lead);
	const written = await work.notes.write(context, caseId, note);
	const change = { caseId, noteId: written.ok ? written.value : '', version: 1 };
	expect((await work.notes.change(context, change, { ...note, text: 'neu' })).ok).toBe(true);
	expect(await work.notes.change(context, change, { ...note, text: 'alt' })).toMatchObject({
		reason: 'changed-meanwhile'
	});
	const other = await work.notes.change(await platform.contextOf(colleague), { ...change, version: 2 }, note);
	expect(other).toMatchObject({ reason: 'not-your-note' });
	expect((await notesFor(lead, caseId)).notes[0]?.text).toBe('neu');
});

test('whoever leads the case cannot be the colleague it is about', async () => {
	const { lead, caseId } = await team();
	const result = await work.actors.add(await platform.contextOf(lead), caseId, {
		...someone,
		role: 'OWN_ORGANISATION',
		memberId: lead.userId
	});
	expect(result).toMatchObject({ reason: 'lead-is-concerned' });
});

test('a mediation has no minutes here, and an appointment ends after it begins', async () => {
	const { lead, caseId } = await team();
	const context = await platform.contextOf(lead);
	const sealed = await work.sessions.plan(context, caseId, { ...talk, kind: 'MEDIATION', minutes: 'A sagte …' });
	expect(sealed).toMatchObject({ reason: 'minutes-are-sealed' });
	expect(await work.sessions.plan(context, caseId, { ...talk, to: '09:00' })).toMatchObject({
		reason: 'end-before-start'
	});
});

test('a called-off appointment counts its calendar sequence up and may be planned anew', async () => {
	const { lead, caseId } = await team();
	const context = await platform.contextOf(lead);
	const planned = await work.sessions.plan(context, caseId, talk);
	const change = { caseId, sessionId: planned.ok ? planned.value : '', version: 1 };
	expect((await work.sessions.step(context, change, 'cancel')).ok).toBe(true);
	const shown = await work.sessions.forCalendar(context, caseId, change.sessionId);
	expect(shown).toMatchObject({ ok: true, value: { state: 'CANCELLED', calendarSequence: 1 } });
	expect(shown.ok && shown.value?.startsAt.toISOString()).toBe('2026-06-20T08:00:00.000Z');
	expect(await work.sessions.step(context, { ...change, version: 2 }, 'hold')).toMatchObject({
		reason: 'not-possible-now'
	});
	expect((await work.sessions.step(context, { ...change, version: 2 }, 'replan')).ok).toBe(true);
});

test('a barred method cannot be chosen; against the advice one can, and the advice is kept', async () => {
	const { lead, caseId } = await team();
	const context = await platform.contextOf(lead);
	const dangerous = { ...choice, facts: { ...facts, danger: true }, method: 'MEDIATION' } as const;
	expect(await work.process.choose(context, caseId, dangerous)).toMatchObject({ reason: 'method-barred' });
	expect((await work.process.choose(context, caseId, { ...choice, method: 'KKB' })).ok).toBe(true);
	const page = await work.process.page(context, caseId);
	expect(page.ok && page.value.decisions[0]?.advice.ranked[0]?.method).toBe('MODERATED_TALK');
});

test('an estimate names an actor of this case, a day that has been, and fills the aid’s first answer', async () => {
	const { lead, caseId } = await team();
	const context = await platform.contextOf(lead);
	const actorId = await anActor(platform, lead, caseId);
	const estimate = {
		caseId,
		actorId,
		stage: 5,
		assessedOn: '2026-06-10',
		evidence: 'Offener Brief mit Namen'
	} as const;
	expect(await work.actors.assess(context, { ...estimate, assessedOn: '2026-06-16' })).toMatchObject({
		reason: 'day-in-future'
	});
	expect(await work.actors.assess(context, { ...estimate, actorId: lead.userId })).toMatchObject({
		reason: 'unknown-actor'
	});
	expect((await work.actors.assess(context, estimate)).ok).toBe(true);
	const page = await work.process.page(context, caseId);
	expect(page.ok && page.value.facts).toMatchObject({ stage: 5, parties: 'ONE', danger: false });
});

test('a task goes to the team only; done tasks leave the list of my tasks', async () => {
	const { lead, outsider, caseId } = await team();
	const context = await platform.contextOf(lead);
	expect(await work.tasks.add(context, caseId, { ...task, assigneeId: outsider.userId })).toMatchObject({
		reason: 'not-in-team'
	});
	const added = await work.tasks.add(context, caseId, { ...task, assigneeId: lead.userId, dueOn: '2026-06-14' });
	expect(await work.tasks.mine(context, 'DUE')).toMatchObject({
		ok: true,
		value: [{ title: 'Anrufen', dueOn: '2026-06-14' }]
	});
	expect(await work.tasks.mine(context, 'WAITING')).toMatchObject({ value: [] });
	await work.tasks.settle(context, { caseId, taskId: added.ok ? added.value : '', version: 1 }, 'DONE');
	expect(await work.tasks.mine(context, 'ALL')).toMatchObject({ value: [] });
});
