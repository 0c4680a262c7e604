import { z } from 'zod';
import { optionalDay, optionalId, optionalText, requiredText, ticked } from '../../platform/pure/form.ts';
import { parsePlainDate } from '../../platform/pure/plain-date.ts';
import { actorKinds, actorRoles } from '../domain/actors.ts';
import { checkResults } from '../domain/agreement.ts';
import { methods, partyCounts, willingnesses } from '../domain/method-choice.ts';
import { noteVisibilities } from '../domain/notes.ts';
import { sessionKinds } from '../domain/sessions.ts';

const id = z.string({ error: 'required' }).regex(/^[0-9a-f-]{36}$/, { error: 'required' });
const version = z.coerce.number({ error: 'invalid' }).int().min(1);
const day = z
	.string({ error: 'required' })
	.min(1, { error: 'required' })
	.refine((text) => parsePlainDate(text) !== undefined, { error: 'invalid-day' })
	.refine((text) => text >= '1990-01-01', { error: 'day-too-early' });
const time = z.string({ error: 'required' }).regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'required' });
const realDay = optionalDay.refine((text) => text === null || parsePlainDate(text) !== undefined, {
	error: 'invalid-day'
});
const yes = z.enum(['yes', 'no'], { error: 'choose-one' }).transform((value) => value === 'yes');

export const IdForm = z.object({ id });
export const VersionedForm = z.object({ id, version });

export const ActorForm = z.object({
	label: requiredText(120),
	kind: z.enum(actorKinds, { error: 'choose-one' }),
	role: z.enum(actorRoles, { error: 'choose-one' }),
	influence: z.coerce.number({ error: 'choose-one' }).int().min(0).max(3),
	memberId: optionalId,
	language: optionalText(40),
	note: optionalText(2000)
});
export const AssessmentForm = z.object({
	actorId: id,
	stage: z.coerce
		.number({ error: 'choose-one' })
		.int()
		.min(1, { error: 'choose-one' })
		.max(9, { error: 'choose-one' })
		.transform((stage) => stage as 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9), // the bounds above leave nothing else
	assessedOn: day,
	evidence: requiredText(4000)
});

export const NoteForm = z.object({
	text: requiredText(20_000),
	visibility: z.enum(noteVisibilities, { error: 'choose-one' }),
	happenedOn: day
});
export const PrivateNoteForm = z.object({ privateText: requiredText(20_000) });

export const SessionForm = z.object({
	kind: z.enum(sessionKinds, { error: 'choose-one' }),
	day,
	from: time,
	to: time,
	place: optionalText(300),
	functionsPresent: optionalText(2000),
	invitation: optionalText(5000),
	minutes: optionalText(20_000)
});
export const SessionStepForm = VersionedForm.extend({ step: z.enum(['hold', 'cancel', 'replan']) });

export const TaskForm = z.object({
	title: requiredText(300),
	dueOn: realDay,
	assigneeId: optionalId,
	waitingFor: optionalText(300)
});
export const SettleForm = VersionedForm.extend({ state: z.enum(['OPEN', 'DONE', 'DROPPED']) });

export const MeasureForm = z.object({
	measureTitle: requiredText(300),
	description: optionalText(4000),
	origin: z.enum(['AGREEMENT', 'IDEA'], { error: 'choose-one' }),
	agreementId: optionalId,
	ownerUnitId: optionalId,
	ownerId: optionalId,
	measureDue: realDay,
	doNoHarmNote: optionalText(4000)
});

const stage = z
	.string()
	.default('')
	.refine((text) => /^[1-9]?$/.test(text), { error: 'invalid' })
	.transform((text) => (text === '' ? null : Number(text)));

/** Questions of the decision aid. */
export const FactsForm = z.object({
	stage,
	parties: z.enum(partyCounts, { error: 'choose-one' }),
	willing: z.enum(willingnesses, { error: 'choose-one' }),
	danger: yes,
	ownInvolvement: yes,
	powerGap: yes,
	publicLawNorm: yes,
	oneSidedWish: yes
});
export const ChoiceForm = FactsForm.extend({
	method: z.enum(methods, { error: 'choose-one' }),
	reasons: requiredText(5000),
	alternative: z.enum(methods, { error: 'choose-one' }),
	alternativeReason: requiredText(5000),
	ledBy: optionalText(200)
});
export const MandateForm = z.object({
	commissionedBy: requiredText(300),
	goals: requiredText(5000),
	limits: optionalText(5000),
	confidentiality: optionalText(5000),
	resources: optionalText(2000),
	periodFrom: realDay,
	periodTo: realDay,
	signedOn: realDay
});

export const AgreementTitleForm = z.object({ title: requiredText(200) });
export const AgreementForm = AgreementTitleForm.extend({ version, reviewHintGiven: ticked });
export const PointForm = z.object({
	text: requiredText(4000),
	responsible: requiredText(200),
	dueOn: realDay,
	shareable: ticked
});
export const AgreementStepForm = z.object({
	version,
	event: z.enum(['sendToReview', 'backToDraft', 'putInForce', 'fulfil', 'break', 'amend', 'end'])
});
export const PaperForm = z.object({ id, answer: z.enum(['APPROVED', 'REFUSED'], { error: 'choose-one' }) });
export const CheckForm = z.object({
	id,
	result: z.enum(checkResults, { error: 'choose-one' }),
	checkNote: optionalText(4000)
});

type Point = z.output<typeof PointForm>;

/** Reads the numbered rows of points; an empty row is no point, a half-filled one is a problem at its field. */
export function readPoints(form: FormData): { points: Point[]; errors: Record<string, string> } {
	const points: Point[] = [];
	const errors: Record<string, string> = {};
	for (let row = 0; row < 60 && form.has(`text${row}`); row += 1) {
		const raw = Object.fromEntries(
			['text', 'responsible', 'dueOn', 'shareable'].map((name) => [name, form.get(`${name}${row}`) ?? undefined])
		);
		if (!raw['text'] && !raw['responsible'] && !raw['dueOn']) continue;
		const parsed = PointForm.safeParse(raw);
		if (parsed.success) points.push(parsed.data);
		else for (const { path, message } of parsed.error.issues) errors[`${String(path[0])}${row}`] ??= message;
	}
	return { points, errors };
}
