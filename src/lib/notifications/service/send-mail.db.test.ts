import { SMTPServer } from 'smtp-server';
import { v4 as randomId } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aMember, aPlatform, aTenant, type TestPlatform } from '../../../../tests/support/builders.ts';
import type { Member } from '../../platform/pure/actor.ts';
import { openMailer } from './mailer.server.ts';
import { notify } from './notify.server.ts';
import { sendMail } from './send-mail.server.ts';
import { sendOverdueMails, sendWaitingMail } from './send-waiting-mail.server.ts';
import { tellRoles } from './tell-roles.server.ts';

type Received = { readonly to: string; readonly text: string };

let platform: TestPlatform;
let smtp: SMTPServer;
let received: Received[] = [];
/** What the mail server answers to a recipient: undefined accepts. */
let answer: { code: number; message: string } | undefined;
let port: number;

beforeAll(async () => {
	platform = await aPlatform();
	smtp = new SMTPServer({
		authOptional: true,
		disabledCommands: ['STARTTLS'],
		onRcptTo: (_address, _session, done) =>
			done(answer ? Object.assign(new Error(answer.message), { responseCode: answer.code }) : null),
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
afterAll(async () => {
	await new Promise<void>((resolve) => smtp.close(resolve));
	await platform.drop();
});

/** No reporter left an address here. */
const nobody = { addressOfReporter: async () => undefined, receiptLetter: async () => undefined };
const mailer = () =>
	openMailer({
		smtpUrl: `smtp://127.0.0.1:${port}`,
		mailFrom: 'KoKo <koko@example.org>',
		origin: 'https://koko.example.org'
	});
const send = (tenantId: string, mailId: string) => sendWaitingMail(platform, mailer(), nobody)({ tenantId, mailId });

async function aRoom() {
	received = [];
	answer = undefined;
	const tenantId = await aTenant(platform);
	const manager = await aMember(platform, { tenantId, roles: ['CONFLICT_MANAGER'] });
	const outbox = async () =>
		(await platform.asSystemOf(tenantId, 'select * from notifications.outbox order by created_at')).rows as {
			id: string;
			state: string;
			attempts: number;
			last_problem: string | null;
			link_path: string;
		}[];
	const notices = async () =>
		(await platform.asSystemOf(tenantId, 'select user_id, kind from notifications.notices')).rows;
	return { tenantId, manager, outbox, notices };
}

async function tell(from: Member | { kind: 'reporter'; tenantId: string }, userIds: string[], objectId: string) {
	const context = await platform.contextOf(from);
	await platform.database.inTenant(context, (tx) =>
		notify(tx, context, { userIds, kind: 'report.message', objectType: 'report', objectId })
	);
}

test('a colleague gets one notice and one mail while the first is unread, also from somebody without account', async () => {
	const { tenantId, manager, outbox, notices } = await aRoom();
	const objectId = randomId();
	await tell({ kind: 'reporter', tenantId }, [manager.userId, manager.userId], objectId);
	await tell({ kind: 'reporter', tenantId }, [manager.userId], objectId);
	expect(await notices()).toEqual([{ user_id: manager.userId, kind: 'report.message' }]);
	expect(await outbox()).toHaveLength(1);
});

test('nobody is told of their own act', async () => {
	const { manager, outbox, notices } = await aRoom();
	await tell(manager, [manager.userId], randomId());
	expect([await notices(), await outbox()]).toEqual([[], []]);
});

test('a mail says that there is something new, holds a link and no content, and is sent once', async () => {
	const { tenantId, manager, outbox } = await aRoom();
	const objectId = randomId();
	await tell({ kind: 'reporter', tenantId }, [manager.userId], objectId);
	const [mail] = await outbox();
	await send(tenantId, mail?.id ?? '');
	await send(tenantId, mail?.id ?? '');
	expect(received).toHaveLength(1);
	expect(received[0]?.to).toBe(`${manager.userId.slice(0, 8)}@example.org`);
	expect(received[0]?.text.replaceAll('=\r\n', '')).toContain(`${platform.config.origin}/meldungen/${objectId}`);
	expect(await outbox()).toMatchObject([{ state: 'SENT', attempts: 1, link_path: '' }]);
});

test('two workers at once send a mail once', async () => {
	const { tenantId, manager, outbox } = await aRoom();
	await tell({ kind: 'reporter', tenantId }, [manager.userId], randomId());
	const mailId = (await outbox())[0]?.id ?? '';
	await Promise.all([send(tenantId, mailId), send(tenantId, mailId)]);
	expect(received).toHaveLength(1);
});

test('trouble that may pass is noted and tried again, without the words of the mail server', async () => {
	const { tenantId, manager, outbox } = await aRoom();
	await tell({ kind: 'reporter', tenantId }, [manager.userId], randomId());
	const mailId = (await outbox())[0]?.id ?? '';
	answer = { code: 451, message: 'greylisted someone@example.org' };
	await expect(send(tenantId, mailId)).rejects.toThrow(/SMTP 451/);
	expect(await outbox()).toMatchObject([{ state: 'WAITING', attempts: 1, last_problem: 'SMTP 451 EENVELOPE' }]);
	answer = undefined;
	await send(tenantId, mailId);
	expect(await outbox()).toMatchObject([{ state: 'SENT', attempts: 2, last_problem: null }]);
});

test('a refused address fails at once and waits for the administrator', async () => {
	const { tenantId, manager, outbox } = await aRoom();
	await tell({ kind: 'reporter', tenantId }, [manager.userId], randomId());
	const mailId = (await outbox())[0]?.id ?? '';
	answer = { code: 550, message: 'no such mailbox' };
	await send(tenantId, mailId);
	expect(await outbox()).toMatchObject([{ state: 'FAILED', attempts: 1 }]);
});

test('whoever has left gets no mail any more', async () => {
	const { tenantId, manager, outbox } = await aRoom();
	await tell({ kind: 'reporter', tenantId }, [manager.userId], randomId());
	await platform.asSystemOf(tenantId, `update identity.memberships set status = 'LEFT'`);
	await send(tenantId, (await outbox())[0]?.id ?? '');
	expect(received).toEqual([]);
	expect(await outbox()).toMatchObject([{ state: 'FAILED', last_problem: 'RECIPIENT_LEFT' }]);
});

test('without a mail server mails wait, and leave when one is set later', async () => {
	const { tenantId, outbox } = await aRoom();
	const admin = await aMember(platform, { tenantId, roles: ['TENANT_ADMIN'] });
	const context = await platform.contextOf(admin);
	const mailId = await platform.database.inTenant(context, (tx) =>
		sendMail(tx, context, {
			recipient: 'neu@example.org',
			template: 'invitation',
			linkPath: '/einladung/abc',
			values: { name: 'Kim Beispiel' },
			language: 'de'
		})
	);
	await sendWaitingMail(platform, undefined, nobody)({ tenantId, mailId });
	expect(await outbox()).toMatchObject([{ state: 'WAITING', attempts: 0 }]);
	await platform.asSystemOf(tenantId, `update notifications.outbox set next_attempt_at = now() - interval '1 hour'`);
	await sendOverdueMails(platform, mailer())();
	await send(tenantId, mailId);
	expect(received.map(({ to }) => to)).toEqual(['neu@example.org']);
});

test('a role is told through the people who hold it today, but not who acted', async () => {
	const { tenantId, manager, notices } = await aRoom();
	const acting = await aMember(platform, { tenantId, roles: ['CONFLICT_MANAGER'] });
	await aMember(platform, { tenantId, roles: ['FRONTLINE'] });
	await tellRoles(platform)({
		tenantId,
		roles: ['CONFLICT_MANAGER'],
		kind: 'report.received',
		objectType: 'report',
		objectId: randomId(),
		mail: false,
		exceptUserId: acting.userId,
		ratherTo: []
	});
	expect(await notices()).toEqual([{ user_id: manager.userId, kind: 'report.received' }]);
});
