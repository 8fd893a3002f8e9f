import type { Element, Root as HastRoot } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { foldSpace } from '../../text/space.ts';

/** The elements by which a page says what it is; found in one walk, wherever they stand. */
export interface PageHead {
  title: Element | null;
  canonical: Element | null;
  metas: Element[];
}

export function pageHead(tree: HastRoot): PageHead {
  const head: PageHead = { title: null, canonical: null, metas: [] };
  visit(tree, 'element', (element: Element) => {
    const { tagName, properties } = element;
    if (tagName === 'meta') head.metas.push(element);
    else if (tagName === 'title') head.title ??= element;
    // <link rel="shortlink canonical" href="…">
    else if (tagName === 'link' && [properties.rel].flat().includes('canonical')) head.canonical ??= element;
  });
  return head;
}

/** <meta property="og:title"> */
function isProperty({ properties }: Element, name: string): boolean {
  return [properties.property ?? []].flat().join(' ') === name;
}

function contentOf(element: Element | undefined): string | null {
  return foldSpace(String(element?.properties.content ?? '')) || null;
}

/** What the page calls itself: <title>, og:title and the like, in the order that they stand in, white space folded. */
export function titleNames({ title, metas }: PageHead): string[] {
  const named = metas.filter(
    (meta) =>
      isProperty(meta, 'og:title') ||
      meta.properties.name === 'ArticleTitle' ||
      meta.properties.name === 'title',
  );
  return [title ? foldSpace(textOf(title)) : '', ...named.map((meta) => contentOf(meta) ?? '')];
}

/** The address of a page, out of a canonical link or the browser’s “saved from” comment; null where it says none. */
export function addressOf(tree: HastRoot, { canonical, metas }: PageHead): string | null {
  const stated = contentOf(metas.find((meta) => isProperty(meta, 'og:url')));
  return httpAddress(savedFrom(tree) ?? String(canonical?.properties.href ?? '')) ?? httpAddress(stated);
}

/** <!-- saved from url=(0042)https://www.example.org/briefings/1.html --> */
function savedFrom(tree: HastRoot): string | null {
  for (const child of tree.children) {
    const found = child.type === 'comment' && /saved from url=\(\d+\)(\S+)/.exec(child.value)?.[1];
    if (found) return found;
  }
  return null;
}

function httpAddress(value: string | null): string | null {
  return value && /^https?:\/\/\S+$/i.test(value) ? value : null;
}
