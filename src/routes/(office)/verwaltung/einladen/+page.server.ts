import { fail, redirect } from '@sveltejs/kit';
import { InvitationForm } from '#lib/administration/web/forms.ts';
import { formProblems, readForm } from '#lib/platform/pure/form.ts';
import { askToStepUp, keptForm } from '../../step-up.ts';
import { granted, unlessForbidden } from '../access.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { identity } = event.locals.services;
	const units = granted(await identity.units.list(await event.locals.member()));
	return {
		units: units.filter(({ validTo }) => !validTo).map(({ id, name }) => ({ value: id, label: name })),
		kept: keptForm(event)
	};
};

export const actions: Actions = {
	default: async (event) => {
		const { locals, request } = event;
		const context = await locals.member();
		const form = await request.formData();
		const read = readForm(InvitationForm, form, ['roles']);
		if (!read.ok) return fail(400, read.problems);
		if (read.value.roles.includes('DEPARTMENT_HEAD') && !read.value.unitId)
			return fail(400, formProblems(form, { unitId: 'unit-needed' }));
		const invited = await locals.services.administration.invite(context, read.value);
		if (!invited.ok && invited.reason === 'step-up-needed') askToStepUp(event, form, 'invite');
		if (!invited.ok) return fail(400, formProblems(form, { email: unlessForbidden(invited.reason) }));
		redirect(303, '/verwaltung/postausgang?gespeichert=1');
	}
};
