import type { Config } from '../config.server.ts';
import { directoryStore } from './directory-store.server.ts';
import type { FileStore } from './file-store.server.ts';
import { s3Store } from './s3-store.server.ts';

/** The bucket the settings name, else a directory. */
export const openFileStore = ({ bucket, filesDir }: Pick<Config, 'bucket' | 'filesDir'>): FileStore =>
	bucket ? s3Store(bucket) : directoryStore(filesDir);
