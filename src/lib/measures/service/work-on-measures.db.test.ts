import { v4 as randomId } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aMember, aPlatform, aTenant, type TestPlatform } from '../../../../tests/support/builders.ts';
import { aCase } from '../../../../tests/support/case-builders.ts';
import { caseWorkService } from '../../cases/service/case-work.server.ts';
import type { Member } from '../../platform/pure/actor.ts';
import type { MeasureEvent } from '../domain/measure.ts';
import { measuresService } from '../index.server.ts';

let platform: TestPlatform;
let measures: ReturnType<typeof measuresService>;
beforeAll(async () => {
	platform = await aPlatform();
	measures = measuresService(platform);
});
afterAll(() => platform.drop());

const proposal = {
	title: 'Zweite Bank aufstellen',
	description: '',
	origin: 'IDEA',
	agreementId: null,
	ownerId: null,
	dueOn: '2026-06-10',
	doNoHarmNote: 'Beide Gruppen sitzen dort.'
} as const;

async function aMeasure() {
	const tenantId = await aTenant(platform);
	const unitId = randomId();
	await platform.asSystemOf(
		tenantId,
		`insert into identity.units (tenant_id, id, name) values ('${tenantId}', '${unitId}', 'Grünflächenamt')`
	);
	const manager = await aMember(platform, { tenantId, roles: ['CONFLICT_MANAGER'] });
	const head = await aMember(platform, { tenantId, roles: ['DEPARTMENT_HEAD'], headedUnits: [unitId] });
	const caseId = await aCase(platform, manager);
	const proposed = await caseWorkService(platform).measures.propose(await platform.contextOf(manager), caseId, {
		...proposal,
		ownerUnitId: unitId
	});
	if (!proposed.ok) throw new Error(proposed.reason);
	return { tenantId, manager, head, caseId, id: proposed.value, unitId };
}
const page = async (member: Member, id: string) => measures.page(await platform.contextOf(member), id);
const step = async (member: Member, id: string, event: MeasureEvent, note = '') => {
	const shown = await page(member, id);
	const version = shown.ok ? shown.value.version : 1;
	return measures.step(await platform.contextOf(member), { id, version, event, note });
};

test('the owner accepts and delivers, the conflict management decides and checks the effect', async () => {
	const { manager, head, id } = await aMeasure();
	expect(await step(head, id, 'decide')).toMatchObject({ ok: false, reason: 'not-yours' });
	expect((await step(manager, id, 'decide')).ok).toBe(true);
	expect(await step(manager, id, 'accept')).toMatchObject({ ok: false, reason: 'not-yours' });
	for (const event of ['accept', 'begin', 'reportDone'] as const) expect((await step(head, id, event)).ok).toBe(true);
	expect(await step(manager, id, 'findIneffective')).toMatchObject({ reason: 'reason-missing' });
	expect((await step(manager, id, 'verify', 'Der Streit um die Bank hat aufgehört.')).ok).toBe(true);
	expect(await page(manager, id)).toMatchObject({ value: { state: 'VERIFIED' } });
});

test('the owner sees the measure, but neither the case nor its id', async () => {
	const { manager, head, id, caseId } = await aMeasure();
	const shown = await page(head, id);
	expect(shown).toMatchObject({ ok: true, value: { title: 'Zweite Bank aufstellen', caseId: null, isOverdue: true } });
	expect(JSON.stringify(shown)).not.toContain(caseId);
	expect(await page(manager, id)).toMatchObject({ value: { caseId } });
	expect((await caseWorkService(platform).notes.page(await platform.contextOf(head), caseId)).ok).toBe(false);
});

test('a head of another unit, a manager without the case and another town see nothing, and that is written down', async () => {
	const { tenantId, id } = await aMeasure();
	const strangers = [
		await aMember(platform, { tenantId, roles: ['DEPARTMENT_HEAD'], headedUnits: [randomId()] }),
		await aMember(platform, { tenantId, roles: ['CONFLICT_MANAGER'] }),
		await aMember(platform, { tenantId: await aTenant(platform), roles: ['CONFLICT_MANAGER', 'TENANT_ADMIN'] })
	];
	for (const stranger of strangers) {
		expect(await page(stranger, id)).toMatchObject({ ok: false, reason: 'not-yours' });
		expect(await measures.list(await platform.contextOf(stranger), 'ALL')).toEqual([]);
		const denials = `select 1 from audit.entries where object_id = '${id}' and not allowed and actor_id = '${stranger.userId}'`;
		expect((await platform.asSystemOf(stranger.tenantId, denials)).rowCount).toBe(1);
	}
});

test('a measure needs an owner and an answer to the question of harm', async () => {
	const { manager, caseId, unitId } = await aMeasure();
	const context = await platform.contextOf(manager);
	const propose = caseWorkService(platform).measures.propose;
	expect(await propose(context, caseId, { ...proposal, ownerUnitId: null })).toMatchObject({ reason: 'owner-missing' });
	expect(await propose(context, caseId, { ...proposal, ownerUnitId: unitId, doNoHarmNote: ' ' })).toMatchObject({
		reason: 'do-no-harm-missing'
	});
});

test('two people who step at once do not overwrite each other', async () => {
	const { manager, id } = await aMeasure();
	const context = await platform.contextOf(manager);
	const steps = await Promise.all([
		measures.step(context, { id, version: 1, event: 'decide', note: '' }),
		measures.step(context, { id, version: 1, event: 'reject', note: 'zu teuer' })
	]);
	expect(steps.filter(({ ok }) => ok)).toHaveLength(1);
});
