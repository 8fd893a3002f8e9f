import type { Site } from '../site/types.ts';

/** robots.txt (RFC 9309): everything may be read; the search index is of no use outside the site. */
export function robotsTxt(site: Site): string {
  const sitemap = site.baseUrl ? `\nSitemap: ${site.baseUrl}/sitemap.xml\n` : '';
  return `User-agent: *\nDisallow: /pagefind/\n${sitemap}`;
}
