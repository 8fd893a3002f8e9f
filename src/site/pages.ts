import { pagesOf } from './page-kinds.ts';
import type { Page, Site } from './types.ts';

/** Every HTML file of the site, edition by edition. */
export function listPages(site: Site): Page[] {
  const pages: Page[] = [];
  for (const edition of site.editions) {
    const isDefault = edition.lang === site.defaultLang;
    // one by one: a call takes a hundred thousand arguments at most
    const listing = { isDefault, editions: site.editions, hasData: site.hasData };
    for (const page of pagesOf(edition, listing, site.kinds)) pages.push(page);
  }
  return pages;
}
