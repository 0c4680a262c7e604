import { readListQuery } from '#lib/cases/web/case-list-query.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const context = await locals.member();
	const query = readListQuery(url.searchParams);
	const list = await locals.services.cases.list(context, query);
	const last = list.cases.at(-1);
	return {
		list,
		query,
		state: url.searchParams.get('stand') ?? '',
		isFiltered: url.searchParams.size > 0,
		search: url.search,
		older: list.hasMore && last ? withParam(url, 'nach', `${last.cursor}_${last.id}`) : undefined,
		newest: query.after && withParam(url, 'nach', '')
	};
};

function withParam(url: URL, name: string, value: string): string {
	const params = new URLSearchParams(url.searchParams);
	if (value) params.set(name, value);
	else params.delete(name);
	return `?${params}`;
}
