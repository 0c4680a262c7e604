import { setDefaultCACertificates, getCACertificates } from 'node:tls';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, expect, test, type TestContext } from 'vitest';
import { aMember, aPlatform, aTenant, steppedUp, type TestPlatform } from '../../../../tests/support/builders.ts';
import { startDovecot, type Dovecot } from '../../../../tests/support/dovecot.ts';
import { addressOfReporter, intakeService } from '../../intake/index.server.ts';
import { openMailer } from '../../notifications/service/mailer.server.ts';
import { sendWaitingMail } from '../../notifications/service/send-waiting-mail.server.ts';
import { folders } from '../domain/mailbox.ts';
import { fetchMailbox } from './fetch-mailbox.server.ts';
import { checkMailbox, keepMailbox, mailroomPage, type MailboxInput } from './keep-mailbox.server.ts';
import { receiptLetter } from './receipt-letter.server.ts';

let platform: TestPlatform;
let server: Dovecot | string;

beforeAll(async () => {
	platform = await aPlatform(new Date(), { KOKO_OUTBOUND_HOSTS: 'localhost' });
	server = await startDovecot();
}, 240_000);
afterAll(async () => {
	if (typeof server !== 'string') await server.stop();
	await platform.drop();
});

let accounts = 0;

/** A tenant whose mailbox lies on the real server; skips with the reason where there is none. */
async function aRoom(test: TestContext, changes: Partial<MailboxInput> = {}) {
	if (typeof server === 'string') return test.skip(server);
	const imap = server;
	const account = `stadt${(accounts += 1)}`;
	const tenantId = await aTenant(platform);
	const admin = steppedUp(await aMember(platform, { tenantId, roles: ['TENANT_ADMIN'] }));
	const manager = await aMember(platform, { tenantId, roles: ['CONFLICT_MANAGER'] });
	const input: MailboxInput = {
		version: 0,
		address: `${account}@stadt.example`,
		host: 'localhost',
		port: imap.port,
		security: 'NONE',
		login: account,
		password: imap.password,
		folder: 'INBOX',
		acknowledgement: 'NUMBER_AND_CODE',
		hasPlusAddresses: true,
		daysKept: null,
		active: true,
		...changes
	};
	expect(await keepMailbox(platform)(await platform.contextOf(admin), input)).toEqual({ ok: true, value: undefined });
	const rows = async <T>(statement: string): Promise<T[]> =>
		(await platform.asSystemOf(tenantId, statement)).rows as T[];
	return {
		imap,
		account,
		tenantId,
		admin,
		manager,
		input,
		fetch: () => fetchMailbox(platform)({ tenantId }),
		deliver: (mail: string | Buffer, at?: Date) => imap.deliver(account, mail, at),
		inbox: () => imap.count(account),
		done: () => imap.count(account, folders.done),
		aside: () => imap.count(account, folders.aside),
		unreadable: () => imap.count(account, folders.unreadable),
		reports: () =>
			rows<{ id: string; text: string; channel: string; received_at: Date; identity_mode: string }>(
				'select * from intake.reports order by id'
			),
		messages: () =>
			rows<{ report_id: string; text: string; by_mail: boolean }>('select * from intake.messages order by created_at'),
		mails: () =>
			rows<{ outcome: string | null; reason: string | null; files_left_out: number; tries: number; report_id: string }>(
				'select * from mailroom.mails order by id'
			),
		problem: async () =>
			(await rows<{ last_problem: string | null }>('select last_problem from mailroom.mailboxes'))[0]?.last_problem,
		waitingMail: () =>
			rows<{ id: string; recipient: string }>(`select * from notifications.outbox where template = 'mail-receipt'`),
		rows
	};
}

let drawn = 0;
const crlf = (text: string): string => text.replaceAll('\n', '\r\n');
const aMail = (body = 'Im Hof ist es jede Nacht laut.', headers: Readonly<Record<string, string>> = {}): string => {
	const all = {
		'Return-Path': '<eva@example.org>',
		From: 'Eva Muster <eva@example.org>',
		To: 'meldungen@stadt.example',
		Subject: 'Streit im Hof',
		'Message-ID': `<${(drawn += 1)}@example.org>`,
		'Content-Type': 'text/plain; charset=utf-8',
		...headers
	};
	const lines = Object.entries(all).filter(([, value]) => value !== '');
	return crlf(`${lines.map(([name, value]) => `${name}: ${value}`).join('\n')}\n\n${body}\n`);
};

/** A PNG of one point, as a mail carries it. */
const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

test('a mail becomes a report: subject and text in it, the sender sealed apart, the mail moved', async (context) => {
	const room = await aRoom(context);
	room.deliver(aMail());
	await room.fetch();
	expect(await room.reports()).toMatchObject([
		{ text: 'Streit im Hof\n\nIm Hof ist es jede Nacht laut.', channel: 'EMAIL', identity_mode: 'VAULTED' }
	]);
	expect([room.inbox(), room.done()]).toEqual([0, 1]);
	expect(await room.problem()).toBeNull();
	const [report] = await room.reports();
	const open = await intakeService(platform).openIdentity(await platform.contextOf(steppedUp(room.manager)), {
		reportId: report?.id ?? '',
		reason: 'Rückfrage zum Ort des Streits'
	});
	expect(open).toMatchObject({ ok: true, value: { name: 'Eva Muster', contact: 'eva@example.org' } });
	const stored = JSON.stringify([
		await room.rows('select * from intake.reports'),
		await room.rows('select * from intake.messages'),
		await room.rows('select * from mailroom.mails'),
		await room.rows('select * from notifications.outbox'),
		await room.rows('select * from audit.entries')
	]);
	expect(stored).not.toMatch(/eva@|Eva Muster/i);
});

test('photos come along, what cannot be trusted stays in the mail and is counted', async (context) => {
	const room = await aRoom(context);
	const part = (type: string, name: string, content: string): string =>
		`--x\nContent-Type: ${type}; name=${name}\nContent-Disposition: attachment; filename=${name}\nContent-Transfer-Encoding: base64\n\n${content}\n`;
	room.deliver(
		aMail(
			`--x\nContent-Type: text/plain\n\nSiehe Foto.\n${part('image/png', 'foto.png', png)}${part('application/ms-tnef', 'winmail.dat', Buffer.from('x'.repeat(500)).toString('base64'))}${part('application/pdf', 'a.exe', Buffer.from('MZ…').toString('base64'))}--x--`,
			{ 'Content-Type': 'multipart/mixed; boundary=x' }
		)
	);
	await room.fetch();
	expect(await room.rows('select media_type from intake.attachments')).toEqual([{ media_type: 'image/webp' }]);
	expect(await room.mails()).toMatchObject([{ outcome: 'REPORT', files_left_out: 2 }]);
	const [report] = await room.reports();
	expect(report?.text).toBe('Streit im Hof\n\nSiehe Foto.');
});

test('a mail is taken once: delivered twice, read by three workers at once, numbered anew by its server', async (context) => {
	const room = await aRoom(context);
	const mail = aMail();
	room.deliver(mail);
	room.deliver(mail);
	await Promise.all([room.fetch(), room.fetch(), room.fetch()]);
	room.deliver(mail);
	room.imap.renumber(room.account);
	await room.fetch();
	expect(await room.reports()).toHaveLength(1);
	expect(await room.waitingMail()).toHaveLength(1);
	expect((await room.mails()).map(({ reason }) => reason)).toEqual([null, 'DUPLICATE', 'DUPLICATE']);
	expect([room.inbox(), room.done(), room.aside()]).toEqual([0, 1, 2]);
});

test('a mail that was stored but could not be moved is only moved the next time', async (context) => {
	const room = await aRoom(context);
	const unlock = room.imap.lock(room.account, folders.done);
	room.deliver(aMail());
	await room.fetch();
	expect([room.inbox(), await room.problem()]).toEqual([1, 'CANNOT_MOVE']);
	await room.fetch();
	unlock();
	await room.fetch();
	expect([room.inbox(), room.done(), await room.problem()]).toEqual([0, 1, null]);
	expect(await room.reports()).toHaveLength(1);
	expect(await room.mails()).toMatchObject([{ outcome: 'REPORT', tries: 1 }]);
});

test('whoever left a lease behind by dying holds the mailbox up for minutes only', async (context) => {
	const room = await aRoom(context);
	room.deliver(aMail());
	await room.rows(`update mailroom.mailboxes set leased_until = now() + interval '1 minute'`);
	await room.fetch();
	expect(room.inbox()).toBe(1);
	await room.rows(`update mailroom.mailboxes set leased_until = now() - interval '1 second'`);
	await room.fetch();
	expect([room.inbox(), (await room.reports()).length]).toEqual([0, 1]);
});

test('another mail under the same Message-ID is another report, and one without any is taken too', async (context) => {
	const room = await aRoom(context);
	room.deliver(aMail('Erstens', { 'Message-ID': '<same@example.org>' }));
	room.deliver(aMail('Zweitens', { 'Message-ID': '<same@example.org>' }));
	room.deliver(aMail('Drittens', { 'Message-ID': '' }));
	await room.fetch();
	expect((await room.reports()).map(({ text }) => text.split('\n').at(-1))).toEqual([
		'Erstens',
		'Zweitens',
		'Drittens'
	]);
});

test('what machines write is left aside, with its reason, and gets no answer', async (context) => {
	const room = await aRoom(context);
	room.deliver(aMail('Bin im Urlaub', { 'Auto-Submitted': 'auto-replied' }));
	room.deliver(aMail('Undelivered', { 'Return-Path': '<>', From: 'MAILER-DAEMON@example.org' }));
	room.deliver(aMail('Neues', { 'List-Id': '<news.example.org>', Precedence: 'bulk' }));
	room.deliver(aMail('Schleife', { From: `${room.account}+x@stadt.example` }));
	await room.fetch();
	expect(await room.reports()).toEqual([]);
	expect((await room.mails()).map(({ reason }) => reason)).toEqual(['AUTO_REPLY', 'BOUNCE', 'LIST', 'OWN_MAIL']);
	expect([room.aside(), (await room.waitingMail()).length]).toEqual([4, 0]);
	const page = await mailroomPage(platform)(await platform.contextOf(room.admin));
	expect(page?.left).toHaveLength(4);
	expect(JSON.stringify(page)).not.toContain(room.imap.password);
});

test('a sender gets one acknowledgement a day, with number and code, quoting nothing', async (context) => {
	const room = await aRoom(context);
	room.deliver(aMail('Im Hof ist es laut, sagt Frau Geheim.'));
	room.deliver(aMail('Noch etwas'));
	room.deliver(aMail('Von jemand anderem', { From: 'tom@example.org' }));
	await room.fetch();
	const waiting = await room.waitingMail();
	expect(waiting).toHaveLength(2);
	const { sent, smtp } = await aMailServer();
	const mailer = openMailer({
		smtpUrl: smtp,
		mailFrom: 'KoKo <post@stadt.example>',
		origin: 'https://koko.stadt.example'
	});
	const elsewhere = { addressOfReporter: addressOfReporter(platform), receiptLetter: receiptLetter(platform) };
	for (const { id } of waiting)
		await sendWaitingMail(platform, mailer, elsewhere)({ tenantId: room.tenantId, mailId: id });
	expect(sent.map(({ to }) => to)).toEqual(['eva@example.org', 'tom@example.org']);
	const mail = sent[0]?.text.replaceAll(/\n /g, ' ').replaceAll('=\n', '').replaceAll('=3D', '=') ?? '';
	expect(mail).toMatch(/^Auto-Submitted: auto-replied$/im);
	expect(mail).toMatch(new RegExp(`^Reply-To: ${room.account}\\+[a-z2-7]{45}@stadt.example$`, 'im'));
	expect(mail).toMatch(/(\d{5} ){4}\d{5}/);
	expect(mail).toMatch(/\/postfach\?ort=/);
	expect(mail).not.toMatch(/Geheim|Streit im Hof/);

	// The answer lands in the report, whoever sends it, with its quote kept and told apart.
	const replyTo = /^Reply-To: (\S+)$/im.exec(mail)?.[1] ?? '';
	const messageId = /^Message-ID: (\S+)$/im.exec(mail)?.[1] ?? '';
	room.deliver(
		aMail('Es ist der hintere Hof.\n\nAm 1.6. schrieb Stadt <a@b.example>:\n> Guten Tag', {
			To: replyTo,
			Subject: 'Re: x'
		})
	);
	room.deliver(aMail('Und heute wieder.', { 'In-Reply-To': messageId, Subject: 'Re: x' }));
	await room.fetch();
	expect(await room.reports()).toHaveLength(3);
	const [first] = await room.reports();
	expect(await room.messages()).toMatchObject([
		{ report_id: first?.id, by_mail: true, text: expect.stringContaining('> Guten Tag') },
		{ report_id: first?.id, by_mail: true, text: 'Und heute wieder.' }
	]);
	expect(await room.waitingMail()).toHaveLength(2);
});

test('nobody gets into a report without its token, whatever they claim', async (context) => {
	const room = await aRoom(context);
	room.deliver(aMail());
	await room.fetch();
	const [report] = await room.reports();
	const made = 'a'.repeat(45);
	room.deliver(
		aMail('Ich gehöre dazu', {
			To: `${room.account}+${made}@stadt.example`,
			'In-Reply-To': `<${made}@stadt.example>`,
			Subject: `Re: ${report?.id}`
		})
	);
	await room.fetch();
	expect(await room.messages()).toEqual([]);
	expect(await room.reports()).toHaveLength(2);
});

test('bad mails do no harm: each is a report with clean words or stays readable for people, with a reason', async (context) => {
	const room = await aRoom(context);
	const bad: readonly [string | Buffer, string][] = [
		[Buffer.from(aMail('L\xe4rm im Hof'), 'latin1'), 'Lärm im Hof'],
		[aMail('a\u0000b\u202egnp.exe\u2066c'), 'bgnp.exec'],
		[aMail('Datum', { Date: 'Thu, 01 Jan 1925 00:00:00 +0000' }), 'Datum'],
		[aMail('Betreff', { Subject: '=?utf-8?Q?Hallo=0D=0ABcc:_x=40y.z?=' }), 'Betreff'],
		[aMail('<p>Im <b>Hof</b></p><script>alert(1)</script>', { 'Content-Type': 'text/html' }), 'Im Hof'],
		[
			aMail(
				'--x\nContent-Type: text/plain\n\nSiehe unten\n--x\nContent-Type: message/rfc822\n\nFrom: zeuge@example.org\nSubject: Innen\n\nInneres\n--x--',
				{
					'Content-Type': 'multipart/mixed; boundary=x'
				}
			),
			'»'
		]
	];
	for (const [mail] of bad) room.deliver(mail, new Date('1925-01-01T00:00:00Z'));
	const unreadable: readonly (string | Buffer)[] = [
		aMail(
			'--x\nContent-Type: application/pgp-encrypted\n\nVersion: 1\n--x\nContent-Type: application/octet-stream\n\nxx\n--x--',
			{
				'Content-Type': 'multipart/encrypted; protocol="application/pgp-encrypted"; boundary=x'
			}
		),
		aMail('MIIB', { 'Content-Type': 'application/pkcs7-mime; smime-type=enveloped-data' }),
		aMail('-----BEGIN PGP MESSAGE-----\n\nhQEM'),
		aMail(`${'--x\nContent-Type: text/plain\n\nTeil\n'.repeat(10_000)}--x--`, {
			'Content-Type': 'multipart/mixed; boundary=x'
		}),
		aMail('', { Subject: '' }),
		Buffer.alloc(50 * 1024 * 1024, aMail())
	];
	for (const mail of unreadable) room.deliver(mail);
	await room.fetch();
	expect(await room.problem()).toBeNull();
	const reports = await room.reports();
	expect(reports).toHaveLength(bad.length);
	for (const [index, [, words]] of bad.entries()) expect(reports[index]?.text).toContain(words);
	for (const { text, received_at } of reports) {
		expect(text).not.toMatch(/[\u0000-\u0008\u202a-\u202e\u2066-\u2069]|alert\(1\)|zeuge@|\r/);
		expect(received_at.getUTCFullYear()).toBeGreaterThan(2000);
	}
	expect(reports.at(-1)?.text).toContain('Inneres');
	const left = (await room.mails()).filter(({ outcome }) => outcome === 'UNREADABLE').map(({ reason }) => reason);
	expect(left).toEqual(['ENCRYPTED', 'ENCRYPTED', 'ENCRYPTED', 'TOO_MANY_PARTS', 'EMPTY', 'TOO_BIG']);
	expect([room.inbox(), room.done(), room.unreadable()]).toEqual([0, bad.length, unreadable.length]);
}, 60_000);

test('a mail that ends every visit is left for people after ten of them', async (context) => {
	const room = await aRoom(context);
	room.deliver(aMail());
	const dying = { ...platform, clock: { ...platform.clock, now: () => Promise.reject(new Error('power cut')) } };
	for (let visit = 0; visit < 10; visit += 1) {
		await room.rows('update mailroom.mailboxes set leased_until = null');
		await fetchMailbox(dying)({ tenantId: room.tenantId });
	}
	await room.fetch();
	expect((await room.mails())[0]).toMatchObject({ outcome: 'UNREADABLE', reason: 'KEEPS_FAILING' });
	expect([room.inbox(), room.unreadable()]).toEqual([0, 1]);
});

test('the office learns in a word why a mailbox cannot be read; an untrusted certificate is never passed over', async (context) => {
	const room = await aRoom(context);
	const { imap, tenantId, admin, input } = room;
	let version = 1;
	const tried = async (changes: Partial<MailboxInput>) => {
		const context = await platform.contextOf(admin);
		await keepMailbox(platform)(context, { ...input, ...changes, version: version++ });
		return checkMailbox(platform)(context);
	};
	const problem = (name: string) => ({ ok: true, value: { problem: name } });
	expect(await tried({ security: 'TLS', port: imap.tlsPort })).toEqual(problem('TLS_UNTRUSTED'));
	expect(await tried({ security: 'STARTTLS' })).toEqual(problem('TLS_UNTRUSTED'));
	expect(await tried({ password: 'falsch' })).toEqual(problem('LOGIN_REFUSED'));
	expect(await tried({ folder: 'Gibt es nicht' })).toEqual(problem('FOLDER_MISSING'));
	expect(await tried({ host: '127.0.0.1' })).toEqual(problem('PRIVATE_ADDRESS'));
	expect(await tried({ host: 'gibt-es-nicht.invalid' })).toEqual(problem('ADDRESS_UNKNOWN'));
	expect(await tried({ port: 1 })).toEqual(problem('NO_ANSWER'));
	await fetchMailbox(platform)({ tenantId });
	expect(await room.problem()).toBe('NO_ANSWER');
	const before = getCACertificates('default');
	setDefaultCACertificates([...before, imap.certificate]);
	try {
		expect(await tried({ security: 'TLS', port: imap.tlsPort })).toEqual({ ok: true, value: { waiting: 0 } });
		expect(await tried({ security: 'STARTTLS' })).toEqual({ ok: true, value: { waiting: 0 } });
	} finally {
		setDefaultCACertificates(before);
	}
}, 60_000);

test('only an administrator with a fresh second factor keeps a mailbox, and another server needs the password again', async (context) => {
	const { admin, manager, input, tenantId, rows } = await aRoom(context);
	const asManager = await platform.contextOf(steppedUp(manager));
	expect(await keepMailbox(platform)(asManager, { ...input, version: 1 })).toMatchObject({ reason: 'forbidden' });
	expect(await mailroomPage(platform)(asManager)).toBeUndefined();
	const tired = await platform.contextOf({ ...admin, hasSteppedUp: false });
	expect(await keepMailbox(platform)(tired, { ...input, version: 1 })).toMatchObject({ reason: 'step-up-needed' });
	const context2 = await platform.contextOf(admin);
	const elsewhere = { ...input, version: 1, password: '', host: 'imap.evil.example' };
	expect(await keepMailbox(platform)(context2, elsewhere)).toMatchObject({ reason: 'password-needed' });
	expect(await keepMailbox(platform)(context2, { ...input, password: '', version: 1 })).toMatchObject({ ok: true });
	expect(await keepMailbox(platform)(context2, { ...input, version: 1 })).toMatchObject({
		reason: 'changed-meanwhile'
	});
	expect(await checkMailbox(platform)(context2)).toEqual({ ok: true, value: { waiting: 0 } });
	expect(await rows(`select allowed from audit.entries where verb = 'mailbox.changed' order by at, id`)).toEqual([
		{ allowed: true },
		{ allowed: false },
		{ allowed: true }
	]);
	const sealed = JSON.stringify(await platform.asSystemOf(tenantId, 'select * from mailroom.mailboxes'));
	expect(sealed).not.toContain(input.password);
});

async function aMailServer(): Promise<{ sent: { to: string; text: string }[]; smtp: string }> {
	const sent: { to: string; text: string }[] = [];
	const smtp = new SMTPServer({
		authOptional: true,
		disabledCommands: ['STARTTLS'],
		onData: (stream, session, done) => {
			let text = '';
			stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
			stream.on('end', () => {
				sent.push({
					to: session.envelope.rcptTo.map(({ address }) => address).join(),
					text: text.replaceAll('\r\n', '\n')
				});
				done();
			});
		}
	});
	await new Promise<void>((resolve) => smtp.listen(0, '127.0.0.1', resolve));
	servers.push(smtp);
	const address = smtp.server.address();
	return { sent, smtp: `smtp://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}` };
}
const servers: SMTPServer[] = [];
afterAll(() => Promise.all(servers.map((smtp) => new Promise<void>((resolve) => smtp.close(resolve)))));
