import { error } from '@sveltejs/kit';
import { isUuid } from '#lib/platform/pure/ids.ts';
import type { PageServerLoad } from './$types';

const pageSize = 50;
const dayIn = (text: string | null): string =>
	text && /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) ? text : '';
const idIn = (text: string | null): string => (text && isUuid(text) ? text : '');

export const load: PageServerLoad = async ({ locals, url }) => {
	const asked = url.searchParams;
	const filter = {
		verb: (asked.get('vorgang') ?? '').slice(0, 60),
		actorId: idIn(asked.get('person')),
		from: dayIn(asked.get('von')),
		to: dayIn(asked.get('bis')),
		deniedOnly: asked.has('verweigert'),
		before: idIn(asked.get('vor'))
	};
	const page = await locals.services.administration.readAuditLog(await locals.member(), {
		...filter,
		limit: pageSize + 1
	});
	if (!page) error(403, { message: 'not-yours', reason: 'not-yours' });
	const entries = page.entries.slice(0, pageSize);
	const next = new URLSearchParams(asked);
	next.set('vor', entries.at(-1)?.id ?? '');
	return {
		filter,
		entries,
		verbs: page.verbs,
		people: page.people,
		older: page.entries.length > pageSize ? `?${next}` : undefined
	};
};
