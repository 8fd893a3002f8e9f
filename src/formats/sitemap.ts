import { factsOf } from '../site/page-kinds.ts';
import type { Site } from '../site/types.ts';
import { documentOf, elements } from './xml.ts';

const element = elements('');

/** At most so many addresses a file (sitemaps.org protocol). */
const largest = 50_000;

/**
 * sitemap.xml, and from 50,001 pages on the numbered files that it then lists. Empty where the base URL is not known:
 * a sitemap holds absolute addresses.
 */
export function sitemaps(site: Site): { name: string; text: string }[] {
  const { baseUrl } = site;
  if (!baseUrl) return [];
  const addresses = site.pages.flatMap((page) => {
    const { engines, canonical } = factsOf(page, site.kinds);
    return engines === 'listed' && canonical() === page.address ? [page.address] : [];
  });
  if (addresses.length <= largest) return [{ name: 'sitemap.xml', text: urlset(baseUrl, addresses) }];
  const parts = Array.from({ length: Math.ceil(addresses.length / largest) }, (_, i) => ({
    name: `sitemap-${i + 1}.xml`,
    text: urlset(baseUrl, addresses.slice(i * largest, (i + 1) * largest)),
  }));
  return [
    {
      name: 'sitemap.xml',
      text: index(
        baseUrl,
        parts.map((part) => part.name),
      ),
    },
    ...parts,
  ];
}

const sitemapSpace = 'http://www.sitemaps.org/schemas/sitemap/0.9';

const urlset = (baseUrl: string, addresses: readonly string[]): string =>
  listOf(
    'urlset',
    'url',
    addresses.map((address) => baseUrl + address),
  );

const index = (baseUrl: string, names: readonly string[]): string =>
  listOf(
    'sitemapindex',
    'sitemap',
    names.map((name) => `${baseUrl}/${name}`),
  );

/** Whole addresses, one a line. */
function listOf(name: string, each: string, locations: readonly string[]): string {
  const rows = locations.flatMap((location) => [element(each, {}, [element('loc', {}, location)]), '\n']);
  return documentOf(element(name, { xmlns: sitemapSpace }, '\n', rows));
}
