import path from 'node:path';
import type { Archive, PagePicture } from '../archive/types.ts';
import { pageName, type Taken } from '../lock/addresses.ts';
import { escapeText } from '../render/escape.ts';
import { type Picture, renderMarkdown } from '../render/markdown.ts';
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
  return pages.map(({ file, slug: name, title, markdown, pictures = [] }) => ({
    address: taken.claim(`${edition.address}${pageName(slug(name) || 'page')}.html`),
    title,
    ...(pictures.length > 0
      ? { pictures: pictures.map((one) => ({ address: pictureAddress(one), file: one.file })) }
      : {}),
    html: attempt(
      { file, rule: 'page-failed', what: 'Shown as it is written: its Markdown cannot be read' },
      onFault,
      () => renderMarkdown(markdown, placed(pictures, edition)),
      () => `<pre>${escapeText(markdown)}</pre>`,
    ),
  }));
}

/** Where a picture of a page stands: one of the same bytes once, whatever it is called. */
const pictureAddress = ({ sha256, file }: PagePicture): string =>
  `/assets/${sha256.slice(0, 16)}${path.posix.extname(file).toLowerCase()}`;

/** The pictures of a page, by what it calls them, seen from there: "/en/about.html" → "../assets/…" */
const placed = (pictures: readonly PagePicture[], { address }: Edition): ReadonlyMap<string, Picture> =>
  new Map(
    pictures.map((one) => [
      one.url,
      { address: path.posix.relative(address, pictureAddress(one)), size: one.size },
    ]),
  );
