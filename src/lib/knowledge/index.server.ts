import type { Platform } from '../platform/server/platform.server.ts';
import { changePage, editablePage, readPage } from './service/pages.server.ts';

/** Pages a tenant writes itself. */
export const knowledgeService = (platform: Platform) => ({
	readPage: readPage(platform),
	editablePage: editablePage(platform),
	changePage: changePage(platform)
});
