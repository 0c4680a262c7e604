import type pg from 'pg';

export type KnownTenant = { readonly id: string; readonly slug: string };

/** Asks the same of every tenant with the programme's own login, each behind its own wall; nothing is changed. */
export async function askEachTenant<R extends pg.QueryResultRow>(
	app: pg.Pool,
	question: string,
	look: (tenant: KnownTenant, rows: R[]) => Promise<void> | void
): Promise<void> {
	const client = await app.connect();
	try {
		await client.query('begin; set local role koko_gate');
		const tenants = await client.query<KnownTenant>('select id, slug from identity.tenants order by slug');
		await client.query('rollback');
		for (const tenant of tenants.rows) {
			await client.query('begin; set local role koko_app');
			await client.query(`select set_config('app.tenant', $1, true), set_config('app.kind', 'system', true)`, [
				tenant.id
			]);
			const { rows } = await client.query<R>(question, [tenant.id]);
			await client.query('rollback');
			await look(tenant, rows);
		}
	} finally {
		client.release();
	}
}
