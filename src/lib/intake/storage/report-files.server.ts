import { sql } from 'kysely';
import type { ScanState } from './attachments.server.ts';
import { isUuid } from '../../platform/pure/ids.ts';
import type { Tx } from '../../platform/server/database.server.ts';
import type { Channel, IdentityMode, ReportState, Wish } from '../domain/report.ts';
import type { ClearingResult, Intensity } from '../domain/report-work.ts';

const columns = [
	'id',
	'reference',
	'channel',
	'language',
	'text',
	'placeText',
	'areaId',
	'latitude',
	'longitude',
	'sinceDay',
	'topicCode',
	'wish',
	'identityMode',
	'interpreterLanguage',
	'callbackWindow',
	'dangerSelfReport',
	'intensity',
	'namesNobody',
	'state',
	'receivedAt',
	'acknowledgeDue',
	'feedbackDue',
	'acknowledgedAt',
	'decidedAt',
	'decision',
	'decisionReason',
	'referredTo',
	'reviewOn',
	'feedbackGivenAt',
	'caseId',
	'assignedTo',
	'createdBy',
	'version'
] as const;

export type ReportFile = {
	readonly id: string;
	readonly reference: string;
	readonly channel: Channel;
	readonly language: string;
	readonly text: string;
	readonly placeText: string;
	readonly areaId: string | null;
	readonly latitude: number | null;
	readonly longitude: number | null;
	readonly sinceDay: string | null;
	readonly topicCode: string | null;
	readonly wish: Wish | null;
	readonly identityMode: IdentityMode;
	readonly interpreterLanguage: string | null;
	readonly callbackWindow: string;
	readonly dangerSelfReport: boolean;
	readonly intensity: Intensity | null;
	readonly namesNobody: boolean;
	readonly state: ReportState;
	readonly receivedAt: Date;
	readonly acknowledgeDue: string;
	readonly feedbackDue: string;
	readonly acknowledgedAt: Date | null;
	readonly decidedAt: Date | null;
	readonly decision: ClearingResult | null;
	readonly decisionReason: string;
	readonly referredTo: string;
	readonly reviewOn: string | null;
	readonly feedbackGivenAt: Date | null;
	readonly caseId: string | null;
	readonly assignedTo: string | null;
	readonly createdBy: string | null;
	readonly version: number;
};

/** One report with everything a conflict manager works with; row security hides it from everybody else. */
export const findReportFile = async (tx: Tx, tenantId: string, id: string): Promise<ReportFile | undefined> =>
	(await tx
		.selectFrom('intake.reports')
		.select(columns)
		.where('tenantId', '=', tenantId)
		.where('id', '=', id)
		.executeTakeFirst()) as ReportFile | undefined;

/** The same, held until the end of the transaction: decide only upon what cannot change meanwhile. */
export const holdReportFile = async (tx: Tx, tenantId: string, id: string): Promise<ReportFile | undefined> =>
	isUuid(id) // addresses hold any text
		? ((await tx
				.selectFrom('intake.reports')
				.select(columns)
				.where('tenantId', '=', tenantId)
				.where('id', '=', id)
				.forUpdate()
				.executeTakeFirst()) as ReportFile | undefined)
		: undefined;

export type ReportChange = {
	readonly state?: ReportState;
	readonly acknowledgedAt?: Date;
	readonly decidedAt?: Date;
	readonly decision?: ClearingResult;
	readonly decisionReason?: string;
	readonly referredTo?: string;
	readonly reviewOn?: string | null;
	readonly feedbackGivenAt?: Date;
	readonly caseId?: string;
	readonly assignedTo?: string | null;
};

export async function changeReport(
	tx: Tx,
	tenantId: string,
	id: string,
	change: ReportChange,
	at: Date
): Promise<void> {
	await tx
		.updateTable('intake.reports')
		.set({ ...change, updatedAt: at, version: sql<number>`version + 1` })
		.where('tenantId', '=', tenantId)
		.where('id', '=', id)
		.execute();
}

export type ShownAttachment = {
	readonly id: string;
	readonly mediaType: string;
	readonly size: number;
	readonly width: number | null;
	readonly height: number | null;
	readonly scanState: ScanState;
};

export const listAttachments = (tx: Tx, tenantId: string, reportId: string): Promise<ShownAttachment[]> =>
	tx
		.selectFrom('intake.attachments')
		.select(['id', 'mediaType', 'size', 'width', 'height', 'scanState'])
		.where('tenantId', '=', tenantId)
		.where('reportId', '=', reportId)
		.orderBy('createdAt')
		.orderBy('id')
		.execute() as Promise<ShownAttachment[]>;

export type OwnSignal = {
	readonly id: string;
	readonly reference: string;
	readonly placeText: string;
	readonly topicCode: string | null;
	readonly state: ReportState;
	readonly receivedAt: Date;
};

/** What became of one's own signals: their state, no text, nobody else's. */
export const listOwnSignals = async (tx: Tx, tenantId: string, userId: string, limit: number): Promise<OwnSignal[]> =>
	(await tx
		.selectFrom('intake.reports')
		.select(['id', 'reference', 'placeText', 'topicCode', 'state', 'receivedAt'])
		.where('tenantId', '=', tenantId)
		.where('createdBy', '=', userId)
		.where('channel', '=', 'FRONTLINE')
		.orderBy('receivedAt', 'desc')
		.limit(limit)
		.execute()) as OwnSignal[];

/** Reports somebody still waits for go from one colleague to another; gives the reports. */
const settledStates = ['FEEDBACK_GIVEN', 'WITHDRAWN', 'ERASED'];

/** How many reports that still need an answer are assigned to a person. */
export async function countOpenReports(tx: Tx, tenantId: string, userId: string): Promise<number> {
	const { count } = await tx
		.selectFrom('intake.reports')
		.select((eb) => eb.fn.countAll<number>().as('count'))
		.where('tenantId', '=', tenantId)
		.where('assignedTo', '=', userId)
		.where('state', 'not in', settledStates)
		.executeTakeFirstOrThrow();
	return count;
}

export async function moveOpenReports(
	tx: Tx,
	tenantId: string,
	move: { readonly from: string; readonly to: string; readonly now: Date }
): Promise<string[]> {
	const rows = await tx
		.updateTable('intake.reports')
		.set((eb) => ({ assignedTo: move.to, updatedAt: move.now, version: eb('version', '+', 1) }))
		.where('tenantId', '=', tenantId)
		.where('assignedTo', '=', move.from)
		.where('state', 'not in', settledStates)
		.returning('id')
		.execute();
	return rows.map(({ id }) => id);
}
