import path from 'node:path';
import type { Site } from '../site/types.ts';

/** The file of an address below the output folder: "/en/2021/" → "OUT/en/2021/index.html". Throws where it would lie outside. */
export function outputFile(out: string, address: string): string {
  const file = address.endsWith('/') ? `${address}index.html` : address;
  if (!isAddress(file))
    throw new Error(`The address ${JSON.stringify(address)} cannot be a file of the site.`);
  return path.join(out, file);
}

/** Fails at once where an address could leave the output folder, or where two pages would be one file. */
export function checkAddresses(site: Site): void {
  const seen = new Set<string>();
  for (const { address } of site.pages) {
    const file = outputFile('', address);
    if (seen.has(file)) throw new Error(`Two pages have the address ${address}.`);
    seen.add(file);
  }
}

/** "/en/2021/11/03/item.html": lower-case ASCII, no empty part, none that begins with a dot except "_headers" and such. */
function isAddress(address: string): boolean {
  return /^(?:\/[a-z0-9_][a-z0-9._-]*)+$/.test(address);
}
