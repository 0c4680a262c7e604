import { error } from '@sveltejs/kit';

/** What a service gave, or the page that says in a plain sentence that this is not for the asker; the entry is written. */
export function granted<T>(value: T | undefined): T {
	if (value === undefined) error(403, { message: 'not-yours', reason: 'not-yours' });
	return value;
}

/** Turns a refusal for want of right into that page; gives every other refusal back. */
export function unlessForbidden<R extends string>(reason: R): Exclude<R, 'forbidden'> {
	if (reason === 'forbidden') error(403, { message: 'not-yours', reason: 'not-yours' });
	return reason as Exclude<R, 'forbidden'>;
}
