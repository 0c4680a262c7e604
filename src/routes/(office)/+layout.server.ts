import { officeLanguage } from '#lib/platform/pure/language.ts';
import type { LayoutServerLoad } from './$types';

/** Everything below needs a signed-in person; what goes to the page is chosen field by field. */
export const load: LayoutServerLoad = async ({ locals, url }) => {
	const context = await locals.member();
	const { actor, today } = context;
	const { person } = locals;
	return {
		isDemo: (await locals.services.platform.clock.instance()).kind === 'DEMO',
		language: officeLanguage(locals.language),
		today,
		path: url.pathname,
		position: locals.position,
		unread: await locals.services.notifications.notices.countUnread(context),
		person: {
			displayName: person?.displayName ?? '',
			roles: actor.roles,
			tenant: {
				name: person?.tenant.name ?? '',
				slug: person?.tenant.slug ?? '',
				country: person?.tenant.country ?? 'DE'
			},
			elsewhere: person?.elsewhere ?? []
		}
	};
};
