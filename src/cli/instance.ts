import pg from 'pg';
import type { Login } from '#lib/platform/server/database.server.ts';

/** What this installation is: EMPTY, OWN or DEMO. */
export async function inspectInstance(access: { owner: Login }): Promise<string> {
	const client = new pg.Client(access.owner);
	await client.connect();
	try {
		const { rows } = await client.query<{ kind: string }>('select kind from platform.instance');
		return rows[0]?.kind ?? 'EMPTY';
	} finally {
		await client.end();
	}
}
