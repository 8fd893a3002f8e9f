import { factsOf } from '../site/page-kinds.ts';
import type { Site } from '../site/types.ts';

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

const head = '<?xml version="1.0" encoding="UTF-8"?>\n';
const namespace = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

function urlset(baseUrl: string, addresses: readonly string[]): string {
  const urls = addresses.map((address) => `<url><loc>${escapeXml(baseUrl + address)}</loc></url>\n`);
  return `${head}<urlset ${namespace}>\n${urls.join('')}</urlset>\n`;
}

function index(baseUrl: string, names: readonly string[]): string {
  const maps = names.map((name) => `<sitemap><loc>${escapeXml(`${baseUrl}/${name}`)}</loc></sitemap>\n`);
  return `${head}<sitemapindex ${namespace}>\n${maps.join('')}</sitemapindex>\n`;
}

function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
