/** A data key as it lies in the database: nothing without the instance key of that id. */
export type WrappedKey = { readonly keeperKey: string; readonly wrapped: Buffer };

/**
 * Holds the instance key, or knows who does. Data keys go in and out; the instance key itself never comes out, so that
 * a security module can stand behind it.
 */
export type KeyKeeper = {
	readonly kind: 'file' | 'environment' | 'program';
	/** Id of the instance key that wraps from now on. */
	readonly current: () => Promise<string>;
	/** `binding` says which data key it is; another one cannot be put in its place. */
	readonly wrap: (dataKey: Buffer, binding: string) => Promise<WrappedKey>;
	readonly unwrap: (wrapped: WrappedKey, binding: string) => Promise<Buffer>;
	/** Draws the next instance key, where this keeper can; elsewhere the operator has done so before. */
	readonly renew: () => Promise<void>;
	/** Throws away every instance key but the current one, where this keeper can and once the rotation is an hour old. */
	readonly forgetOld: () => Promise<void>;
};
