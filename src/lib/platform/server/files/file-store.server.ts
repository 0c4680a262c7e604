import type { Readable } from 'node:stream';

/** Keeps files that are encrypted already; whoever runs the store learns their number, size and time. */
export type FileStore = {
	readonly kind: 'directory' | 's3';
	/** Stores a whole file or nothing; a name is used once. */
	readonly put: (name: string, content: AsyncIterable<Buffer>) => Promise<void>;
	readonly get: (name: string) => Promise<Readable>;
	/** Also when there is none. */
	readonly remove: (name: string) => Promise<void>;
	/** What lies there below the name's first part, unfinished drafts of a crash included. */
	readonly list: (owner: string) => AsyncIterable<KeptName>;
};

export type KeptName = { readonly name: string; readonly writtenAt: Date };

const draftEnding = /\.[0-9a-f]{8}$/;
/** A file is written under a draft's name until it is whole. */
export const isDraft = (name: string): boolean => draftEnding.test(name);
/** A draft's name may be removed, but neither stored nor read. */
export const removableName = (name: string): string => {
	checkedName(name.replace(draftEnding, ''));
	return name;
};

/** Names are made here and hold two ids: nothing in them can lead out of the store. */
export function checkedName(name: string): string {
	if (!/^[0-9a-f-]{36}\/[0-9a-f-]{36}$/.test(name)) throw new Error('a file of this name cannot be stored');
	return name;
}
