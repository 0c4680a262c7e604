import type { Context } from '../pure/actor.ts';
import type { PlainDate } from '../pure/plain-date.ts';
import type { Tx } from './database.server.ts';
import type { Platform } from './platform.server.ts';

/** What a row hangs on; it is found, handed to the archive and erased together with it. */
export type Anchor = 'report' | 'case' | 'colleague' | 'tenant';

export type PersonalTable = {
	/** Schema and table, as in SQL. */
	readonly name: string;
	/** Column that tells rows of a tenant apart. */
	readonly key: string;
	/** Columns of typed text: searched for a person, blackened on demand. */
	readonly texts?: readonly string[];
	/** The same for columns of JSON. */
	readonly json?: readonly string[];
	/** Personal columns that no search reads: sealed bytes, files, secrets, what is public anyway. */
	readonly unsearched?: readonly string[];
	/** Column → longest text its constraint takes. */
	readonly longest?: Readonly<Record<string, number>>;
	/** Anchor → column that holds its id. */
	readonly belongsTo: Partial<Record<Anchor, string>>;
	/** Anchors this row outlives: only its reference is emptied. */
	readonly outlives?: readonly Anchor[];
	/** Reached at the gate only: credentials, which no search of an officer may read. */
	readonly isGateOnly?: boolean;
	/** Nobody but the author may ever read it, not even here. */
	readonly isAuthorsOnly?: boolean;
};

/** One thing whose period may be over. */
export type DueItem = {
	readonly objectType: 'case' | 'report' | 'identity' | 'receipt' | 'agreement' | 'measure';
	readonly id: string;
	/** Number or reference, never a name. */
	readonly label: string;
	/** Day of the event the period starts with. */
	readonly startsOn: PlainDate;
	/** A hold on one of these keeps it too. */
	readonly heldWith: readonly string[];
	/** Kept by the case itself until this day. */
	readonly heldUntil?: PlainDate | null;
};

export type ListedAct = {
	readonly kind: 'listed';
	/** Things whose event happened on or before the day, longest ago first. */
	readonly candidates: (tx: Tx, tenantId: string, startedUntil: PlainDate, limit: number) => Promise<DueItem[]>;
	/** Carries out the class's action on one of them; the rows that hang on a case or report go by their tables. */
	readonly act: (tx: Tx, context: Context, id: string) => Promise<ErasedAnchor | undefined>;
};
/** What is to be erased table by table, because the act ends a whole case or report. */
export type ErasedAnchor = { readonly anchor: 'case' | 'report'; readonly ids: readonly string[] };

export type CountedAct = {
	readonly kind: 'counted';
	readonly objectType: 'audit-entry' | 'private-note';
	/** How many started before the day. */
	readonly count: (tx: Tx, tenantId: string, startedBefore: PlainDate) => Promise<number>;
	readonly act: (tx: Tx, tenantId: string, startedBefore: PlainDate) => Promise<number>;
};
export type RetentionAct = ListedAct | CountedAct;

/** What every module with personal data exports as `privacy` from its server door. */
export type PrivacyDoor = {
	readonly module: string;
	readonly tables: readonly PersonalTable[];
	/** Retention class → how this module finds and ends what belongs to it. */
	readonly retention?: Readonly<Record<string, RetentionAct>>;
	/** Finds a case or report by the number people know it by. A report of a case stands for the case. */
	readonly findByNumber?: (tx: Tx, tenantId: string, number: string) => Promise<NumberedObject | undefined>;
	/** Reports among these whose reporter gave a name, open or protected. */
	readonly reportsWithReporter?: (tx: Tx, tenantId: string, reportIds: readonly string[]) => Promise<readonly string[]>;
	/** Blackens a passage where a plain replacement does not reach, e.g. in a waiting file; gives how many rows. */
	readonly redactElsewhere?: (tx: Tx, tenantId: string, passage: string) => Promise<number>;
	/** Files that go to the archive with a case. */
	readonly filesOf?: (
		platform: Platform,
		tx: Tx,
		tenantId: string,
		reportIds: readonly string[]
	) => Promise<readonly ArchivedFile[]>;
};
export type NumberedObject = {
	readonly objectType: 'case' | 'report';
	readonly id: string;
	readonly label: string;
};
export type ArchivedFile = { readonly path: string; readonly content: Uint8Array };
