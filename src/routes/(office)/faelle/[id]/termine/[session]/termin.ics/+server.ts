import { error } from '@sveltejs/kit';
import { calendarFile } from '#lib/cases/index.server.ts';
import { sessionsTexts } from '#lib/cases/web/sessions-texts.ts';
import { isUuid } from '#lib/platform/pure/ids.ts';
import { officeLanguage } from '#lib/platform/pure/language.ts';
import type { RequestHandler } from './$types';
import { shown } from '../../../../../settled.ts';

export const GET: RequestHandler = async ({ locals, params }) => {
	const context = await locals.member();
	if (!isUuid(params.session)) error(404, { message: 'not-found', reason: 'not-found' });
	const session = shown(await locals.services.caseWork.sessions.forCalendar(context, params.id, params.session));
	if (!session) error(404, { message: 'not-found', reason: 'not-found' });
	const title = sessionsTexts[officeLanguage(locals.language)].calendarTitle;
	return new Response(calendarFile(session, title, context.now), {
		headers: {
			'content-type': 'text/calendar; charset=utf-8',
			'content-disposition': 'attachment; filename="termin.ics"'
		}
	});
};
