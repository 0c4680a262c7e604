import { fail, redirect } from '@sveltejs/kit';
import { inGroups, notedForm } from '#lib/intake/index.ts';
import { readForm } from '#lib/platform/pure/form.ts';
import type { Actions, PageServerLoad } from './$types';
import { reporterCookie, tenantOf } from '../../../public-page.server.ts';

export const load: PageServerLoad = async ({ locals, params, cookies, url }) => {
	const tenant = await tenantOf(locals, params.slug);
	const waiting = await locals.services.intake.receipts.waiting(tenant.id, cookies.get('koko_receipt'));
	if (!waiting) return { receipt: undefined, offersNews: false };
	const { code, report } = waiting;
	return {
		offersNews: locals.services.intake.reporterAddress.isOffered,
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
		const { noted, code, address } = read.value;
		const { receipts, reporterAddress } = locals.services.intake;
		const cookie = cookies.get('koko_receipt');
		const given = { isTicked: noted, typed: code };
		const outcome = await receipts.note(cookie, given);
		if (!outcome.ok) {
			const field = outcome.reason === 'code-mistyped' ? 'code' : 'noted';
			return fail(400, { errors: { [field]: outcome.reason }, typed: { code, address }, chosen: {} });
		}
		const own = address ? await receipts.ownerOf(cookie) : undefined;
		if (own) await reporterAddress.keep(own, { address, language: locals.language });
		cookies.delete('koko_receipt', reporterCookie(url, `/k/${params.slug}`));
		redirect(303, `/k/${params.slug}/gemeldet`);
	}
};
