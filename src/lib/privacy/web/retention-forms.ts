import { z } from 'zod';
import { optionalDay, optionalText, requiredText, ticked } from '../../platform/pure/form.ts';
import { periodUnits, retentionActions } from '../domain/retention-rule.ts';

const period = {
	periodCount: z
		.string({ error: 'number' })
		.trim()
		.regex(/^\d{1,4}$/, { error: 'number' })
		.transform(Number)
		.refine((count) => count <= 1200, { error: 'number' }),
	periodUnit: z.enum(periodUnits, { error: 'choose-one' }),
	endsWithYear: ticked,
	action: z.enum(retentionActions, { error: 'choose-one' })
};

/** What a rule would be, to try it out. */
export const RuleDraft = z.object(period);
export const RuleForm = z.object({
	...period,
	reason: requiredText(500),
	version: z.coerce.number().int().positive()
});

export const HoldForm = z.object({ label: requiredText(40), reason: requiredText(500), until: optionalDay });
export const LiftForm = z.object({ id: z.uuid() });

export const ArchiveAnswerForm = z.object({
	decision: z.enum(['ACCEPTED', 'DECLINED', 'KEPT'], { error: 'choose-one' }),
	keptUntil: optionalDay,
	note: optionalText(500)
});
