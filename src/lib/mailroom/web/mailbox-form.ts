import { z } from 'zod';
import { optionalText, requiredText, ticked } from '../../platform/pure/form.ts';
import { acknowledgements, securities } from '../domain/mailbox.ts';

const wholeNumber = (from: number, to: number) =>
	z.coerce
		.number({ error: 'invalid' })
		.int({ error: 'invalid' })
		.min(from, { error: 'invalid' })
		.max(to, { error: 'invalid' });

/** The settings of a mailbox as typed. */
export const mailboxForm = z.object({
	version: wholeNumber(0, 1_000_000),
	address: requiredText(200).refine((text) => /^[^\s@<>,;:"\\+]{1,64}@[^\s@<>,;:"\\]+\.[^\s@<>,;:"\\]+$/.test(text), {
		error: 'address-invalid'
	}),
	host: requiredText(200).refine((text) => /^[a-z0-9.:-]+$/i.test(text), { error: 'host-invalid' }),
	port: wholeNumber(1, 65_535),
	security: z.enum(securities, { error: 'choose-one' }),
	login: requiredText(200),
	mailboxPassword: optionalText(500),
	folder: requiredText(200),
	acknowledgement: z.enum(acknowledgements, { error: 'choose-one' }),
	daysKept: z.union([z.literal('').transform(() => null), wholeNumber(1, 3650)], { error: 'invalid' }),
	hasPlusAddresses: ticked,
	active: ticked
});
