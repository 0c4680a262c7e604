import { z } from 'zod';
import { optionalText, requiredText, ticked } from '../../platform/pure/form.ts';
import { languages } from '../../platform/pure/language.ts';
import { tenantKinds } from '../domain/tenant-proposal.ts';
import { readState } from '../domain/register-search.ts';

const secret = z.string({ error: 'required' }).min(1, { error: 'required' }).max(1000, { error: 'too-long' });

/** Own organisation and its first administrator. */
export const setUpForm = z
	.object({
		key: z.string().max(8).default(''),
		name: requiredText(120),
		kind: z.enum(tenantKinds, { error: 'choose-one' }),
		land: z
			.string({ error: 'choose-one' })
			.transform(readState)
			.refine((land) => land !== undefined, { error: 'choose-one' }),
		slug: requiredText(60).regex(/^[a-z0-9][a-z0-9-]{1,60}$/, { error: 'invalid-slug' }),
		numberPrefix: requiredText(5)
			.transform((text) => text.toUpperCase())
			.refine((text) => /^[A-ZÄÖÜ]{2,5}$/.test(text), { error: 'invalid-prefix' }),
		languages: z.array(z.enum(languages)).min(1, { error: 'choose-one' }),
		displayName: requiredText(120),
		functionTitle: optionalText(120),
		email: requiredText(200).refine((text) => z.email().safeParse(text).success, { error: 'invalid-email' }),
		password: secret,
		passwordAgain: secret,
		isConflictManager: ticked
	})
	.refine((form) => form.password === form.passwordAgain, { error: 'passwords-differ', path: ['passwordAgain'] });
