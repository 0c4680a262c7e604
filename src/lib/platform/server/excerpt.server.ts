import { sql, type RawBuilder } from 'kysely';

const marks = '\uE000\uE001';
const shape = 'StartSel=\uE000, StopSel=\uE001, MaxWords=28, MinWords=12, MaxFragments=1';

/** What a search over one kind of thing is asked for. */
export type Wanted = {
	readonly words: string;
	/** Also words a few letters away; asked for only when the words as typed find nothing. */
	readonly nearly: boolean;
	readonly limit: number;
};

/** The words a person typed, as PostgreSQL compares them. */
export const asked = (words: string): RawBuilder<unknown> => sql`websearch_to_tsquery('public.koko_german', ${words})`;

/** Excerpt of a text with the hits between U+E000 and U+E001; never markup, people wrote it. */
export const excerptOf = (column: 'r.text' | 'n.text', words: string): RawBuilder<string> =>
	sql<string>`ts_headline('public.koko_german', left(translate(${sql.ref(column)}, ${marks}, ''), 4000), ${asked(words)}, ${shape})`;
