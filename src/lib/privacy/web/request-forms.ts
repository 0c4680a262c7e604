import { z } from 'zod';
import { optionalText, requiredText, ticked } from '../../platform/pure/form.ts';
import { redactionReasons } from '../domain/redaction.ts';

const day = z
	.string({ error: 'required' })
	.trim()
	.regex(/^\d{4}-\d{2}-\d{2}$/, { error: 'invalid-day' });
const version = z.coerce.number().int().positive();

export const NewRequestForm = z.object({
	kind: z.enum(['ACCESS', 'RECTIFICATION', 'ERASURE', 'RESTRICTION', 'OBJECTION'], { error: 'choose-one' }),
	personName: requiredText(200).refine((name) => name.length >= 3, { error: 'too-short' }),
	personContact: optionalText(300),
	otherWords: optionalText(1000).transform((text) => text.split('\n').slice(0, 20)),
	receivedOn: day
});
export const IdentityForm = z.object({ version, identityNote: requiredText(500) });
export const ExtensionForm = z.object({ version, reason: requiredText(500) });
export const StepForm = z.object({ version });
export const AnswerForm = z.object({ version, answerText: optionalText(5000), isRefused: ticked });

const FindingDecisionField = z.enum(['OPEN', 'DISCLOSE', 'WITHHOLD', 'OTHER_PERSON', 'ERASE']).catch('OPEN');
const GroundField = z.enum(['RIGHTS_OF_OTHERS', 'SECRECY_BY_LAW', 'RETENTION_DUTY', 'CLAIMS']).nullable().catch(null);

/** One decision per finding, from fields named after the finding. */
export const readDecisions = (form: FormData) =>
	form.getAll('finding').flatMap((value) => {
		const id = z.uuid().safeParse(value);
		if (!id.success) return [];
		const text = form.get(`disclosed-${id.data}`);
		return [
			{
				id: id.data,
				decision: FindingDecisionField.parse(form.get(`decision-${id.data}`)),
				ground: GroundField.parse(form.get(`ground-${id.data}`)),
				disclosed: typeof text === 'string' ? text.trim().slice(0, 5000) : ''
			}
		];
	});

export const PassageForm = z.object({
	passage: z.string({ error: 'required' }).min(1, { error: 'required' }).max(500, { error: 'too-long' })
});
export const RedactionForm = PassageForm.extend({
	reason: z.enum(redactionReasons, { error: 'choose-one' }),
	places: z.array(z.string().max(200)).max(500)
});
