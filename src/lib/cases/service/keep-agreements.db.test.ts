import { afterAll, beforeAll, expect, test } from 'vitest';
import { aMember, aPlatform, aTenant, type TestPlatform } from '../../../../tests/support/builders.ts';
import { aCase, anActor } from '../../../../tests/support/case-builders.ts';
import type { MemberContext } from '../../platform/pure/actor.ts';
import type { AgreementEvent } from '../domain/agreement.ts';
import { caseWorkService } from './case-work.server.ts';

let platform: TestPlatform;
let work: ReturnType<typeof caseWorkService>;
beforeAll(async () => {
	platform = await aPlatform();
	work = caseWorkService(platform);
});
afterAll(() => platform.drop());

type World = { context: MemberContext; caseId: string; agreementId: string };

/** A case with two parties and a draft with one point. */
async function aDraft(): Promise<World> {
	const lead = await aMember(platform, { tenantId: await aTenant(platform), roles: ['CONFLICT_MANAGER'] });
	const caseId = await aCase(platform, lead);
	await anActor(platform, lead, caseId);
	await anActor(platform, lead, caseId, { label: 'Jugendliche im Hof' });
	const context = await platform.contextOf(lead);
	const drafted = await work.agreements.draft(context, caseId, 'Abendruhe im Hof');
	if (!drafted.ok) throw new Error(drafted.reason);
	const agreementId = drafted.value;
	const points = [{ text: 'Ab 22 Uhr ist es leise.', responsible: 'Beide Seiten', dueOn: null, shareable: true }];
	const content = { title: 'Abendruhe im Hof', reviewHintGiven: true, points };
	await work.agreements.change(context, { caseId, agreementId, version: 1 }, content);
	return { context, caseId, agreementId };
}

const look = async ({ context, caseId, agreementId }: World) => {
	const page = await work.agreements.one(context, caseId, agreementId);
	if (!page.ok || !page.value) throw new Error('the agreement is gone');
	return page.value;
};
const step = async (world: World, event: Exclude<AgreementEvent, 'approve'>) => {
	const { version } = (await look(world)).agreement;
	return work.agreements.step(world.context, { ...world, version }, event);
};
const linkFor = async (world: World, index: number): Promise<string> => {
	const approvalId = (await look(world)).approvals[index]?.id ?? '';
	const link = await work.agreements.makeLink(world.context, { ...world, approvalId });
	if (!link.ok) throw new Error(link.reason);
	return link.value;
};
const onPaper = async (world: World, index: number, state: 'APPROVED' | 'REFUSED') => {
	const approvalId = (await look(world)).approvals[index]?.id ?? '';
	return work.agreements.recordOnPaper(world.context, { ...world, approvalId }, state);
};

test('one party answers by link, one on paper; the last yes approves, and the checks are set', async () => {
	const world = await aDraft();
	expect((await step(world, 'sendToReview')).ok).toBe(true);
	expect((await work.agreements.answerByLink(await linkFor(world, 0), 'APPROVED')).ok).toBe(true);
	expect((await look(world)).agreement.state).toBe('IN_REVIEW');
	expect((await onPaper(world, 1, 'APPROVED')).ok).toBe(true);
	expect((await look(world)).agreement.state).toBe('APPROVED');
	expect((await step(world, 'putInForce')).ok).toBe(true);
	const { checks, agreement } = await look(world);
	expect(agreement.inForceOn).toBe('2026-06-15');
	expect(checks.map(({ dueOn }) => dueOn)).toEqual(['2026-07-13', '2026-09-15', '2026-12-15']);
});

test('reading by link consumes nothing; answering does, and a second answer changes nothing', async () => {
	const world = await aDraft();
	await step(world, 'sendToReview');
	const token = await linkFor(world, 0);
	const first = await work.agreements.readByLink(token);
	const again = await work.agreements.readByLink(token);
	expect(first).toEqual(again);
	expect(first.ok && first.value.points).toEqual([
		{ text: 'Ab 22 Uhr ist es leise.', responsible: 'Beide Seiten', dueOn: null }
	]);
	const answers = await Promise.all([
		work.agreements.answerByLink(token, 'REFUSED'),
		work.agreements.answerByLink(token, 'APPROVED')
	]);
	expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
	expect(await work.agreements.readByLink(token)).toEqual({ ok: false, reason: 'link-used' });
});

test('a party that refuses keeps the agreement from being approved', async () => {
	const world = await aDraft();
	await step(world, 'sendToReview');
	await onPaper(world, 0, 'REFUSED');
	await onPaper(world, 1, 'APPROVED');
	expect((await look(world)).agreement.state).toBe('IN_REVIEW');
	expect(await step(world, 'putInForce')).toMatchObject({ ok: false, reason: 'not-possible-now' });
});

test('when the wording goes back to the draft, links end and answers are asked anew', async () => {
	const world = await aDraft();
	await step(world, 'sendToReview');
	const token = await linkFor(world, 0);
	await onPaper(world, 1, 'APPROVED');
	await step(world, 'backToDraft');
	expect(await work.agreements.readByLink(token)).toEqual({ ok: false, reason: 'link-unknown' });
	await step(world, 'sendToReview');
	expect((await look(world)).approvals.map(({ state }) => state)).toEqual(['OPEN', 'OPEN']);
});

test('a new link for a party ends the one before; a link of 31 days ago has expired; nonsense is unknown', async () => {
	const world = await aDraft();
	await step(world, 'sendToReview');
	const old = await linkFor(world, 0);
	const fresh = await linkFor(world, 0);
	expect(await work.agreements.readByLink(old)).toEqual({ ok: false, reason: 'link-unknown' });
	await platform.asSystemOf(
		world.context.actor.tenantId,
		`update cases.agreement_approvals set token_expires_at = token_expires_at - interval '31 days' where token_hash is not null`
	);
	expect(await work.agreements.readByLink(fresh)).toEqual({ ok: false, reason: 'link-expired' });
	expect(await work.agreements.answerByLink(fresh, 'APPROVED')).toEqual({ ok: false, reason: 'link-expired' });
	for (const token of ['', '../..', "' or 1=1 --", 'x'.repeat(5000)])
		expect(await work.agreements.readByLink(token)).toEqual({ ok: false, reason: 'link-unknown' });
});

test('the token of a link stands nowhere in the database', async () => {
	const world = await aDraft();
	await step(world, 'sendToReview');
	const token = await linkFor(world, 0);
	const { rows } = await platform.asSystemOf(
		world.context.actor.tenantId,
		'select a::text as all from cases.agreement_approvals a union all select e::text from audit.entries e'
	);
	expect(rows.length).toBeGreaterThan(2);
	expect(JSON.stringify(rows)).not.toContain(token);
});

test('the wording cannot be changed once it is out for approval, and not from an old version', async () => {
	const world = await aDraft();
	const content = { title: 'Anders', reviewHintGiven: false, points: [] };
	expect(await work.agreements.change(world.context, { ...world, version: 1 }, content)).toMatchObject({
		reason: 'changed-meanwhile'
	});
	await step(world, 'sendToReview');
	const { version } = (await look(world)).agreement;
	expect(await work.agreements.change(world.context, { ...world, version }, content)).toMatchObject({
		reason: 'not-possible-now'
	});
	expect((await look(world)).points).toHaveLength(1);
});

test('an amended agreement lives on as a new draft with its points', async () => {
	const world = await aDraft();
	await step(world, 'sendToReview');
	await onPaper(world, 0, 'APPROVED');
	await onPaper(world, 1, 'APPROVED');
	await step(world, 'putInForce');
	const amended = await step(world, 'amend');
	if (!amended.ok) throw new Error(amended.reason);
	const successor = await look({ ...world, agreementId: amended.value });
	expect(successor.agreement.state).toBe('DRAFT');
	expect(successor.points).toHaveLength(1);
	expect((await look(world)).agreement.state).toBe('AMENDED');
});

test('an empty wording or a case without parties cannot be sent out', async () => {
	const lead = await aMember(platform, { tenantId: await aTenant(platform), roles: ['CONFLICT_MANAGER'] });
	const caseId = await aCase(platform, lead);
	const context = await platform.contextOf(lead);
	const drafted = await work.agreements.draft(context, caseId, 'Leer');
	if (!drafted.ok) throw new Error(drafted.reason);
	const world = { context, caseId, agreementId: drafted.value };
	expect(await step(world, 'sendToReview')).toMatchObject({ reason: 'points-missing' });
	const points = [{ text: 'Etwas', responsible: 'Alle', dueOn: null, shareable: false }];
	const change = { ...world, version: 1 };
	await work.agreements.change(context, change, { title: 'Leer', reviewHintGiven: false, points });
	expect(await step(world, 'sendToReview')).toMatchObject({ reason: 'parties-missing' });
});

test('a check is recorded once, and the lead is reminded of open ones a week ahead, not twice', async () => {
	const world = await aDraft();
	await step(world, 'sendToReview');
	await onPaper(world, 0, 'APPROVED');
	await onPaper(world, 1, 'APPROVED');
	await step(world, 'putInForce');
	const { tenantId } = world.context.actor;
	await platform.asSystemOf(
		tenantId,
		`update cases.agreement_checks set due_on = '2026-06-22' where due_on = '2026-07-13'`
	);
	const { caseJobs } = await import('../jobs/case-jobs.server.ts');
	const remind = caseJobs(platform).handlers['cases.remind'];
	await remind?.({});
	await remind?.({});
	const count = `select count(*)::int as count from notifications.notices where kind = 'agreement.check-due'`;
	expect((await platform.asSystemOf(tenantId, count)).rows).toEqual([{ count: 1 }]);
	const checkId = (await look(world)).checks[0]?.id ?? '';
	const input = { checkId, result: 'PARTLY', note: 'Am Wochenende war es laut.' } as const;
	expect((await work.agreements.check(world.context, world, input)).ok).toBe(true);
	expect(await work.agreements.check(world.context, world, input)).toMatchObject({ reason: 'changed-meanwhile' });
});
