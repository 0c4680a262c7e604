import { z } from 'zod';
import { optionalId, optionalText, requiredText } from '../../platform/pure/form.ts';
import { packageFields } from '../domain/hand-over.ts';

export const HandOverForm = z.object({
	toTenantId: optionalId,
	toAuthority: optionalText(300),
	fields: z.array(z.enum(packageFields, { error: 'invalid' })),
	note: optionalText(5000),
	reason: requiredText(2000)
});

export const OfferAnswerForm = z.object({
	id: z.string().regex(/^[0-9a-f-]{36}$/, { error: 'invalid' }),
	answer: z.enum(['accept', 'refuse'], { error: 'choose-one' })
});
