import { error, fail } from '@sveltejs/kit';
import { CommitteePaperForm } from '#lib/cases/web/committee-paper-form.ts';
import { readForm } from '#lib/platform/pure/form.ts';
import type { Actions, PageServerLoad } from './$types';
import { settled, shown } from '../../../../../settled.ts';

const blank = 'neu';

export const load: PageServerLoad = async ({ locals, params, parent, url }) => {
	await parent();
	const context = await locals.member();
	const { papers } = locals.services.caseWork;
	if (params.paper === blank) {
		const { measures } = shown(await papers.page(context, params.id));
		return { paper: undefined, measures, isInTeam: true, isSaved: false };
	}
	const found = shown(await papers.one(context, params.id, params.paper));
	if (!found) error(404, { message: 'not-found', reason: 'not-found' });
	const { updatedAt: _, ...paper } = found.paper;
	return { paper, measures: found.measures, isInTeam: found.isInTeam, isSaved: url.searchParams.has('gespeichert') };
};

export const actions: Actions = {
	default: async ({ locals, params, request }) => {
		const form = await request.formData();
		const read = readForm(CommitteePaperForm, form, ['measureIds']);
		if (!read.ok) return fail(400, read.problems);
		const { papers } = locals.services.caseWork;
		const { version, ...content } = read.value;
		const context = await locals.member();
		const change = { caseId: params.id, paperId: params.paper, version: version ?? 1 };
		const saved =
			params.paper === blank
				? await papers.write(context, params.id, content)
				: await papers.change(context, change, content);
		const next = saved.ok ? `/faelle/${params.id}/bericht/vorlage/${saved.value}?gespeichert` : '';
		return settled(saved, form, next);
	}
};
