import { describe, expect, it } from 'vitest';
import { headersFile, headersOf, rulesOf } from '../../src/formats/headers.ts';
import { type Format, formats } from '../../src/formats/index.ts';
import {
  contentSecurityPolicy,
  contentSecurityPolicyHeader,
  sandboxPolicy,
  shortPolicy,
} from '../../src/formats/policy.ts';
import { robotsTxt } from '../../src/formats/robots.ts';
import { rulesMarkdown } from '../../src/formats/rules-markdown.ts';
import { sitemaps } from '../../src/formats/sitemap.ts';
import { feedDocuments } from '../../src/site/feeds.ts';
import { makeSite } from '../../src/site/make-site.ts';
import { pageKinds } from '../../src/site/page-kinds.ts';
import type { Edition, Page, Site } from '../../src/site/types.ts';
import { archive, briefing, item, turn } from '../site/made.ts';

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

  it('have a document saved, and nothing of it run', () => {
    const type = (path: string) => {
      const headers = headersOf(path);
      return [
        headers['Content-Type'],
        headers['Content-Disposition'],
        /sandbox/.test(headers['Content-Security-Policy'] ?? ''),
      ];
    };
    expect(type('/en/a/source.pdf')).toEqual(['application/pdf', 'attachment', true]);
    expect(type('/en/a/source.docx')).toEqual([
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'attachment',
      true,
    ]);
    expect(type('/en/a/index.json.gz')).toEqual(['application/gzip', undefined, false]);
    expect(type('/en/a/source.pdf.html')).toEqual([undefined, undefined, false]);
    expect(headersOf('/assets/a.css')['Cache-Control']).toBe('no-cache');
    expect(headersOf('/en/assets/')['Cache-Control']).toBeUndefined();
    expect(headersOf('/')).toMatchObject({
      'Referrer-Policy': 'strict-origin-when-cross-origin',
      'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), browsing-topics=()',
      'Cross-Origin-Opener-Policy': 'same-origin',
    });
    const own = (path: string) =>
      headersOf(path, [
        { pattern: '/a', headers: { A: 'b' } },
        { pattern: '/x*x', headers: { C: 'd' } },
      ]);
    expect([own('/a'), own('/a/'), own('/xx'), own('/x'), own('/xax'), own('/xay')]).toEqual([
      { A: 'b' },
      {},
      { C: 'd' },
      {},
      { C: 'd' },
      {},
    ]);
    for (const policy of [contentSecurityPolicyHeader, shortPolicy, sandboxPolicy])
      expect(policy).toMatch(/^default-src '(?:none|self)'/);
    expect(contentSecurityPolicy.split('; ')).toEqual(
      expect.arrayContaining([
        "script-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "worker-src 'none'",
      ]),
    );
    expect(shortPolicy.split(';')).toEqual(
      // without a source: none is allowed
      expect.arrayContaining(['object-src', 'child-src', "form-action 'self'", 'base-uri']),
    );
  });

  it('name the face in which a language is read, where the site has one for it', () => {
    const edition = (lang: string) => ({ lang, address: `/${lang}/` }) as Edition;
    const rules = rulesOf({ isEmbeddable: false, editions: ['en', 'uk', 'zh', 'sr-Latn', '?'].map(edition) });
    const face = (path: string) => /<([^>]+)>/.exec(headersOf(path, rules).Link ?? '')?.[1];
    expect(face('/en/2031/03/05/dam.html')).toBe('/assets/latin-400.woff2');
    expect(face('/uk/2031/03/05/')).toBe('/assets/cyrillic-400.woff2');
    expect(face('/sr-Latn/')).toBe('/assets/latin-400.woff2');
    expect([face('/zh/'), face('/?/'), face('/assets/site.css')]).toEqual([undefined, undefined, undefined]);
    expect(headersOf('/en/', rules).Link).toMatch(/; rel=preload; as=font; type="font\/woff2"; crossorigin$/);
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
          '<url><loc>https://harbour.example/briefings/en/a&#x26;b.html</loc></url>\n</urlset>\n',
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
    expect(parts[0]?.text.match(/<sitemap>/g)).toHaveLength(3);
    expect(sitemaps(siteOf(many.slice(0, 50_000)))).toHaveLength(1);
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

describe('The files of a site beside its pages', () => {
  const note = (replaced: string, paragraphs: string[]) => ({
    replaced,
    sha256: replaced.slice(-2).repeat(32),
    items: ['tolls', 'went'],
    kept: 'kept',
    bytes: () => new Uint8Array(),
    briefing: () =>
      briefing('2031-05-04', { items: [item('tolls', 'Tolls', [turn('answer', '', { paragraphs })])] }),
  });
  const corrections = [
    { date: '2031-05-06', from: '06'.repeat(32), items: ['tolls', 'went'] },
    { date: '2031-05-08', from: '08'.repeat(32), items: ['was-tolls'] },
  ];
  const own = briefing('2031-05-04', {
    corrections,
    items: [item('tolls', 'Tolls', [turn('answer', '', { paragraphs: ['They stand.', 'All of them.'] })])],
  });
  const entry = {
    briefing: own,
    file: 'a.txt',
    series: null,
    digest: 'digest',
    former: [
      note('2031-05-06', ['They fall.', 'All of them.']),
      note('2031-05-08', ['They rise.', 'They fall.']),
    ],
  };
  const site = makeSite({ ...archive([]), briefings: [entry] });
  const [edition] = site.editions;
  const shown = edition!.briefings[0]!;

  it('have their addresses, what a message calls them, and what stands for those that need not be made', () => {
    const told = <Of>(list: readonly Format<Of>[], of: Of) =>
      list.map((format) => [format.what(of), ...format.make(of).map(({ address }) => address)].join(' | '));
    expect(
      told(formats.site, {
        ...site,
        redirects: [{ from: '/en/a/', to: '/en/' }],
        baseUrl: 'https://harbour.example',
      }),
    ).toEqual([
      'The sitemap | /sitemap.xml',
      'The calendars | /en/briefings.ics',
      'What browsers search it by | /en/search/opensearch.xml',
      'robots.txt | /robots.txt',
      'The manifest | /manifest/2031.json.gz | /manifest/pages.json.gz | /manifest.json',
      '_headers | /_headers',
      '_redirects | /_redirects',
      'The map for nginx | /redirects.nginx.conf',
    ]);
    expect(told(formats.edition, edition!)).toEqual([
      'What was said in other years (/en/dates/) | /en/dates/05.json',
      '/en/corrections.json | /en/corrections.json',
      '/en/sources.json',
    ]);
    const [feed] = feedDocuments({ ...site, baseUrl: 'https://harbour.example' });
    expect(feed && told(formats.feed, feed)).toEqual([
      'The feed /en/feed.xml | /en/feed.xml',
      'The feed /en/feed.json | /en/feed.json',
    ]);
    expect(feed && formats.feed.map((format) => format.known?.({ ...feed, key: 'k' }))).toEqual([
      { key: 'k', addresses: ['/en/feed.xml'] },
      { key: 'k', addresses: ['/en/feed.json'] },
    ]);
    expect(feed && formats.feed.map((format) => format.known?.({ ...feed, key: null }))).toEqual([
      null,
      null,
    ]);
    expect(told(formats.briefing, shown)).toEqual([
      'Its JSON document | /en/2031/05/04/index.json.gz',
      'What its passages said before | /en/2031/05/04/history/passages.json',
    ]);
    const known = (of: typeof shown) => formats.briefing.map((format) => format.known?.(of) ?? null);
    const [json, before] = known(shown);
    expect([json?.addresses, before?.addresses]).toEqual([
      ['/en/2031/05/04/index.json.gz'],
      ['/en/2031/05/04/history/passages.json'],
    ]);
    expect(known({ ...shown, digest: null })).toEqual([null, null]);
    expect(known({ ...shown, digest: 'other' }).map((one) => one?.key)).not.toContain(json?.key);
    expect(known({ ...shown, digest: 'other' })[1]?.key).not.toBe(before?.key);
    expect(known({ ...shown, history: null })[1]).toEqual({ key: '', addresses: [] });
  });

  it('tell what passages said before, the newest first, each once and none that still stands', () => {
    const [file] = formats.briefing[1]!.make(shown);
    expect(JSON.parse(file?.text ?? '')).toEqual(['They rise.', 'They fall.']);
    expect(formats.briefing[1]!.make({ ...shown, history: null })).toEqual([]);
  });

  it('tell of corrections, the newest first: from which text to which, and where the words stand now', () => {
    const items = shown.items.map((one) => Object.assign(Object.create(one), { formerly: ['was-tolls'] }));
    const [file] = formats.edition[1]!.make({ ...edition!, briefings: [{ ...shown, items }] });
    const common = {
      briefing: '/en/2031/05/04/',
      title: own.title,
      held: '2031-05-04',
      history: '/en/2031/05/04/history/',
    };
    const address = '/en/2031/05/04/tolls.html';
    expect(JSON.parse(file?.text ?? '')).toEqual([
      {
        ...common,
        date: '2031-05-08',
        from: '08'.repeat(32),
        to: own.source.sha256,
        items: [{ id: 'was-tolls', address }],
      },
      {
        ...common,
        date: '2031-05-06',
        from: '06'.repeat(32),
        to: '08'.repeat(32),
        items: [
          { id: 'tolls', address },
          { id: 'went', address: null },
        ],
      },
    ]);
    const [none] = formats.edition[1]!.make({ ...edition!, briefings: [] });
    expect(none?.text).toBe('[]\n');
  });
});
