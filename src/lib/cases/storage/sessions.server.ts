import { sql } from 'kysely';
import type { SessionKind, SessionState } from '../domain/sessions.ts';
import type { Tx } from '../../platform/server/database.server.ts';

export type SessionContent = {
	readonly kind: SessionKind;
	readonly startsAt: Date;
	readonly endsAt: Date;
	readonly place: string;
	readonly functionsPresent: string;
	readonly invitation: string;
	readonly minutes: string;
};
export type CaseSession = SessionContent & {
	readonly id: string;
	readonly state: SessionState;
	readonly calendarSequence: number;
	readonly version: number;
};
export type SessionPlace = { readonly tenantId: string; readonly caseId: string; readonly id: string };

const columns = [
	'id',
	'kind',
	'startsAt',
	'endsAt',
	'place',
	'functionsPresent',
	'invitation',
	'minutes',
	'state',
	'calendarSequence',
	'version'
] as const;

/** Latest first. */
export const listSessions = (tx: Tx, tenantId: string, caseId: string): Promise<CaseSession[]> =>
	tx
		.selectFrom('cases.sessions')
		.select(columns)
		.where('tenantId', '=', tenantId)
		.where('caseId', '=', caseId)
		.orderBy('startsAt', 'desc')
		.execute() as Promise<CaseSession[]>;

export const findSession = (tx: Tx, place: SessionPlace): Promise<CaseSession | undefined> =>
	tx
		.selectFrom('cases.sessions')
		.select(columns)
		.where('tenantId', '=', place.tenantId)
		.where('caseId', '=', place.caseId)
		.where('id', '=', place.id)
		.executeTakeFirst() as Promise<CaseSession | undefined>;

export async function insertSession(
	tx: Tx,
	place: SessionPlace,
	content: SessionContent,
	created: { readonly createdBy: string; readonly createdAt: Date }
): Promise<void> {
	await tx
		.insertInto('cases.sessions')
		.values({ ...place, ...content, ...created })
		.execute();
}

/** Each change counts the calendar's sequence up, so that a later .ics replaces the earlier one (RFC 5545, 3.8.7.4). */
export async function updateSession(
	tx: Tx,
	place: SessionPlace,
	change: Partial<SessionContent> & { readonly state?: SessionState },
	version: number
): Promise<boolean> {
	const result = await tx
		.updateTable('cases.sessions')
		.set((eb) => ({ ...change, version: version + 1, calendarSequence: eb('calendarSequence', '+', 1) }))
		.where('tenantId', '=', place.tenantId)
		.where('caseId', '=', place.caseId)
		.where('id', '=', place.id)
		.where('version', '=', version)
		.executeTakeFirst();
	return result.numUpdatedRows > 0n;
}

/** Two wall-clock times of the office (`2026-06-15T09:30`) as instants; PostgreSQL knows the summer time. */
export async function officeInstants(
	tx: Tx,
	starts: string,
	ends: string
): Promise<{ startsAt: Date; endsAt: Date } | undefined> {
	const { rows } = await sql<{ startsAt: Date; endsAt: Date }>`select
		${starts}::timestamp at time zone 'Europe/Berlin' as "startsAt",
		${ends}::timestamp at time zone 'Europe/Berlin' as "endsAt"`.execute(tx);
	const [row] = rows;
	return row && row.startsAt < row.endsAt ? row : undefined;
}
