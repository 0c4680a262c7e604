import { relative } from 'node:path';
import type { Config } from '#lib/platform/server/config.server.ts';

type Places = Pick<Config, 'dataDir' | 'filesDir' | 'bucket' | 'instanceKeys' | 'keyProgram'>;

/** What an installation needs that does not lie in its database or below its data directory. */
export function keptApart({ dataDir, filesDir, bucket, instanceKeys, keyProgram }: Places): string[] {
	const apart: string[] = [];
	if (bucket)
		apart.push(`the bucket ${bucket.name}${bucket.endpoint ? ` at ${bucket.endpoint}` : ''} with the uploaded files`);
	else if (isOutside(dataDir, filesDir)) apart.push(`the directory ${filesDir} with the uploaded files`);
	if (keyProgram) apart.push('the instance key behind KOKO_KEY_PROGRAM, without which nothing protected opens');
	else if (instanceKeys.length > 0)
		apart.push('the instance key in KOKO_INSTANCE_KEY, without which nothing protected opens');
	return apart;
}

const isOutside = (dataDir: string, directory: string): boolean => relative(dataDir, directory).startsWith('..');
