import { z } from 'zod';
import { roles } from '../../platform/pure/actor.ts';
import { optionalDay, optionalId, optionalText, requiredText, ticked } from '../../platform/pure/form.ts';
import { languages } from '../../platform/pure/language.ts';

const role = z.enum(roles, { error: 'choose-one' });
const version = z.string().max(20);
/** One address and no list of them: what is typed here becomes the recipient of a mail. */
const email = requiredText(200).refine((text) => z.email().safeParse(text).success, { error: 'invalid-email' });
const unknownToEmpty = (text: unknown): unknown => (typeof text === 'string' ? text : '');
/** An id that was shown on the page. */
const shownId = z.preprocess(unknownToEmpty, z.string().regex(/^[0-9a-f-]{36}$/, { error: 'invalid' }));
const count = (min: number, max: number) =>
	z.coerce
		.number({ error: 'invalid' })
		.int({ error: 'invalid' })
		.min(min, { error: 'invalid' })
		.max(max, { error: 'invalid' });

export const InvitationForm = z.object({
	email,
	displayName: requiredText(120),
	functionTitle: optionalText(120),
	unitId: optionalId,
	roles: z.array(role).min(1, { error: 'choose-one' }),
	validFrom: optionalDay,
	validTo: optionalDay
});

export const PersonForm = z.object({
	version,
	displayName: requiredText(120),
	functionTitle: optionalText(120),
	unitId: optionalId,
	publicContact: ticked
});

export const RoleForm = z.object({ role, unitId: optionalId, validFrom: optionalDay, validTo: optionalDay });
export const RoleEndForm = z.object({ roleId: shownId });
export const OffboardingForm = z.object({ successorId: optionalId, sure: z.literal('yes', { error: 'confirm' }) });

export const UnitForm = z.object({ name: requiredText(120), abbreviation: optionalText(20), parentId: optionalId });
export const UnitChangeForm = UnitForm.extend({ id: shownId, version });
export const UnitEndForm = z.object({ id: shownId, version });

export const TopicForm = z.object({
	code: requiredText(60)
		.transform((text) => text.toUpperCase())
		.refine((text) => /^[A-Z][A-Z0-9_]{1,60}$/.test(text), { error: 'invalid-code' }),
	label: requiredText(80),
	labelEn: optionalText(80)
});
export const TopicChangeForm = z.object({
	code: requiredText(62),
	version,
	label: requiredText(80),
	labelEn: optionalText(80),
	active: ticked
});

export const ReferralForm = z.object({
	name: requiredText(120),
	competentFor: optionalText(500),
	contact: optionalText(500),
	hint: optionalText(500),
	active: ticked
});
export const ReferralChangeForm = ReferralForm.extend({ id: shownId, version });

export const SettingsForm = z.object({
	version: z.coerce.number().int(),
	acknowledgeDays: count(1, 60),
	feedbackMonths: count(1, 12),
	languages: z.array(z.enum(languages, { error: 'invalid' })).min(1, { error: 'choose-one' }),
	conflictManagerLabel: optionalText(60).transform((text) => text || null),
	takesReports: ticked,
	contactPhone: optionalText(60),
	contactEmail: optionalText(200),
	contactAddress: optionalText(500),
	contactHours: optionalText(300)
});

export const PageForm = z.object({
	version: z.coerce.number().int(),
	title: requiredText(120),
	body: requiredText(50_000)
});
