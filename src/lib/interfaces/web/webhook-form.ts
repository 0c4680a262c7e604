import { z } from 'zod';
import { requiredText } from '../../platform/pure/form.ts';
import { webhookKinds } from '../domain/webhook.ts';

export const webhookForm = z.object({
	address: requiredText(2000),
	kinds: z.array(z.enum(webhookKinds, { error: 'invalid' })).min(1, { error: 'choose-one' })
});

export const deliveryForm = z.object({
	id: z.string({ error: 'unknown' }).regex(/^[0-9a-f-]{36}$/, { error: 'unknown' })
});
