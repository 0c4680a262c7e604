import { z } from 'zod';
import { optionalDay, optionalId, optionalText, requiredText, signsIn, ticked } from '../../platform/pure/form.ts';
import { languages } from '../../platform/pure/language.ts';
import { letterKinds, intensities, clearingResults } from '../domain/report-work.ts';
import { hasUnfilledPart } from './reporter-drafts.ts';

const uuid = z.string({ error: 'invalid' }).regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/, {
	error: 'invalid'
});
const version = z.coerce.number({ error: 'invalid' }).int({ error: 'invalid' }).min(1, { error: 'invalid' });

/** Text of a letter; a draft whose brackets nobody filled in does not leave the house. */
const letterText = requiredText(10_000).refine((text) => !hasUnfilledPart(text), { error: 'unfilled-part' });
const letterLanguage = z.enum(languages, { error: 'choose-one' });

export const LetterForm = z.object({
	kind: z.enum(letterKinds, { error: 'choose-one' }),
	text: letterText,
	language: letterLanguage,
	submissionId: uuid
});
export const FeedbackForm = z.object({ text: letterText, language: letterLanguage, submissionId: uuid });
export const AssignForm = z.object({ userId: optionalId, version });
/** Whether two reports belong together; an empty judgement takes the one before back. */
export const RelationForm = z.object({
	otherId: uuid,
	judgement: z
		.union([z.literal(''), z.enum(['BELONGS_TOGETHER', 'NOT_THE_SAME'])], { error: 'choose-one' })
		.transform((judgement) => judgement || undefined)
});
export const OpenIdentityForm = z.object({
	reason: requiredText(500).refine((text) => signsIn(text) >= 10, { error: 'reason-too-short' })
});

export const SignalForm = z.object({
	submissionId: uuid,
	danger: z.enum(['no', 'yes'], { error: 'danger-first' }),
	placeText: requiredText(200),
	areaId: optionalId,
	topicCode: optionalText(60).transform((code) => code || null),
	text: requiredText(2000),
	intensity: z.enum(intensities, { error: 'choose-one' }),
	namesNobody: ticked,
	sendAnyway: ticked
});

export const clearingResultField = z.enum(clearingResults, { error: 'choose-one' });
export { optionalDay, uuid as submissionField, version as versionField };
