import { z } from 'zod';
import { optionalDay, optionalId, optionalText, requiredText, ticked } from '../../platform/pure/form.ts';
import { parsePlainDate } from '../../platform/pure/plain-date.ts';
import { identityModes, wishes, type IdentityMode } from '../domain/report.ts';
import { isInterpreterLanguage } from './interpreter-languages.ts';

const earliestDay = '1950-01-01';

const coordinate = (limit: number) =>
	z
		.string()
		.default('')
		.transform((text) => (text.trim() === '' ? null : Number(text)))
		.refine((value) => value === null || (Number.isFinite(value) && Math.abs(value) <= limit), { error: 'invalid' });

/** The public form. `today` is the day of the work: nothing began after it. */
export const reportForm = (today: string) =>
	z
		.object({
			token: z.string().default(''),
			nonce: z.string().default(''),
			website: z.string().max(0, { error: 'trap' }).default(''),
			danger: z.enum(['no', 'yes'], { error: 'choose-one' }).default('no'),
			text: requiredText(10_000),
			placeText: optionalText(300),
			areaId: optionalId,
			latitude: coordinate(90),
			longitude: coordinate(180),
			sinceDay: optionalDay
				.refine((day) => day === null || parsePlainDate(day) !== undefined, { error: 'invalid-day' })
				.refine((day) => day === null || day <= today, { error: 'day-in-future' })
				.refine((day) => day === null || day >= earliestDay, { error: 'day-too-early' }),
			wish: z.enum(['', ...wishes], { error: 'choose-one' }).default(''),
			identityMode: z.enum(identityModes, { error: 'choose-one' }).default('ANONYMOUS'),
			name: optionalText(200),
			contact: optionalText(300),
			callbackWindow: optionalText(200),
			interpreterLanguage: z
				.string()
				.default('')
				.refine((code) => code === '' || isInterpreterLanguage(code), { error: 'invalid' })
		})
		.superRefine(({ identityMode, name, contact }, problems) => {
			const refuse = (path: string, message: string): void =>
				problems.addIssue({ code: 'custom', path: [path], message });
			if (identityMode !== 'ANONYMOUS' && !name && !contact) refuse('name', 'name-or-contact');
			if (identityMode === 'ANONYMOUS' && name) refuse('name', 'name-while-anonymous');
			if (identityMode === 'ANONYMOUS' && contact) refuse('contact', 'name-while-anonymous');
		});
export type ReportForm = z.output<ReturnType<typeof reportForm>>;

/** In the order of the form: what protects most comes first and is chosen unless somebody wants otherwise. */
export const identityChoices = ['ANONYMOUS', 'VAULTED', 'NAMED'] as const satisfies readonly IdentityMode[];

const submissionId = z.uuid({ error: 'invalid' });

/** A message from the postbox. */
export const messageForm = z.object({ submissionId, text: requiredText(10_000) });

/** The answer to an offered talk. */
export const talkForm = z.object({
	submissionId,
	offerId: z.uuid({ error: 'invalid' }),
	answer: z.enum(['ACCEPTED', 'REFUSED'], { error: 'choose-one' }),
	text: optionalText(2_000)
});

/** The receipt: ticked, or typed back. */
export const notedForm = z.object({
	noted: ticked,
	code: z.string().max(200).default(''),
	address: z
		.union([z.literal(''), z.email({ error: 'invalid-address' }).max(254)], { error: 'invalid-address' })
		.default('')
});

/** In the postbox: where to be told that there is something new. */
export const addressForm = z.object({ address: z.email({ error: 'invalid-address' }).max(254) });
