import { z } from 'zod';
import { optionalText, requiredText, ticked } from '../../platform/pure/form.ts';
import { roles } from '../../platform/pure/actor.ts';

export const findProviderForm = z.object({ email: requiredText(200) });

const words = (max: number) =>
	optionalText(max).transform((text) => [...new Set(text.split(/[\s,;]+/).filter(Boolean))]);

/** Everything about the provider but its role rules, which come as rows. */
export const providerForm = z.object({
	version: z.coerce.number({ error: 'invalid' }).int({ error: 'invalid' }).min(0, { error: 'invalid' }),
	label: requiredText(60),
	issuer: requiredText(300).refine((text) => URL.canParse(text), { error: 'issuer-invalid' }),
	clientId: requiredText(200),
	clientSecret: optionalText(500),
	emailDomains: words(1000).transform((domains) => domains.map((domain) => domain.toLowerCase().replace(/^@/, ''))),
	trustedFactors: words(500),
	createsMembers: ticked,
	active: ticked,
	claim: z.array(z.string().trim().max(100, { error: 'too-long' })),
	value: z.array(z.string().trim().max(200, { error: 'too-long' })),
	role: z.array(z.union([z.literal(''), z.enum(roles)], { error: 'invalid' })),
	unitId: z.array(z.string().regex(/^([0-9a-f-]{36})?$/, { error: 'invalid' }))
});

export const providerRows = ['claim', 'value', 'role', 'unitId'] as const;

export const linkForm = z.object({ subject: requiredText(300) });
