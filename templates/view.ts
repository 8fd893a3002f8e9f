import type { Edition, Page, Site } from '../src/site/types.ts';
import { direction } from './format.ts';
import type { Html } from './html.ts';
import { relativeLink, rootedLink } from './link.ts';
import { wordsFor } from './words/index.ts';
import type { Words } from './words/types.ts';

/** What a template is given: the page, the site around it, the words of its language and a way to link. */
export interface View<P extends Page = Page> {
  page: P;
  site: Site;
  edition: Edition;
  lang: string;
  dir: 'ltr' | 'rtl';
  words: Words;
  /** the link from this page to an address of the site */
  to(address: string): string;
}

export type PageOf<Kind extends Page['kind']> = Extract<Page, { kind: Kind }>;

/** A page template: it returns the whole document. */
export type PageTemplate<Kind extends Page['kind']> = (page: PageOf<Kind>, view: View) => Html;

export function makeView(page: Page, site: Site): View {
  const edition =
    'edition' in page
      ? page.edition
      : (site.editions.find((one) => one.lang === site.defaultLang) ?? site.editions[0]);
  if (!edition) throw new Error('A site has at least one edition; this one has none.');
  const to =
    page.kind === 'not-found'
      ? (address: string) => rootedLink(site.baseUrl, address)
      : (address: string) => relativeLink(page.address, address);
  return { page, site, edition, lang: page.lang, dir: direction(page.lang), words: wordsFor(page.lang), to };
}
