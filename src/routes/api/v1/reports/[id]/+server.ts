import { json } from '@sveltejs/kit';
import { isUuid } from '#lib/platform/pure/ids.ts';
import { Refused } from '../../../answers.server.ts';
import { serves } from '../../operation.server.ts';
import { reportHead } from '../../shown.server.ts';

export const GET = serves('readReport', async ({ params, locals }, { context }) => {
	const id = params['id'] ?? '';
	if (!isUuid(id)) throw new Refused('not-found');
	const found = await locals.services.intake.readForProgramme(context, id);
	if (!found.ok) throw new Refused(found.reason);
	const { text, sinceDay, wish, identityMode, version } = found.value;
	return json({ ...reportHead(found.value), text, since: sinceDay, wish, identityMode, version });
});
