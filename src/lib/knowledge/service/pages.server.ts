import { administer, lookInto, type Tenant } from '../../identity/index.server.ts';
import type { MemberContext } from '../../platform/pure/actor.ts';
import { officeLanguage, type Language, type OfficeLanguage } from '../../platform/pure/language.ts';
import { refuse, succeed, type Outcome } from '../../platform/pure/outcome.ts';
import type { Platform } from '../../platform/server/platform.server.ts';
import { defaultPage, type PageText, type Publisher } from '../domain/default-pages.ts';
import type { PageSlug } from '../domain/page.ts';
import { findPage, savePage } from '../storage/pages.server.ts';

/** What everybody reads: the tenant's text in the language, else its German text, else the text every tenant starts with. */
export const readPage =
	(platform: Platform) =>
	async (
		tenant: Pick<Tenant, 'id' | 'name' | 'country'>,
		slug: PageSlug,
		language: Language
	): Promise<PageText & { readonly language: OfficeLanguage }> => {
		const context = await platform.contextOf({ kind: 'reporter', tenantId: tenant.id });
		const wanted = officeLanguage(language);
		return platform.database.inTenant(context, async (tx) => {
			const own = await findPage(tx, tenant.id, slug, wanted);
			if (own) return { title: own.title, body: own.body, language: wanted };
			const german = wanted === 'de' ? undefined : await findPage(tx, tenant.id, slug, 'de');
			if (german) return { title: german.title, body: german.body, language: 'de' };
			return { ...defaultPage(slug, wanted, tenant), language: wanted };
		});
	};

export type EditablePage = PageText & { readonly version: number };

/** A page as its editor finds it; version 0 means that the text is still the one every tenant starts with. */
export const editablePage =
	(platform: Platform) =>
	(
		context: MemberContext,
		slug: PageSlug,
		language: OfficeLanguage,
		publisher: Publisher
	): Promise<EditablePage | undefined> =>
		lookInto(platform, context, 'settings', async (tx) => {
			const own = await findPage(tx, context.actor.tenantId, slug, language);
			return own ?? { ...defaultPage(slug, language, publisher), version: 0 };
		});

export const changePage =
	(platform: Platform) =>
	(
		context: MemberContext,
		page: PageText & { readonly slug: PageSlug; readonly language: OfficeLanguage; readonly version: number }
	): Promise<Outcome<undefined, 'forbidden' | 'changed-meanwhile'>> => {
		const deed = { verb: 'page.changed', objectType: 'page', about: 'settings' } as const;
		return administer(platform, context, deed, async (tx) => {
			const change = { ...page, updatedAt: context.now, updatedBy: context.actor.userId };
			const isSaved = await savePage(tx, context.actor.tenantId, change);
			return isSaved ? succeed() : refuse('changed-meanwhile');
		});
	};
