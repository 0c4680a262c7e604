import { isSameContent, type ContentSum } from './content-sum.ts';

/** First part of a backup: what it is, before a single row is read. */
export type BackupHeader = {
	readonly format: number;
	readonly version: string;
	readonly createdAt: string;
	readonly kind: string;
	/** Migrations the database had, with the hash of each one's text. */
	readonly migrations: readonly { readonly name: string; readonly sha256: string }[];
	readonly tables: readonly BackedUpTable[];
	/** What belongs to the installation but lay elsewhere, e.g. `bucket town-files`; it must be kept and brought back apart. */
	readonly apart: readonly string[];
};

export type BackedUpTable = { readonly name: string; readonly columns: readonly string[] };

/** Last part: what must have come out. A backup without it was cut off. */
export type BackupManifest = {
	readonly tables: Readonly<Record<string, ContentSum>>;
	readonly sequences: readonly Sequence[];
	/** All files below the data directory together, each counted by path and content. */
	readonly files: ContentSum;
};

export type Sequence = { readonly name: string; readonly lastValue: string; readonly isCalled: boolean };

export const backupFormat = 1;

export type Mismatch = {
	readonly name: string;
	readonly expected: ContentSum | null;
	readonly found: ContentSum | null;
};

/** What differs between two manifests; nothing when they say the same. */
export function mismatches(expected: BackupManifest, found: BackupManifest): Mismatch[] {
	const names = new Set([...Object.keys(expected.tables), ...Object.keys(found.tables)]);
	const pairs = [...names].map((name) => ({
		name,
		expected: expected.tables[name] ?? null,
		found: found.tables[name] ?? null
	}));
	pairs.push({ name: 'files', expected: expected.files, found: found.files });
	return pairs.filter(({ expected: a, found: b }) => !a || !b || !isSameContent(a, b));
}

export const rowsIn = ({ tables }: BackupManifest): number =>
	Object.values(tables).reduce((sum, { count }) => sum + count, 0);

/** Why this version cannot read a backup, or undefined when it can. */
export function whyUnreadable(
	header: BackupHeader,
	known: ReadonlyMap<string, string>
): 'newer-version' | 'other-lineage' | undefined {
	if (header.format > backupFormat) return 'newer-version';
	if (header.migrations.some(({ name }) => !known.has(name))) return 'newer-version';
	if (header.migrations.some(({ name, sha256 }) => known.get(name) !== sha256)) return 'other-lineage';
	return undefined;
}
