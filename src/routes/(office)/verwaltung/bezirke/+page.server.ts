import { error, fail, redirect } from '@sveltejs/kit';
import { readAreaFile, textOfFile } from '#lib/identity/index.server.ts';
import { cleanText } from '#lib/platform/pure/form.ts';
import { isUuid } from '#lib/platform/pure/ids.ts';
import type { Actions, PageServerLoad } from './$types';

const largest = 5 * 1024 * 1024;

export const load: PageServerLoad = async ({ locals, url }) => {
	const outcome = await locals.services.identity.openAreas(await locals.member());
	if (!outcome.ok) notYours();
	return { areas: outcome.value, notice: url.searchParams.get('gut') };
};

export const actions: Actions = {
	preview: async ({ locals, request }) => {
		await locals.member();
		const file = (await request.formData()).get('file');
		if (!(file instanceof File) || file.size === 0) return fail(400, refused('file-missing'));
		if (file.size > largest) return fail(400, refused('file-too-large'));
		const content = cleanText(textOfFile(new Uint8Array(await file.arrayBuffer())));
		const read = readAreaFile(content);
		if (!read.ok) return fail(400, refused(read.reason));
		const names = read.value.rows.map(({ name, code, population }) => ({ name, code, population }));
		return { problem: undefined, preview: { content, names, problems: read.value.problems } };
	},
	take: async ({ locals, request }) => {
		const context = await locals.member();
		const content = cleanText(String((await request.formData()).get('content') ?? ''));
		if (content.length > largest) return fail(400, refused('file-too-large'));
		const outcome = await locals.services.identity.importAreas(context, content);
		if (!outcome.ok && outcome.reason === 'forbidden') notYours();
		if (!outcome.ok) return fail(400, refused(outcome.reason));
		redirect(303, '/verwaltung/bezirke?gut=taken');
	},
	retire: async ({ locals, request }) => {
		const context = await locals.member();
		const id = String((await request.formData()).get('area') ?? '');
		const outcome = isUuid(id) ? await locals.services.identity.retireArea(context, id) : undefined;
		if (outcome?.ok === false) notYours();
		redirect(303, '/verwaltung/bezirke?gut=retired');
	}
};

const refused = (problem: string) => ({ problem, preview: undefined });

function notYours(): never {
	error(403, { message: 'not-yours', reason: 'not-yours' });
}
