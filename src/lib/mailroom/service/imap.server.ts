import { isIP } from 'node:net';
import { ImapFlow, type ImapFlowError } from 'imapflow';
import { OutboundRefused, type OutboundAddress } from '../../platform/server/outbound.server.ts';
import { folders, type MailboxProblem, type Security } from '../domain/mailbox.ts';

export type ImapAccess = {
	readonly host: string;
	readonly port: number;
	readonly security: Security;
	readonly login: string;
	readonly password: string;
	readonly folder: string;
};

export type ListedMail = { readonly uid: number; readonly size: number; readonly arrivedAt: Date | undefined };

/** The folder of an open mailbox; `uidValidity` tells its numbering from an earlier one. */
export type OpenFolder = {
	readonly uidValidity: string;
	readonly count: number;
	readonly list: (most: number) => Promise<ListedMail[]>;
	/** The mail's bytes, at most so many; undefined when somebody took it away meanwhile. */
	readonly read: (uid: number, most: number) => Promise<Buffer | undefined>;
	readonly move: (uid: number, to: keyof typeof folders) => Promise<void>;
	/** Deletes what has lain in the folder of taken mails since before the day. */
	readonly clearDone: (before: Date) => Promise<void>;
};

/** A mailbox that cannot be read; the message names the problem and neither server nor account. */
export class MailboxTrouble extends Error {
	override name = 'MailboxTrouble';
	readonly problem: MailboxProblem;
	constructor(problem: MailboxProblem) {
		super(`the mailbox cannot be read: ${problem}`);
		this.problem = problem;
	}
}

const timeouts = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };
/** What the server may send in one answer: a mail of the largest size and the words around it. */
const mostAnswerBytes = 28 * 1024 * 1024;

/**
 * Opens a folder for one visit. The address was checked by the guard for outbound calls and is the one that is called;
 * certificates are verified against the name, and without encryption nothing is sent except to this very machine.
 */
export async function visitFolder<T>(
	findAddress: OutboundAddress,
	access: ImapAccess,
	visit: (folder: OpenFolder) => Promise<T>
): Promise<T> {
	const imap = await connect(findAddress, access);
	try {
		await openFolder(imap, access.folder);
		return await visit(folderOf(imap));
	} catch (error) {
		throw error instanceof MailboxTrouble ? error : imap.usable ? error : new MailboxTrouble('NO_ANSWER');
	} finally {
		await imap.logout().catch(() => imap.close());
	}
}

async function connect(findAddress: OutboundAddress, access: ImapAccess): Promise<ImapFlow> {
	const { host, port, security, login, password } = access;
	const target = await findAddress(host).catch((error: unknown) => {
		const isPrivate = error instanceof OutboundRefused && error.reason === 'private-address';
		throw new MailboxTrouble(isPrivate ? 'PRIVATE_ADDRESS' : 'ADDRESS_UNKNOWN');
	});
	if (security === 'NONE' && !(target.isOwn && host === 'localhost')) throw new MailboxTrouble('TLS_UNTRUSTED');
	const imap = new ImapFlow({
		host: target.address,
		...(!isIP(host) && { servername: host }),
		port,
		secure: security === 'TLS',
		doSTARTTLS: security === 'STARTTLS',
		auth: { user: login, pass: password },
		tls: { minVersion: 'TLSv1.2', rejectUnauthorized: true },
		logger: false,
		disableAutoIdle: true,
		maxLiteralSize: mostAnswerBytes,
		maxResponseSize: mostAnswerBytes + 1_000_000,
		...timeouts
	});
	imap.on('error', () => {}); // a connection that breaks fails the command that waits for it
	await imap.connect().catch((error: unknown) => {
		imap.close();
		throw new MailboxTrouble(problemOf(error as ImapFlowError));
	});
	return imap;
}

function problemOf(error: ImapFlowError): MailboxProblem {
	const code = error.code ?? '';
	if (error.authenticationFailed) return 'LOGIN_REFUSED';
	if (error.tlsFailed || /^(ERR_TLS|CERT_|UNABLE_TO_|DEPTH_ZERO|SELF_SIGNED|ERR_SSL|EPROTO)/.test(code))
		return 'TLS_UNTRUSTED';
	return 'NO_ANSWER';
}

async function openFolder(imap: ImapFlow, path: string): Promise<void> {
	await imap.mailboxOpen(path).catch((error: unknown) => {
		throw new MailboxTrouble((error as ImapFlowError).responseStatus === 'NO' ? 'FOLDER_MISSING' : 'NO_ANSWER');
	});
}

function folderOf(imap: ImapFlow): OpenFolder {
	const open = imap.mailbox;
	if (!open) throw new MailboxTrouble('FOLDER_MISSING');
	const made = new Set<string>();
	const ensure = async (name: string): Promise<string> => {
		if (!made.has(name)) await imap.mailboxCreate(name).catch(() => {}); // it is there already, or moving says so
		made.add(name);
		return name;
	};
	return {
		uidValidity: String(open.uidValidity),
		count: open.exists,
		list: async (most) => {
			const uids = open.exists === 0 ? [] : (await imap.search({ all: true }, { uid: true })) || [];
			if (uids.length === 0) return [];
			const first = uids.slice(0, most).join(',');
			const listed = await imap.fetchAll(first, { uid: true, size: true, internalDate: true }, { uid: true });
			return listed.map(({ uid, size, internalDate }) => ({
				uid,
				size: size ?? 0,
				arrivedAt: internalDate === undefined ? undefined : new Date(internalDate)
			}));
		},
		read: async (uid, most) => {
			const mail = await imap.fetchOne(String(uid), { source: { start: 0, maxLength: most } }, { uid: true });
			return mail ? mail.source : undefined;
		},
		move: async (uid, to) => {
			const moved = await imap.messageMove(String(uid), await ensure(folders[to]), { uid: true }).catch(() => false);
			if (!moved) throw new MailboxTrouble('CANNOT_MOVE');
		},
		clearDone: async (before) => {
			const path = await ensure(folders.done);
			await imap.mailboxOpen(path);
			const old = await imap.search({ before }, { uid: true });
			if (old && old.length > 0) await imap.messageDelete(old.join(','), { uid: true });
		}
	};
}
