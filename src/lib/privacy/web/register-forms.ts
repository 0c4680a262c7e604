import { z } from 'zod';
import { optionalText, requiredText, ticked } from '../../platform/pure/form.ts';

const day = z
	.string({ error: 'required' })
	.trim()
	.regex(/^\d{4}-\d{2}-\d{2}$/, { error: 'invalid-day' });
const version = z.coerce.number().int().positive();

export const NewInformationForm = z.object({
	asker: requiredText(300),
	subject: requiredText(2000),
	receivedOn: day
});
export const InformationAnswerForm = z.object({
	version,
	state: z.enum(['GRANTED', 'PARTLY_GRANTED', 'REFUSED', 'WITHDRAWN'], { error: 'choose-one' }),
	outcome: optionalText(5000)
});
export const InformationExtensionForm = z.object({ version, reason: requiredText(500) });

export const NewBreachForm = z.object({
	title: requiredText(200),
	description: optionalText(5000),
	discoveredOn: day,
	discoveredAt: z
		.string({ error: 'required' })
		.trim()
		.regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'invalid' })
});
export const BreachForm = z.object({
	version,
	risk: z.enum(['UNKNOWN', 'NONE', 'RISK', 'HIGH'], { error: 'choose-one' }),
	assessment: optionalText(5000),
	isAuthorityInformed: ticked,
	authorityNote: optionalText(2000),
	arePeopleInformed: ticked,
	peopleNote: optionalText(2000),
	measures: optionalText(5000),
	isClosed: ticked
});
