import type pg from 'pg';
import { askEachTenant } from './each-tenant.ts';
import type { Finding } from './finding.ts';

type Break = { readonly entry_id: string; readonly kind: string };

/** Follows the chain of every tenant's access log. */
export async function auditChains(app: pg.Pool): Promise<Finding> {
	const broken: string[] = [];
	await askEachTenant<Break>(app, 'select * from audit.first_break($1)', ({ slug }, [first]) => {
		if (first) broken.push(`${slug}: entry ${first.entry_id} (${first.kind})`);
	});
	return {
		check: 'no audit entry was changed, removed or slipped in',
		ok: broken.length === 0,
		advice: `First break of each chain: ${broken.join('; ')}. Keep this database as it is and call your data-protection officer.`
	};
}
