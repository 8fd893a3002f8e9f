import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { shortAnchor } from '../../templates/client/short-anchor.js';
import { refreshIn } from './page-words.ts';

/** A site as files: what answers under an address. */
export class SiteFolder {
  readonly root: string;
  readonly #ids = new Map<string, ReadonlySet<string> | null>();

  constructor(root: string) {
    this.root = root;
  }

  /** "/en/2031/05/04/#who-pays" → "en/2031/05/04/index.html" */
  fileOf(address: string): string {
    const page = withoutFragment(address);
    return `${page}${page.endsWith('/') ? 'index.html' : ''}`.slice(1);
  }

  /** Null where there is no such file. */
  read(file: string): Buffer | null {
    try {
      return readFileSync(this.#inside(file));
    } catch {
      return null;
    }
  }

  has(file: string): boolean {
    return statSync(this.#inside(file), { throwIfNoEntry: false })?.isFile() === true;
  }

  /** Whether a page answers, and has the place that the address ends with. */
  answers(address: string): boolean {
    const hash = address.indexOf('#');
    if (hash < 0) return this.has(this.fileOf(address));
    const ids = this.idsIn(this.fileOf(address));
    const place = address.slice(hash + 1);
    // the script of a page of an answer leads from the one name of a paragraph to the other
    return ids !== null && (ids.has(place) || ids.has(shortAnchor(place)));
  }

  /** Where a page leads by itself, as an address; null where it does not. */
  leadsTo(address: string): string | null {
    const html = this.read(this.fileOf(address))?.toString('utf8') ?? '';
    const to = refreshIn(html);
    if (to === null) return null;
    const { pathname, hash } = new URL(to, `https://site.invalid${address}`);
    return pathname + hash;
  }

  /** The ids of a page; null where there is no such page. */
  idsIn(file: string): ReadonlySet<string> | null {
    let ids = this.#ids.get(file);
    if (ids === undefined) {
      const html = this.read(file)?.toString('utf8');
      ids =
        html === undefined ? null : new Set([...html.matchAll(/ id="?([^\s">]+)/g)].map(([, id = '']) => id));
      this.#ids.set(file, ids);
    }
    return ids;
  }

  /** Whatever a manifest says, nothing beyond the site is looked at. */
  #inside(file: string): string {
    const full = path.resolve(this.root, file);
    const isInside = full.startsWith(`${path.resolve(this.root)}${path.sep}`);
    return isInside ? full : path.join(this.root, '404-none');
  }
}

export const withoutFragment = (address: string): string => address.replace(/#.*$/, '');
