import { json } from '@sveltejs/kit';
import { caseQuery } from '#lib/interfaces/index.ts';
import { readQuery, Refused } from '../../answers.server.ts';
import { serves } from '../operation.server.ts';
import { caseFacts, placeIn, placeOf } from '../shown.server.ts';

export const GET = serves('listCases', async ({ url, locals }, { context }) => {
	const { limit, after, state } = readQuery(url, caseQuery);
	const found = await locals.services.cases.listForProgramme(context, {
		limit,
		states: state,
		after: after === undefined ? undefined : placeIn(after)
	});
	if (!found.ok) throw new Refused(found.reason);
	const { cases, hasOlder } = found.value;
	const last = cases.at(-1);
	return json({ items: cases.map(caseFacts), next: hasOlder && last ? placeOf(last.cursor, last.id) : null });
});
