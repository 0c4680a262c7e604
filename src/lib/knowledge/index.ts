export { blocksOf, isPageSlug, pageSlugs, type Block, type PageSlug } from './domain/page.ts';
export type { PageText } from './domain/default-pages.ts';
