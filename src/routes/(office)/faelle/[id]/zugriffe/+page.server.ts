import { error } from '@sveltejs/kit';
import { isUuid } from '#lib/platform/pure/ids.ts';
import type { PageServerLoad } from './$types';

/** Outside the frame of the case file, because the data-protection officer sees the accesses without the case. */
export const load: PageServerLoad = async ({ locals, params, url }) => {
	const before = url.searchParams.get('vor') ?? '';
	const context = await locals.member();
	const log = await locals.services.cases.readAccessLog(context, params.id, isUuid(before) ? before : undefined);
	if (!log.ok) error(403, { message: 'not-yours', reason: 'not-yours' });
	const { head, entries, hasMore } = log.value;
	return {
		head: head ?? null,
		entries,
		older: hasMore ? `?vor=${entries.at(-1)?.id}` : undefined,
		isLater: before !== ''
	};
};
