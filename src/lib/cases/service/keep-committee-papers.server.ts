import { v7 as newId } from 'uuid';
import { getTenant, listUnits } from '../../identity/index.server.ts';
import { listMeasuresOfCase } from '../../measures/index.server.ts';
import type { MemberContext } from '../../platform/pure/actor.ts';
import { isUuid } from '../../platform/pure/ids.ts';
import { refuse, succeed } from '../../platform/pure/outcome.ts';
import type { Tx } from '../../platform/server/database.server.ts';
import type { Platform } from '../../platform/server/platform.server.ts';
import {
	findPaper,
	insertPaper,
	listPapers,
	updatePaper,
	type PaperContent
} from '../storage/committee-papers.server.ts';
import { proveInCase, readInCase, workInCase } from './work-in-case.server.ts';

const roles = ['CONFLICT_MANAGER'] as const;

/** What a paper may name of a measure: what is to be done, who does it and by when. */
export type ReleasableMeasure = {
	readonly id: string;
	readonly title: string;
	readonly owner: string;
	readonly dueOn: string | null;
};

/** The papers of a case, and the measures their author may release into one. */
export const papersPage = (platform: Platform) => (context: MemberContext, caseId: string) =>
	readInCase(platform)(context, { caseId, verb: 'papers.read', roles }, async (tx, worked) => ({
		papers: await listPapers(tx, context.actor.tenantId, caseId),
		measures: await releasable(tx, context.actor.tenantId, caseId),
		isLead: worked.leadId === context.actor.userId,
		isInTeam: worked.teamIds.includes(context.actor.userId)
	}));

/** One paper with what it says; nothing when the case has no such paper. */
export const paperPage = (platform: Platform) => (context: MemberContext, caseId: string, paperId: string) =>
	readInCase(platform)(context, { caseId, verb: 'paper.read', roles }, async (tx, worked) => {
		const { tenantId, userId } = context.actor;
		const paper = isUuid(paperId) ? await findPaper(tx, { tenantId, caseId, id: paperId }) : undefined;
		if (!paper) return undefined;
		const measures = await releasable(tx, tenantId, caseId);
		const isInTeam = worked.teamIds.includes(userId);
		return { paper, measures, isInTeam, tenant: (await getTenant(tx, tenantId)).name };
	});

export const writePaper = (platform: Platform) => (context: MemberContext, caseId: string, content: PaperContent) => {
	const act = { caseId, verb: 'paper.written', roles };
	return workInCase(platform)(context, act, async (tx) => {
		const { tenantId, userId } = context.actor;
		if (!(await areReleasable(tx, tenantId, caseId, content))) return refuse('invalid', 'measureIds');
		const id = newId();
		await insertPaper(tx, { tenantId, caseId, id }, content, { by: userId, at: context.now });
		await proveInCase(tx, context, act, 'paper', id);
		return succeed(id);
	});
};

export type PaperChange = { readonly caseId: string; readonly paperId: string; readonly version: number };

export const changePaper =
	(platform: Platform) => (context: MemberContext, change: PaperChange, content: PaperContent) => {
		const { caseId, paperId, version } = change;
		const act = { caseId, verb: 'paper.changed', roles };
		return workInCase(platform)(context, act, async (tx) => {
			const { tenantId } = context.actor;
			if (!(await areReleasable(tx, tenantId, caseId, content))) return refuse('invalid', 'measureIds');
			const place = { tenantId, caseId, id: paperId };
			if (!(await updatePaper(tx, place, content, { version, at: context.now }))) return refuse('changed-meanwhile');
			await proveInCase(tx, context, act, 'paper', paperId);
			return succeed(paperId);
		});
	};

async function releasable(tx: Tx, tenantId: string, caseId: string): Promise<ReleasableMeasure[]> {
	const units = new Map((await listUnits(tx, tenantId)).map(({ id, name }) => [id, name]));
	const measures = await listMeasuresOfCase(tx, tenantId, caseId);
	return measures.map(({ id, title, ownerUnitId, dueOn }) => ({
		id,
		title,
		owner: (ownerUnitId && units.get(ownerUnitId)) || '',
		dueOn
	}));
}

/** Only measures of this very case may stand in its paper. */
async function areReleasable(tx: Tx, tenantId: string, caseId: string, { measureIds }: PaperContent): Promise<boolean> {
	const own = new Set((await listMeasuresOfCase(tx, tenantId, caseId)).map(({ id }) => id));
	return measureIds.every((id) => own.has(id));
}
