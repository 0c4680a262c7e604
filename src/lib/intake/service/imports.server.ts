import type { Platform } from '../../platform/server/platform.server.ts';
import type { Context } from '../../platform/pure/actor.ts';
import type { BadRow } from '../domain/import-row.ts';
import { listBadRows } from '../storage/imports.server.ts';
import { confirmImport, prepareImport, previewImport, runUploadedImport } from './upload-import.server.ts';
import { beginImport, runImport, testImport } from './run-import.server.ts';
import { undoImport } from './undo-import.server.ts';
import { importList, importPage } from './list-imports.server.ts';

/** Files of reports: at the command line and in the browser. */
export const importService = (platform: Platform) => ({
	begin: beginImport(platform),
	run: runImport(platform),
	test: testImport,
	badRows: (context: Context, importId: string): Promise<BadRow[]> =>
		platform.database.inTenant(context, (tx) => listBadRows(tx, context.actor.tenantId, importId)),
	list: importList(platform),
	find: importPage(platform),
	prepare: prepareImport(platform),
	preview: previewImport(platform),
	confirm: confirmImport(platform),
	runUploaded: runUploadedImport(platform),
	undo: undoImport(platform)
});
