import { z } from 'zod';
import { requiredText } from '../../platform/pure/form.ts';

const part = z.string().max(10_000);
const credential = {
	id: part.min(1),
	rawId: part,
	type: z.literal('public-key'),
	authenticatorAttachment: z
		.enum(['platform', 'cross-platform'])
		.nullish()
		.transform((value) => value ?? undefined),
	clientExtensionResults: z.object({}).default({})
};

const asJson = requiredText(30_000).transform((text, context): unknown => {
	try {
		return JSON.parse(text);
	} catch {
		context.addIssue({ code: 'custom', message: 'passkey-not-accepted' });
		return z.NEVER;
	}
});

const refused = { error: 'passkey-not-accepted' };

const signature = z.object(
	{
		...credential,
		response: z.object({
			clientDataJSON: part,
			authenticatorData: part,
			signature: part,
			userHandle: part.nullish().transform((value) => value ?? undefined)
		})
	},
	refused
);

const registration = z.object(
	{
		...credential,
		response: z.object({
			clientDataJSON: part,
			attestationObject: part,
			transports: z.array(z.string().max(40)).max(10).default([])
		})
	},
	refused
);

/** What a browser gives back after signing with a passkey (`AuthenticationResponseJSON`). */
export const passkeyForm = z.object({ response: asJson.pipe(signature) });

/** What a browser gives back after making a passkey (`RegistrationResponseJSON`). */
export const newPasskeyForm = z.object({ name: requiredText(60), response: asJson.pipe(registration) });
