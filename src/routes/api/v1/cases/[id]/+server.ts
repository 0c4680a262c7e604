import { json } from '@sveltejs/kit';
import { Refused } from '../../../answers.server.ts';
import { serves } from '../../operation.server.ts';
import { caseFacts } from '../../shown.server.ts';

export const GET = serves('readCase', async ({ params, locals }, { context }) => {
	const found = await locals.services.cases.readForProgramme(context, params['id'] ?? '');
	if (!found.ok) throw new Refused(found.reason);
	return json(caseFacts(found.value));
});
