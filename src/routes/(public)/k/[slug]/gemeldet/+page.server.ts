import { fail, redirect } from '@sveltejs/kit';
import { inGroups, notedForm } from '#lib/intake/index.ts';
import { readForm } from '#lib/platform/pure/form.ts';
import type { Actions, PageServerLoad } from './$types';
import { reporterCookie, tenantOf } from '../../../public-page.server.ts';

export const load: PageServerLoad = async ({ locals, params, cookies, url }) => {
	const tenant = await tenantOf(locals, params.slug);
	const waiting = await locals.services.intake.receipts.waiting(tenant.id, cookies.get('koko_receipt'));
	if (!waiting) return { receipt: undefined };
	const { code, report } = waiting;
	return {
		receipt: {
			groups: inGroups(code).split(' '),
			reference: report.reference,
			postbox: `${url.origin}/postfach`,
			acknowledgeDue: report.acknowledgeDue,
			feedbackDue: report.feedbackDue
		}
	};
};

export const actions: Actions = {
	default: async ({ locals, params, request, cookies, url }) => {
		const read = readForm(notedForm, await request.formData());
		if (!read.ok) return fail(400, read.problems);
		const { noted, code } = read.value;
		const given = { isTicked: noted, typed: code };
		const outcome = await locals.services.intake.receipts.note(cookies.get('koko_receipt'), given);
		if (!outcome.ok) {
			const field = outcome.reason === 'code-mistyped' ? 'code' : 'noted';
			return fail(400, { errors: { [field]: outcome.reason }, typed: { code }, chosen: {} });
		}
		cookies.delete('koko_receipt', reporterCookie(url, `/k/${params.slug}`));
		redirect(303, `/k/${params.slug}/gemeldet`);
	}
};
