import { v7 as newId } from 'uuid';
import { enqueue } from '../../jobs/index.server.ts';
import { addDays } from '../../platform/pure/plain-date.ts';
import { loggable } from '../../platform/server/log.server.ts';
import type { Platform } from '../../platform/server/platform.server.ts';
import { mostMailBytes, type MailboxProblem } from '../domain/mailbox.ts';
import { receivedAt } from '../domain/recognise-mail.ts';
import { leaseMailbox, listActive, passwordPlace, releaseMailbox, type Mailbox } from '../storage/mailboxes.server.ts';
import { beginMail, forgetAcknowledged, type MailOutcome } from '../storage/mails.server.ts';
import { MailboxTrouble, visitFolder, type ImapAccess, type ListedMail, type OpenFolder } from './imap.server.ts';
import { leaveMail, takeMail } from './take-mail.server.ts';

/** One visit: so many mails, so long. What is left comes with the next. */
const mostMails = 200;
const visitSeconds = 240;
/** A killed worker holds nobody up for longer. */
const leaseSeconds = visitSeconds + 60;
/** A mail that ended so many visits would end the next one too. */
const mostTries = 10;

/** Orders a visit to every mailbox that is switched on; one that still waits is not ordered twice. */
export const orderVisits = (platform: Platform) => async (): Promise<void> => {
	if ((await platform.clock.instance()).kind === 'DEMO') return; // invented people write no mails
	for (const tenantId of await platform.database.atGate(listActive)) {
		const context = await platform.contextOf({ kind: 'system' as const, tenantId });
		await platform.database.inTenant(context, (tx) =>
			enqueue(tx, 'mailroom.fetch', { tenantId }, { key: `mailroom:${tenantId}` })
		);
	}
};

/**
 * Takes the mails of a tenant's mailbox, each once: what became of it is stored in the transaction of its report, and only
 * then the mail is moved. Whatever dies in between, the next visit finds the entry and only moves.
 */
export const fetchMailbox =
	(platform: Platform) =>
	async ({ tenantId }: { tenantId: string }): Promise<void> => {
		const context = await platform.contextOf({ kind: 'system' as const, tenantId });
		const leased = await platform.database.inTenant(context, async (tx) => {
			const mailbox = await leaseMailbox(tx, tenantId, leaseSeconds);
			await forgetAcknowledged(tx, tenantId, addDays(context.today, -2));
			return (
				mailbox && { mailbox, password: await platform.envelopes.open(tx, passwordPlace(tenantId), sealedIn(mailbox)) }
			);
		});
		if (!leased) return;
		const problem = await visit(platform, tenantId, leased.mailbox, leased.password);
		await platform.database.inTenant(context, (tx) => releaseMailbox(tx, tenantId, problem));
	};

export const sealedIn = ({ passwordSealed: sealed, ownKey }: Mailbox) => ({ sealed, ownKey });

export const accessTo = ({ host, port, security, login, folder }: Mailbox, password: string): ImapAccess => ({
	host,
	port,
	security,
	login,
	folder,
	password
});

async function visit(
	platform: Platform,
	tenantId: string,
	mailbox: Mailbox,
	password: string
): Promise<MailboxProblem | null> {
	try {
		await visitFolder(platform.outboundAddress, accessTo(mailbox, password), async (folder) => {
			const ends = performance.now() + visitSeconds * 1000;
			for (const listed of await folder.list(mostMails)) {
				if (performance.now() > ends) break;
				await takeListed(platform, tenantId, mailbox, folder, listed);
			}
			if (mailbox.daysKept !== null) await folder.clearDone(new Date(Date.now() - mailbox.daysKept * 86_400_000));
		});
		return null;
	} catch (error) {
		if (error instanceof MailboxTrouble) return error.problem;
		platform.log.error(loggable(error), 'mailbox visit ended');
		return 'TROUBLE';
	}
}

const folderOf = {
	REPORT: 'done',
	REPLY: 'done',
	SET_ASIDE: 'aside',
	UNREADABLE: 'unreadable'
} as const satisfies Record<MailOutcome, string>;

async function takeListed(
	platform: Platform,
	tenantId: string,
	mailbox: Mailbox,
	folder: OpenFolder,
	listed: ListedMail
): Promise<void> {
	const context = await platform.contextOf({ kind: 'system' as const, tenantId });
	const arrivedAt = receivedAt(listed.arrivedAt, context.now);
	const place = JSON.stringify([tenantId, mailbox.host, mailbox.login, mailbox.folder, folder.uidValidity, listed.uid]);
	const placeHash = platform.keys.hash('mail-place', place);
	const size = Math.min(listed.size, 2_000_000_000);
	const begun = await platform.database.inTenant(context, (tx) =>
		beginMail(tx, { tenantId, id: newId(), placeHash, size, arrivedAt })
	);
	const outcome = begun.outcome ?? (await decide());
	if (outcome) await folder.move(listed.uid, folderOf[outcome]);

	async function decide(): Promise<MailOutcome | undefined> {
		const mail = { tenantId, mailId: begun.id };
		if (begun.tries > mostTries) return leaveMail(platform, mail, 'KEEPS_FAILING');
		if (listed.size > mostMailBytes) return leaveMail(platform, mail, 'TOO_BIG');
		const source = await folder.read(listed.uid, mostMailBytes + 1);
		if (!source) return undefined; // somebody took it away meanwhile
		if (source.length > mostMailBytes) return leaveMail(platform, mail, 'TOO_BIG');
		return takeMail(platform)({ ...mail, source, receivedAt: arrivedAt, mailbox });
	}
}

/** Looks whether the mailbox as stored can be read; gives how many mails wait. */
export async function tryMailbox(
	platform: Platform,
	mailbox: Mailbox,
	password: string
): Promise<{ readonly waiting: number } | MailboxProblem> {
	try {
		return await visitFolder(platform.outboundAddress, accessTo(mailbox, password), async ({ count }) => ({
			waiting: count
		}));
	} catch (error) {
		if (error instanceof MailboxTrouble) return error.problem;
		platform.log.error(loggable(error), 'mailbox could not be tried');
		return 'TROUBLE';
	}
}
