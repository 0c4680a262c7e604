import { inflateRawSync } from 'node:zlib';
import type pg from 'pg';
import { insertionInto, tenantTables } from '../../support/catalog.ts';

/** Shown to everybody by intent, or to both sides of a hand-over: no word is planted here. */
const openByIntent = ['identity.tenants', 'identity.areas', 'knowledge.pages', 'cases.hand_overs'];
/** Grows with every request and belongs to whoever asked. */
const isLedger = (table: string): boolean => table.startsWith('audit.');

export type Tenant = { readonly id: string; readonly slug: string };

/** The two tenants of the demo world that hold most: the one people attack from, and the one they should never see. */
export async function twoTenants(superuser: pg.Client): Promise<{ own: Tenant; foreign: Tenant }> {
	const { rows } = await superuser.query<Tenant>(
		`select t.id, t.slug from identity.tenants t order by
			(select count(*) from cases.conflict_cases c where c.tenant_id = t.id) + (select count(*) from intake.reports r where r.tenant_id = t.id) desc limit 2`
	);
	const [own, foreign] = rows;
	if (!own || !foreign) throw new Error('the demo world has fewer than two tenants');
	return { own, foreign };
}

/** Gives a tenant a row in every table that has none yet, as far as a row of random values is allowed there. */
export async function fillEmptyTables(superuser: pg.Client, tenantId: string): Promise<void> {
	await superuser.query('set session_replication_role = replica');
	for (const { name } of await tenantTables(superuser)) {
		const { rowCount } = await superuser.query(`select from ${name} where tenant_id = $1 limit 1`, [tenantId]);
		if (rowCount || isLedger(name)) continue;
		await superuser.query(await insertionInto(superuser, name, tenantId)).catch(() => undefined);
	}
	await superuser.query('set session_replication_role = origin');
}

/** Writes a word into every text of a tenant that takes one; gives how many columns carry it now. */
export async function plantWord(superuser: pg.Client, tenantId: string, word: string): Promise<number> {
	let planted = 0;
	await superuser.query('set session_replication_role = replica');
	for (const { name } of await tenantTables(superuser)) {
		if (openByIntent.includes(name) || isLedger(name)) continue;
		const { rows } = await superuser.query<{ column: string }>(
			`select quote_ident(attname) as column from pg_attribute
			where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = '' and atttypid = 'text'::regtype`,
			[name]
		);
		for (const { column } of rows) {
			const { rowCount } = await superuser
				.query(`update ${name} set ${column} = ${column} || $2 where tenant_id = $1`, [tenantId, ` ${word}`])
				.catch(() => ({ rowCount: 0 }));
			planted += rowCount ? 1 : 0;
		}
	}
	await superuser.query('set session_replication_role = origin');
	return planted;
}

/** A fingerprint of each table's rows of a tenant. */
export async function contentHashes(superuser: pg.Client, tenantId: string): Promise<Record<string, string>> {
	const hashes: Record<string, string> = {};
	for (const { name } of await tenantTables(superuser)) {
		if (isLedger(name)) continue;
		const { rows } = await superuser.query<{ hash: string }>(
			`select md5(coalesce(string_agg(t::text, '' order by t::text), '')) as hash from ${name} t where tenant_id = $1`,
			[tenantId]
		);
		hashes[name] = rows[0]?.hash ?? '';
	}
	return hashes;
}

/** The ids of a tenant's rows by table. */
export async function idsOf(superuser: pg.Client, tenantId: string): Promise<Map<string, string[]>> {
	const ids = new Map<string, string[]>();
	for (const { name } of await tenantTables(superuser)) {
		const { rows: columns } = await superuser.query<{ column: string }>(
			`select attname as column from pg_attribute where attrelid = $1::regclass and atttypid = 'uuid'::regtype
			and attname in ('id', 'user_id') order by attname limit 1`,
			[name]
		);
		const column = columns[0]?.column;
		if (!column || isLedger(name)) continue;
		const { rows } = await superuser.query<{ id: string }>(
			`select ${column} as id from ${name} where tenant_id = $1 and ${column} is not null order by 1 limit 40`,
			[tenantId]
		);
		if (rows.length > 0)
			ids.set(
				name,
				rows.map(({ id }) => id)
			);
	}
	return ids;
}

/** All words of an answer; a packed one (XLSX, DOCX) is unpacked first. */
export function wordsOf(bytes: Buffer): string {
	if (bytes.subarray(0, 4).toString('latin1') !== 'PK\x03\x04') return bytes.toString('utf8');
	const parts: string[] = [];
	for (let at = bytes.indexOf('PK\x01\x02', 0, 'latin1'); at >= 0; at = bytes.indexOf('PK\x01\x02', at + 4, 'latin1')) {
		const packed = bytes.readUInt32LE(at + 20);
		const from = bytes.readUInt32LE(at + 42);
		const start = from + 30 + bytes.readUInt16LE(from + 26) + bytes.readUInt16LE(from + 28);
		const part = bytes.subarray(start, start + packed);
		parts.push((bytes.readUInt16LE(at + 10) === 8 ? inflateRawSync(part) : part).toString('utf8'));
	}
	return parts.join('\n');
}
