/** Fields of a case that may be passed on; nothing else of the file ever leaves the municipality. */
export const packageFields = [
	'title',
	'summary',
	'presentingIssue',
	'underlyingIssue',
	'topics',
	'placeText',
	'level'
] as const;
export type PackageField = (typeof packageFields)[number];

type Source = Readonly<Record<Exclude<PackageField, 'topics'>, string>> & { readonly topics: readonly string[] };

/** Exactly what the receiving municipality gets; `note` is written for it. */
export type HandOverPackage = Partial<Source> & { readonly note: string };

/** The package of the chosen fields; the title always goes along, or nobody could speak about it. */
export const packageOf = (source: Source, chosen: readonly PackageField[], note: string): HandOverPackage => ({
	...Object.fromEntries(
		packageFields.filter((field) => field === 'title' || chosen.includes(field)).map((field) => [field, source[field]])
	),
	note
});
