import { sql } from 'kysely';
import type { Tx } from '../../platform/server/database.server.ts';
import type { RegisterQuestion } from '../domain/register-search.ts';

export type RegisterEntry = {
	readonly officialKey: string;
	readonly name: string;
	readonly kind: 'MUNICIPALITY' | 'DISTRICT';
	readonly country: 'DE' | 'AT';
	readonly state: string;
	readonly district: string;
	readonly postcode: string;
	readonly population: number | null;
	readonly latitude: number | null;
	readonly longitude: number | null;
};

const columns = [
	'officialKey',
	'name',
	'kind',
	'country',
	'state',
	'district',
	'postcode',
	'population',
	'latitude',
	'longitude'
] as const;

export async function countRegister(tx: Tx): Promise<number> {
	const row = await tx
		.selectFrom('identity.register')
		.select(({ fn }) => fn.countAll<number>().as('count'))
		.executeTakeFirstOrThrow();
	return row.count;
}

/** Puts the entries in place of whatever was there, in two statements. */
export async function replaceRegister(tx: Tx, entries: readonly RegisterEntry[]): Promise<void> {
	const all = <K extends keyof RegisterEntry>(name: K): RegisterEntry[K][] => entries.map((entry) => entry[name]);
	await tx.deleteFrom('identity.register').execute();
	await sql`insert into identity.register
		(official_key, name, kind, country, state, district, postcode, population, latitude, longitude)
		select * from unnest(${all('officialKey')}::text[], ${all('name')}::text[], ${all('kind')}::text[],
			${all('country')}::text[], ${all('state')}::text[], ${all('district')}::text[], ${all('postcode')}::text[],
			${all('population')}::int[], ${all('latitude')}::float8[], ${all('longitude')}::float8[])`.execute(tx);
}

export async function findRegisterEntry(tx: Tx, officialKey: string): Promise<RegisterEntry | undefined> {
	const row = await tx
		.selectFrom('identity.register')
		.select(columns)
		.where('officialKey', '=', officialKey)
		.executeTakeFirst();
	return row as RegisterEntry | undefined; // kind and country are limited by the table and its one source
}

/** Exact names before beginnings before similar ones; the larger place first among equals. */
export async function searchRegister(
	tx: Tx,
	question: RegisterQuestion,
	state: { country: string; state: string } | undefined,
	limit: number
): Promise<RegisterEntry[]> {
	const { key, names } = question;
	if (!key && names.length === 0) return [];
	await sql`set local pg_trgm.similarity_threshold = 0.25`.execute(tx);
	const country = state?.country ?? question.country;
	const land = state?.state ?? question.state;
	const patterns = names.map((name) => `${name.replaceAll(/[\\%_]/g, '\\$&')}%`);
	const { rows } = await sql<RegisterEntry>`
		select official_key, name, kind, country, state, district, postcode, population, latitude, longitude
		from identity.register
		where (${key ?? null}::text is null or official_key like ${`${key ?? ''}%`})
			and (${key ?? null}::text is not null or name ilike any (${patterns}::text[])
				or exists (select from unnest(${names}::text[]) as wanted where register.name % wanted))
			and (${land ?? null}::text is null or (country = ${country ?? null} and state = ${land ?? null}))
		order by
			case when official_key = ${key ?? ''} or lower(name) = any (select lower(wanted) from unnest(${names}::text[]) as wanted)
				then 0 when name ilike any (${patterns}::text[]) then 1 else 2 end,
			case when name ilike any (${patterns}::text[]) then 1
				else (select max(similarity(register.name, wanted)) from unnest(${names}::text[]) as wanted) end desc nulls last,
			population desc nulls last, official_key
		limit ${limit}`.execute(tx);
	return rows;
}
