import { z } from 'zod';
import { optionalText } from '../../platform/pure/form.ts';
import { measureEvents } from '../domain/measure.ts';

export const MeasureStepForm = z.object({
	version: z.coerce.number({ error: 'invalid' }).int().min(1),
	event: z.enum(measureEvents, { error: 'choose-one' }),
	note: optionalText(4000)
});
