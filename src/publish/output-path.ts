import path from 'node:path';
import type { Page } from '../site/types.ts';

/** The file of an address below the output folder: "/en/2021/" → "OUT/en/2021/index.html". Throws where it would lie outside. */
export function outputFile(out: string, address: string): string {
  return path.join(out, pathOf(address));
}

/** The path of an address in the site, with "/": "/en/2021/" → "en/2021/index.html". Throws where it would lie outside. */
export function pathOf(address: string): string {
  const file = address.endsWith('/') ? `${address}index.html` : address;
  if (!isAddress(file))
    throw new Error(`The address ${JSON.stringify(address)} cannot be a file of the site.`);
  return file.slice(1);
}

/** The same of an address that was looked at already: of a hundred thousand pages each is asked for several times. */
export const pathOfWritable = (address: string): string =>
  (address.endsWith('/') ? `${address}index.html` : address).slice(1);

/**
 * The pages of a site that can be written: none whose address could leave the output folder, and of two that would be one file the
 * first. `onFault` is told of the others.
 */
export function writablePages(pages: readonly Page[], onFault: (page: Page, reason: Error) => void): Page[] {
  const seen = new Set<string>();
  return pages.filter((page) => {
    try {
      const file = pathOf(page.address);
      if (seen.has(file)) throw new Error('Another page has this address.');
      seen.add(file);
      return true;
    } catch (error) {
      onFault(page, error as Error);
      return false;
    }
  });
}

/** "/en/2021/11/03/item.html": lower-case ASCII, no empty part, none that begins with a dot except "_headers" and such. */
export function isAddress(address: string): boolean {
  return /^(?:\/[a-z0-9_][a-z0-9._-]*)+$/.test(address);
}
