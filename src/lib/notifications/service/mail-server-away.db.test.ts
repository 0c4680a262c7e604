import { runOnce } from 'graphile-worker';
import pg from 'pg';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aPlatform, aTenant, type TestPlatform } from '../../../../tests/support/builders.ts';
import { freePort } from '../../../../tests/support/house.ts';
import { gatherJobs } from '../../jobs/index.server.ts';
import { notificationJobs } from '../jobs/notification-jobs.server.ts';
import { sendMail } from './send-mail.server.ts';

// A mail server that is away for a day: the waiting of queue and outbox is walked through by moving their times into the past.

let platform: TestPlatform;
let owner: pg.Pool;
let port: number;

beforeAll(async () => {
	port = await freePort();
	platform = await aPlatform(new Date(), { SMTP_URL: `smtp://127.0.0.1:${port}`, MAIL_FROM: 'post@example.org' });
	owner = new pg.Pool({ ...platform.logins.owner, max: 3 });
	owner.on('error', () => {}).on('connect', (client) => client.on('error', () => {}));
});
afterAll(async () => {
	await owner.end();
	await platform.drop();
});

const day = 24 * 3600;
const mails = 20;

/** Lets the time pass until all that failed together is due again, at most `most` seconds; gives how many passed, undefined when none is left. */
async function passTime(tenantId: string, most: number): Promise<number | undefined> {
	const { rows } = await owner.query<{ wait: number | null }>(
		`select extract(epoch from max(run_at) - now())::float as wait from graphile_worker._private_jobs where attempts < max_attempts`
	);
	const wait = rows[0]?.wait;
	if (wait === null || wait === undefined || wait > most) return undefined;
	const passed = Math.max(0, Math.ceil(wait)) + 1;
	await owner.query(`update graphile_worker._private_jobs set run_at = run_at - make_interval(secs => $1)`, [passed]);
	await platform.asSystemOf(
		tenantId,
		`update notifications.outbox set next_attempt_at = next_attempt_at - make_interval(secs => ${passed})`
	);
	return passed;
}

test('a mail server away for a day costs no mail: each leaves once, within hours of its return', async () => {
	const tenantId = await aTenant(platform);
	const context = await platform.contextOf({ kind: 'system' as const, tenantId });
	await platform.database.inTenant(context, async (tx) => {
		for (let index = 0; index < mails; index += 1)
			await sendMail(tx, context, {
				recipient: `person${index}@example.org`,
				template: 'notice',
				linkPath: '/hinweise'
			});
	});
	const elsewhere = { addressOfReporter: async () => undefined, receiptLetter: async () => undefined };
	const { taskList } = gatherJobs([notificationJobs(platform, elsewhere)]);
	const logger = { scope: () => logger, error() {}, warn() {}, info() {}, debug() {} } as never;
	const work = () => runOnce({ pgPool: owner, taskList, logger, noHandleSignals: true, concurrency: 5 });

	let elapsed = 0;
	await work();
	for (
		let passed = await passTime(tenantId, day);
		passed !== undefined;
		passed = await passTime(tenantId, day - elapsed)
	) {
		elapsed += passed;
		await work();
	}
	expect(elapsed).toBeGreaterThan(day / 2);
	const outbox = async () =>
		(await platform.asSystemOf(tenantId, 'select state, attempts from notifications.outbox')).rows as {
			state: string;
			attempts: number;
		}[];
	expect(new Set((await outbox()).map(({ state }) => state))).toEqual(new Set(['WAITING']));
	expect(Math.max(...(await outbox()).map(({ attempts }) => attempts))).toBeLessThan(20);

	const received: string[] = [];
	const smtp = await aServer(received);
	let waitedOn = 0;
	for (let passed = await passTime(tenantId, day); passed !== undefined; passed = await passTime(tenantId, day)) {
		waitedOn += passed;
		await work();
	}
	await new Promise<void>((resolve) => smtp.close(resolve));
	expect(received.toSorted()).toEqual(
		Array.from({ length: mails }, (_, index) => `person${index}@example.org`).toSorted()
	);
	expect(new Set((await outbox()).map(({ state }) => state))).toEqual(new Set(['SENT']));
	expect(waitedOn).toBeLessThan(7 * 3600);
}, 120_000);

async function aServer(received: string[]): Promise<SMTPServer> {
	const smtp = new SMTPServer({
		authOptional: true,
		disabledCommands: ['STARTTLS'],
		onData: (stream, session, done) => {
			stream.resume();
			stream.on('end', () => {
				received.push(...session.envelope.rcptTo.map(({ address }) => address));
				done();
			});
		}
	});
	await new Promise<void>((resolve) => smtp.listen(port, '127.0.0.1', resolve));
	return smtp;
}
