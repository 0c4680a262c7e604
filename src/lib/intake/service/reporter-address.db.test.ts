import { SMTPServer } from 'smtp-server';
import { v4 as randomId } from 'uuid';
import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { aMember, aPlatform, aReport, aTenant, type TestPlatform } from '../../../../tests/support/builders.ts';
import { superuserClient } from '../../../../tests/support/database.ts';
import { dumpEverything } from '../../../../tests/support/dump.ts';
import { openMailer } from '../../notifications/service/mailer.server.ts';
import { sendWaitingMail } from '../../notifications/service/send-waiting-mail.server.ts';
import { addressOfReporter, forgetExpiredAddresses, reporterAddress } from './reporter-address.server.ts';
import { postbox } from './postbox.server.ts';
import { submitReport } from './submit-report.server.ts';
import { writeLetter } from './write-letter.server.ts';

let platform: TestPlatform;
let smtp: SMTPServer;
let port: number;
let received: { to: string; text: string }[] = [];
beforeAll(async () => {
	platform = await aPlatform();
	smtp = new SMTPServer({
		authOptional: true,
		disabledCommands: ['STARTTLS'],
		onData: (stream, session, done) => {
			let text = '';
			stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
			stream.on('end', () => {
				received.push({ to: session.envelope.rcptTo.map(({ address }) => address).join(','), text });
				done();
			});
		}
	});
	await new Promise<void>((resolve) => smtp.listen(0, '127.0.0.1', resolve));
	const address = smtp.server.address();
	port = typeof address === 'object' && address ? address.port : 0;
});
beforeEach(() => void (received = []));
afterAll(async () => {
	await new Promise<void>((resolve) => smtp.close(resolve));
	await platform.drop();
});

const address = 'zeynep.brunnenhof@mail.example';

async function aReportWithAddress(language: 'de' | 'tr' = 'de') {
	const tenantId = await aTenant(platform, { name: 'Stadt Brunnenhofen' });
	const context = await platform.contextOf({ kind: 'reporter' as const, tenantId });
	const sent = await submitReport(platform)(context, aReport());
	if (!sent.ok) throw new Error(sent.reason);
	const own = { tenantId, reportId: sent.value.reportId };
	await reporterAddress(platform).keep(own, { address, language });
	const manager = await aMember(platform, { tenantId, roles: ['CONFLICT_MANAGER'] });
	const answer = async () =>
		writeLetter(platform)(await platform.contextOf(manager), {
			reportId: own.reportId,
			kind: 'MESSAGE',
			text: 'Wir kommen am Dienstag in die Brunnenstraße.',
			language: 'de',
			submissionId: randomId()
		});
	const outbox = async () =>
		(await platform.asSystemOf(tenantId, `select * from notifications.outbox where template = 'reporter-news'`))
			.rows as { id: string; recipient: string; state: string }[];
	return { own, manager, answer, outbox };
}

const send = (tenantId: string, mailId: string) =>
	sendWaitingMail(
		platform,
		openMailer({
			smtpUrl: `smtp://127.0.0.1:${port}`,
			mailFrom: 'KoKo Brunnenhofen <post@example.org>',
			origin: 'https://koko.brunnenhofen.example'
		}),
		{ addressOfReporter: addressOfReporter(platform), receiptLetter: async () => undefined }
	)({ tenantId, mailId });

/** The words of a mail that was sent as quoted-printable. */
const plain = (mail: string): string =>
	Buffer.from(
		mail
			.replaceAll('=\r\n', '')
			.replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
		'latin1'
	).toString();

test('an answer orders one mail for some hours later, and a second answer meanwhile none', async () => {
	const { own, answer, outbox } = await aReportWithAddress();
	expect((await answer()).ok && (await answer()).ok).toBe(true);
	const { rows } = await platform.asSystemOf(
		own.tenantId,
		`select extract(epoch from next_attempt_at - now()) / 3600 as hours from notifications.outbox where template = 'reporter-news'`
	);
	expect(rows).toHaveLength(1);
	expect(Number(rows[0].hours)).toBeGreaterThan(0.9);
	expect(Number(rows[0].hours)).toBeLessThan(8);
	expect(await outbox()).toMatchObject([{ recipient: `reporter:${own.reportId}`, state: 'WAITING' }]);
});

test('the mail says in her language that there is something new, and neither town, link, case nor sender tell more', async () => {
	const { own, answer, outbox } = await aReportWithAddress('tr');
	await answer();
	await send(own.tenantId, (await outbox())[0]?.id ?? '');
	expect(received.map(({ to }) => to)).toEqual([address]);
	const mail = received[0]?.text ?? '';
	expect(plain(mail)).toContain('sizin için yeni bir şey var');
	expect(mail).toMatch(/^From: post@example\.org$/m);
	for (const tells of ['Brunnenhofen', 'brunnenhofen', 'KoKo', 'http', 'Dienstag', 'Brunnenstra'])
		expect(mail + plain(mail)).not.toContain(tells);
});

test('the address stands in clear nowhere: no table, no outbox, no job', async () => {
	const { answer } = await aReportWithAddress();
	await answer();
	const { rows } = await platform.database.pool.query<{ name: string }>('select current_database() as name');
	const thief = superuserClient(inject('databaseServer'), rows[0]?.name ?? '');
	await thief.connect();
	const copy = await dumpEverything(thief);
	await thief.end();
	expect(copy).toContain('reporter-news');
	expect(copy).not.toContain('zeynep');
	expect(copy).not.toContain('mail.example');
});

test('no colleague reads the address or learns that there is one', async () => {
	const { manager, own } = await aReportWithAddress();
	const admin = await aMember(platform, { tenantId: own.tenantId, roles: ['TENANT_ADMIN', 'DATA_PROTECTION_OFFICER'] });
	for (const member of [manager, admin]) {
		const seen = await platform.database.inTenant(await platform.contextOf(member), (tx) =>
			tx.selectFrom('intake.reporterAddresses').select('reportId').execute()
		);
		expect(seen).toEqual([]);
	}
});

test('deleted, withdrawn or expired, the address is gone and no mail leaves any more', async () => {
	const { own, answer, outbox } = await aReportWithAddress();
	await answer();
	await reporterAddress(platform).forget(own);
	expect(await reporterAddress(platform).isKept(own)).toBe(false);
	await send(own.tenantId, (await outbox())[0]?.id ?? '');
	expect(received).toEqual([]);

	const withdrawn = await aReportWithAddress();
	await postbox(platform).withdraw({ ...withdrawn.own, visitAt: new Date() });
	expect(await reporterAddress(platform).isKept(withdrawn.own)).toBe(false);

	const expired = await aReportWithAddress();
	const valid = await aReportWithAddress();
	await platform.asSystemOf(
		expired.own.tenantId,
		`update intake.receipts set expires_at = now() - interval '1 minute'`
	);
	await forgetExpiredAddresses(platform)();
	expect(await reporterAddress(platform).isKept(expired.own)).toBe(false);
	expect(await reporterAddress(platform).isKept(valid.own)).toBe(true);
});
