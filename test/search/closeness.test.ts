import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { Finder } from '../../src/search/page/finder.js';
import { tightest } from '../../src/search/page/match.js';
import { duePart, partsFile, writeFilesBelow, writeParts } from '../../src/search/write/index.ts';
import { temporaryFolder } from '../helpers/temporary.ts';

describe('Words of several kinds', () => {
  it('stand as close together as the fewest words that hold one of each', () => {
    expect(tightest([[4], [5], [6]])).toBe(3);
    expect(
      tightest([
        [1, 40],
        [9, 45],
        [20, 41],
      ]),
    ).toBe(6);
    expect(tightest([[1, 40], []])).toBe(Number.POSITIVE_INFINITY);
  });

  it('stand no closer than whatever holds one of each, however they lie', () => {
    const places = fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(fc.array(places, { minLength: 1, maxLength: 3 }), (kinds) => {
        const all = kinds.reduce<number[][]>(
          (some, kind) => some.flatMap((one) => kind.map((at) => [...one, at])),
          [[]],
        );
        const spans = all.map((one) => Math.max(...one) - Math.min(...one) + 1);
        expect(tightest(kinds)).toBe(Math.min(...spans));
      }),
    );
  });
});

describe('Of two answers that hold all words as often', () => {
  const folder = temporaryFolder('closeness');
  const root = new URL('http://archive.example/');
  const said = (words: string) => `${words} were counted on that long day at the quay.`;
  const record = (id: string, content: string) => ({
    url: `/en/${id}.html#k=exchange&b=Harbour&d=2031-05-04`,
    language: 'en',
    content,
    meta: { title: id },
  });

  beforeAll(async () => {
    const due = duePart({
      language: 'en',
      name: '2031',
      records: [
        record(
          'close',
          said('The toll was paid and a bridge stayed shut to every ferry while barges and lamps'),
        ),
        record(
          'far',
          said('The toll was paid while barges and lamps and every bridge stayed shut to a ferry'),
        ),
      ],
    });
    const written = await writeParts([due], join(folder, 'pagefind'));
    await writeFilesBelow(join(folder, 'pagefind'), [partsFile(written, new Map())]);
    vi.stubGlobal('fetch', async (url: URL) => {
      const file = join(folder, url.pathname);
      return existsSync(file) ? new Response(readFileSync(file)) : new Response('', { status: 404 });
    });
  });
  afterAll(() => {
    vi.unstubAllGlobals();
    rmSync(folder, { recursive: true, force: true });
  });

  it('the one comes first that holds them closer together', async () => {
    const finder = new Finder(new URL('pagefind/', root), root, async () => (word: string) => word);
    const asked = { q: 'ferry toll bridge', filters: {}, newest: false, show: 10 };
    const titles: string[] = [];
    for await (const { rows, done } of finder.search(['en'], asked))
      if (done)
        for (const { title } of await finder.results(rows))
          titles.push(title.map(({ text }) => text).join(''));
    expect(titles).toEqual(['close', 'far']);
  });
});
