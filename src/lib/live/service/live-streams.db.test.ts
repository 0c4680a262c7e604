import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import {
	aMember,
	aPlatform,
	aReport,
	aSession,
	aTenant,
	type TestPlatform
} from '../../../../tests/support/builders.ts';
import { aCase } from '../../../../tests/support/case-builders.ts';
import { identityService } from '../../identity/index.server.ts';
import { submitReport } from '../../intake/index.server.ts';
import type { Member } from '../../platform/pure/actor.ts';
import { currentPosition, forgetChanges } from '../storage/changes.server.ts';
import { readSubject } from '../domain/subject.ts';
import { openLiveStreams, usualLimits, type LiveLimits } from './live-streams.server.ts';

let platform: TestPlatform;
type Process = ReturnType<typeof openLiveStreams>;
const processes: Process[] = [];

beforeAll(async () => (platform = await aPlatform()));
afterEach(async () => {
	for (const one of processes.splice(0)) await one.close();
});
afterAll(() => platform.drop());

/** What one web process keeps; several of them share the database alone. */
function aProcess(limits: Partial<LiveLimits> = {}): Process {
	const opened = openLiveStreams(platform, identityService(platform).watchSession, {
		...usualLimits,
		restMs: 20,
		...limits
	});
	processes.push(opened);
	return opened;
}

const position = (): Promise<string> => platform.database.atGate(currentPosition);

/** A page somebody has open; gives what it is told, with the ids that were sent along. */
async function aPage(process: Process, member: Member, about: string, since?: string) {
	const token = await aSession(platform, member);
	const session = await identityService(platform).resolveSession(token, 'Test');
	const subject = readSubject(about);
	if (!session || !subject) throw new Error('no session or no subject');
	const from = since ?? (await position());
	const stream = process.open({ subject, since: from, sessionId: session.id, member });
	if (!stream) return undefined;
	const told: string[] = [];
	let lastId = from;
	let isEnded = false;
	const decoder = new TextDecoder();
	void (async () => {
		for await (const part of stream) {
			const text = decoder.decode(part);
			lastId = /^id: (.+)$/m.exec(text)?.[1] ?? lastId;
			const event = /^event: (.+)$/m.exec(text)?.[1];
			if (event) told.push(event);
		}
		isEnded = true;
	})();
	return { told, sessionId: session.id, lastId: () => lastId, isEnded: () => isEnded, stream };
}
type Page = NonNullable<Awaited<ReturnType<typeof aPage>>>;
const pageOf = async (...wish: Parameters<typeof aPage>): Promise<Page> => {
	const page = await aPage(...wish);
	if (!page) throw new Error('no stream');
	return page;
};

const until = async (isSo: () => boolean | undefined): Promise<void> => {
	await expect.poll(isSo, { timeout: 8000, interval: 20 }).toBe(true);
};
/** Long enough for a look that would have come; the looks of these tests rest 20 ms. */
const aWhile = () => sleep(600);

async function anOffice() {
	const tenantId = await aTenant(platform);
	const lead = await aMember(platform, { tenantId, roles: ['CONFLICT_MANAGER'] });
	const other = await aMember(platform, { tenantId, roles: ['CONFLICT_MANAGER'] });
	return { tenantId, lead, other };
}

const hasReport = async (tenantId: string): Promise<void> => {
	await submitReport(platform)(await platform.contextOf({ kind: 'reporter', tenantId }), aReport());
};

async function inCase(member: Member, statement: string): Promise<void> {
	await platform.asSystemOf(member.tenantId, statement);
}

test('a report that arrives is told to pages in two processes at once, and to no other tenant', async () => {
	const { tenantId, lead, other } = await anOffice();
	const elsewhere = await anOffice();
	const [one, two] = [aProcess(), aProcess()];
	const pages = [await pageOf(one, lead, 'meldungen'), await pageOf(two, other, 'start')];
	const foreign = await pageOf(two, elsewhere.lead, 'meldungen');
	await hasReport(tenantId);
	await until(() => pages.every(({ told }) => told.includes('neues')));
	await aWhile();
	expect(foreign.told).toEqual([]);
});

test('whoever may not read a case is not told that it exists or changes', async () => {
	const { tenantId, lead, other } = await anOffice();
	const guide = await aMember(platform, { tenantId, roles: ['CONFLICT_GUIDE'] });
	const process = aProcess();
	const leads = await pageOf(process, lead, 'faelle');
	const others = [await pageOf(process, other, 'faelle'), await pageOf(process, guide, 'faelle')];
	const caseId = await aCase(platform, lead, { visibility: 'RESTRICTED' });
	others.push(await pageOf(process, other, `fall.${caseId}`));
	const open = await pageOf(process, lead, `fall.${caseId}`);
	await inCase(lead, `update cases.conflict_cases set summary = 'Neu' where id = '${caseId}'`);
	await until(() => leads.told.length > 0 && open.told.length > 0);
	await aWhile();
	expect(others.map(({ told }) => told)).toEqual([[], [], []]);
});

test('a page of one case is told of what is written in it, and not of other cases', async () => {
	const { lead } = await anOffice();
	const [wanted, another] = [await aCase(platform, lead), await aCase(platform, lead)];
	const page = await pageOf(aProcess(), lead, `fall.${wanted}`);
	const task = (caseId: string) =>
		inCase(
			lead,
			`insert into cases.tasks (tenant_id, id, case_id, title, created_by, created_at)
			values ('${lead.tenantId}', gen_random_uuid(), '${caseId}', 'Anrufen', '${lead.userId}', now())`
		);
	await task(another);
	await aWhile();
	expect(page.told).toEqual([]);
	await task(wanted);
	await until(() => page.told.length === 1);
});

test('what happens between the making of a page and its stream, or during an interruption, is told once', async () => {
	const { tenantId, lead } = await anOffice();
	const made = await position();
	await hasReport(tenantId);
	const [one, two] = [aProcess(), aProcess()];
	const page = await pageOf(one, lead, 'meldungen', made);
	await until(() => page.told.length === 1);
	await page.stream.cancel().catch(() => {}); // it is being read
	await one.close();
	await hasReport(tenantId);
	const again = await pageOf(two, lead, 'meldungen', page.lastId());
	await until(() => again.told.length === 1);
	await aWhile();
	expect(again.told).toEqual(['neues']);
	const third = await pageOf(two, lead, 'meldungen', again.lastId());
	await aWhile();
	expect(third.told).toEqual([]);
});

test('a transaction that began before a page was made and commits after it is not lost', async () => {
	const { tenantId, lead } = await anOffice();
	const client = new pg.Client(platform.logins.app);
	await client.connect();
	try {
		await client.query(
			`begin; set local role koko_app; select set_config('app.tenant', '${tenantId}', true), set_config('app.kind', 'system', true)`
		);
		await client.query(
			`insert into live.changes (tenant_id, kind, object_id) values ('${tenantId}', 'notice', '${lead.userId}')`
		);
		await hasReport(tenantId); // a later number, committed earlier
		const page = await pageOf(aProcess({ heartbeatMs: 50 }), lead, 'start');
		await aWhile();
		expect(page.told).toEqual([]);
		await client.query('commit'); // without a message: the heartbeat looks
		await until(() => page.told.length === 1);
		await aWhile();
		expect(page.told).toEqual(['neues']);
	} finally {
		await client.end();
	}
});

test('an act that is rolled back is no news', async () => {
	const { tenantId, lead } = await anOffice();
	const page = await pageOf(aProcess({ heartbeatMs: 100 }), lead, 'meldungen');
	await inCase(
		lead,
		`begin; insert into live.changes (tenant_id, kind, object_id) values ('${tenantId}', 'report', gen_random_uuid());
		select pg_notify('koko_live', '${tenantId} report'); rollback`
	);
	await aWhile();
	expect(page.told).toEqual([]);
});

test('a position that is none, or from longer ago than is remembered, means: load again', async () => {
	const { lead } = await anOffice();
	const process = aProcess();
	const [seconds, snapshot] = (await position()).split('_');
	const lost = ['', 'x', `${Number(seconds) - 90_000}_${snapshot}`, `${seconds}_1:99999999999:`];
	for (const since of lost) {
		const page = await pageOf(process, lead, 'meldungen', since);
		await until(() => page.told.length > 0);
		expect([since, page.told[0]]).toEqual([since, 'veraltet']);
	}
});

test('the listening connection is opened again after it broke, and what was missed meanwhile is told', async () => {
	const { tenantId, lead } = await anOffice();
	const page = await pageOf(aProcess(), lead, 'meldungen');
	await hasReport(tenantId);
	await until(() => page.told.length === 1);
	const owner = new pg.Client(platform.logins.app);
	await owner.connect();
	const { rows } = await owner.query<{ ended: boolean }>(
		`select pg_terminate_backend(pid) as ended from pg_stat_activity
		where application_name = 'koko listens' and datname = current_database()`
	);
	expect(rows.length).toBeGreaterThan(0);
	await owner.end();
	await hasReport(tenantId);
	await until(() => page.told.length === 2);
	await hasReport(tenantId);
	await until(() => page.told.length === 3);
});

test('signing out ends the open pages of that session, in whichever process they hang', async () => {
	const { lead } = await anOffice();
	const [here, there] = [await pageOf(aProcess(), lead, 'start'), await pageOf(aProcess(), lead, 'faelle')];
	await sleep(300); // both listen
	await identityService(platform).endSession(
		{ userId: lead.userId, tenantId: lead.tenantId, sessionId: here.sessionId },
		here.sessionId
	);
	await until(() => here.isEnded());
	expect(here.told).toEqual(['abgemeldet']);
	expect(there.isEnded()).toBe(false);
});

test('a session that ran out or a right that was taken is noticed at the next look', async () => {
	const { tenantId, lead, other } = await anOffice();
	const process = aProcess();
	const [idle, stripped] = [await pageOf(process, lead, 'meldungen'), await pageOf(process, other, 'meldungen')];
	await platform.database.atGate((gate) =>
		gate
			.updateTable('identity.sessions')
			.set({ lastSeenAt: new Date(Date.now() - 7_200_000) })
			.where('id', '=', idle.sessionId)
			.execute()
	);
	await platform.asSystemOf(
		tenantId,
		`update identity.role_assignments set valid_to = '2026-06-14' where user_id = '${other.userId}'`
	);
	await hasReport(tenantId);
	await until(() => idle.isEnded());
	await aWhile();
	expect([idle.told, stripped.told]).toEqual([['abgemeldet'], []]);
});

test('nobody takes more than their share: a further page ends the first, a full process takes no more', async () => {
	const { lead, other } = await anOffice();
	const process = aProcess({ perPerson: 2, perProcess: 3 });
	const pages: Page[] = [];
	for (let number = 0; number < 3; number += 1) pages.push(await pageOf(process, lead, 'start'));
	await until(() => pages[0]?.isEnded());
	expect(pages.map(({ told }) => told)).toEqual([['genug'], [], []]);
	await pageOf(process, other, 'start');
	expect(await aPage(process, other, 'start')).toBeUndefined();
	expect(process.count()).toBe(3);
});

test('a process that stops ends its streams at once and takes no new ones', async () => {
	const { lead } = await anOffice();
	const process = aProcess();
	const page = await pageOf(process, lead, 'start');
	await process.close();
	await until(() => page.isEnded());
	expect([process.count(), await aPage(process, lead, 'start')]).toEqual([0, undefined]);
});

test('changes are forgotten after a day', async () => {
	const { tenantId } = await anOffice();
	await hasReport(tenantId);
	await platform.asSystemOf(
		tenantId,
		`insert into live.changes (tenant_id, kind, object_id, changed_at) values ('${tenantId}', 'case', gen_random_uuid(), now() - interval '25 hours')`
	);
	const context = await platform.contextOf({ kind: 'system' as const, tenantId });
	expect(await platform.database.inTenant(context, (tx) => forgetChanges(tx, tenantId))).toBe(1);
	const { rows } = await platform.asSystemOf(tenantId, 'select distinct kind from live.changes');
	expect(rows).toEqual([{ kind: 'report' }]);
});
