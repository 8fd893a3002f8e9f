import type { Element, Root as HastRoot } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { foldSpace } from '../../text/space.ts';

/** What a page says about itself outside the transcript; each is null where it says nothing. */
export interface PageMeta {
  title: string | null;
  /** as the page states it, often with a time */
  date: string | null;
  lang: string | null;
  /** address of the page, out of a canonical link or the browser’s “saved from” comment */
  url: string | null;
}

/** The elements by which a page says what it is; found in one walk, wherever they stand. */
export interface PageHead {
  html: Element | null;
  title: Element | null;
  canonical: Element | null;
  metas: Element[];
}

export function pageHead(tree: HastRoot): PageHead {
  const head: PageHead = { html: null, title: null, canonical: null, metas: [] };
  visit(tree, 'element', (element: Element) => {
    const { tagName, properties } = element;
    if (tagName === 'meta') head.metas.push(element);
    else if (tagName === 'html') head.html ??= element;
    else if (tagName === 'title') head.title ??= element;
    // <link rel="shortlink canonical" href="…">
    else if (tagName === 'link' && [properties.rel].flat().includes('canonical')) head.canonical ??= element;
  });
  return head;
}

function hasValue({ properties }: Element, key: 'name' | 'property' | 'itemProp', value: string): boolean {
  const stated = [properties[key] ?? []].flat().join(' ');
  // <meta name="pubdate">
  return key === 'name' ? stated.toLowerCase() === value.toLowerCase() : stated === value;
}

function contentOf(element: Element | undefined): string | null {
  return foldSpace(String(element?.properties.content ?? '')) || null;
}

/** What the page calls itself: <title>, og:title and the like, in the order that they stand in, white space folded. */
export function titleNames({ title, metas }: PageHead): string[] {
  const named = metas.filter(
    (meta) =>
      hasValue(meta, 'property', 'og:title') ||
      meta.properties.name === 'ArticleTitle' ||
      meta.properties.name === 'title',
  );
  return [title ? foldSpace(textOf(title)) : '', ...named.map((meta) => contentOf(meta) ?? '')];
}

export function metaOf(tree: HastRoot, head: PageHead): PageMeta {
  const content = (key: 'name' | 'property' | 'itemProp', value: string): string | null =>
    contentOf(head.metas.find((meta) => hasValue(meta, key, value)));
  return {
    title: (head.title && foldSpace(textOf(head.title))) || content('property', 'og:title'),
    date:
      content('property', 'article:published_time') ??
      content('name', 'PubDate') ??
      content('name', 'date') ??
      content('name', 'DC.date') ??
      content('itemProp', 'datePublished'),
    lang: (head.html?.properties.lang as string | undefined) ?? null,
    url:
      httpAddress(savedFrom(tree) ?? String(head.canonical?.properties.href ?? '')) ??
      httpAddress(content('property', 'og:url')),
  };
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
