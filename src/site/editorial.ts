import type { Archive } from '../archive/types.ts';
import { pageName, type Taken } from '../lock/addresses.ts';
import { escapeText } from '../render/escape.ts';
import { renderMarkdown } from '../render/markdown.ts';
import { slug } from '../text/slug.ts';
import { attempt, type OnFault } from './faults.ts';
import type { Edition, Editorial } from './types.ts';

/** The Markdown pages of an edition, with their addresses. */
export function editorialPages(
  pages: Archive['pages'],
  edition: Edition,
  taken: Taken,
  onFault: OnFault,
): Editorial[] {
  return pages.map(({ file, slug: name, title, markdown }) => ({
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
