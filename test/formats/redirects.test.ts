import { describe, expect, it } from 'vitest';
import { nginxMap, redirectsFile } from '../../src/formats/redirects.ts';
import { emptyLock, type Lock } from '../../src/lock/lock.ts';
import { type Redirect, redirectsOf } from '../../src/site/redirects.ts';
import type { Edition } from '../../src/site/types.ts';

const moved: Redirect[] = [
  { from: '/en/2031/05/04/', to: '/en/2031/05/06/' },
  { from: '/en/2031/05/04/who-pays.html', to: '/en/2031/05/06/who-pays.html' },
  { from: '/en/2031/06/01/the-toll.html', to: null },
];
const places: Redirect[] = ['2031/01/01', '2031/02/02'].map((day) => ({
  from: `/en/${day}/who-pays.html`,
  to: `/en/${day}/#who-pays`,
}));

describe('The redirects of a site for Netlify and Cloudflare Pages', () => {
  it('lead each address that moved on for good, and say nothing of what is gone', () => {
    expect(
      redirectsFile({ redirects: moved, baseUrl: null }),
    ).toBe(`# Addresses that moved, for Netlify and Cloudflare Pages.
# Netlify shows the page that stands at an address rather than follow its rule: that page leads on by itself.
/en/2031/05/04/who-pays.html /en/2031/05/06/who-pays.html 301
/en/2031/05/04/ /en/2031/05/06/ 301
`);
  });

  it('know the path that the site stands under', () => {
    expect(redirectsFile({ redirects: moved, baseUrl: 'https://harbour.example/briefings' })).toContain(
      '\n/briefings/en/2031/05/04/ /briefings/en/2031/05/06/ 301\n',
    );
  });

  it('are no more than Cloudflare Pages reads, those that moved before items without pages, and the newest first', () => {
    const many = Array.from({ length: 2_500 }, (_, at) => ({
      from: `/en/2030/01/01/item-${at}.html`,
      to: `/en/2030/01/01/#item-${at}`,
    }));
    const lines =
      redirectsFile({ redirects: [...many, ...places, ...moved], baseUrl: null })?.split('\n') ?? [];
    const rules = lines.filter((line) => line.startsWith('/'));
    expect(rules).toHaveLength(2_000);
    expect(rules.slice(0, 4).map((line) => line.split(' ')[0])).toEqual([
      '/en/2031/05/04/who-pays.html',
      '/en/2031/05/04/',
      '/en/2031/02/02/who-pays.html',
      '/en/2031/01/01/who-pays.html',
    ]);
    expect(lines).toContain(
      '# 504 more are not here: Cloudflare Pages reads 2000. Their pages lead on, or the page for lost addresses does.',
    );
  });

  it('have no rule that is too long for Cloudflare Pages', () => {
    const rule = (letters: number) => ({ from: `/en/${'a'.repeat(letters)}/`, to: '/en/' });
    // "/en/a…/ /en/ 301"
    const [fits, long] = [1_000 - '/en// /en/ 301'.length, 1_001 - '/en// /en/ 301'.length];
    expect(redirectsFile({ redirects: [rule(fits), ...moved], baseUrl: null })).not.toContain(
      'more are not here',
    );
    expect(redirectsFile({ redirects: [rule(long), ...moved], baseUrl: null })).toContain(
      '# 1 more are not here',
    );
    expect(redirectsFile({ redirects: [rule(long)], baseUrl: null })).toBeNull();
  });

  it('are no file where nothing moved', () => {
    expect(redirectsFile({ redirects: [], baseUrl: null })).toBeNull();
    expect(redirectsFile({ redirects: moved.slice(2), baseUrl: null })).toBeNull();
  });
});

describe('The map of a site for nginx', () => {
  it('leads on what moved, answers 410 for what is gone, and says how it is used', () => {
    expect(
      nginxMap({ redirects: moved, baseUrl: null }),
    ).toBe(`# Addresses that moved, and such as are gone, for nginx. In the block http:
#   include /path/of/the/site/redirects.nginx.conf;
# and in the block server:
#   if ($lectern_moved) { return 301 $lectern_moved; }
#   if ($lectern_gone) { return 410; }
# The pages of what is gone say what was there; with these lines they are shown, still as 410:
#   error_page 410 @lectern_gone;
#   location @lectern_gone { try_files $uri $uri/index.html =410; }
# If nginx says that one of the next two stands twice, take it out here and keep the larger number.
map_hash_bucket_size 64;
map_hash_max_size 2048;

map $uri $lectern_moved {
  default "";
  "/en/2031/05/04/" "/en/2031/05/06/";
  "/en/2031/05/04/who-pays.html" "/en/2031/05/06/who-pays.html";
}

map $uri $lectern_gone {
  default "";
  "/en/2031/06/01/the-toll.html" 1;
}
`);
  });

  it('knows the path that the site stands under, with no sign that nginx reads otherwise', () => {
    const map = nginxMap({ redirects: moved, baseUrl: 'https://harbour.example/a;$b{c}/' });
    expect(map).toContain('  "/a%3B%24b%7Bc%7D/en/2031/05/04/" "/a%3B%24b%7Bc%7D/en/2031/05/06/";\n');
    expect(map).toContain('  "/a%3B%24b%7Bc%7D/en/2031/06/01/the-toll.html" 1;\n');
  });

  it('is empty where nothing moved, so that a server may include it at any time', () => {
    const map = nginxMap({ redirects: [], baseUrl: null });
    expect(map).toContain('map $uri $lectern_moved {\n  default "";\n}\n');
    expect(map).toContain('map $uri $lectern_gone {\n  default "";\n}\n');
    expect(map).toContain('\nmap_hash_bucket_size 64;\n');
  });

  it('has a table for all of its addresses', () => {
    const sizeFor = (count: number) => {
      const redirects = Array.from({ length: count }, (_, at) => ({ from: `/en/${at}/`, to: null }));
      return Number(/max_size (\d+)/.exec(nginxMap({ redirects, baseUrl: null }))?.[1]);
    };
    expect([sizeFor(1024), sizeFor(1025), sizeFor(3000)]).toEqual([2048, 4096, 8192]);
  });

  it('has buckets for its longest address', () => {
    const from = `/en/2031/05/04/${'long-'.repeat(40)}.html`;
    const size = Number(
      /bucket_size (\d+)/.exec(nginxMap({ redirects: [{ from, to: null }], baseUrl: null }))?.[1],
    );
    expect(size).toBeGreaterThan(from.length + 16);
  });
});

describe('Where the addresses of a lock lead', () => {
  const lock: Lock = {
    ...emptyLock(),
    moved: new Map([
      ['/en/2031/05/04/old', { date: '2031-07-01', to: '/en/2031/05/04/older' }],
      ['/en/2031/05/04/older', { date: '2031-07-02', to: '/en/2031/05/04/who-pays' }],
    ]),
  };
  const editionWith = (itemPages: boolean): Edition[] => {
    const address = itemPages ? '/en/2031/05/04/who-pays.html' : '/en/2031/05/04/#who-pays';
    const items = [{ address, item: { id: 'who-pays' } }];
    return [{ briefings: [{ address: '/en/2031/05/04/', items }] } as unknown as Edition];
  };

  it('is where they moved in the end', () => {
    expect(redirectsOf(lock, editionWith(true))).toEqual([
      { from: '/en/2031/05/04/old.html', to: '/en/2031/05/04/who-pays.html' },
      { from: '/en/2031/05/04/older.html', to: '/en/2031/05/04/who-pays.html' },
    ]);
  });

  it('is a place in the briefing where items have no pages, also for those that had one', () => {
    expect(redirectsOf(lock, editionWith(false))).toEqual([
      { from: '/en/2031/05/04/old.html', to: '/en/2031/05/04/#who-pays' },
      { from: '/en/2031/05/04/older.html', to: '/en/2031/05/04/#who-pays' },
      { from: '/en/2031/05/04/who-pays.html', to: '/en/2031/05/04/#who-pays' },
    ]);
  });
});
