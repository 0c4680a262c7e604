import { createHash } from 'node:crypto';
import {
	addressKeeper,
	prepareAttachments,
	submitReport,
	takeMailedAnswer,
	type ReportSubmission
} from '../../intake/index.server.ts';
import { sendMail } from '../../notifications/index.server.ts';
import type { Context, Reporter } from '../../platform/pure/actor.ts';
import { isLanguage, type Language } from '../../platform/pure/language.ts';
import { actingAsSystem, type Tx } from '../../platform/server/database.server.ts';
import type { Platform } from '../../platform/server/platform.server.ts';
import { isUnreadable, type LeftReason, type ReadMail } from '../domain/mail.ts';
import { mostSigns } from '../domain/mailbox.ts';
import { machineMailReason, unreadableReason, withoutTag, wordsOf } from '../domain/recognise-mail.ts';
import type { Mailbox } from '../storage/mailboxes.server.ts';
import {
	finishMail,
	isContentKnown,
	noteAcknowledged,
	type FinishedMail,
	type MailOutcome
} from '../storage/mails.server.ts';
import { reportOfToken, tokensIn } from './answer-token.server.ts';
import { readMail } from './read-mail.server.ts';

/** A mail a worker has begun with. */
export type TakenMail = {
	readonly tenantId: string;
	readonly mailId: string;
	readonly source: Buffer;
	readonly receivedAt: Date;
	readonly mailbox: Pick<Mailbox, 'address' | 'acknowledgement'>;
};

type Attachment = NonNullable<ReportSubmission['attachments']>[number];
type Ready = TakenMail & {
	readonly mail: ReadMail;
	readonly text: string;
	readonly attachments: readonly Attachment[];
	/** What is written down with the outcome. */
	readonly facts: Pick<FinishedMail, 'contentHash' | 'filesLeftOut' | 'isCut'>;
	readonly submissionId: string;
};

/** Decides what a mail is and stores it; the mail itself is moved afterwards, by whoever holds the mailbox. */
export const takeMail =
	(platform: Platform) =>
	async (taken: TakenMail): Promise<MailOutcome> => {
		const parsed = await readMail(taken.source);
		if (!parsed.ok) return leaveMail(platform, taken, parsed.reason);
		const { mail } = parsed;
		const contentHash = contentHashOf(platform, taken, mail);
		const reason =
			machineMailReason(mail, ownAddresses(platform, taken)) ??
			unreadableReason(mail) ??
			((await isKnown(platform, taken.tenantId, contentHash)) ? 'DUPLICATE' : undefined);
		if (reason) return leaveMail(platform, taken, reason);
		const { attachments, refused } = await goodFiles(mail.files);
		const { text, isCut } = wordsOf(mail, mostSigns);
		if (!text && attachments.length === 0) return leaveMail(platform, taken, 'EMPTY');
		const facts = { contentHash, isCut, filesLeftOut: parsed.mail.filesLeftOut + refused };
		const ready = { ...taken, mail, text, attachments, facts, submissionId: uuidFrom(contentHash) };
		const reportId = await answeredReport(platform, taken, mail);
		return (reportId && (await storeAnswer(platform, ready, reportId))) || storeReport(platform, ready);
	};

/** Writes down why a mail became no report. */
export async function leaveMail(
	platform: Platform,
	{ tenantId, mailId }: Pick<TakenMail, 'tenantId' | 'mailId'>,
	reason: LeftReason
): Promise<MailOutcome> {
	const outcome = isUnreadable(reason) ? 'UNREADABLE' : 'SET_ASIDE';
	const context = await platform.contextOf({ kind: 'system' as const, tenantId });
	await platform.database.inTenant(context, (tx) =>
		finishMail(tx, tenantId, mailId, { outcome, reason, takenAt: context.now })
	);
	return outcome;
}

const ownAddresses = ({ config }: Platform, { mailbox }: TakenMail): string[] =>
	[mailbox.address, /<([^>]+)>/.exec(config.mailFrom)?.[1] ?? config.mailFrom].map((address) =>
		withoutTag(address.trim().toLowerCase())
	);

/** Message-ID and content together: a second mail under the same Message-ID is another one. */
function contentHashOf({ keys }: Platform, { tenantId, source }: TakenMail, mail: ReadMail): Buffer {
	const bodyAt = source.indexOf('\r\n\r\n');
	const body = createHash('sha256')
		.update(source.subarray(Math.max(0, bodyAt)))
		.digest('hex');
	return keys.hash('mail-content', JSON.stringify([tenantId, mail.messageId, mail.from?.address, mail.subject, body]));
}

async function isKnown(platform: Platform, tenantId: string, contentHash: Buffer): Promise<boolean> {
	const context = await platform.contextOf({ kind: 'system' as const, tenantId });
	return platform.database.inTenant(context, (tx) => isContentKnown(tx, tenantId, contentHash));
}

/** Files made anew one by one, so that one that cannot be trusted keeps no other out. */
async function goodFiles(files: readonly Uint8Array[]): Promise<{ attachments: Attachment[]; refused: number }> {
	const attachments: Attachment[] = [];
	for (const bytes of files) {
		if (attachments.length >= mostFilesKept) break;
		const prepared = await prepareAttachments([new File([new Uint8Array(bytes)], '')]);
		if (prepared.ok) attachments.push(...prepared.value);
	}
	return { attachments, refused: files.length - attachments.length };
}
const mostFilesKept = 5;

/** The report whose address for answers, or whose mail, this one answers. Who claims to write does not matter, only that. */
async function answeredReport(
	platform: Platform,
	{ tenantId }: TakenMail,
	mail: ReadMail
): Promise<string | undefined> {
	const now = await platform.clock.now();
	for (const place of [...mail.to, ...mail.answers])
		for (const token of tokensIn(place)) {
			const reportId = reportOfToken(platform.keys, tenantId, token, now);
			if (reportId) return reportId;
		}
	return undefined;
}

/** Undefined when the report takes no answers any more: then it is a report of its own. */
async function storeAnswer(platform: Platform, ready: Ready, reportId: string): Promise<MailOutcome | undefined> {
	const { tenantId, mailId, submissionId, text, attachments, facts, mail } = ready;
	const takenAt = await platform.clock.now();
	const finish = (tx: Tx): Promise<void> =>
		actingAsSystem(tx, () => finishMail(tx, tenantId, mailId, { ...facts, outcome: 'REPLY', reportId, takenAt }));
	const message = { reportId, submissionId, text: withoutSubject(mail, text), language: languageOf(mail), attachments };
	return (await takeMailedAnswer(platform, finish)(tenantId, message)).ok ? 'REPLY' : undefined;
}

/** The subject of an answer only repeats ours. */
const withoutSubject = ({ text }: ReadMail, words: string): string =>
	wordsOf({ subject: '', text }, mostSigns).text || words;

async function storeReport(platform: Platform, ready: Ready): Promise<MailOutcome> {
	const { tenantId, mailId, mail, mailbox, facts } = ready;
	const context: Context<Reporter> = await platform.contextOf({ kind: 'reporter' as const, tenantId });
	const keep = mailbox.acknowledgement === 'NUMBER_AND_CODE' ? await addressKeeper(platform, tenantId) : undefined;
	const alongside = async (tx: Tx, reportId: string): Promise<void> => {
		const address = mail.from?.address;
		if (address && keep) await keep(tx, context, reportId, { address, language: languageOf(mail) });
		await actingAsSystem(tx, async () => {
			await finishMail(tx, tenantId, mailId, { ...facts, outcome: 'REPORT', reportId, takenAt: context.now });
			if (address && mailbox.acknowledgement !== 'NONE') await acknowledge(platform, tx, context, mailId, address);
		});
	};
	await submitReport(platform, alongside)(context, submissionOf(ready));
	return 'REPORT';
}

/** At most one a day to the same sender, so that two machines never keep each other writing. */
async function acknowledge(
	platform: Platform,
	tx: Tx,
	context: Context,
	mailId: string,
	address: string
): Promise<void> {
	const { tenantId } = context.actor;
	const senderHash = platform.keys.hash('mail-sender', `${tenantId}:${address}`);
	if (!(await noteAcknowledged(tx, tenantId, senderHash, context.today))) return;
	await sendMail(tx, context, { recipient: `mail:${mailId}`, template: 'mail-receipt', linkPath: '' });
}

/** The sender is a protected identity: sealed with the report, opened with a reason, never part of the text. */
function submissionOf({ submissionId, mail, text, attachments, receivedAt }: Ready): ReportSubmission {
	return {
		submissionId,
		channel: 'EMAIL',
		language: languageOf(mail),
		text: text || '–',
		placeText: '',
		areaId: null,
		latitude: null,
		longitude: null,
		sinceDay: null,
		topicCode: null,
		wish: null,
		interpreterLanguage: null,
		callbackWindow: '',
		dangerSelfReport: false,
		receivedAt,
		attachments,
		...(mail.from
			? { identityMode: 'VAULTED', identity: { name: mail.from.name, contact: mail.from.address } }
			: { identityMode: 'ANONYMOUS' })
	};
}

const languageOf = ({ language }: ReadMail): Language => (isLanguage(language) ? language : 'de');

/** A UUID (version 8) from the first half of a keyed hash. */
function uuidFrom(hash: Buffer): string {
	const bytes = Buffer.from(hash.subarray(0, 16));
	bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
	bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
	return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
