import type { Archive } from '../archive/types.ts';
import { escapeText } from '../render/escape.ts';
import { renderMarkdown } from '../render/markdown.ts';
import { slug } from '../text/slug.ts';
import { pageName, type Taken } from './addresses.ts';
import { attempt, type OnFault } from './faults.ts';
import type { Edition, Editorial } from './types.ts';

interface Setting {
  defaultLang: string;
  taken: Taken;
  onFault: OnFault;
}

/** The Markdown pages of one language; a page that states none belongs to the default language. */
export function editorialPages(
  pages: Archive['pages'],
  edition: Edition,
  { defaultLang, taken, onFault }: Setting,
): Editorial[] {
  return pages
    .filter((page) => (page.lang ?? defaultLang) === edition.lang)
    .map(({ file, slug: name, title, markdown }) => ({
      address: taken.claim(`${edition.address}${pageName(slug(name) || 'page')}.html`),
      title,
      html: attempt(
        { file, rule: 'page-failed', what: 'Shown as it is written: its Markdown cannot be read' },
        onFault,
        () => renderMarkdown(markdown),
        () => `<pre>${escapeText(markdown)}</pre>`,
      ),
    }));
}
