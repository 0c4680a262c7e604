import { cases } from '../../db/demo/cases.ts';
import type { DemoCase, PhaseKind } from '../../db/demo/case-shape.ts';
import { people } from '../../db/demo/people.ts';
import type { Tx } from '../lib/platform/server/database.server.ts';
import { become } from './become.server.ts';
import { caseDetails } from './case-details.ts';
import { dayAt, idOf, instantAt } from './days.ts';

/** Everything that hangs on a case, table by table; each tenant's rows behind its own wall. */
export async function writeCases(tx: Tx): Promise<void> {
	for (const tenant of new Set(cases.map((one) => one.tenant))) {
		const tenantId = idOf('tenant', tenant);
		const own = cases.filter((one) => one.tenant === tenant);
		await become(tx, { tenantId });
		await tx.insertInto('cases.conflictCases').values(own.map(caseRow)).execute();
		await tx.insertInto('cases.caseCounters').values(countersOf(tenantId, own)).execute();
		await tx.insertInto('cases.casePhases').values(own.flatMap(phaseRows)).execute();
		await writeDetails(tx, own);
		await writePrivateNotes(tx, own);
	}
}

const personId = (key: string): string => idOf('person', key);

const caseRow = (one: DemoCase) => ({
	tenantId: idOf('tenant', one.tenant),
	id: idOf('case', one.no),
	number: one.number,
	title: one.title,
	summary: one.summary,
	level: one.level,
	scope: one.scope,
	intensity: one.intensity,
	presentingIssue: one.presentingIssue,
	underlyingIssue: one.underlyingIssue,
	instrumentalised: one.instrumentalised,
	conflictTypes: [...one.types],
	topics: [...one.topics],
	areaId: one.area ? idOf('area', one.area) : null,
	placeText: one.place,
	responsibilityLevel: one.responsibility,
	leadId: personId(one.lead),
	teamIds: [...new Set([one.lead, ...one.team])].map(personId),
	concernedUnits: (one.concernedUnits ?? []).map((key) => idOf('unit', key)),
	visibility: one.visibility,
	state: one.state,
	pausedUntil: one.paused ? dayAt(one.paused[0]) : null,
	pauseReason: one.paused?.[1] ?? '',
	closingReason: one.closed?.[1] ?? null,
	closedAt: one.closed ? instantAt(one.closed[0], '15:40') : null,
	openedAt: instantAt(one.opened, '11:20'),
	demoNumber: one.no,
	createdBy: personId(one.lead),
	createdAt: instantAt(one.opened, '11:05'),
	updatedAt: instantAt(lastDayOf(one), '16:10')
});

const lastDayOf = (one: DemoCase): number =>
	Math.min(-1, Math.max(one.opened, ...(one.closed ? [one.closed[0]] : one.notes.map(([day]) => day))));

function countersOf(tenantId: string, own: readonly DemoCase[]) {
	const last = new Map<number, number>();
	for (const { number } of own) {
		const [, year = '', running = ''] = number.split('-');
		last.set(Number(year), Math.max(last.get(Number(year)) ?? 0, Number(running)));
	}
	return [...last].map(([year, lastNumber]) => ({ tenantId, year, lastNumber }));
}

const order: readonly PhaseKind[] = [
	'INTAKE',
	'TRIAGE',
	'ANALYSIS',
	'PROCESS_CHOICE',
	'CONTRACTING',
	'PROCESS',
	'AGREEMENT',
	'FOLLOW_UP',
	'CLOSED'
];

const phaseRows = (one: DemoCase) =>
	order.map((kind) => {
		const walked = one.phases.find(([name]) => name === kind);
		const skipped = one.skipped?.find(([name]) => name === kind);
		return {
			tenantId: idOf('tenant', one.tenant),
			id: idOf('phase', `${one.no}/${kind}`),
			caseId: idOf('case', one.no),
			kind,
			state: walked ? (walked[2] === null ? 'ACTIVE' : 'COMPLETED') : skipped ? 'SKIPPED' : 'PLANNED',
			startedAt: walked ? instantAt(walked[1], '11:30') : null,
			completedAt: walked && walked[2] !== null ? instantAt(walked[2], '15:30') : null,
			summary: walked?.[3] ?? '',
			skipReason: skipped?.[1] ?? ''
		};
	});

async function writeDetails(tx: Tx, own: readonly DemoCase[]): Promise<void> {
	const rows = caseDetails(own);
	await tx.insertInto('cases.dangerChecks').values(rows.dangerChecks).execute();
	await tx.insertInto('cases.actors').values(rows.actors).execute();
	await tx.insertInto('cases.caseNotes').values(rows.notes).execute();
	if (rows.sessions.length) await tx.insertInto('cases.sessions').values(rows.sessions).execute();
	if (rows.tasks.length) await tx.insertInto('cases.tasks').values(rows.tasks).execute();
	if (rows.decisions.length) await tx.insertInto('cases.processDecisions').values(rows.decisions).execute();
	if (rows.mandates.length) await tx.insertInto('cases.mandates').values(rows.mandates).execute();
	if (rows.agreements.length) await tx.insertInto('cases.agreements').values(rows.agreements).execute();
	if (rows.points.length) await tx.insertInto('cases.agreementPoints').values(rows.points).execute();
	if (rows.approvals.length) await tx.insertInto('cases.agreementApprovals').values(rows.approvals).execute();
	if (rows.checks.length) await tx.insertInto('cases.agreementChecks').values(rows.checks).execute();
	if (rows.escalation.length) await tx.insertInto('analysis.escalationAssessments').values(rows.escalation).execute();
	if (rows.papers.length) await tx.insertInto('cases.committeePapers').values(rows.papers).execute();
	if (rows.measures.length) await tx.insertInto('measures.measures').values(rows.measures).execute();
	if (rows.handOvers.length) await tx.insertInto('cases.handOvers').values(rows.handOvers).execute();
	if (rows.lessons.length) await tx.insertInto('cases.lessons').values(rows.lessons).execute();
	if (rows.coverSheets.length) await tx.insertInto('cases.coverSheets').values(rows.coverSheets).execute();
	await tx.insertInto('audit.entries').values(rows.audit).execute();
}

/** A private note is written by its author and by nobody else, not even here. */
async function writePrivateNotes(tx: Tx, own: readonly DemoCase[]): Promise<void> {
	for (const one of own) {
		for (const [day, author, text] of one.privateNotes ?? []) {
			const tenantId = idOf('tenant', one.tenant);
			const roles = people.find(({ key }) => key === author)?.roles ?? [];
			await become(tx, { tenantId, userId: personId(author), roles });
			await tx
				.insertInto('cases.privateNotes')
				.values({
					tenantId,
					id: idOf('private-note', `${one.no}/${author}/${day}`),
					caseId: idOf('case', one.no),
					text,
					authorId: personId(author),
					createdAt: instantAt(day, '17:20'),
					expiresOn: dayAt(day + 30)
				})
				.execute();
			await become(tx, { tenantId });
		}
	}
}
