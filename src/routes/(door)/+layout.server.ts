import { officeLanguage } from '#lib/platform/pure/language.ts';
import type { LayoutServerLoad } from './$types';

/** The way in knows nobody yet; a language chosen here is remembered until the account says otherwise. */
export const load: LayoutServerLoad = ({ locals, url, cookies }) => {
	const language = officeLanguage(locals.language);
	if (url.searchParams.has('lang')) {
		cookies.set('koko_language', language, {
			path: '/',
			httpOnly: true,
			sameSite: 'lax',
			secure: url.protocol === 'https:'
		});
	}
	return { language, languageLinks: languageLinks(url) };
};

function languageLinks(url: URL): { language: 'de' | 'en'; href: string }[] {
	return (['de', 'en'] as const).map((language) => {
		const query = new URLSearchParams(url.searchParams);
		for (const name of [...query.keys()]) if (name.startsWith('/')) query.delete(name); // the name of a form's action
		query.set('lang', language);
		return { language, href: `${url.pathname}?${query}` };
	});
}
