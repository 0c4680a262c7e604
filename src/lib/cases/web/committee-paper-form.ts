import { z } from 'zod';
import { optionalDay, requiredText } from '../../platform/pure/form.ts';
import { parsePlainDate } from '../../platform/pure/plain-date.ts';

const mostRecommendations = 30;

export const CommitteePaperForm = z.object({
	subject: requiredText(200),
	committee: requiredText(200),
	sessionOn: optionalDay.refine((text) => text === null || parsePlainDate(text) !== undefined, {
		error: 'invalid-day'
	}),
	isPublic: z.enum(['yes', 'no'], { error: 'choose-one' }).transform((part) => part === 'yes'),
	background: requiredText(20_000),
	recommendations: z
		.string()
		.max(20_000, { error: 'too-long' })
		.default('')
		.transform((text) =>
			text
				.split('\n')
				.map((line) => line.trim())
				.filter(Boolean)
		)
		.refine((lines) => lines.length <= mostRecommendations, { error: 'too-long' }),
	measureIds: z.array(z.string().regex(/^[0-9a-f-]{36}$/, { error: 'invalid' })),
	version: z.coerce.number({ error: 'invalid' }).int().min(1).optional()
});
