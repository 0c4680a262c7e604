/** One thing looked at; `advice` says what to do when it is not as it should be. */
export type Finding = { readonly check: string; readonly ok: boolean; readonly advice?: string };
