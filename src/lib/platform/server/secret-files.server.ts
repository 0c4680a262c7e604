import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, linkSync, openSync, unlinkSync, writeSync } from 'node:fs';

/** Written beside and linked into place, so that two first starts at once agree on one file and a crash leaves none. */
export function writeOnce(file: string, content: string): void {
	const draft = writeWhole(file, content);
	try {
		linkSync(draft, file);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
	} finally {
		unlinkSync(draft);
	}
}

/** Writes a draft beside the file, for its owner alone and down to the disk; gives its name. */
export function writeWhole(file: string, content: string): string {
	const draft = `${file}.${randomBytes(6).toString('hex')}`;
	const handle = openSync(draft, 'wx', 0o600);
	writeSync(handle, content);
	fsyncSync(handle);
	closeSync(handle);
	return draft;
}
