import { recordAudit } from '../../audit/index.server.ts';
import type { CaseIntensity, CaseLevel, CaseScope, CaseVisibility, ClearingChecklist } from '../../cases/index.ts';
import {
	findLatestDangerCheck,
	listOpenCasesForLinking,
	listReferralTargets,
	openCase,
	recordClearing,
	recordDangerCheck,
	type DangerCheck,
	type DangerCheckInput,
	type LinkableCase,
	type ReferralTarget
} from '../../cases/index.server.ts';
import { listColleagues, listUnits, type Unit } from '../../identity/index.server.ts';
import type { MemberContext } from '../../platform/pure/actor.ts';
import { refuse, succeed, type Outcome } from '../../platform/pure/outcome.ts';
import type { PlainDate } from '../../platform/pure/plain-date.ts';
import type { Tx } from '../../platform/server/database.server.ts';
import type { Platform } from '../../platform/server/platform.server.ts';
import { coversReport, lackingIn, stateAfterClearing, type ClearingResult } from '../domain/report-work.ts';
import { changeReport, findReportFile, holdReportFile, type ReportFile } from '../storage/report-files.server.ts';
import { mayWorkOnReports, refuseAccess } from './report-rights.server.ts';

export type Clearing = {
	readonly report: ReportFile;
	readonly dangerCheck: DangerCheck | undefined;
	/** False until a danger check of this report is stored; no decision before. */
	readonly isDangerChecked: boolean;
	readonly openCases: readonly LinkableCase[];
	readonly referralTargets: readonly ReferralTarget[];
	readonly units: readonly Unit[];
	readonly leads: readonly { readonly userId: string; readonly displayName: string }[];
};

/** What the clearing page shows: the report, its danger check, where it may go. A level 2 read, so it is logged. */
export const readClearing =
	(platform: Platform) =>
	(context: MemberContext, reportId: string): Promise<Outcome<Clearing, 'not-yours' | 'not-found'>> =>
		platform.database.inTenant(context, async (tx) => {
			const { tenantId } = context.actor;
			if (!mayWorkOnReports(context.actor)) return refuseAccess(tx, context, 'report.read', reportId);
			const report = await findReportFile(tx, tenantId, reportId);
			if (!report) return refuse('not-found');
			await recordAudit(tx, context, {
				verb: 'report.read',
				objectType: 'report',
				objectId: reportId,
				caseId: report.caseId ?? undefined
			});
			const dangerCheck = await findLatestDangerCheck(tx, tenantId, { reportId });
			const colleagues = await listColleagues(tx, tenantId, context.today);
			return succeed({
				report,
				dangerCheck,
				isDangerChecked: coversReport(dangerCheck, report.receivedAt),
				openCases: await listOpenCasesForLinking(tx, tenantId),
				referralTargets: await listReferralTargets(tx, tenantId),
				units: await listUnits(tx, tenantId),
				leads: colleagues.filter(({ roles, status }) => status === 'ACTIVE' && roles.includes('CONFLICT_MANAGER'))
			});
		});

/** Stores the danger check of a report; clearing has begun with it. */
export const checkDanger =
	(platform: Platform) =>
	(
		context: MemberContext,
		reportId: string,
		input: DangerCheckInput
	): Promise<Outcome<{ danger: boolean }, 'not-yours' | 'not-found' | 'action-missing' | 'answers-missing'>> =>
		platform.database.inTenant(context, async (tx) => {
			const { tenantId } = context.actor;
			if (!mayWorkOnReports(context.actor)) return refuseAccess(tx, context, 'danger-check.recorded', reportId);
			const report = await holdReportFile(tx, tenantId, reportId);
			if (!report) return refuse('not-found');
			const checked = await recordDangerCheck(tx, context, {
				...input,
				reportId,
				caseId: report.caseId ?? undefined,
				occasion: 'TRIAGE'
			});
			if (!checked.ok) return checked;
			if (report.state === 'RECEIVED' || report.state === 'ACKNOWLEDGED') {
				await changeReport(tx, tenantId, reportId, { state: 'IN_CLEARING' }, context.now);
				await recordAudit(tx, context, { verb: 'report.clearing-started', objectType: 'report', objectId: reportId });
			}
			return succeed({ danger: checked.value.danger });
		});

export type NewCaseWish = {
	readonly title: string;
	readonly presentingIssue: string;
	readonly level: CaseLevel;
	readonly scope: CaseScope;
	readonly intensity: CaseIntensity;
	readonly visibility: CaseVisibility;
	readonly concernedUnits: readonly string[];
	readonly leadId: string;
};

export type ClearingDecision = {
	readonly reportId: string;
	readonly version: number;
	readonly checklist: ClearingChecklist;
	readonly result: ClearingResult;
	readonly reason: string;
	readonly nextStep: string;
	/** ACCEPT: an open case, or the wish for a new one. */
	readonly caseId: string | null;
	readonly newCase: NewCaseWish | null;
	/** REFER: to whom, and whether name and contact go along with the reporter's consent. */
	readonly referralTargetId: string | null;
	readonly passesIdentity: boolean;
	readonly hasConsent: boolean;
	/** OBSERVE: the day somebody looks again. */
	readonly reviewOn: PlainDate | null;
};
export type Cleared = { readonly caseId: string | null };
type DecisionRefusal =
	| 'not-yours'
	| 'not-found'
	| 'changed-meanwhile'
	| 'danger-not-checked'
	| 'not-possible-now'
	| 'choose-one'
	| 'consent-missing'
	| 'required'
	| 'day-in-past';

/**
 * Decides a report: accept, refer, observe or reject, always with a reason. The danger check comes first and cannot
 * be skipped; the report is held while it is decided, so two colleagues cannot decide it twice.
 */
export const clearReport =
	(platform: Platform) =>
	(context: MemberContext, decision: ClearingDecision): Promise<Outcome<Cleared, DecisionRefusal>> =>
		platform.database.inTenant(context, async (tx) => {
			const { tenantId } = context.actor;
			const { reportId } = decision;
			if (!mayWorkOnReports(context.actor)) return refuseAccess(tx, context, 'clearing.decided', reportId);
			const report = await holdReportFile(tx, tenantId, reportId);
			if (!report) return refuse('not-found');
			const state = stateAfterClearing(report.state, decision.result);
			if (!state) return refuse('not-possible-now');
			if (report.version !== decision.version) return refuse('changed-meanwhile');
			const check = await findLatestDangerCheck(tx, tenantId, { reportId });
			if (!coversReport(check, report.receivedAt)) return refuse('danger-not-checked');
			const lacking = firstLack(context, decision);
			if (lacking) return lacking;
			const referredTo = await referralName(tx, tenantId, decision);
			if (referredTo === undefined) return refuse('choose-one', 'referralTargetId');
			const caseId = await caseOf(tx, context, report, decision);
			if (caseId === undefined) return refuse('choose-one', 'caseId');
			await changeReport(
				tx,
				tenantId,
				reportId,
				{
					state,
					decidedAt: context.now,
					decision: decision.result,
					decisionReason: decision.reason,
					referredTo,
					reviewOn: decision.result === 'OBSERVE' ? decision.reviewOn : null,
					...(caseId ? { caseId } : {})
				},
				context.now
			);
			await recordClearing(tx, context, {
				reportId,
				caseId,
				checklist: decision.checklist,
				result: decision.result,
				reason: decision.reason,
				referredTo,
				nextStep: decision.nextStep
			});
			return succeed({ caseId });
		});

function firstLack(context: MemberContext, decision: ClearingDecision) {
	const [field, code] =
		Object.entries(lackingIn({ ...decision, today: context.today, opensCase: decision.newCase !== null }))[0] ?? [];
	return field && code ? refuse(code as 'choose-one', field) : undefined; // codes of lackingIn are all DecisionRefusals
}

/** Name of the chosen entry of the catalogue; empty when nothing is referred, undefined when it is not in the catalogue. */
async function referralName(tx: Tx, tenantId: string, decision: ClearingDecision): Promise<string | undefined> {
	if (decision.result !== 'REFER') return '';
	const targets = await listReferralTargets(tx, tenantId);
	return targets.find(({ id }) => id === decision.referralTargetId)?.name;
}

/** The case the report belongs to from now on; null when it was not accepted, undefined when the case is not theirs. */
async function caseOf(
	tx: Tx,
	context: MemberContext,
	report: ReportFile,
	decision: ClearingDecision
): Promise<string | null | undefined> {
	if (decision.result !== 'ACCEPT') return null;
	if (decision.newCase) return (await caseFromReport(tx, context, report, decision.newCase)).id;
	const mine = await listOpenCasesForLinking(tx, context.actor.tenantId);
	return mine.find(({ id }) => id === decision.caseId)?.id;
}

/**
 * Whoever accepts stays in the team, because the answer to the reporter is still theirs to write. An internal
 * administration case is seen by its lead alone, so its first lead is whoever opened it.
 */
function caseFromReport(tx: Tx, context: MemberContext, report: ReportFile, wish: NewCaseWish) {
	const { userId } = context.actor;
	const leadId = wish.scope === 'ADMIN_INTERNAL' ? userId : wish.leadId;
	return openCase(tx, context, {
		...wish,
		leadId,
		teamIds: [leadId, userId],
		topics: report.topicCode ? [report.topicCode] : [],
		areaId: report.areaId,
		placeText: report.placeText,
		sourceReportId: report.id
	});
}
