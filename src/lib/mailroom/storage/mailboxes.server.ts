import { sql } from 'kysely';
import type { Tx } from '../../platform/server/database.server.ts';
import type { Place } from '../../platform/server/envelope.server.ts';
import type { SealedTable } from '../../platform/server/sealed-tables.server.ts';
import type { Acknowledgement, MailboxProblem, Security } from '../domain/mailbox.ts';

/** Where the password of a tenant's mailbox belongs; sealed bytes open there only. */
export const passwordPlace = (tenantId: string): Place => ({
	tenantId,
	table: 'mailroom.mailboxes',
	column: 'password_sealed',
	rowId: tenantId
});

/** For renewing keys. */
export const sealedPasswords: SealedTable = {
	table: 'mailroom.mailboxes',
	column: 'password_sealed',
	idColumn: 'tenant_id',
	placeOf: passwordPlace
};

export type MailboxSettings = {
	/** Where residents write to. */
	readonly address: string;
	readonly host: string;
	readonly port: number;
	readonly security: Security;
	readonly login: string;
	readonly folder: string;
	readonly acknowledgement: Acknowledgement;
	readonly hasPlusAddresses: boolean;
	readonly daysKept: number | null;
	readonly active: boolean;
};

export type Mailbox = MailboxSettings & {
	readonly passwordSealed: Buffer;
	readonly ownKey: Buffer;
	readonly version: number;
	readonly lastFetchedAt: Date | null;
	readonly lastProblem: MailboxProblem | null;
};

const columns = [
	'address',
	'host',
	'port',
	'security',
	'login',
	'folder',
	'acknowledgement',
	'hasPlusAddresses',
	'daysKept',
	'active',
	'passwordSealed',
	'ownKey',
	'version',
	'lastFetchedAt',
	'lastProblem'
] as const;

export const findMailbox = (tx: Tx, tenantId: string): Promise<Mailbox | undefined> =>
	tx.selectFrom('mailroom.mailboxes').select(columns).where('tenantId', '=', tenantId).executeTakeFirst() as Promise<
		Mailbox | undefined
	>;

/** Stores the settings of a version; false when somebody changed them meanwhile. Version 0 is the first time. */
export async function saveMailbox(
	tx: Tx,
	tenantId: string,
	version: number,
	values: MailboxSettings & { readonly passwordSealed: Buffer; readonly ownKey: Buffer }
): Promise<boolean> {
	const forgotten = { lastProblem: null, leasedUntil: null };
	const result =
		version === 0
			? await tx
					.insertInto('mailroom.mailboxes')
					.values({ ...values, tenantId })
					.onConflict((conflict) => conflict.doNothing())
					.executeTakeFirst()
			: await tx
					.updateTable('mailroom.mailboxes')
					.set((eb) => ({ ...values, ...forgotten, version: eb('version', '+', 1), updatedAt: sql<Date>`now()` }))
					.where('tenantId', '=', tenantId)
					.where('version', '=', version)
					.executeTakeFirst();
	return ('numUpdatedRows' in result ? result.numUpdatedRows : (result.numInsertedOrUpdatedRows ?? 0n)) > 0n;
}

/** Tenants whose mailbox is to be read. Runs at the gate. */
export async function listActive(tx: Tx): Promise<string[]> {
	const rows = await tx.selectFrom('mailroom.mailboxes').select('tenantId').where('active', '=', true).execute();
	return rows.map(({ tenantId }) => tenantId);
}

/** Takes the mailbox for one worker; undefined when it is switched off or another one is reading. */
export const leaseMailbox = (tx: Tx, tenantId: string, seconds: number): Promise<Mailbox | undefined> =>
	tx
		.updateTable('mailroom.mailboxes')
		.set({ leasedUntil: sql<Date>`now() + make_interval(secs => ${seconds})` })
		.where('tenantId', '=', tenantId)
		.where('active', '=', true)
		.where(sql<boolean>`coalesce(leased_until, '-infinity') < now()`)
		.returning(columns)
		.executeTakeFirst() as Promise<Mailbox | undefined>;

/** Gives it back with what came of it. */
export async function releaseMailbox(tx: Tx, tenantId: string, problem: MailboxProblem | null): Promise<void> {
	await tx
		.updateTable('mailroom.mailboxes')
		.set({ leasedUntil: null, lastProblem: problem, ...(!problem && { lastFetchedAt: sql<Date>`now()` }) })
		.where('tenantId', '=', tenantId)
		.execute();
}
