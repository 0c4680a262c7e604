import { error, fail, redirect } from '@sveltejs/kit';
import { PersonForm, RoleEndForm, RoleForm } from '#lib/administration/web/forms.ts';
import { linkForm } from '#lib/identity/web/provider-forms.ts';
import { formProblems, readForm } from '#lib/platform/pure/form.ts';
import { isUuid } from '#lib/platform/pure/ids.ts';
import { askToStepUp, keptForm } from '../../../step-up.ts';
import { granted, unlessForbidden } from '../../access.ts';
import type { Actions, PageServerLoad } from './$types';

const knownId = (id: string): string => (isUuid(id) ? id : error(404, { message: 'not-found', reason: 'not-found' }));

export const load: PageServerLoad = async (event) => {
	const { locals, params } = event;
	const context = await locals.member();
	const { people } = locals.services.identity;
	const page = granted(await people.page(context, knownId(params.id)));
	if (!page.person) error(404, { message: 'not-found', reason: 'not-found' });
	return {
		someone: page.person,
		roles: page.roles ?? [],
		units: (page.units ?? []).map(({ id, name, validTo }) => ({ value: id, label: name, isOpen: !validTo })),
		isSelf: params.id === context.actor.userId,
		hasProvider: Boolean(granted(await locals.services.identity.providers.page(context)).provider),
		kept: keptForm(event)
	};
};

const back = (id: string): never => redirect(303, `/verwaltung/person/${id}?gespeichert=1`);

/** Sessions end when roles change, one's own as well. */
const afterRoles = (id: string, locals: App.Locals): never =>
	id === locals.person?.member.userId
		? redirect(303, `/anmelden?rollen&weiter=${encodeURIComponent(`/verwaltung/person/${id}`)}`)
		: back(id);

export const actions: Actions = {
	change: async (event) => {
		const { locals, request, params } = event;
		const form = await request.formData();
		const read = readForm(PersonForm, form);
		if (!read.ok) return fail(400, { ...read.problems, at: 'change' });
		const { version, ...change } = read.value;
		const { people } = locals.services.identity;
		const changed = await people.change(await locals.member(), knownId(params.id), version, change);
		if (!changed.ok && changed.reason === 'step-up-needed') askToStepUp(event, form, 'change');
		if (!changed.ok) return fail(400, { ...formProblems(form, { '': unlessForbidden(changed.reason) }), at: 'change' });
		return back(params.id);
	},
	grant: async (event) => {
		const { locals, request, params } = event;
		const form = await request.formData();
		const read = readForm(RoleForm, form);
		if (!read.ok) return fail(400, { ...read.problems, at: 'grant' });
		const granting = await locals.services.identity.people.grantRole(
			await locals.member(),
			knownId(params.id),
			read.value
		);
		if (!granting.ok && granting.reason === 'step-up-needed') askToStepUp(event, form, 'grant');
		if (!granting.ok) {
			const problems = formProblems(form, { [granting.about ?? '']: unlessForbidden(granting.reason) });
			return fail(400, { ...problems, at: 'grant' });
		}
		return afterRoles(params.id, locals);
	},
	end: async (event) => {
		const { locals, request, params } = event;
		const form = await request.formData();
		const read = readForm(RoleEndForm, form);
		if (!read.ok) return fail(400, { ...read.problems, at: 'end' });
		const { people } = locals.services.identity;
		const ended = await people.withdrawRole(await locals.member(), knownId(params.id), read.value.roleId);
		if (!ended.ok && ended.reason === 'step-up-needed') askToStepUp(event, form, 'end');
		if (!ended.ok) return fail(400, { ...formProblems(form, { '': unlessForbidden(ended.reason) }), at: 'end' });
		return afterRoles(params.id, locals);
	},
	renew: async ({ locals, request, params }) => {
		const context = await locals.member();
		const page = granted(await locals.services.identity.people.page(context, knownId(params.id)));
		if (!page.person) error(404, { message: 'not-found', reason: 'not-found' });
		const renewed = await locals.services.administration.renewInvitation(context, page.person);
		if (!renewed.ok) {
			const problems = formProblems(await request.formData(), { '': unlessForbidden(renewed.reason) });
			return fail(400, { ...problems, at: 'renew' });
		}
		redirect(303, '/verwaltung/postausgang?gespeichert=1');
	},
	newPassword: async (event) => {
		const { locals, request, params } = event;
		const { administration } = locals.services;
		const form = await request.formData();
		const allowed = await administration.allowNewPassword(await locals.member(), knownId(params.id));
		if (!allowed.ok && allowed.reason === 'step-up-needed') askToStepUp(event, form, 'access');
		if (!allowed.ok) {
			const problems = formProblems(form, { '': unlessForbidden(allowed.reason) });
			return fail(400, { ...problems, at: 'access' });
		}
		redirect(303, '/verwaltung/postausgang?gespeichert=1');
	},
	resetFactor: async (event) => {
		const { locals, request, params } = event;
		const { administration } = locals.services;
		const form = await request.formData();
		const reset = await administration.resetSecondFactor(await locals.member(), knownId(params.id));
		if (!reset.ok && reset.reason === 'step-up-needed') askToStepUp(event, form, 'access');
		if (!reset.ok) {
			const problems = formProblems(form, { '': unlessForbidden(reset.reason) });
			return fail(400, { ...problems, at: 'access' });
		}
		return back(params.id);
	},
	link: async (event) => {
		const { locals, request, params } = event;
		const form = await request.formData();
		const read = readForm(linkForm, form);
		if (!read.ok) return fail(400, { ...read.problems, at: 'link' });
		const { providers } = locals.services.identity;
		const linked = await providers.linkForMember(await locals.member(), knownId(params.id), read.value.subject);
		if (!linked.ok && linked.reason === 'step-up-needed') askToStepUp(event, form, 'link');
		if (!linked.ok)
			return fail(400, { ...formProblems(form, { subject: unlessForbidden(linked.reason) }), at: 'link' });
		return back(params.id);
	}
};
