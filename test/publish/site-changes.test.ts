import { readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { jsonInPieces } from '../../src/cli/print/json-in-pieces.ts';
import { buildSite } from '../../src/publish/build-site.ts';
import { changesOf, sameAsBefore } from '../../src/publish/site-changes.ts';
import { folderOf, transcript } from '../archive/made.ts';
import { lectern } from '../helpers/build-site.ts';

vi.mock('../../src/search/write/write-aside.ts', () => import('../helpers/search-here.ts'));

describe('What a build lists of the files of a site', () => {
  it('is all of them at first, then those that became others, and nothing where nothing changed', async () => {
    const home = folderOf({
      'archive/a.txt': transcript('buoy'),
      'archive/b.txt': transcript('barge', 'March 15, 2022'),
    });
    const at = (name: string) => path.join(home, name);
    const build = (cache = 'cache') =>
      buildSite({ archive: at('archive'), out: at('site'), cache: at(cache), listed: true, lock: 'write' });
    const first = await build();
    expect(first.files?.added).toHaveLength(first.weight?.files ?? 0);
    expect(first.files).toMatchObject({ changed: [], removed: [] });
    expect((await build()).files).toEqual({ added: [], changed: [], removed: [] });

    // where it is known no more how the site was made, what stands there is compared
    const page = at('site/en/2022/03/14/index.html');
    expect((await build('another-cache')).files).toEqual({ added: [], changed: [], removed: [] });

    const words = readFileSync(at('archive/a.txt'), 'utf8');
    writeFileSync(at('archive/a.txt'), words.replace('worry a sailor', 'worry a diver'));
    const built = await build('another-cache');
    const corrected = built.files;
    expect(built.changed).toBe(Object.values(corrected ?? {}).flat().length);
    expect(corrected?.changed).toContain('en/2022/03/14/index.html');
    expect(corrected?.changed).not.toContain('en/2022/03/15/index.html');
    expect(corrected?.added).toContain('en/2022/03/14/history/index.html');
    expect(readFileSync(page, 'utf8')).toContain('worry a diver');

    rmSync(at('archive/b.txt'));
    const { files } = await build('another-cache');
    expect(files?.removed).toContain('en/2022/03/15/index.json.gz');
    expect(files?.changed).toContain('en/2022/03/15/index.html');
  });

  it('leaves as it stands what was made anew and is the same', async () => {
    const home = folderOf({ 'archive/a.txt': transcript('buoy') });
    const at = (name: string) => path.join(home, name);
    const build = (baseUrl?: string) =>
      buildSite({ archive: at('archive'), out: at('site'), cache: at('cache'), listed: true, baseUrl });
    await build();
    const source = at('site/en/2022/03/14/source.txt');
    const { mtimeMs } = statSync(source);
    // all has to be made anew, and what knows no address comes out as it was
    const { files } = await build('https://harbour.example');
    const whole = [
      'en/2022/03/14/preview.png',
      'en/briefings.ics',
      'en/feed.json',
      'en/feed.xml',
      'en/search/opensearch.xml',
      'sitemap.xml',
    ];
    expect(files?.added).toEqual(whole);
    expect(files?.changed).toContain('en/index.html');
    expect(files?.changed).not.toContain('en/2022/03/14/source.txt');
    expect(statSync(source).mtimeMs).toBe(mtimeMs);
    expect((await build('https://harbour.example')).changed).toBe(0);
  });

  it('compares bytes, and takes no folder or link for a file', () => {
    const fresh = folderOf({ a: 'one', b: 'two', c: 'three', d: 'four' });
    const out = folderOf({ a: 'one', b: 'owt', 'c/in': 'three' });
    utimesSync(path.join(out, 'a'), 0, 0);
    expect([...sameAsBefore(['a', 'b', 'c', 'd', 'e'], fresh, out)]).toEqual(['a']);
  });

  it('never names a path that leads out of the site', () => {
    const removed = changesOf(new Set(['b']), ['b'], ['a', '../a', '.lectern-site', '/etc/a']).removed;
    expect(removed).toEqual(['a']);
  });
});

describe('lectern build --json', () => {
  it('prints one JSON document with the lists of files and which hosts take the site', async () => {
    const home = folderOf({ 'archive/a.txt': transcript('buoy') });
    const { stdout } = await lectern(['build', 'archive', '--out', 'site', '--json'], home);
    const told = JSON.parse(stdout);
    expect(told.files.added).toContain('en/2022/03/14/index.html');
    expect(told.files).toMatchObject({ changed: [], removed: [] });
    expect(told.weight.files).toBe(told.files.added.length);
    expect(told.weight.hosts).toContainEqual({ name: 'GitHub Pages', fits: true, why: null, files: false });
    expect(stdout.trimEnd()).not.toContain('\n');
    const { stderr } = await lectern(['build', 'archive', '--out', 'site'], home);
    expect(stderr).toContain('\nFits: GitHub Pages, ');
  });

  it('is printed piece by piece, however many files there are, and reads as one', () => {
    const added = Array.from({ length: 2_500 }, (_, at) => `en/${at}.html`);
    const pieces = [...jsonInPieces({ built: true }, 'files', { added, changed: [], removed: ['x'] })];
    expect(JSON.parse(pieces.join(''))).toEqual({
      built: true,
      files: { added, changed: [], removed: ['x'] },
    });
    expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThan(20_000);
  });
});
