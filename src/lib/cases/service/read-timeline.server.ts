import { listAssessments } from '../../analysis/index.server.ts';
import { listEntries } from '../../audit/index.server.ts';
import { namesOf } from '../../identity/index.server.ts';
import { listMeasuresOfCase } from '../../measures/index.server.ts';
import type { MemberContext } from '../../platform/pure/actor.ts';
import { isUuid } from '../../platform/pure/ids.ts';
import { refuse, succeed } from '../../platform/pure/outcome.ts';
import type { Tx } from '../../platform/server/database.server.ts';
import type { Platform } from '../../platform/server/platform.server.ts';
import { inOrder, type TimelineEntry, type TimelineFilter } from '../domain/timeline.ts';
import { findCase } from '../storage/case-file.server.ts';
import { listHappenings } from '../storage/timeline.server.ts';
import type { CasePorts } from './case-ports.ts';

/** Acts on the case itself that belong into its story; looking is told on the page of accesses. */
const steps: readonly string[] = [
	'case.opened',
	'case.open',
	'case.pause',
	'case.resume',
	'case.escalate',
	'case.deescalate',
	'case.startFollowUp',
	'case.recur',
	'case.handOver',
	'case.takeBack',
	'case.close',
	'case.reopen',
	'case.lead-handed-over'
];

/** The Verlauf: everything the asker may see of what happened, in one order. */
export const readTimeline =
	(platform: Platform, ports: CasePorts) => (context: MemberContext, caseId: string, filter: TimelineFilter) =>
		platform.database.inTenant(context, async (tx) => {
			const { tenantId } = context.actor;
			if (!isUuid(caseId) || !(await findCase(tx, tenantId, caseId))) return refuse('not-yours');
			const entries = [
				...(await listHappenings(tx, tenantId, caseId)),
				...(await listSteps(tx, tenantId, caseId)),
				...(await listEstimates(tx, tenantId, caseId)),
				...(await listMeasures(tx, tenantId, caseId)),
				...(await listReports(tx, tenantId, caseId, ports))
			];
			const shown = inOrder(entries, filter);
			const names = await namesOf(
				tx,
				tenantId,
				shown.map(({ byId }) => byId)
			);
			return succeed(shown.map(({ byId, ...entry }) => ({ ...entry, by: (byId && names.get(byId)) ?? '' })));
		});

async function listSteps(tx: Tx, tenantId: string, caseId: string): Promise<TimelineEntry[]> {
	const entries = await listEntries(tx, tenantId, { caseId, verbs: steps, limit: 500 });
	return entries.map(({ id, at, verb, actorId }) => ({
		id,
		kind: 'STEP',
		at,
		code: verb.replace('case.', ''),
		text: '',
		count: null,
		byId: actorId
	}));
}

const listReports = async (tx: Tx, tenantId: string, caseId: string, ports: CasePorts): Promise<TimelineEntry[]> =>
	(await ports.reportsOfCase(tx, tenantId, caseId)).map((report) => ({
		id: report.id,
		kind: 'REPORT',
		at: report.receivedAt,
		code: 'RECEIVED',
		text: report.reference,
		count: report.messages,
		byId: null
	}));

const listEstimates = async (tx: Tx, tenantId: string, caseId: string): Promise<TimelineEntry[]> =>
	(await listAssessments(tx, tenantId, caseId)).map(({ id, assessedOn, evidence, stage, authorId }) => ({
		id,
		kind: 'ESCALATION',
		at: new Date(`${assessedOn}T12:00:00Z`),
		code: 'ESTIMATED',
		text: evidence,
		count: stage,
		byId: authorId
	}));

const listMeasures = async (tx: Tx, tenantId: string, caseId: string): Promise<TimelineEntry[]> =>
	(await listMeasuresOfCase(tx, tenantId, caseId)).map(({ id, updatedAt, state, title }) => ({
		id,
		kind: 'MEASURE',
		at: updatedAt,
		code: state,
		text: title,
		count: null,
		byId: null
	}));
