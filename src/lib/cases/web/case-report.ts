import type { Block, Document, Secrecy } from '../../documents/index.ts';
import { shortDay } from '../../design/dates.ts';
import type { OfficeLanguage } from '../../platform/pure/language.ts';
import { plainDateOf, type PlainDate } from '../../platform/pure/plain-date.ts';
import type { ReportCircle } from '../domain/report-circle.ts';
import type { CaseReportMaterial } from '../service/issue-case-report.server.ts';
import { actorsTexts } from './actors-texts.ts';
import { agreementTexts } from './agreement-texts.ts';
import { caseTexts } from './case-texts.ts';
import { papersTexts } from './papers-texts.ts';
import { sessionsTexts } from './sessions-texts.ts';

type Words = { readonly language: OfficeLanguage; readonly day: (instant: Date) => string };
type Passage = readonly Block[];

const heading = (text: string, secrecy: Secrecy): Block => ({ kind: 'heading', level: 1, text, secrecy });
const paragraph = (text: string, secrecy: Secrecy): Block[] =>
	text.trim() ? [{ kind: 'paragraph', text: text.trim(), secrecy }] : [];

/**
 * The case report, with the circle of readers each passage is meant for: facts that may stand in lists of the house are
 * internal, everything from the work with the parties stays in the case, strictly confidential notes with the lead.
 */
export function caseReport(
	material: CaseReportMaterial,
	options: { readonly language: OfficeLanguage; readonly circle: ReportCircle; readonly today: PlainDate }
): Document {
	const { language, circle, today } = options;
	const t = papersTexts[language];
	const words: Words = { language, day: (instant) => shortDay(plainDateOf(instant), language) };
	const { conflictCase, head, tenant } = material;
	const isOpen = circle !== 'INTERNAL' || conflictCase.visibility === 'INTERNAL';
	return {
		title: isOpen ? `${conflictCase.number} ${conflictCase.title}` : `${t.report} ${conflictCase.number}`,
		sender: t.sender(tenant),
		marking: t.circles[circle],
		language,
		imprint: t.imprint(shortDay(today, language), head.lead),
		blocks: [
			...facts(material, words),
			...issue(material, words),
			...parties(material, words),
			...mandate(material, words),
			...sessions(material, words),
			...agreements(material, words),
			...measures(material, words),
			...notes(material, words)
		]
	};
}

function facts({ conflictCase, words, phases, head }: CaseReportMaterial, { language, day }: Words): Passage {
	const t = papersTexts[language];
	const c = caseTexts[language];
	const topics = words.topics.filter(({ code }) => conflictCase.topics.includes(code));
	const active = phases.find(({ state }) => state === 'ACTIVE');
	const rows: [string, string][] = [
		[t.state, c.states[conflictCase.state]],
		[t.phase, active ? c.phases[active.kind] : ''],
		[t.opened, day(conflictCase.openedAt ?? conflictCase.createdAt)],
		[t.closed, conflictCase.closedAt ? day(conflictCase.closedAt) : ''],
		[t.topics, topics.map(({ label, labelEn }) => (language === 'en' && labelEn) || label).join(', ')],
		[t.area, words.areas.find(({ id }) => id === conflictCase.areaId)?.name ?? ''],
		[t.reach, c.levels[conflictCase.level]],
		[t.intensity, c.intensities[conflictCase.intensity]],
		[c.lead, head.lead]
	];
	return [
		heading(t.atAGlance, 'INTERNAL'),
		{ kind: 'facts', rows: rows.filter(([, value]) => value !== ''), secrecy: 'INTERNAL' }
	];
}

function issue({ conflictCase }: CaseReportMaterial, { language }: Words): Passage {
	const t = papersTexts[language];
	const rows: [string, string][] = [
		[t.presenting, conflictCase.presentingIssue],
		[t.underlying, conflictCase.underlyingIssue]
	];
	return [
		heading(t.issue, 'CASE'),
		...paragraph(conflictCase.summary, 'CASE'),
		{ kind: 'facts', rows: rows.filter(([, value]) => value !== ''), secrecy: 'CASE' }
	];
}

function parties({ actors, assessments }: CaseReportMaterial, { language }: Words): Passage {
	const t = papersTexts[language];
	const a = actorsTexts[language];
	const latest = (actorId: string) => assessments.findLast((assessment) => assessment.actorId === actorId);
	return [
		heading(t.parties, 'CASE'),
		{
			kind: 'table',
			caption: t.noParties,
			head: [t.party, t.role, t.stage],
			rows: actors.map(({ id, label, role }) => {
				const estimate = latest(id);
				const stage = estimate ? t.stageOn(estimate.stage, shortDay(estimate.assessedOn, language)) : '–';
				return [label, a.roles[role], stage];
			}),
			secrecy: 'CASE'
		}
	];
}

function mandate({ mandate: given }: CaseReportMaterial, { language }: Words): Passage {
	if (!given) return [];
	const t = papersTexts[language];
	const rows: [string, string][] = [
		[t.commissionedBy, given.commissionedBy],
		[t.goals, given.goals],
		[t.limits, given.limits]
	];
	return [
		heading(t.mandate, 'CASE'),
		{ kind: 'facts', rows: rows.filter(([, value]) => value !== ''), secrecy: 'CASE' }
	];
}

function sessions({ sessions: all }: CaseReportMaterial, { language, day }: Words): Passage {
	const t = papersTexts[language];
	const s = sessionsTexts[language];
	return [
		heading(t.sessions, 'CASE'),
		{
			kind: 'table',
			caption: t.noSessions,
			head: [t.day, t.what, t.state, t.present],
			rows: all
				.toReversed()
				.map((held) => [day(held.startsAt), s.kinds[held.kind], s.states[held.state], held.functionsPresent]),
			secrecy: 'CASE'
		}
	];
}

function agreements({ agreements: all }: CaseReportMaterial, { language }: Words): Passage {
	const t = papersTexts[language];
	if (all.length === 0) return [];
	return [
		heading(t.agreements, 'CASE'),
		...all.flatMap(({ title, state, points }): Block[] => [
			{ kind: 'heading', level: 2, text: `${title} (${agreementTexts[language].states[state]})`, secrecy: 'CASE' },
			{
				kind: 'table',
				caption: t.noPoints,
				head: [t.point, t.responsible, t.until],
				rows: points.map(({ text, responsible, dueOn }) => [
					text,
					responsible,
					dueOn ? shortDay(dueOn, language) : '–'
				]),
				secrecy: 'CASE'
			}
		])
	];
}

function measures({ measures: all }: CaseReportMaterial, { language }: Words): Passage {
	const t = papersTexts[language];
	if (all.length === 0) return [];
	return [
		heading(t.measures, 'CASE'),
		{
			kind: 'table',
			caption: '',
			head: [t.measure, t.state, t.until],
			rows: all.map(({ title, state, dueOn }) => [
				title,
				t.measureStates[state],
				dueOn ? shortDay(dueOn, language) : '–'
			]),
			secrecy: 'CASE'
		}
	];
}

function notes({ notes: all }: CaseReportMaterial, { language }: Words): Passage {
	const t = papersTexts[language];
	return [
		heading(t.notes, 'CASE'),
		...all.toReversed().map((note): Block => {
			const row: [string, string] = [shortDay(note.happenedOn, language), note.text];
			return { kind: 'facts', rows: [row], secrecy: note.visibility === 'INTERNAL' ? 'CASE' : note.visibility };
		})
	];
}
