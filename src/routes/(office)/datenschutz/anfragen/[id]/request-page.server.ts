import { error } from '@sveltejs/kit';
import { isUuid } from '#lib/platform/pure/ids.ts';
import { notYours } from '../../../settled.ts';

/** A request with its findings, or the page that says why not. */
export async function requestPage(locals: App.Locals, id: string) {
	if (!isUuid(id)) error(404, { message: 'not-found' });
	const page = await locals.services.privacy.requests.page(await locals.member(), id);
	if (!page.ok) return page.reason === 'not-yours' ? notYours() : error(404, { message: 'not-found' });
	return page.value;
}
