import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5';

/** One HTML file of a built site. */
export interface BuiltPage {
  /** as a reader types it, "/en/2021/11/03/" */
  address: string;
  file: string;
  html: string;
}

export function siteFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
}

const read = new Map<string, BuiltPage[]>();

/** Every page of a built site, which no longer changes: all test files of a worker read it once. */
export function readPages(folder: string): readonly BuiltPage[] {
  const pages = read.get(folder) ?? readAnew(folder);
  read.set(folder, pages);
  return pages;
}

function readAnew(folder: string): BuiltPage[] {
  return siteFiles(folder)
    .filter((path) => path.endsWith('.html'))
    .map((path) => ({
      address: `/${path.replace(/(^|\/)index\.html$/, '$1')}`,
      file: join(folder, path),
      html: readFileSync(join(folder, path), 'utf8'),
    }));
}

const kinds: [string, RegExp][] = [
  ['root', /^\/$/],
  ['not-found', /^\/404\.html$/],
  ['home', /^\/[a-z-]+\/$/],
  ['topic', /\/topics\/[^/]+(?:\/|\.html)$/],
  ['speaker', /\/speakers\/[^/]+(?:\/|\.html)$/],
  ['outlet', /\/outlets\/[^/]+(?:\/|\.html)$/],
  ['subject-year', /\/(?:topics|speakers|outlets)\/[^/]+\/[^/]+\.html$/],
  ['topics', /\/topics\/$/],
  ['speakers', /\/speakers\/$/],
  ['outlets', /\/outlets\/$/],
  ['dates', /\/dates\/$/],
  ['search', /\/search\/$/],
  ['undated', /\/undated\/$/],
  ['history', /\/history\/$/],
  ['verification', /\/verification\/$/],
  ['data', /^\/[a-z-]+\/data\/$/],
  ['item', /\/(?:\d{4}\/\d\d\/\d\d(?:-\d+)?|undated\/[^/]+)\/[^/]+\.html$/],
  ['briefing', /\/(?:\d{4}\/\d\d\/\d\d(?:-\d+)?|undated\/[^/]+)\/$/],
  ['month', /\/\d{4}\/\d\d\/$/],
  ['year', /\/\d{4}\/$/],
  ['series', /^\/[a-z-]+\/[^/]+\/$/],
  ['editorial', /^\/[a-z-]+\/[^/]+\.html$/],
];

/** What an address shows, read off the address alone: "/en/2021/11/" is a month. */
export function kindOf(address: string): string {
  return kinds.find(([, pattern]) => pattern.test(address))?.[0] ?? 'other';
}

/**
 * The longest page of each kind: what may go wrong on a page goes wrong there first. The root page is left out, for it
 * leads elsewhere at once.
 */
export function longestOfEachKind(pages: readonly BuiltPage[]): Map<string, BuiltPage> {
  const longest = new Map<string, BuiltPage>();
  for (const page of pages) {
    const kind = kindOf(page.address);
    if (kind === 'root') continue;
    if (page.html.length > (longest.get(kind)?.html.length ?? -1)) longest.set(kind, page);
  }
  return longest;
}

/** Kinds of pages on which most of what was said stands, and all that it is found by. */
const ofWords: ReadonlySet<string> = new Set(['home', 'briefing', 'item', 'topic', 'speaker']);

/** Where another site shows all kinds already, and this one shows them other words, those that are made of words are enough for what takes long. */
export const isOfWords = (kind: string): boolean => ofWords.has(kind);

/** Every kind of page that a reader meets; a site that lacks one is not the site that was promised. */
export const expectedKinds = [
  'root',
  'not-found',
  'home',
  'year',
  'month',
  'briefing',
  'item',
  'topics',
  'topic',
  'speakers',
  'speaker',
  'dates',
  'search',
];

export type Element = DefaultTreeAdapterTypes.Element;

/** Every element of a page, those inside a template too. */
export function elements(html: string): Element[] {
  const found: Element[] = [];
  const walk = (parent: DefaultTreeAdapterTypes.ParentNode) => {
    for (const child of parent.childNodes) {
      if (!defaultTreeAdapter.isElementNode(child)) continue;
      found.push(child);
      walk('content' in child ? (child.content as DefaultTreeAdapterTypes.ParentNode) : child);
    }
  };
  walk(parse(html));
  return found;
}

/** An attribute's text, or null. */
export function attribute(element: Element, name: string): string | null {
  return element.attrs.find((one) => one.name === name)?.value ?? null;
}

/** Whether an element has an attribute of which a browser makes a handler, `onclick`. */
export function hasHandler(element: Element): boolean {
  return element.attrs.some(({ name }) => /^on[a-z]/.test(name));
}
