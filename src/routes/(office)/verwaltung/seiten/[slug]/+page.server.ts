import { error, fail, redirect } from '@sveltejs/kit';
import { PageForm } from '#lib/administration/web/forms.ts';
import { isPageSlug, type PageSlug } from '#lib/knowledge/index.ts';
import { formProblems, readForm } from '#lib/platform/pure/form.ts';
import { granted, unlessForbidden } from '../../access.ts';
import type { Actions, PageServerLoad } from './$types';

const knownSlug = (slug: string): PageSlug =>
	isPageSlug(slug) ? slug : error(404, { message: 'not-found', reason: 'not-found' });
const languageIn = (url: URL): 'de' | 'en' => (url.searchParams.get('sprache') === 'en' ? 'en' : 'de');

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const context = await locals.member();
	const slug = knownSlug(params.slug);
	const textLanguage = languageIn(url);
	const tenant = locals.person?.tenant ?? { name: '', country: 'DE' };
	const stored = granted(await locals.services.knowledge.editablePage(context, slug, textLanguage, tenant));
	return { slug, textLanguage, stored };
};

export const actions: Actions = {
	default: async ({ locals, params, request, url }) => {
		const form = await request.formData();
		const read = readForm(PageForm, form);
		if (!read.ok) return fail(400, read.problems);
		const page = { ...read.value, slug: knownSlug(params.slug), language: languageIn(url) };
		const changed = await locals.services.knowledge.changePage(await locals.member(), page);
		if (!changed.ok) return fail(400, formProblems(form, { '': unlessForbidden(changed.reason) }));
		redirect(303, `/verwaltung/seiten/${page.slug}?sprache=${page.language}&gespeichert=1`);
	}
};
