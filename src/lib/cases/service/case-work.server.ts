import type { Platform } from '../../platform/server/platform.server.ts';
import { answerByLink, readByLink } from './answer-by-link.server.ts';
import { chooseMethod, keepMandate, processPage } from './choose-method.server.ts';
import { makeApprovalLink, recordOnPaper } from './collect-approvals.server.ts';
import { actorsPage, addActor, assessActor, changeActor, takeOutActor } from './keep-actors.server.ts';
import {
	agreementPage,
	agreementsPage,
	changeAgreement,
	draftAgreement,
	recordAgreementCheck,
	stepAgreement
} from './keep-agreements.server.ts';
import {
	changeNote,
	destroyPrivateNote,
	movePrivateNote,
	notesPage,
	writeNote,
	writePrivateNote
} from './keep-notes.server.ts';
import { changeSession, planSession, sessionForCalendar, sessionsPage, stepSession } from './keep-sessions.server.ts';
import { addTask, changeTask, myTasks, settleTask, tasksPage } from './keep-tasks.server.ts';
import { issueCaseReport } from './issue-case-report.server.ts';
import { changePaper, paperPage, papersPage, writePaper } from './keep-committee-papers.server.ts';
import { proposeFromCase } from './propose-from-case.server.ts';

/** The work inside a case, by what it is about. */
export const caseWorkService = (platform: Platform) => ({
	actors: {
		page: actorsPage(platform),
		add: addActor(platform),
		change: changeActor(platform),
		takeOut: takeOutActor(platform),
		assess: assessActor(platform)
	},
	notes: {
		page: notesPage(platform),
		write: writeNote(platform),
		change: changeNote(platform),
		writePrivate: writePrivateNote(platform),
		movePrivate: movePrivateNote(platform),
		destroyPrivate: destroyPrivateNote(platform)
	},
	sessions: {
		page: sessionsPage(platform),
		plan: planSession(platform),
		change: changeSession(platform),
		step: stepSession(platform),
		forCalendar: sessionForCalendar(platform)
	},
	process: { page: processPage(platform), choose: chooseMethod(platform), keepMandate: keepMandate(platform) },
	agreements: {
		page: agreementsPage(platform),
		one: agreementPage(platform),
		draft: draftAgreement(platform),
		change: changeAgreement(platform),
		step: stepAgreement(platform),
		check: recordAgreementCheck(platform),
		makeLink: makeApprovalLink(platform),
		recordOnPaper: recordOnPaper(platform),
		readByLink: readByLink(platform),
		answerByLink: answerByLink(platform)
	},
	tasks: {
		page: tasksPage(platform),
		add: addTask(platform),
		change: changeTask(platform),
		settle: settleTask(platform),
		mine: myTasks(platform)
	},
	measures: { propose: proposeFromCase(platform) },
	papers: {
		page: papersPage(platform),
		one: paperPage(platform),
		write: writePaper(platform),
		change: changePaper(platform),
		report: issueCaseReport(platform)
	}
});
