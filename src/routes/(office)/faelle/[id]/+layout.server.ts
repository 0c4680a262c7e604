import { error } from '@sveltejs/kit';
import type { LayoutServerLoad } from './$types';

/** The head of the case file. Pages below that read more should `await parent()` first, so that a refusal shows once. */
export const load: LayoutServerLoad = async ({ locals, params }) => {
	const read = await locals.services.cases.readCase(await locals.member(), params.id);
	if (!read.ok) error(403, { message: read.reason, reason: read.reason });
	return { head: read.value };
};
