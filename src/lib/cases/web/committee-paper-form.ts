import { z } from 'zod';
import { optionalDay, optionalText, requiredText } from '../../platform/pure/form.ts';
import { parsePlainDate } from '../../platform/pure/plain-date.ts';

export const CommitteePaperForm = z.object({
	subject: requiredText(200),
	committee: requiredText(200),
	sessionOn: optionalDay.refine((text) => text === null || parsePlainDate(text) !== undefined, {
		error: 'invalid-day'
	}),
	isPublic: z.enum(['yes', 'no'], { error: 'choose-one' }).transform((part) => part === 'yes'),
	background: requiredText(20_000),
	recommendations: optionalText(20_000),
	measureIds: z.array(z.string().regex(/^[0-9a-f-]{36}$/, { error: 'invalid' })),
	version: z.coerce.number({ error: 'invalid' }).int().min(1).optional()
});
