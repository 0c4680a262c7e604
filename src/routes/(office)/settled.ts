import { error, fail, redirect } from '@sveltejs/kit';
import { formProblems } from '#lib/platform/pure/form.ts';
import type { Outcome } from '#lib/platform/pure/outcome.ts';

/** Answers a form: on to `next`, a plain "not yours", or the form again with what was typed. */
export function settled(outcome: Outcome<unknown, string>, form: FormData, next: string) {
	if (outcome.ok) redirect(303, next);
	if (outcome.reason === 'not-yours') notYours();
	return fail(400, formProblems(form, { [outcome.about ?? '']: outcome.reason }));
}

/** What a reading service gave, or the page that says whose this is. */
export function shown<T>(outcome: Outcome<T, 'not-yours'>): T {
	return outcome.ok ? outcome.value : notYours();
}

export function notYours(): never {
	error(403, { message: 'not-yours', reason: 'not-yours' });
}
