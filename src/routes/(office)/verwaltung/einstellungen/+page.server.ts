import { fail, redirect } from '@sveltejs/kit';
import { SettingsForm } from '#lib/administration/web/forms.ts';
import { cleanText, formProblems, readForm } from '#lib/platform/pure/form.ts';
import { languages } from '#lib/platform/pure/language.ts';
import { granted, unlessForbidden } from '../access.ts';
import type { Actions, PageServerLoad } from './$types';

type Words = Partial<Record<string, string>>;
const introductionLimit = 3_000;

export const load: PageServerLoad = async ({ locals }) => {
	const tenant = granted(await locals.services.identity.settings.page(await locals.member()));
	const contact = tenant.contact as Words; // written by this form only
	const introduction = tenant.introduction as Words;
	return {
		settings: {
			version: tenant.version,
			acknowledgeDays: tenant.acknowledgeDays,
			feedbackMonths: tenant.feedbackMonths,
			languages: tenant.languages,
			conflictManagerLabel: tenant.conflictManagerLabel ?? '',
			takesReports: tenant.takesReports,
			contact: {
				phone: contact['phone'] ?? '',
				email: contact['email'] ?? '',
				address: contact['address'] ?? '',
				hours: contact['hours'] ?? ''
			},
			introduction
		}
	};
};

export const actions: Actions = {
	default: async ({ locals, request }) => {
		const form = await request.formData();
		const introduction = introductionIn(form);
		const tooLong = Object.entries(introduction).find(([, text]) => text.length > introductionLimit);
		if (tooLong) return fail(400, formProblems(form, { [`introduction-${tooLong[0]}`]: 'too-long' }));
		const read = readForm(SettingsForm, form, ['languages']);
		if (!read.ok) return fail(400, read.problems);
		const { version, contactPhone, contactEmail, contactAddress, contactHours, ...settings } = read.value;
		const contact = { phone: contactPhone, email: contactEmail, address: contactAddress, hours: contactHours };
		const saved = await locals.services.identity.settings.save(await locals.member(), version, {
			...settings,
			contact: withoutEmpty(contact),
			introduction
		});
		if (!saved.ok) return fail(400, formProblems(form, { '': unlessForbidden(saved.reason) }));
		redirect(303, '/verwaltung/einstellungen?gespeichert=1');
	}
};

const introductionIn = (form: FormData): Record<string, string> =>
	withoutEmpty(
		Object.fromEntries(
			languages.map((language) => [language, cleanText(String(form.get(`introduction-${language}`) ?? '')).trim()])
		)
	);

const withoutEmpty = (words: Record<string, string>): Record<string, string> =>
	Object.fromEntries(Object.entries(words).filter(([, text]) => text !== ''));
