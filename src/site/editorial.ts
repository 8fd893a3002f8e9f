import type { Archive } from '../archive/types.ts';
import { renderMarkdown } from '../render/markdown.ts';
import { slug } from '../text/slug.ts';
import { pageName, type Taken } from './addresses.ts';
import type { Edition, Editorial } from './types.ts';

/** The Markdown pages of one language; a page that states none belongs to the default language. */
export function editorialPages(
  pages: Archive['pages'],
  edition: Edition,
  defaultLang: string,
  taken: Taken,
): Editorial[] {
  return pages
    .filter((page) => (page.lang ?? defaultLang) === edition.lang)
    .map((page) => ({
      address: taken.claim(`${edition.address}${pageName(slug(page.slug) || 'page')}.html`),
      title: page.title,
      html: renderMarkdown(page.markdown),
    }));
}
