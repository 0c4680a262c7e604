import { error, fail, redirect } from '@sveltejs/kit';
import { columnsOf, guessColumns, mappingFormSchema, mappingFrom, missingColumns } from '#lib/intake/index.ts';
import { formProblems, readForm } from '#lib/platform/pure/form.ts';
import type { MemberContext } from '#lib/platform/pure/actor.ts';
import type { Services } from '#compose';
import type { Actions, PageServerLoad } from './$types';

const shownBadRows = 100;

export const load: PageServerLoad = async ({ locals, params }) => {
	const context = await locals.member();
	const { imports } = locals.services.intake;
	const outcome = await imports.find(context, params.id);
	if (!outcome.ok) refused(outcome.reason);
	const { found, badRows, stayed } = outcome.value;
	const preview = found.state === 'PREVIEW' ? await imports.preview(context, params.id, undefined, false) : undefined;
	return {
		item: {
			id: found.id,
			name: found.name,
			state: found.state,
			encoding: found.encoding,
			delimiter: found.delimiter,
			rowsRead: found.rowsRead,
			rowsAdded: found.rowsAdded,
			rowsKnown: found.rowsKnown,
			rowsBad: found.rowsBad,
			rowsUndone: found.rowsUndone
		},
		badRows: badRows.slice(0, shownBadRows),
		stayed: stayed.map(({ id, reference }) => ({ id, reference })),
		preview: preview && { header: preview.header, rows: preview.rows, doubt: preview.doubt },
		guesses: preview ? guessColumns(preview.header) : {}
	};
};

export const actions: Actions = {
	test: async ({ locals, params, request }) => {
		const context = await locals.member();
		const form = await request.formData();
		const read = await readMapping(locals.services, context, params.id, form);
		if (!read.ok) return fail(400, { ...read.problems, tested: undefined });
		const preview = await locals.services.intake.imports.preview(context, params.id, read.mapping, true);
		return {
			...formProblems(form, {}),
			tested: preview?.test && { ...preview.test, statusWords: preview.statusWords }
		};
	},
	run: async ({ locals, params, request }) => {
		const context = await locals.member();
		const form = await request.formData();
		const read = await readMapping(locals.services, context, params.id, form);
		if (!read.ok) return fail(400, { ...read.problems, tested: undefined });
		const outcome = await locals.services.intake.imports.confirm(context, params.id, read.mapping);
		if (!outcome.ok && outcome.reason === 'not-yours') refused(outcome.reason);
		redirect(303, `/import/${params.id}`);
	},
	undo: async ({ locals, params }) => {
		const outcome = await locals.services.intake.imports.undo(await locals.member(), params.id);
		if (!outcome.ok && outcome.reason !== 'not-possible-now') refused(outcome.reason);
		redirect(303, `/import/${params.id}`);
	}
};

async function readMapping(services: Services, context: MemberContext, id: string, form: FormData) {
	const read = readForm(mappingFormSchema, form, ['done']);
	if (!read.ok) return read;
	const preview = await services.intake.imports.preview(context, id, undefined, false);
	if (!preview) redirect(303, `/import/${id}`);
	const mapping = mappingFrom(read.value, preview.header);
	const missing = missingColumns(mapping.columns, preview.header);
	if (missing.length === 0) return { ok: true as const, mapping };
	const wrong = columnsOf(read.value).filter(([, name]) => missing.includes(name));
	return {
		ok: false as const,
		problems: formProblems(form, Object.fromEntries(wrong.map(([field]) => [field, 'column-unknown'])))
	};
}

function refused(reason: 'not-yours' | 'unknown'): never {
	if (reason === 'unknown') error(404, { message: 'not-found', reason: 'not-found' });
	error(403, { message: reason, reason });
}
