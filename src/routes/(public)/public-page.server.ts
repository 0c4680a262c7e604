import { error, type Cookies } from '@sveltejs/kit';
import type { Tenant } from '#lib/identity/index.ts';
import { isLanguage, languages, type Language } from '#lib/platform/pure/language.ts';

type Locals = App.Locals;

const languageCookie = 'koko_language';

/** What every public page may know of a tenant, chosen field by field. */
export type PublicTenant = Pick<
	Tenant,
	'slug' | 'name' | 'country' | 'acknowledgeDays' | 'feedbackMonths' | 'takesReports'
> & {
	readonly languages: readonly Language[];
};

export const publicTenantOf = (tenant: Tenant): PublicTenant => ({
	slug: tenant.slug,
	name: tenant.name,
	country: tenant.country,
	acknowledgeDays: tenant.acknowledgeDays,
	feedbackMonths: tenant.feedbackMonths,
	takesReports: tenant.takesReports,
	languages: languagesOf(tenant)
});

const languagesOf = (tenant: Tenant): Language[] => {
	const offered = languages.filter((language) => tenant.languages.includes(language));
	return offered.length > 0 ? offered : ['de'];
};

/** The tenant of an address; an unknown one is a page that does not exist. */
export async function tenantOf(locals: Locals, slug: string): Promise<Tenant> {
	const tenant = await locals.services.identity.findTenant(slug);
	if (!tenant) error(404, { message: 'not-found', reason: 'not-found' });
	return tenant;
}

type Asked = { readonly locals: Locals; readonly url: URL; readonly cookies: Cookies };

/**
 * Language of a public page: asked for in the address (and remembered for a year), else remembered, else the browser's. A
 * tenant offers only the languages it can answer in.
 */
export function publicLanguage({ locals, url, cookies }: Asked, tenant?: Tenant): Language {
	const asked = url.searchParams.get('lang');
	if (isLanguage(asked)) {
		const maxAge = 365 * 24 * 60 * 60;
		cookies.set(languageCookie, asked, { path: '/', maxAge, sameSite: 'lax', secure: url.protocol === 'https:' });
	}
	const wanted = [asked, cookies.get(languageCookie), locals.language].find(isLanguage) ?? 'de';
	const offered = tenant ? languagesOf(tenant) : languages;
	locals.language = offered.includes(wanted) ? wanted : (offered[0] ?? 'de');
	return locals.language;
}

/** Cookies of a reporter hold nothing readable and are gone with the browser window. */
export const reporterCookie = (url: URL, path: string) =>
	({ path, httpOnly: true, sameSite: 'lax', secure: url.protocol === 'https:' }) as const;
