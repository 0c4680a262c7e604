import type pg from 'pg';

/** Every row of every table as text, as a thief of the database would have it; the connection must see through the walls. */
export async function dumpEverything(superuser: pg.Client): Promise<string> {
	const { rows } = await superuser.query<{ name: string }>(
		`select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
		where c.relkind in ('r','p') and n.nspname not in ('pg_catalog','information_schema')`
	);
	const parts: string[] = [];
	for (const { name } of rows) {
		// bytes also as they would read on the disk: hexadecimal hides a name from a search
		const columns = await superuser.query<{ text: string }>(
			`select string_agg(case when format_type(atttypid, null) = 'bytea' then format('encode(%I, ''escape'')', attname)
				else format('%I::text', attname) end, ', ') as text
			from pg_attribute where attrelid = '${name}'::regclass and attnum > 0 and not attisdropped`
		);
		const dumped = await superuser.query({ text: `select ${columns.rows[0]?.text} from ${name}`, rowMode: 'array' });
		parts.push(`${name}\n${dumped.rows.map((row: unknown[]) => row.join('\t')).join('\n')}`);
	}
	return parts.join('\n');
}
