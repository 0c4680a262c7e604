import { fail, redirect } from '@sveltejs/kit';
import { reportForm, type ReportForm } from '#lib/intake/index.ts';
import { prepareAttachments, reporterMinutes } from '#lib/intake/index.server.ts';
import { formProblems, readForm } from '#lib/platform/pure/form.ts';
import type { Actions, PageServerLoad } from './$types';
import { publicLanguage, reporterCookie, tenantOf } from '../../../public-page.server.ts';

const receiptPage = (slug: string): string => `/k/${slug}/gemeldet`;

export const load: PageServerLoad = async ({ locals, params, cookies, parent }) => {
	const tenant = await tenantOf(locals, params.slug);
	const { intake, identity, platform } = locals.services;
	// Whoever goes back after sending gets the code that still waits to be noted, not a form that could be sent again.
	if (await intake.receipts.waiting(tenant.id, cookies.get('koko_receipt'))) redirect(303, receiptPage(params.slug));
	if (!tenant.takesReports) redirect(303, `/k/${params.slug}`);
	await parent();
	const { today } = await platform.contextOf({ kind: 'reporter' as const, tenantId: tenant.id });
	return { token: intake.form.issue(tenant.id), today, ...(await identity.publicFace.districts(tenant.id)) };
};

export const actions: Actions = {
	default: async (event) => {
		const { locals, params, request, cookies, url } = event;
		const { intake, platform } = locals.services;
		const form = await request.formData();
		const tenant = await tenantOf(locals, params.slug);
		if (!tenant.takesReports) redirect(303, `/k/${params.slug}`);
		const context = await platform.contextOf({ kind: 'reporter' as const, tenantId: tenant.id });
		const read = readForm(reportForm(context.today), form);
		if (!read.ok) return fail(400, read.problems);
		const opened = intake.form.read(tenant.id, read.value.token);
		if (!opened) return fail(400, formProblems(form, { '': 'form-too-old' }));
		await intake.form.calm(tenant.id, { token: read.value.token, form: opened, nonce: read.value.nonce });
		const files = await prepareAttachments(form.getAll('files').filter((value) => value instanceof File));
		if (!files.ok) return fail(400, formProblems(form, { files: files.reason }));
		if (!(await hasArea(locals, tenant.id, read.value.areaId)))
			return fail(400, formProblems(form, { areaId: 'invalid' }));
		const outcome = await intake.submit(context, {
			...contentOf(read.value),
			submissionId: opened.submissionId,
			language: publicLanguage(event, tenant),
			attachments: files.value
		});
		if (!outcome.ok) return fail(400, formProblems(form, { '': outcome.reason }));
		cookies.set('koko_receipt', intake.receipts.carry(tenant.id, outcome.value.receiptCode), {
			...reporterCookie(url, `/k/${params.slug}`),
			maxAge: reporterMinutes * 60
		});
		redirect(303, receiptPage(params.slug));
	}
};

const contentOf = (form: ReportForm) => ({
	channel: 'WEB' as const,
	text: form.text,
	placeText: form.placeText,
	areaId: form.areaId,
	latitude: form.latitude,
	longitude: form.longitude,
	sinceDay: form.sinceDay,
	topicCode: null,
	wish: form.wish || null,
	identityMode: form.identityMode,
	identity: { name: form.name, contact: form.contact },
	interpreterLanguage: form.interpreterLanguage || null,
	callbackWindow: form.callbackWindow,
	dangerSelfReport: form.danger === 'yes'
});

async function hasArea(locals: App.Locals, tenantId: string, areaId: string | null): Promise<boolean> {
	if (!areaId) return true;
	const { areas } = await locals.services.identity.publicFace.districts(tenantId);
	return areas.some(({ id }) => id === areaId);
}
