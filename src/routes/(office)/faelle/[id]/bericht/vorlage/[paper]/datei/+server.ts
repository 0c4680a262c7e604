import { error } from '@sveltejs/kit';
import { committeePaper } from '#lib/cases/web/committee-paper.ts';
import { paperFile, paperFormats } from '#lib/documents/index.server.ts';
import { officeLanguage } from '#lib/platform/pure/language.ts';
import type { RequestHandler } from './$types';
import { shown } from '../../../../../../settled.ts';
import { sent } from '../../../../../../sent.ts';

/** The paper as a file: whatever it is made of, nothing above "internal" ever leaves by this way. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
	const found = shown(await locals.services.caseWork.papers.one(await locals.member(), params.id, params.paper));
	if (!found) error(404, { message: 'not-found', reason: 'not-found' });
	const format = paperFormats.find((value) => value === url.searchParams.get('format')) ?? 'pdf';
	const secrecy = found.paper.isPublic ? 'PUBLIC' : 'INTERNAL';
	const file = await paperFile(committeePaper(found, officeLanguage(locals.language)), { secrecy, format });
	return sent(file, `vorlage-${found.paper.sessionOn ?? 'entwurf'}.${format}`);
};
