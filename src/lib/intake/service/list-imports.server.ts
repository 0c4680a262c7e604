import type { MemberContext } from '../../platform/pure/actor.ts';
import { refuse, succeed, type Outcome } from '../../platform/pure/outcome.ts';
import type { Platform } from '../../platform/server/platform.server.ts';
import type { BadRow } from '../domain/import-row.ts';
import { listReportsOfImport } from '../storage/imported-reports.server.ts';
import {
	findImport,
	listBadRows,
	listImports,
	type ListedImport,
	type StoredImport
} from '../storage/imports.server.ts';
import { mayImport } from './may-import.server.ts';

const listLength = 100;

export const importList =
	(platform: Platform) =>
	(context: MemberContext): Promise<Outcome<ListedImport[], 'not-yours'>> =>
		platform.database.inTenant(context, async (tx) =>
			(await mayImport(tx, context))
				? succeed(await listImports(tx, context.actor.tenantId, listLength))
				: refuse('not-yours')
		);

export type ImportPage = {
	readonly found: StoredImport;
	readonly badRows: readonly BadRow[];
	/** After an undo: reports that stayed because somebody had worked on them. */
	readonly stayed: readonly { readonly id: string; readonly reference: string }[];
};

/** One import with its bad lines. */
export const importPage =
	(platform: Platform) =>
	(context: MemberContext, importId: string): Promise<Outcome<ImportPage, 'not-yours' | 'unknown'>> =>
		platform.database.inTenant(context, async (tx) => {
			if (!(await mayImport(tx, context, importId))) return refuse('not-yours');
			const { tenantId } = context.actor;
			const found = await findImport(tx, tenantId, importId);
			if (!found) return refuse('unknown');
			const stayed = found.state === 'UNDONE' ? await listReportsOfImport(tx, tenantId, importId, 200) : [];
			return succeed({ found, badRows: await listBadRows(tx, tenantId, importId), stayed });
		});
