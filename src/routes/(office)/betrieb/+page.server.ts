import { error, fail, redirect } from '@sveltejs/kit';
import { formProblems } from '#lib/platform/pure/form.ts';
import type { Actions, PageServerLoad } from './$types';

const dayMs = 86_400_000;

export const load: PageServerLoad = async ({ locals }) => {
	const page = await locals.services.operation.read(await locals.member());
	if (!page) error(403, { message: 'not-yours', reason: 'not-yours' });
	const backup = page.safeguards.find(({ kind }) => kind === 'BACKUP');
	return { operation: page, isBackupOld: backup !== undefined && Date.now() - backup.at.getTime() > 2 * dayMs };
};

export const actions: Actions = {
	default: async ({ locals, request }) => {
		const form = await request.formData();
		const id = Number(form.get('id'));
		if (!Number.isSafeInteger(id) || id < 1) return fail(400, formProblems(form, { '': 'unknown' }));
		const outcome = await locals.services.operation.retryJob(await locals.member(), id);
		if (outcome.ok) redirect(303, '/betrieb?neu=1');
		if (outcome.reason === 'forbidden') error(403, { message: 'not-yours', reason: 'not-yours' });
		return fail(400, formProblems(form, { '': outcome.reason }));
	}
};
