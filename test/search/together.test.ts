import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { Finder } from '../../src/search/page/finder.js';
import { isFormula, saidIn, worthOf } from '../../src/search/page/together.js';
import {
  duePart,
  filterFiles,
  type PartRecords,
  partsFile,
  writeFilesBelow,
  writeParts,
} from '../../src/search/write/index.ts';
import { temporaryFolder } from '../helpers/temporary.ts';

describe('How much of a sentence stands together', () => {
  /** the words of a query by their letters, and a text of such letters */
  const worth = (query: string, text: string, weights: readonly number[] = [...query].map(() => 1)) =>
    worthOf(
      [...query].map((_, at) => ({ at })),
      [...query].map((word) => [...text].flatMap((one, location) => (one === word ? [location] : []))),
      weights,
    );

  it('is told by words that are as far from each other as they were typed', () => {
    expect(worth('abcd', '....abcd')).toBe(4);
    expect(worth('abcd', '..ab.d..')).toBe(3);
    expect(worth('abcd', 'a..........b.........c')).toBe(0);
    expect(worth('abcd', 'dcba')).toBe(2);
  });

  it('bears two words more or fewer in between, and no third', () => {
    expect(worth('ab', 'a..b')).toBe(2);
    expect(worth('ab', 'a...b')).toBe(0);
  });

  it('counts a word once, by what it is worth', () => {
    expect(worth('ab', 'aab', [1, 5])).toBe(6);
    expect(worth('abc', 'ab.......bc', [9, 1, 1])).toBe(10);
  });
});

describe('How much of what was typed a text says in one place', () => {
  const words = (text: string) => text.split(' ');

  it('counts little words too, in the order in which they were typed', () => {
    expect(
      saidIn(words('they asked how much silver it would bring'), words('how much reward it would bring')),
    ).toBe(5 / 6);
    expect(saidIn(words('bring it how would silver'), words('how much reward it would bring'))).toBeLessThan(
      0.5,
    );
    expect(saidIn([], words('how much'))).toBe(0);
  });
});

describe('A formula that many use', () => {
  it('is no remembered sentence, unless most of what was typed stands in it', () => {
    expect(isFormula([0.65, 0.65, 0.65, 0.65, 0.65, 0.6])).toBe(true);
    expect(isFormula([0.65, 0.65, 0.65, 0.65])).toBe(false);
    expect(isFormula([0.7, 0.65, 0.65, 0.65, 0.65, 0.65])).toBe(false);
    expect(isFormula([0.8, 0.8, 0.8, 0.8, 0.8, 0.8])).toBe(false);
    expect(isFormula([])).toBe(false);
  });
});

describe('Half a remembered sentence', () => {
  const folder = temporaryFolder('finder-together');
  const root = new URL('http://archive.example/');
  const said = [
    'Nobody in the harbour asks how much silver the pilots would bring home after the storm, and nobody will.',
    'The reward was paid. Nothing was said of pilots. Later on, and at another table, they asked of the storm.',
    ...Array.from(
      { length: 12 },
      (_, at) => `The pilots bring the ${at} boats home before a storm as a rule.`,
    ),
    ...Array.from({ length: 12 }, (_, at) => `Much was asked, number ${at}, of the harbour.`),
    'A home for the boats stands much nearer: the harbour has a reward for storm and pilots, whom others ask to bring it.',
  ];
  let finder: Finder;
  beforeAll(async () => {
    const part: PartRecords = {
      language: 'en',
      name: '2031',
      records: said.map((content, at) => ({
        url: `/en/item-${at}.html#k=exchange&b=Harbour&d=2031-05-04`,
        language: 'en',
        content,
        meta: { title: `item-${at}` },
      })),
    };
    const written = await writeParts([duePart(part)], join(folder, 'pagefind'));
    const { files } = filterFiles(
      part,
      part.records.map(() => ({ kind: ['exchange'] })),
    );
    await writeFilesBelow(join(folder, 'pagefind'), [...files, partsFile(written, new Map())]);
    vi.stubGlobal('fetch', async (url: URL) => {
      const file = join(folder, url.pathname);
      return existsSync(file) ? new Response(readFileSync(file)) : new Response('', { status: 404 });
    });
    finder = new Finder(
      new URL('pagefind/', root),
      root,
      async () => (word: string) => word,
      async () => ({ little: new Set(['the', 'after', 'how', 'would']), hollow: new Set(['asks', 'much']) }),
    );
  });
  afterAll(() => {
    vi.unstubAllGlobals();
    rmSync(folder, { recursive: true, force: true });
  });
  async function found(q: string) {
    let made: { first: string; together: boolean; few: number; total: number; lines: number } | undefined;
    for await (const answer of finder.search(
      ['en'],
      { q, filters: {}, newest: false, show: 10 },
      { mayMend: true },
    )) {
      const [best] = await finder.results(answer.rows.slice(0, 1));
      made = {
        first: best?.title.map(({ text }) => text).join('') ?? '',
        together: answer.how.together ?? false,
        few: answer.how.few,
        total: answer.total,
        lines: answer.rows.filter(({ isNear }) => isNear).length,
      };
    }
    return made;
  }

  it('is found by the words that are right, though the rarest is not: where none holds all, and where one does', async () => {
    const wrong = 'asks how much reward the pilots would bring home after the storm';
    expect(await found(wrong)).toMatchObject({ first: 'item-0', together: true, lines: 0 });
    expect(await found('how much reward the pilots bring home after the storm')).toMatchObject({
      first: 'item-0',
      together: true,
      few: 0,
      lines: 0,
    });
  });

  it('leaves the line above what does not hold all words, where what does comes first', async () => {
    const right = await found('asks how much silver the pilots would bring home after the storm');
    expect(right).toMatchObject({ first: 'item-0', together: false, few: 1 });
    expect(right?.lines).toBeGreaterThan(0);
  });

  it('counts what it brings in', async () => {
    const made = await found('asks how much reward the pilots would bring home after the storm');
    expect(made?.total).toBeGreaterThan(1);
  });

  it('is none where words in quotation marks, or few, or no little ones are typed', async () => {
    expect((await found('“reward the pilots bring home after the storm”'))?.together).toBe(false);
    expect((await found('reward pilots bring storm'))?.together).toBe(false);
    expect((await found('much silver bring home storm reward'))?.together).toBe(false);
    expect((await found('how much silver would bring home the storm reward'))?.together).toBe(true);
  });
});
