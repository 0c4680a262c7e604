import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aMember, aPlatform, aReport, aTenant, type TestPlatform } from '../../../../tests/support/builders.ts';
import { aCase } from '../../../../tests/support/case-builders.ts';
import type { JobPayloads } from '../../jobs/index.ts';
import { tellRoles } from '../../notifications/service/tell-roles.server.ts';
import { giveSignal } from './give-signal.server.ts';
import { openPostbox } from './open-postbox.server.ts';
import { postbox } from './postbox.server.ts';
import { openSession } from './reporter-session.server.ts';
import { submitReport } from './submit-report.server.ts';

let platform: TestPlatform;
beforeAll(async () => (platform = await aPlatform()));
afterAll(() => platform.drop());

async function aDesk() {
	const tenantId = await aTenant(platform);
	const managers = [
		await aMember(platform, { tenantId, roles: ['CONFLICT_MANAGER'] }),
		await aMember(platform, { tenantId, roles: ['CONFLICT_MANAGER'] })
	] as const;
	const reporter = await platform.contextOf({ kind: 'reporter' as const, tenantId });
	const send = async (overrides: Parameters<typeof aReport>[0] = {}) => {
		const sent = await submitReport(platform)(reporter, aReport(overrides));
		if (!sent.ok) throw new Error(sent.reason);
		return sent.value;
	};
	return { tenantId, managers, send };
}

/** Jobs that wait to tell somebody in this tenant. */
async function waitingIn(tenantId: string): Promise<JobPayloads['notifications.tell'][]> {
	const jobs = (await platform.waitingJobs('notifications.tell')) as JobPayloads['notifications.tell'][];
	return jobs.filter((job) => job.tenantId === tenantId);
}

async function toldIn(tenantId: string) {
	for (const payload of await waitingIn(tenantId)) await tellRoles(platform)(payload);
	const { rows } = await platform.asSystemOf(
		tenantId,
		'select user_id, kind, object_type, object_id from notifications.notices order by kind, user_id'
	);
	return rows as { user_id: string; kind: string; object_type: string; object_id: string }[];
}

async function postboxOf(code: string) {
	const opened = await openPostbox(platform)(code);
	const session = opened.ok ? openSession(platform.keys, opened.value) : undefined;
	if (!session) throw new Error('the code should open the postbox');
	return session;
}

const aLetter = (text: string) => ({ submissionId: randomUUID(), text, language: 'de' });

test('a hundred new reports at once are one waiting job and one notice for each conflict manager', async () => {
	const { tenantId, managers, send } = await aDesk();
	await Promise.all(Array.from({ length: 100 }, () => send()));
	expect(await waitingIn(tenantId)).toHaveLength(1);
	const told = await toldIn(tenantId);
	expect(told.map(({ user_id }) => user_id).sort()).toEqual(managers.map(({ userId }) => userId).sort());
	expect(told[0]).toMatchObject({ kind: 'report.received', object_type: 'reports', object_id: tenantId });
});

test('a possible danger is told by itself and leads to the report, a flood of them is told together', async () => {
	const { tenantId, send } = await aDesk();
	const { reportId } = await send({ dangerSelfReport: true });
	const [first] = await waitingIn(tenantId);
	expect(first).toMatchObject({ kind: 'report.danger', objectType: 'report', objectId: reportId });
	for (let count = 0; count < 30; count++) await send({ dangerSelfReport: true });
	const jobs = await waitingIn(tenantId);
	expect(jobs.length).toBeLessThan(25);
	expect(jobs.filter(({ objectType, kind }) => objectType === 'reports' && kind === 'report.danger')).toHaveLength(1);
});

test('a report sent twice is told once', async () => {
	const { tenantId, send } = await aDesk();
	const again = { submissionId: randomUUID(), dangerSelfReport: true };
	await send(again);
	await send(again);
	expect(await waitingIn(tenantId)).toHaveLength(1);
});

test('what a reporter writes is told to the one who takes care, and a withdrawal too', async () => {
	const { tenantId, managers, send } = await aDesk();
	const { reportId, receiptCode } = await send();
	const [caring] = managers;
	await platform.asSystemOf(
		tenantId,
		`update intake.reports set assigned_to = '${caring.userId}' where id = '${reportId}'`
	);
	const session = await postboxOf(receiptCode);
	await postbox(platform).write(session, aLetter('Es ist wieder laut.'));
	await postbox(platform).write(session, aLetter('Und heute auch.'));
	await postbox(platform).withdraw(session);
	const told = (await toldIn(tenantId)).filter(({ object_id }) => object_id === reportId);
	expect(told.map(({ kind, user_id }) => [kind, user_id])).toEqual([
		['report.message', caring.userId],
		['report.withdrawn', caring.userId]
	]);
});

test('a message on a report that belongs to a case is told to the case lead too', async () => {
	const { tenantId, managers, send } = await aDesk();
	const [caring, leading] = managers;
	const { reportId, receiptCode } = await send();
	const caseId = await aCase(platform, leading);
	await platform.asSystemOf(
		tenantId,
		`update intake.reports set assigned_to = '${caring.userId}', case_id = '${caseId}' where id = '${reportId}'`
	);
	await aMember(platform, { tenantId, roles: ['CONFLICT_MANAGER'] });
	await postbox(platform).write(await postboxOf(receiptCode), aLetter('Wann ist das Gespräch?'));
	const told = (await toldIn(tenantId)).filter(({ object_id }) => object_id === reportId);
	expect(told.map(({ user_id }) => user_id).sort()).toEqual([caring.userId, leading.userId].sort());
});

test('without anybody taking care all conflict managers are told, and so they are when the one has left', async () => {
	const { tenantId, managers, send } = await aDesk();
	const stranger = await aMember(platform, { tenantId, roles: ['FRONTLINE'] });
	const free = await send();
	const orphaned = await send();
	await platform.asSystemOf(
		tenantId,
		`update intake.reports set assigned_to = '${stranger.userId}' where id = '${orphaned.reportId}'`
	);
	for (const { receiptCode } of [free, orphaned]) {
		await postbox(platform).write(await postboxOf(receiptCode), aLetter('Gibt es etwas Neues?'));
	}
	const told = (await toldIn(tenantId)).filter(({ kind }) => kind === 'report.message');
	expect(told).toHaveLength(2 * managers.length);
	expect(told.some(({ user_id }) => user_id === stranger.userId)).toBe(false);
});

test('a signal from the front line is told like any report, in the same transaction', async () => {
	const { tenantId } = await aDesk();
	const colleague = await platform.contextOf(await aMember(platform, { tenantId, roles: ['FRONTLINE'] }));
	const given = await giveSignal(platform)(colleague, {
		submissionId: randomUUID(),
		dangerNow: true,
		placeText: 'Schulhof',
		areaId: null,
		topicCode: null,
		text: 'In der Pause gab es Streit.',
		intensity: 'HEIGHTENED',
		namesNobody: true
	});
	expect(given).toMatchObject({ ok: true });
	expect(await waitingIn(tenantId)).toMatchObject([
		{ kind: 'report.danger', objectType: 'report', exceptUserId: colleague.actor.userId }
	]);
});
