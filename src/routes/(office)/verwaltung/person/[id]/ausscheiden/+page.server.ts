import { error, fail, redirect } from '@sveltejs/kit';
import { OffboardingForm } from '#lib/administration/web/forms.ts';
import { formProblems, readForm } from '#lib/platform/pure/form.ts';
import { isUuid } from '#lib/platform/pure/ids.ts';
import { askToStepUp, keptForm } from '../../../../step-up.ts';
import { unlessForbidden } from '../../../access.ts';
import type { Actions, PageServerLoad } from './$types';

const unknown = (): never => error(404, { message: 'not-found', reason: 'not-found' });
const knownId = (id: string): string => (isUuid(id) ? id : unknown());

export const load: PageServerLoad = async (event) => {
	const { locals, params } = event;
	const read = await locals.services.administration.departure(await locals.member(), knownId(params.id));
	if (!read.ok) {
		unlessForbidden(read.reason);
		return unknown();
	}
	const { person, successors, roles, ...rest } = read.value;
	return {
		...rest,
		someone: { userId: person.userId, displayName: person.displayName, status: person.status },
		roles: roles.map(({ id, role }) => ({ id, role })),
		successors: successors.map(({ userId, displayName }) => ({ value: userId, label: displayName })),
		kept: keptForm(event)
	};
};

export const actions: Actions = {
	leave: async (event) => {
		const { locals, request, params } = event;
		const form = await request.formData();
		const read = readForm(OffboardingForm, form);
		if (!read.ok) return fail(400, read.problems);
		const { administration } = locals.services;
		const left = await administration.offboard(await locals.member(), knownId(params.id), read.value.successorId);
		if (!left.ok && left.reason === 'step-up-needed') askToStepUp(event, form, 'leave');
		if (!left.ok) return fail(400, formProblems(form, { [left.about ?? '']: unlessForbidden(left.reason) }));
		redirect(303, `/verwaltung/person/${params.id}/ausscheiden?gespeichert=1`);
	}
};
