/** How the connection is encrypted. NONE only to a server on this very machine that the operator named. */
export const securities = ['TLS', 'STARTTLS', 'NONE'] as const;
export type Security = (typeof securities)[number];

/** What a sender gets back: nothing, the number of the report, or the number and the receipt code. */
export const acknowledgements = ['NONE', 'NUMBER', 'NUMBER_AND_CODE'] as const;
export type Acknowledgement = (typeof acknowledgements)[number];

/** Why a mailbox cannot be read just now. */
export const mailboxProblems = [
	'ADDRESS_UNKNOWN',
	'PRIVATE_ADDRESS',
	'NO_ANSWER',
	'TLS_UNTRUSTED',
	'LOGIN_REFUSED',
	'FOLDER_MISSING',
	'CANNOT_MOVE',
	'TROUBLE'
] as const;
export type MailboxProblem = (typeof mailboxProblems)[number];

/** Folders of the mailbox that mails are moved to once it is stored what became of them. */
export const folders = { done: 'KoKo erledigt', aside: 'KoKo beiseite', unreadable: 'KoKo nicht lesbar' } as const;

/** Bounds of one mail; a larger one is left for people to read. */
export const mostMailBytes = 25 * 1024 * 1024;
export const mostParts = 200;
export const mostSigns = 20_000;
