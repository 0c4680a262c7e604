import type { DemoAgreement, DemoCase, DangerAnswers, DangerQuestion } from '../../db/demo/case-shape.ts';
import { adviseMethods } from '../lib/cases/index.ts';
import { daysBetween } from '../lib/platform/pure/plain-date.ts';
import { dayAt, idOf, instantAt } from './days.ts';

const personId = (key: string): string => idOf('person', key);
/** Keys of a row that belongs to a case; the name tells it from its neighbours. */
const keysOf = (one: DemoCase, kind: string, name: string | number) => ({
	tenantId: idOf('tenant', one.tenant),
	id: idOf(kind, `${one.no}/${name}`),
	caseId: idOf('case', one.no)
});
const actorId = (one: DemoCase, key: string): string => {
	if (!one.actors.some(([known]) => known === key)) throw new Error(`case ${one.no} has no actor ${key}`);
	return idOf('actor', `${one.no}/${key}`);
};

/** Rows of all tables that hang on cases. */
export const caseDetails = (own: readonly DemoCase[]) => ({
	dangerChecks: own.flatMap(dangerCheckRows),
	actors: own.flatMap(actorRows),
	notes: own.flatMap(noteRows),
	sessions: own.flatMap(sessionRows),
	tasks: own.flatMap(taskRows),
	decisions: own.flatMap(decisionRows),
	mandates: own.flatMap(mandateRows),
	agreements: own.flatMap((one) => agreementOf(one).map((agreement) => agreementRow(one, agreement))),
	points: own.flatMap((one) => agreementOf(one).flatMap((agreement) => pointRows(one, agreement))),
	approvals: own.flatMap((one) => agreementOf(one).flatMap((agreement) => approvalRows(one, agreement))),
	checks: own.flatMap((one) => agreementOf(one).flatMap((agreement) => checkRows(one, agreement))),
	escalation: own.flatMap(escalationRows),
	measures: own.flatMap(measureRows),
	papers: own.flatMap(paperRows),
	handOvers: own.flatMap(handOverRows),
	lessons: own.flatMap(lessonRows),
	coverSheets: own.flatMap(coverSheetRows),
	audit: own.flatMap(auditRows)
});

const questions: readonly DangerQuestion[] = [
	'LIFE',
	'VIOLENCE',
	'CHILD',
	'DOMESTIC',
	'SUICIDE',
	'CRIME',
	'HATE',
	'OFFICIAL'
];
/** All eight questions answered: no, unless said otherwise. */
export const dangerAnswers = (answers: DangerAnswers = {}): string =>
	JSON.stringify(Object.fromEntries(questions.map((question) => [question, answers[question] ?? 'NO'])));
export const isDangerous = (answers: DangerAnswers = {}): boolean => Object.values(answers).includes('YES');

const dangerCheckRows = (one: DemoCase) =>
	one.dangerChecks.map((check, index) => ({
		...keysOf(one, 'danger-check', index),
		occasion: check.occasion,
		answers: dangerAnswers(check.answers),
		danger: isDangerous(check.answers),
		actionTaken: check.action ?? '',
		followUpOn: check.followUp === undefined ? null : dayAt(check.followUp),
		assessedBy: personId(one.lead),
		assessedAt: instantAt(check.day, '10:15')
	}));

const actorRows = (one: DemoCase) =>
	one.actors.map(([key, label, kind, role, influence, note = '', language = '']) => ({
		...keysOf(one, 'actor', key),
		label,
		kind,
		role,
		influence,
		note,
		language,
		createdAt: instantAt(Math.min(one.opened + 3, -1), '14:00')
	}));

const noteRows = (one: DemoCase) =>
	one.notes.map(([day, author, text, visibility = 'CASE'], index) => ({
		...keysOf(one, 'note', index),
		text,
		visibility,
		authorId: personId(author),
		happenedOn: dayAt(day),
		createdAt: instantAt(day, '16:00'),
		updatedAt: instantAt(day, '16:00')
	}));

const sessionRows = (one: DemoCase) =>
	(one.sessions ?? []).map((session, index) => ({
		...keysOf(one, 'session', index),
		kind: session.kind,
		startsAt: instantAt(session.day, session.at),
		endsAt: instantAt(session.day, session.until),
		place: session.place,
		functionsPresent: session.present,
		minutes: session.minutes ?? '',
		invitation: session.invitation ?? '',
		state: session.state ?? (session.day < 0 ? 'HELD' : 'PLANNED'),
		createdBy: personId(one.lead),
		createdAt: instantAt(Math.min(Math.max(session.day - 12, one.opened), -1), '09:30')
	}));

const taskRows = (one: DemoCase) =>
	(one.tasks ?? []).map((task, index) => ({
		...keysOf(one, 'task', index),
		title: task.title,
		dueOn: task.due === null ? null : dayAt(task.due),
		assigneeId: personId(task.who),
		state: task.done === undefined ? 'OPEN' : 'DONE',
		waitingFor: task.waitingFor ?? '',
		createdBy: personId(one.lead),
		createdAt: instantAt(Math.max(one.opened, Math.min((task.due ?? -1) - 10, -1)), '09:00'),
		doneAt: task.done === undefined ? null : instantAt(task.done, '14:30')
	}));

const decisionRows = (one: DemoCase) =>
	(one.decisions ?? []).map((decision, index) => {
		const facts = { ...noFacts, ...decision.facts };
		return {
			...keysOf(one, 'decision', index),
			method: decision.method,
			reasons: decision.reasons,
			alternative: decision.alternative,
			alternativeReason: decision.alternativeReason,
			advice: JSON.stringify({ facts, ranked: adviseMethods(facts) }),
			ledBy: decision.ledBy,
			decidedBy: personId(one.lead),
			decidedAt: instantAt(decision.day, '13:15')
		};
	});

const noFacts = { danger: false, ownInvolvement: false, powerGap: false, publicLawNorm: false, oneSidedWish: false };

const mandateRows = (one: DemoCase) =>
	(one.mandate ? [one.mandate] : []).map((mandate) => ({
		...keysOf(one, 'mandate', 'first'),
		commissionedBy: mandate.by,
		goals: mandate.goals,
		limits: mandate.limits,
		confidentiality: mandate.confidentiality,
		resources: mandate.resources,
		periodFrom: dayAt(mandate.from),
		periodTo: dayAt(mandate.to),
		signedOn: dayAt(mandate.day),
		consents: JSON.stringify(
			mandate.consents.map((key) => ({ actorId: actorId(one, key), state: 'GIVEN', on: dayAt(mandate.day) }))
		),
		createdBy: personId(one.lead),
		createdAt: instantAt(mandate.day, '11:00')
	}));

const agreementOf = (one: DemoCase): DemoAgreement[] => (one.agreement ? [one.agreement] : []);
const agreementId = (one: DemoCase, key: string): string => idOf('agreement', `${one.no}/${key}`);

const agreementRow = (one: DemoCase, agreement: DemoAgreement) => ({
	...keysOf(one, 'agreement', agreement.key),
	title: agreement.title,
	state: agreement.state,
	reviewHintGiven: agreement.state !== 'DRAFT',
	inForceOn: agreement.inForce === undefined ? null : dayAt(agreement.inForce),
	createdBy: personId(one.lead),
	createdAt: instantAt(agreement.day, '15:00')
});

const pointRows = (one: DemoCase, agreement: DemoAgreement) =>
	agreement.points.map(([text, responsible, due, shareable], index) => ({
		...keysOf(one, 'point', `${agreement.key}/${index}`),
		agreementId: agreementId(one, agreement.key),
		position: index + 1,
		text,
		responsible,
		dueOn: due === null ? null : dayAt(due),
		shareable
	}));

const approvalRows = (one: DemoCase, agreement: DemoAgreement) =>
	agreement.approvals.map(([actor, day, via = 'PAPER']) => ({
		...keysOf(one, 'approval', `${agreement.key}/${actor}`),
		agreementId: agreementId(one, agreement.key),
		actorId: actorId(one, actor),
		state: day === null ? 'OPEN' : 'APPROVED',
		via: day === null ? null : via,
		answeredAt: day === null ? null : instantAt(day, '17:45'),
		recordedBy: day === null || via === 'LINK' ? null : personId(one.lead)
	}));

const checkRows = (one: DemoCase, agreement: DemoAgreement) =>
	(agreement.checks ?? []).map(([due, result, note = ''], index) => ({
		...keysOf(one, 'check', `${agreement.key}/${index}`),
		agreementId: agreementId(one, agreement.key),
		dueOn: dayAt(due),
		result: result ?? null,
		note,
		checkedBy: result ? personId(one.lead) : null,
		checkedAt: result ? instantAt(Math.min(due, -1), '11:45') : null
	}));

const escalationRows = (one: DemoCase) =>
	(one.escalation ?? []).map(([actor, day, stage, evidence], index) => ({
		...keysOf(one, 'escalation', index),
		actorId: actorId(one, actor),
		stage,
		assessedOn: dayAt(day),
		evidence,
		authorId: personId(one.lead),
		createdAt: instantAt(day, '16:30')
	}));

const paperRows = (one: DemoCase) =>
	(one.papers ?? []).map((paper, index) => ({
		...keysOf(one, 'committee-paper', index),
		committee: paper.committee,
		sessionOn: dayAt(paper.session),
		isPublic: true,
		subject: paper.subject,
		background: paper.background,
		recommendations: paper.recommendations.join('\n'),
		measureIds: paper.measures.map((place) => keysOf(one, 'measure', place).id),
		createdBy: personId(paper.author),
		createdAt: instantAt(paper.written, '11:00'),
		updatedAt: instantAt(paper.written, '11:00')
	}));

const measureRows = (one: DemoCase) =>
	(one.measures ?? []).map((measure, index) => ({
		...keysOf(one, 'measure', index),
		title: measure.title,
		description: measure.description ?? '',
		origin: measure.origin,
		agreementId: measure.agreement ? agreementId(one, measure.agreement) : null,
		ownerUnitId: measure.unit ? idOf('unit', measure.unit) : null,
		ownerId: measure.owner ? personId(measure.owner) : null,
		state: measure.state,
		dueOn: measure.due === null ? null : dayAt(measure.due),
		doNoHarmNote: measure.doNoHarm ?? '',
		progressNote: measure.progress ?? '',
		reason: measure.reason ?? '',
		createdBy: personId(one.lead),
		createdAt: instantAt(measure.created, '12:00'),
		updatedAt: instantAt(Math.min(measure.created + 6, -1), '12:00')
	}));

const handOverRows = (one: DemoCase) =>
	(one.handOver ? [one.handOver] : []).map((handOver) => ({
		...keysOf(one, 'hand-over', handOver.to),
		toTenantId: idOf('tenant', handOver.to),
		package: JSON.stringify(handOver.package),
		reason: handOver.reason,
		grantedBy: personId(one.lead),
		grantedAt: instantAt(handOver.day, '10:40'),
		acceptedAt: handOver.accepted === undefined ? null : instantAt(handOver.accepted, '09:10')
	}));

const lessonRows = (one: DemoCase) =>
	(one.lessons ?? []).map(([day, text, suggestAsPattern], index) => ({
		...keysOf(one, 'lesson', index),
		text,
		suggestAsPattern,
		authorId: personId(one.lead),
		createdAt: instantAt(day, '14:45')
	}));

/** Says nothing that leads back: no number, no title, an id of its own. */
const coverSheetRows = (one: DemoCase) => {
	const { coverSheet, closed } = one;
	if (!coverSheet || !closed) return [];
	const [year = 0, month = 1] = dayAt(closed[0]).split('-').map(Number);
	return [
		{
			tenantId: idOf('tenant', one.tenant),
			id: idOf('cover-sheet', `${one.tenant}/${coverSheet.topic}/${year}`),
			closedYear: year,
			closedQuarter: Math.ceil(month / 3),
			topic: coverSheet.topic,
			level: one.level,
			scope: one.scope,
			monthsOpen: Math.round(daysBetween(dayAt(one.opened), dayAt(closed[0])) / 30.44),
			methods: [...coverSheet.methods],
			firstStageBand: coverSheet.firstStages,
			lastStageBand: coverSheet.lastStages,
			result: closed[1],
			sourceKind: coverSheet.source,
			otherLanguage: coverSheet.otherLanguage
		}
	];
};

/** The case's own steps with the day each was taken. */
function stepsOf(one: DemoCase): [verb: string, day: number][] {
	const followUp = one.phases.find(([kind]) => kind === 'FOLLOW_UP');
	const lastNote = one.notes.at(-1)?.[0] ?? one.opened;
	return [
		...(followUp ? [['startFollowUp', followUp[1]] as [string, number]] : []),
		...(one.paused ? [['pause', lastNote] as [string, number]] : []),
		...(one.handOver ? [['handOver', one.handOver.day] as [string, number]] : []),
		...(one.closed ? [['close', one.closed[0]] as [string, number]] : [])
	];
}

const auditRows = (one: DemoCase) => {
	const entry = (name: string, verb: string, who: string, at: Date, allowed = true) => ({
		tenantId: idOf('tenant', one.tenant),
		id: idOf('audit', `${one.no}/${name}`),
		at,
		actorKind: 'member',
		actorId: personId(who),
		verb,
		objectType: 'case',
		objectId: idOf('case', one.no),
		caseId: idOf('case', one.no),
		allowed
	});
	return [
		entry('opened', 'case.opened', one.lead, instantAt(one.opened, '11:20')),
		...one.phases.flatMap(([kind, , to]) =>
			to === null ? [] : [entry(`phase/${kind}`, 'phase.complete', one.lead, instantAt(to, '15:30'))]
		),
		...one.notes.map(([day, author], index) => entry(`note/${index}`, 'note.written', author, instantAt(day, '16:00'))),
		...[one.lead, ...one.team].map((who, index) =>
			entry(`read/${who}`, 'case.read', who, instantAt(Math.max(one.opened, -4), `09:${30 + index}`))
		),
		...(one.looks ?? []).map(([day, at, who, denied], index) =>
			entry(`look/${index}`, 'case.read', who, instantAt(day, at), !denied)
		),
		...stepsOf(one).map(([verb, day]) => entry(verb, `case.${verb}`, one.lead, instantAt(day, '15:40')))
	];
};
