/** A mail as its bytes say, before anybody decided what it is. Nothing in it is to be believed. */
export type ReadMail = {
	readonly messageId: string;
	/** Message-IDs this one answers, the nearest first. */
	readonly answers: readonly string[];
	readonly from: { readonly name: string; readonly address: string } | undefined;
	/** Every address it was sent to, as far as the header tells. */
	readonly to: readonly string[];
	readonly subject: string;
	readonly text: string;
	readonly language: string;
	readonly isEncrypted: boolean;
	readonly files: readonly Uint8Array[];
	/** Headers that tell people from machines, in small letters, empty when absent. */
	readonly signs: MachineSigns;
};

export type MachineSigns = {
	readonly autoSubmitted: string;
	readonly precedence: string;
	readonly autoReply: string;
	readonly returnPath: string;
	readonly listId: string;
	readonly contentType: string;
};

/** Why a mail is no report although it can be read. DUPLICATE: the same mail was delivered before. */
export type AsideReason = 'AUTO_REPLY' | 'BOUNCE' | 'LIST' | 'OWN_MAIL' | 'DUPLICATE';
/** Why a mail stays for people to read in the mailbox. */
export type UnreadableReason =
	'TOO_BIG' | 'TOO_MANY_PARTS' | 'TOO_SLOW' | 'BROKEN' | 'ENCRYPTED' | 'EMPTY' | 'KEEPS_FAILING';
export type LeftReason = AsideReason | UnreadableReason;

/** True for what people may have to look at themselves, because a person may have written it. */
export const isUnreadable = (reason: LeftReason): reason is UnreadableReason => unreadable.has(reason);
const unreadable = new Set<LeftReason>([
	'TOO_BIG',
	'TOO_MANY_PARTS',
	'TOO_SLOW',
	'BROKEN',
	'ENCRYPTED',
	'EMPTY',
	'KEEPS_FAILING'
]);
