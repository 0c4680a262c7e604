import { expect, test } from 'vitest';
import { readConfig } from '#lib/platform/server/config.server.ts';
import { keptApart } from './kept-apart.ts';

const apart = (settings: Record<string, string> = {}) =>
	keptApart(readConfig({ KOKO_DATA_DIR: '/srv/koko', ...settings }));

test('with keys and files below the data directory the backup holds everything', () => {
	expect(apart()).toEqual([]);
	expect(apart({ KOKO_FILES_DIR: '/srv/koko/uploads' })).toEqual([]);
});

test.each([
	[{ KOKO_S3_BUCKET: 'town', KOKO_S3_ENDPOINT: 'https://s3.example.org' }, 'the bucket town at https://s3.example.org'],
	[{ KOKO_FILES_DIR: '/mnt/uploads' }, 'the directory /mnt/uploads'],
	[{ KOKO_FILES_DIR: '/srv/koko-uploads' }, 'the directory /srv/koko-uploads'],
	[{ KOKO_INSTANCE_KEY: 'ab'.repeat(32) }, 'KOKO_INSTANCE_KEY'],
	[{ KOKO_KEY_PROGRAM: '/usr/local/bin/keys' }, 'KOKO_KEY_PROGRAM']
])('with %j the backup says what must be kept apart', (settings, part) => {
	expect(apart(settings)).toEqual([expect.stringContaining(part)]);
	expect(apart(settings).join()).not.toContain('ab'.repeat(32));
});
