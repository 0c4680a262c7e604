/** An expected no is a value with a name; it becomes words only in web. */
export type Refusal<R extends string = string> = {
	readonly ok: false;
	readonly reason: R;
	/** Field or state the refusal is about; never free text typed by people. */
	readonly about?: string;
};
export type Success<T> = { readonly ok: true; readonly value: T };
export type Outcome<T, R extends string = string> = Success<T> | Refusal<R>;

export function succeed(): Success<undefined>;
export function succeed<T>(value: T): Success<T>;
export function succeed<T>(value?: T): Success<T | undefined> {
	return { ok: true, value };
}

export function refuse<const R extends string>(reason: R, about?: string): Refusal<R> {
	return about === undefined ? { ok: false, reason } : { ok: false, reason, about };
}
