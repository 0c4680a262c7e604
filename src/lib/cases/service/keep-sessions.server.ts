import { v7 as newId } from 'uuid';
import type { MemberContext } from '../../platform/pure/actor.ts';
import { refuse, succeed, type Outcome } from '../../platform/pure/outcome.ts';
import type { Tx } from '../../platform/server/database.server.ts';
import type { Platform } from '../../platform/server/platform.server.ts';
import { afterSessionStep, mayHaveMinutes, type SessionStep } from '../domain/sessions.ts';
import {
	findSession,
	insertSession,
	listSessions,
	officeInstants,
	updateSession,
	type SessionContent
} from '../storage/sessions.server.ts';
import { proveInCase, readInCase, workInCase } from './work-in-case.server.ts';

/** What is typed: day and two times of the office's clock. */
export type SessionInput = Omit<SessionContent, 'startsAt' | 'endsAt'> & {
	readonly day: string;
	readonly from: string;
	readonly to: string;
};
export type SessionChange = { readonly caseId: string; readonly sessionId: string; readonly version: number };

export const sessionsPage = (platform: Platform) => (context: MemberContext, caseId: string) =>
	readInCase(platform)(context, { caseId, verb: 'sessions.read' }, async (tx) => ({
		sessions: await listSessions(tx, context.actor.tenantId, caseId)
	}));

export const planSession = (platform: Platform) => (context: MemberContext, caseId: string, input: SessionInput) => {
	const act = { caseId, verb: 'session.planned' };
	return workInCase(platform)(context, act, async (tx) => {
		const content = await sessionContent(tx, input);
		if (!content.ok) return content;
		const { tenantId, userId } = context.actor;
		const id = newId();
		const created = { createdBy: userId, createdAt: context.now };
		await insertSession(tx, { tenantId, caseId, id }, content.value, created);
		await proveInCase(tx, context, act, 'session', id);
		return succeed(id);
	});
};

export const changeSession =
	(platform: Platform) => (context: MemberContext, change: SessionChange, input: SessionInput) => {
		const act = { caseId: change.caseId, verb: 'session.changed' };
		return workInCase(platform)(context, act, async (tx) => {
			const content = await sessionContent(tx, input);
			if (!content.ok) return content;
			const place = { tenantId: context.actor.tenantId, caseId: change.caseId, id: change.sessionId };
			if (!(await updateSession(tx, place, content.value, change.version))) return refuse('changed-meanwhile');
			await proveInCase(tx, context, act, 'session', change.sessionId);
			return succeed();
		});
	};

/** Held, called off, or planned anew. */
export const stepSession =
	(platform: Platform) => (context: MemberContext, change: SessionChange, step: SessionStep) => {
		const act = { caseId: change.caseId, verb: `session.${step}` };
		return workInCase(platform)(context, act, async (tx) => {
			const place = { tenantId: context.actor.tenantId, caseId: change.caseId, id: change.sessionId };
			const session = await findSession(tx, place);
			const state = session && afterSessionStep(session.state, step);
			if (!state) return refuse('not-possible-now');
			if (!(await updateSession(tx, place, { state }, change.version))) return refuse('changed-meanwhile');
			await proveInCase(tx, context, act, 'session', change.sessionId);
			return succeed();
		});
	};

/** One appointment for the calendar file. */
export const sessionForCalendar =
	(platform: Platform) => async (context: MemberContext, caseId: string, sessionId: string) =>
		readInCase(platform)(context, { caseId, verb: 'session.calendar' }, async (tx) =>
			findSession(tx, { tenantId: context.actor.tenantId, caseId, id: sessionId })
		);

async function sessionContent(
	tx: Tx,
	input: SessionInput
): Promise<Outcome<SessionContent, 'minutes-are-sealed' | 'end-before-start'>> {
	const { day, from, to, ...rest } = input;
	if (!mayHaveMinutes(input.kind) && input.minutes !== '') return refuse('minutes-are-sealed', 'minutes');
	const times = await officeInstants(tx, `${day}T${from}`, `${day}T${to}`);
	return times ? succeed({ ...rest, ...times }) : refuse('end-before-start', 'to');
}
