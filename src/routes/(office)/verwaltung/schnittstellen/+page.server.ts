import { fail, redirect } from '@sveltejs/kit';
import { apiTokenEndForm, apiTokenForm } from '#lib/identity/web/api-token-form.ts';
import { formProblems, readForm } from '#lib/platform/pure/form.ts';
import { askToStepUp, keptForm } from '../../step-up.ts';
import { granted, unlessForbidden } from '../access.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const context = await event.locals.member();
	const { tokens, members, names } = granted(await event.locals.services.identity.apiTokens.page(context));
	return {
		me: context.actor.userId,
		tokens: tokens.map(({ userId, ...token }) => ({ ...token, member: names.get(userId) ?? '' })),
		members: members.map(({ userId, displayName }) => ({ value: userId, label: displayName })),
		kept: keptForm(event)
	};
};

export const actions: Actions = {
	// Answers with the page itself: the token must not stand in an address, in a cookie or behind a reload.
	issue: async (event) => {
		const { locals, request } = event;
		const form = await request.formData();
		const read = readForm(apiTokenForm, form, ['scopes']);
		if (!read.ok) return fail(400, read.problems);
		const issued = await locals.services.identity.apiTokens.issue(await locals.member(), read.value);
		if (issued.ok) return { issued: issued.value };
		if (issued.reason === 'step-up-needed') askToStepUp(event, form, 'issue');
		return fail(400, formProblems(form, { [issued.about ?? '']: unlessForbidden(issued.reason) }));
	},
	end: async ({ locals, request }) => {
		const form = await request.formData();
		const read = readForm(apiTokenEndForm, form);
		if (!read.ok) return fail(400, read.problems);
		const ended = await locals.services.identity.apiTokens.end(await locals.member(), read.value.id);
		if (!ended.ok) return fail(400, formProblems(form, { '': unlessForbidden(ended.reason) }));
		redirect(303, '/verwaltung/schnittstellen?gespeichert=1');
	}
};
