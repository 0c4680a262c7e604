import { expect, test } from 'vitest';
import { mismatches, whyUnreadable, type BackupHeader, type BackupManifest } from './backup-manifest.ts';

const sum = (digits: string) => ({ count: 1, bytes: 2, sum: digits });
const manifest = (tables: BackupManifest['tables'], files = sum('f')): BackupManifest => ({
	tables,
	sequences: [],
	files
});
const header = (overrides: Partial<BackupHeader> = {}): BackupHeader => ({
	format: 1,
	version: '0.1.0',
	createdAt: '2026-06-15T08:00:00.000Z',
	kind: 'OWN',
	migrations: [{ name: '0001_walls.sql', sha256: 'a' }],
	tables: [],
	apart: [],
	...overrides
});

test('equal content has nothing to report', () => {
	expect(mismatches(manifest({ a: sum('1') }), manifest({ a: sum('1') }))).toEqual([]);
});

test('a changed table, a missing one, one too many and changed files are each named', () => {
	const found = mismatches(
		manifest({ a: sum('1'), b: sum('1') }),
		manifest({ a: sum('2'), c: sum('1') }, sum('other'))
	);
	expect(found.map(({ name }) => name)).toEqual(['a', 'b', 'c', 'files']);
});

test('a backup of an older version can be read', () => {
	const known = new Map([
		['0001_walls.sql', 'a'],
		['0002_identity.sql', 'b']
	]);
	expect(whyUnreadable(header(), known)).toBeUndefined();
});

test('a backup with a migration this version does not know is from a newer one', () => {
	expect(whyUnreadable(header(), new Map())).toBe('newer-version');
	expect(whyUnreadable(header({ format: 2 }), new Map([['0001_walls.sql', 'a']]))).toBe('newer-version');
});

test('a migration of the same name with another text is another lineage', () => {
	expect(whyUnreadable(header(), new Map([['0001_walls.sql', 'b']]))).toBe('other-lineage');
});
