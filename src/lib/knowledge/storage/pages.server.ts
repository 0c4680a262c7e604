import type { Tx } from '../../platform/server/database.server.ts';
import type { PageSlug } from '../domain/page.ts';

export type StoredPage = { readonly title: string; readonly body: string; readonly version: number };

export const findPage = (tx: Tx, tenantId: string, slug: PageSlug, language: string): Promise<StoredPage | undefined> =>
	tx
		.selectFrom('knowledge.pages')
		.select(['title', 'body', 'version'])
		.where('tenantId', '=', tenantId)
		.where('slug', '=', slug)
		.where('language', '=', language)
		.executeTakeFirst();

export type PageChange = {
	readonly slug: PageSlug;
	readonly language: string;
	readonly title: string;
	readonly body: string;
	/** 0 for a page that has no text of its own yet. */
	readonly version: number;
	readonly updatedAt: Date;
	readonly updatedBy: string;
};

/** False when somebody else saved since `version` was read. */
export async function savePage(tx: Tx, tenantId: string, page: PageChange): Promise<boolean> {
	const { slug, language, version, ...content } = page;
	if (version === 0) {
		const inserted = await tx
			.insertInto('knowledge.pages')
			.values({ tenantId, slug, language, ...content })
			.onConflict((conflict) => conflict.doNothing())
			.executeTakeFirst();
		return (inserted.numInsertedOrUpdatedRows ?? 0n) > 0n;
	}
	const updated = await tx
		.updateTable('knowledge.pages')
		.set({ ...content, version: version + 1 })
		.where('tenantId', '=', tenantId)
		.where('slug', '=', slug)
		.where('language', '=', language)
		.where('version', '=', version)
		.executeTakeFirst();
	return updated.numUpdatedRows > 0n;
}
