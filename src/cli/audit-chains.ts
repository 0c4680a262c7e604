import type pg from 'pg';
import type { Finding } from './finding.ts';

/** Follows every tenant's chain with the programme's own login, each behind its own wall. */
export async function auditChains(app: pg.Pool): Promise<Finding> {
	const client = await app.connect();
	const broken: string[] = [];
	try {
		for (const { id, slug } of await tenantsOf(client)) {
			const place = await firstBreak(client, id);
			if (place) broken.push(`${slug}: entry ${place.entry_id} (${place.kind})`);
		}
	} finally {
		client.release();
	}
	return {
		check: 'no audit entry was changed, removed or slipped in',
		ok: broken.length === 0,
		advice: `First break of each chain: ${broken.join('; ')}. Keep this database as it is and call your data-protection officer.`
	};
}

async function tenantsOf(client: pg.PoolClient): Promise<{ id: string; slug: string }[]> {
	await client.query('begin; set local role koko_gate');
	const { rows } = await client.query<{ id: string; slug: string }>(
		'select id, slug from identity.tenants order by slug'
	);
	await client.query('rollback');
	return rows;
}

async function firstBreak(client: pg.PoolClient, tenantId: string) {
	await client.query('begin; set local role koko_app');
	await client.query(`select set_config('app.tenant', $1, true), set_config('app.kind', 'system', true)`, [tenantId]);
	const { rows } = await client.query<{ entry_id: string; kind: string }>('select * from audit.first_break($1)', [
		tenantId
	]);
	await client.query('rollback');
	return rows[0];
}
