import { factsOf } from '../src/site/page-kinds.ts';
import type { Page, Site } from '../src/site/types.ts';
import { direction } from './format.ts';
import { relativeLink, rootedLink } from './link.ts';
import { pages } from './pages/index.ts';
import { parts } from './parts.ts';
import type { PageTemplate, Parts, Templates, View } from './view.ts';
import { wordsFor } from './words/index.ts';

/** Ours; `--templates DIR` puts others in the place of some. */
export const ownTemplates: Templates = { pages, parts };

/** The whole HTML document of a page. */
export function renderPage(page: Page, site: Site, templates: Templates = ownTemplates): string {
  const template = templates.pages[page.kind] as PageTemplate<Page['kind']>;
  return template(page as never, makeView(page, site, templates.parts)).text;
}

function makeView(page: Page, site: Site, parts: Parts): View {
  const kind = factsOf(page, site.kinds);
  const to = kind.anywhere
    ? (address: string) => rootedLink(site.baseUrl, address)
    : (address: string) => relativeLink(page.address, address);
  const { lang, edition } = page;
  return { page, kind, site, edition, lang, dir: direction(lang), words: wordsFor(lang), to, parts };
}
