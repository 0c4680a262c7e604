import { z } from 'zod';
import { requiredText } from '../../platform/pure/form.ts';
import { apiScopes, apiTokenDays } from '../domain/api-scope.ts';

const uuid = z.string({ error: 'choose-one' }).regex(/^[0-9a-f-]{36}$/, { error: 'choose-one' });

export const apiTokenForm = z.object({
	name: requiredText(80),
	userId: uuid,
	scopes: z.array(z.enum(apiScopes, { error: 'invalid' })).min(1, { error: 'choose-one' }),
	days: z.coerce.number({ error: 'choose-one' }).refine((days) => (apiTokenDays as readonly number[]).includes(days), {
		error: 'choose-one'
	})
});

export const apiTokenEndForm = z.object({ id: uuid });
