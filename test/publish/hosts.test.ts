import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { fitsInWords, type Host, hosts, verdictsOf } from '../../src/publish/hosts.ts';
import { type Weight, weigh } from '../../src/publish/weigh.ts';
import { folderOf } from '../archive/made.ts';

/** A site of 2,141 transcripts. */
const large: Weight = {
  files: 100_332,
  folders: 9_000,
  bytes: 652_000_000,
  largest: { path: 'en/index.html', bytes: 900_000 },
  crowded: { folder: 'en/topics', files: 4_000 },
  itemPages: 85_317,
};
const small: Weight = { ...large, files: 300, folders: 40, bytes: 3_000_000, itemPages: 100 };
const host = (limits: Partial<Host>): Host[] => [
  { name: 'The Host', source: 'https://host.example/limits', read: '2031-05-04', ...limits },
];

describe('What a build says of hosts', () => {
  it('names those that take the site, and why others do not, with what would help', () => {
    expect(fitsInWords(large)).toBe(
      'Fits: GitHub Pages, GitLab Pages, Netlify, S3; not Cloudflare Pages (100,332 files, 20,000 allowed); not paid Cloudflare Pages (100,332 files, 100,000 allowed): “items: anchors” in site.yaml makes 15,015.',
    );
    expect(fitsInWords(small)).toBe(
      'Fits: GitHub Pages, GitLab Pages, Netlify, Cloudflare Pages, paid Cloudflare Pages, S3.',
    );
  });

  it('does not propose what would take nothing away', () => {
    expect(fitsInWords({ ...large, itemPages: 0 }, host({ files: 20_000 }))).toBe(
      'Fits none of the hosts that are known; not The Host (100,332 files, 20,000 allowed).',
    );
    expect(fitsInWords(large, host({ site: 500_000_000 }))).toBe(
      'Fits none of the hosts that are known; not The Host (652 MB, 500 MB allowed).',
    );
  });

  it.each<[Partial<Host>, string]>([
    [{ files: 100_331 }, '100,332 files, 100,331 allowed'],
    [{ entries: 109_331 }, '109,332 files and folders, 109,331 allowed'],
    [{ filesOfFolder: 3_999 }, '4,000 files in en/topics, 3,999 allowed'],
    [{ file: 899_999 }, 'en/index.html: 1 MB, 1 MB allowed'],
    [{ site: 651_000_000 }, '652 MB, 651 MB allowed'],
  ])('holds the site against each limit: %j', (limits, why) => {
    expect(verdictsOf(large, host(limits))).toMatchObject([{ fits: false, why }]);
    const [[name, most] = ['files', 0]] = Object.entries(limits) as [keyof Host, number][];
    // to the limit itself
    const least = {
      files: 100_332,
      entries: 109_332,
      filesOfFolder: 4_000,
      file: 900_000,
      site: 652_000_000,
    };
    expect(most).toBeLessThan(least[name as keyof typeof least]);
    expect(verdictsOf(large, host({ [name]: least[name as keyof typeof least] }))).toMatchObject([
      { fits: true, why: null },
    ]);
  });

  it('rests on a table in which each limit names where and when it was read', () => {
    for (const { name, source, read } of hosts) {
      expect(URL.canParse(source), name).toBe(true);
      expect(read).toMatch(/^\d{4}-\d\d-\d\d$/);
    }
  });
});

it('A site weighs what its files weigh, with the folders that hold folders alone', () => {
  const out = folderOf({ 'en/2031/05/a.html': 'aaaa', 'en/2031/05/b.html': 'b', 'robots.txt': 'cc' });
  const known = { key: 'k', hash: '', size: -1, time: -1 };
  const files = new Map(
    ['en/2031/05/a.html', 'en/2031/05/b.html', 'robots.txt', 'gone.html'].map((file) => [file, { ...known }]),
  );
  expect(weigh(files, out, 2)).toEqual({
    files: 3,
    folders: 3,
    bytes: 7,
    largest: { path: 'en/2031/05/a.html', bytes: 4 },
    crowded: { folder: 'en/2031/05', files: 2 },
    itemPages: 2,
  });
  // what is known is not looked at again
  writeFileSync(path.join(out, 'robots.txt'), 'longer than before');
  expect(weigh(files, out, 2).bytes).toBe(7);
});
