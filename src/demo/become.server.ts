import { sql } from 'kysely';
import type { Role } from '../lib/platform/pure/actor.ts';
import type { Tx } from '../lib/platform/server/database.server.ts';

type Somebody = { readonly tenantId: string; readonly userId?: string; readonly roles?: readonly Role[] };

/**
 * Goes on in the same transaction as a tenant's worker, or as one of its people. The demo world is one
 * transaction across many tenants, so that a broken load leaves an empty installation behind.
 */
export async function become(tx: Tx, { tenantId, userId, roles = [] }: Somebody): Promise<void> {
	await sql`select set_config('role', 'koko_app', true), set_config('app.tenant', ${tenantId}, true),
		set_config('app.kind', ${userId ? 'member' : 'system'}, true), set_config('app.user', ${userId ?? ''}, true),
		set_config('app.roles', ${roles.join(',')}, true), set_config('app.headed_units', '', true)`.execute(tx);
}
