import { describe, expect, it } from 'vitest';
import { headersFile, headersOf } from '../../src/formats/headers.ts';
import { contentSecurityPolicy } from '../../src/formats/policy.ts';
import { robotsTxt } from '../../src/formats/robots.ts';
import { rulesMarkdown } from '../../src/formats/rules-markdown.ts';
import { sitemaps } from '../../src/formats/sitemap.ts';
import { pageKinds } from '../../src/site/page-kinds.ts';
import type { Page, Site } from '../../src/site/types.ts';

function siteOf(addresses: string[], baseUrl: string | null = 'https://harbour.example/briefings'): Site {
  const pages = addresses.map((address) => ({ kind: 'topics', lang: 'en', address }) as unknown as Page);
  return { baseUrl, pages, kinds: pageKinds } as Site;
}

describe('The headers of a site', () => {
  it('let a page load what is the site’s own, and nothing inline', () => {
    expect(contentSecurityPolicy).toMatch(/^default-src 'none'; /);
    expect(contentSecurityPolicy).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*|blob:/);
    expect(headersOf('/en/')['Content-Security-Policy']).toBe(
      `${contentSecurityPolicy}; frame-ancestors 'none'`,
    );
  });

  it('send a stranger’s page as text that is never sniffed and can run nothing', () => {
    expect(headersOf('/en/2021/11/03/source.html.txt')).toMatchObject({
      'Content-Type': 'text/plain; charset=utf-8',
      'X-Content-Type-Options': 'nosniff',
      'Content-Security-Policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
    });
  });

  it('are written as hosts read them', () => {
    expect(
      headersFile([
        { pattern: '/*', headers: { A: 'b' } },
        { pattern: '/x/*', headers: { C: 'd', E: 'f' } },
      ]),
    ).toBe('/*\n  A: b\n\n/x/*\n  C: d\n  E: f\n');
  });
});

describe('The sitemap', () => {
  it('lists every page by its absolute address, escaped', () => {
    expect(sitemaps(siteOf(['/en/', '/en/a&b.html']))).toEqual([
      {
        name: 'sitemap.xml',
        text:
          '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n' +
          '<url><loc>https://harbour.example/briefings/en/</loc></url>\n' +
          '<url><loc>https://harbour.example/briefings/en/a&amp;b.html</loc></url>\n</urlset>\n',
      },
    ]);
  });

  it('is cut in parts of 50,000, and is not written where the base URL is unknown', () => {
    const many = Array.from({ length: 100_001 }, (_, i) => `/en/${i}.html`);
    const parts = sitemaps(siteOf(many));
    expect(parts.map((part) => part.name)).toEqual([
      'sitemap.xml',
      'sitemap-1.xml',
      'sitemap-2.xml',
      'sitemap-3.xml',
    ]);
    expect(parts[0]?.text).toContain('<loc>https://harbour.example/briefings/sitemap-3.xml</loc>');
    expect(parts[3]?.text.match(/<url>/g)).toHaveLength(1);
    expect(sitemaps(siteOf(many, null))).toEqual([]);
  });

  it('is named in robots.txt', () => {
    expect(robotsTxt(siteOf([]))).toBe(
      'User-agent: *\nDisallow: /pagefind/\n\nSitemap: https://harbour.example/briefings/sitemap.xml\n',
    );
    expect(robotsTxt(siteOf([], null))).toBe('User-agent: *\nDisallow: /pagefind/\n');
  });
});

describe('The page of rules', () => {
  it('says what each means, shows a line and says what to do', () => {
    const rule = {
      severity: 'warning',
      summary: 'The tide is out.',
      example: 'Tide: out',
      advice: 'Wait.',
    } as const;
    expect(rulesMarkdown({ 'low-tide': rule })).toBe(
      '## low-tide\n\n*warning* — The tide is out.\n\n    Tide: out\n\nWait.\n',
    );
  });
});
