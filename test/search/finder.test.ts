import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { Finder } from '../../src/search/page/finder.js';
import {
  duePart,
  filterFiles,
  type PartRecords,
  partsFile,
  type SearchRecord,
  writeFilesBelow,
  writeParts,
} from '../../src/search/write/index.ts';
import { temporaryFolder } from '../helpers/temporary.ts';

const folder = temporaryFolder('finder-parts');
const root = new URL('http://archive.example/sub/');

const record = (language: string, date: string | null, id: string, content: string): SearchRecord => ({
  url: `/${language}/${id}.html#k=exchange&b=Harbour${date ? `&d=${date}` : ''}`,
  language,
  content,
  meta: { title: id },
});

const parts: PartRecords[] = [
  { language: 'en', name: 'undated', records: [record('en', null, 'chart', 'An old chart of the red bay.')] },
  {
    language: 'en',
    name: '2028-2029',
    records: [
      record('en', '2028-02-01', 'line', 'They drew a red line, and no line red with age.'),
      record('en', '2028-11-05', 'dam', 'The dam of the bay, the dam and the dam.'),
      record('en', '2029-03-04', 'tide', 'The tide came in at the café of the red quay.'),
    ],
  },
  {
    language: 'en',
    name: '2031',
    records: [
      record('en', '2031-05-04', 'age', 'A line which is red and thin.'),
      record('en', '2031-05-05', 'keeper', 'The keeper’s dams; they’d hold the tides.'),
    ],
  },
  {
    language: 'zh',
    name: '1024-2047',
    records: [
      record('zh', '2030-01-02', 'lighthouse', '外交部的灯塔明年修好。'),
      record('zh', '2030-01-03', 'apart', '灯在哪里？塔在海边。外面的部门。'),
    ],
  },
];

const stem = (word: string) => word.replace(/s$/, '');

describe('The search over several parts', () => {
  let finder: Finder;
  const asked: string[] = [];

  beforeAll(async () => {
    const written = await writeParts(parts.map(duePart), join(folder, 'pagefind'));
    const filed = parts.map((part) =>
      filterFiles(
        part,
        part.records.map(() => ({ kind: ['exchange'] })),
      ),
    );
    await writeFilesBelow(join(folder, 'pagefind'), [
      ...filed.flatMap(({ files }) => files),
      partsFile(written, new Map()),
    ]);
    vi.stubGlobal('fetch', async (url: URL) => {
      asked.push(url.pathname);
      const file = join(folder, url.pathname.slice(root.pathname.length));
      return existsSync(file) ? new Response(readFileSync(file)) : new Response('', { status: 404 });
    });
    finder = new Finder(new URL('pagefind/', root), root, async (lang) =>
      lang === 'en' ? stem : (word: string) => word,
    );
  });
  afterAll(() => {
    vi.unstubAllGlobals();
    rmSync(folder, { recursive: true, force: true });
  });

  interface More {
    langs?: string[];
    filters?: Record<string, string>;
    newest?: boolean;
    oldest?: boolean;
    rows?: string[][];
  }
  async function found(
    q: string,
    { langs = ['en'], filters = {}, newest = true, oldest = false, rows = [] }: More = {},
  ) {
    const steps: string[][] = [];
    let total = 0;
    let undated = 0;
    let inRow: number | undefined;
    for await (const answer of finder.search(langs, { q, filters, newest, oldest, rows, show: 10 })) {
      const results = await finder.results(answer.rows);
      steps.push(results.map(({ title }) => title.map(({ text }) => text).join('')));
      total = answer.total;
      undated = answer.undated;
      inRow = answer.how.inRow;
    }
    expect(steps.at(-1)).toHaveLength(total);
    return { steps, undated, inRow, last: steps.at(-1) };
  }

  it('asks the newest part first, each time as many as before, and shows what it has, but few of the newest alone', async () => {
    const { steps } = await found('red');
    expect(steps).toEqual([
      ['age', 'tide', 'line'],
      ['age', 'tide', 'line', 'chart'],
    ]);
  });

  it('puts the oldest first where that is asked for, and what has no day last', async () => {
    expect((await found('red', { oldest: true })).last).toEqual(['line', 'tide', 'age', 'chart']);
    expect((await found('red', { oldest: true })).undated).toBe(1);
    expect((await found('red', { newest: false })).undated).toBe(0);
    const filters = { from: '2028-11-01' };
    const all = (await found('', { filters })).last?.toReversed();
    expect((await found('', { filters, oldest: true })).last).toEqual(all);
  });

  it('looks for each of several phrases as it stands there, and for the words beside them in any form', async () => {
    expect((await found('“red line” age')).last).toEqual(['line']);
    expect((await found('“red line” "line red"')).last).toEqual(['line']);
    expect((await found('red “is thin”', { newest: false })).last).toEqual([]);
    expect((await found('lines “is red”')).last).toEqual(['age']);
    expect((await found('“灯塔” “外交部”', { langs: ['zh'] })).last).toEqual(['lighthouse']);
    expect((await found('“外交部的灯塔”', { langs: ['zh'] })).last).toEqual(['lighthouse']);
  });

  it('marks a phrase only where it stands as one', async () => {
    const marked = async (q: string, langs = ['en']) => {
      for await (const answer of finder.search(langs, { q, filters: {}, newest: true, show: 10 }))
        if (answer.done)
          return (await finder.results(answer.rows)).map(({ said, marked, passage }) => [
            said.flatMap(({ text }) => text.flatMap(({ text, marked }) => (marked ? text : []))),
            marked,
            passage,
          ]);
      return [];
    };
    expect(await marked('“red line”')).toEqual([[['red line'], ['red line,'], 'red line, and no line red']]);
    expect(await marked('age “red line”')).toEqual([
      [['red line', 'age'], ['red line,', 'age.'], 'red line, and no line red'],
    ]);
    expect(await marked('“they’d hold”')).toEqual([
      [['they’d hold'], ['they’d hold'], 'they’d hold the tides.'],
    ]);
    expect(await marked('“外交部的灯塔”', ['zh'])).toEqual([
      [['外交部的灯塔'], ['外交部的灯塔'], '外交部的灯塔明年修好。'],
    ]);
  });

  it('takes phrases that nobody said, beside other words, as words that stand apart, and says so', async () => {
    const settled = async (q: string) => {
      const asked = { q, filters: {}, newest: false, show: 10 };
      for await (const answer of finder.search(['en'], asked, { mayMend: true }))
        if (answer.done) return { total: answer.total, inRow: answer.how.inRow };
      return null;
    };
    expect(await settled('“thin line” red')).toEqual({ total: 1, inRow: 0 });
    expect(await settled('“red line” age')).toEqual({ total: 1, inRow: undefined });
    expect(await settled('“thin line”')).toEqual({ total: 0, inRow: undefined });
  });

  it('puts what holds words side by side before what holds them apart, each in the order of time, and counts it', async () => {
    const { last, inRow } = await found('red line', { oldest: true, rows: [['red line']] });
    expect(last).toEqual(['line', 'age']);
    expect(inRow).toBe(1);
    const apart = await found('line thin', { rows: [['line thin'], ['thin line']] });
    expect([apart.last, apart.inRow]).toEqual([['age'], 0]);
    const next = await found('red line', { rows: [['a red line', 'line red'], ['line red with']] });
    expect([next.last, next.inRow]).toEqual([['line', 'age'], 1]);
    const all = await found('red line', { filters: { to: '2030-01-01' }, rows: [['red line']] });
    expect([all.last, all.inRow]).toEqual([['line'], 1]);
    expect((await found('red line', { oldest: true })).last).toEqual(['line', 'age']);
    expect((await found('red line', { rows: [['red line']] })).last).toEqual(['line', 'age']);
    expect((await found('red line')).inRow).toBeUndefined();
  });

  it('finds a phrase where its words stand in that order alone', async () => {
    expect((await found('“red line”')).last).toEqual(['line']);
    expect((await found('“line red”')).last).toEqual(['line']);
    expect((await found('red line')).last).toEqual(['age', 'line']);
  });

  it('finds forms of a word, with and without accents, and around apostrophes', async () => {
    expect((await found('dam')).last).toEqual(['keeper', 'dam']);
    expect((await found('dam', { newest: false })).last).toEqual(['dam', 'keeper']);
    expect((await found('tides')).last).toEqual(['keeper', 'tide']);
    expect((await found('cafe')).last).toEqual(['tide']);
    expect((await found('café')).last).toEqual(['tide']);
    for (const q of ['keeper', 'keeper’s', "they'd", 'they’d'])
      expect((await found(q)).last).toEqual(['keeper']);
  });

  it('narrows to a year or a month, also inside a part, and asks no part that lies apart', async () => {
    expect((await found('', { filters: { from: '2028-01-01', to: '2028-12-31' } })).last).toEqual([
      'dam',
      'line',
    ]);
    expect((await found('', { filters: { from: '2028-11-01', to: '2028-11-30' } })).last).toEqual(['dam']);
    asked.length = 0;
    expect((await found('quay', { filters: { from: '2029-01-01' } })).last).toEqual(['tide']);
    expect(asked.filter((path) => !path.includes('en-2028-2029'))).toEqual([]);
  });

  it('narrows to any of several values that are asked for at once', async () => {
    expect((await found('red', { filters: { kind: 'remarks exchange' } })).last).toHaveLength(4);
    expect((await found('red', { filters: { kind: 'remarks announcement' } })).last).toEqual([]);
  });

  it('finds Chinese words inside others, and none of signs that stand apart', async () => {
    const langs = ['zh'];
    expect((await found('灯塔', { langs })).last).toEqual(['lighthouse']);
    expect((await found('交部', { langs })).last).toEqual(['lighthouse']);
    expect((await found('外部', { langs })).last).toEqual([]);
    expect((await found('塔', { langs })).last).toContain('apart');
  });

  it('puts what several languages hold into one order of time', async () => {
    expect((await found('', { langs: ['en', 'zh'], filters: { kind: 'exchange' } })).last).toEqual([
      'keeper',
      'age',
      'apart',
      'lighthouse',
      'tide',
      'dam',
      'line',
      'chart',
    ]);
  });

  /** How a query had to be read in the end. */
  async function howRead(q: string) {
    let last: { total: number; unheld: string[]; most: boolean; lacking: string[]; few: number } | undefined;
    const asked = { q, filters: {}, newest: false, show: 10 };
    for await (const { total, how } of finder.search(['en'], asked, { mayMend: true })) {
      const { unheld, most, lacking, few } = how;
      last = { total, unheld, most, lacking, few };
    }
    return last;
  }

  it('tells which word none of those nearest holds, where none holds all, and which nothing holds', async () => {
    const nearest = { unheld: [], most: true, few: 0 };
    expect(await howRead('red keeper')).toEqual({ ...nearest, total: 1, lacking: ['red'] });
    expect(await howRead('red line yenisei')).toMatchObject({ unheld: ['yenisei'], most: true, lacking: [] });
    expect(await howRead('red line')).toEqual({ total: 2, unheld: [], most: false, lacking: [], few: 0 });
  });

  it('tells how many hold all words, where few do and others stand behind', async () => {
    const few = await howRead('red the tide');
    expect(few?.few).toBe(1);
    expect(few?.total).toBeGreaterThan(1);
  });

  it('has behind the few that hold all of a sentence those that hold the most of it, and says which they are', async () => {
    const asked = { q: 'They drew a red line, no age', filters: {}, newest: false, show: 10 };
    const rows: (readonly [string, boolean])[] = [];
    for await (const answer of finder.search(['en'], asked)) {
      const results = await finder.results(answer.rows);
      rows.splice(
        0,
        rows.length,
        ...results.map(({ title, isNear }) => [title.map(({ text }) => text).join(''), isNear] as const),
      );
      expect(answer.how.few).toBe(answer.done ? 1 : 0);
    }
    expect(rows.slice(0, 2)).toEqual([
      ['line', false],
      ['age', true],
    ]);
    expect(rows.slice(1).every(([, isNear]) => isNear)).toBe(true);
  });

  it('repairs a spelling by one slip alone where other words find something', async () => {
    const asked: (number | undefined)[] = [];
    const repairing = new Finder(
      new URL('pagefind/', root),
      root,
      async () => stem,
      undefined,
      async (_, __, farthest) => {
        asked.push(farthest);
        return farthest === 1 ? [] : ['keeper'];
      },
    );
    const mended = async (q: string) => {
      let how: string[][] = [];
      asked.length = 0;
      for await (const answer of repairing.search(
        ['en'],
        { q, filters: {}, newest: false, show: 10 },
        { mayMend: true },
      ))
        how = answer.how.mended;
      return how;
    };
    expect(await mended('kaaper')).toEqual([['kaaper', 'keeper']]);
    expect(await mended('kaaper dams')).toEqual([['kaaper', 'keeper']]);
    expect(await mended('kaaper red line')).toEqual([]);
    expect(asked).toEqual([1]);
  });

  it('names the words that no record of any part holds, and counts what holds all', async () => {
    expect(await finder.missing(['en'], 'red yenisei lines café')).toEqual(['yenisei']);
    expect(await finder.count(['en'], 'red line')).toBe(2);
    expect(await finder.count(['en', 'zh'], '灯塔')).toBe(1);
  });
});

describe('What is wanted of an archive', () => {
  const own = temporaryFolder('finder-requests');
  const texts = [
    'The toll is our position in this answer of the harbourmaster.',
    ...Array.from({ length: 5 }, (_, at) => `A toll of ${at} coins.`),
    ...Array.from({ length: 8 }, (_, at) => `Another position, number ${at}.`),
  ];
  let finder: Finder;
  const repaired: [string, number | undefined][] = [];
  beforeAll(async () => {
    const part: PartRecords = {
      language: 'en',
      name: '2031',
      records: texts.map((text, at) => record('en', '2031-05-04', `item-${at}`, text)),
    };
    const written = await writeParts([duePart(part)], join(own, 'pagefind'));
    const { files } = filterFiles(
      part,
      part.records.map(() => ({ kind: ['exchange'] })),
    );
    await writeFilesBelow(join(own, 'pagefind'), [...files, partsFile(written, new Map())]);
    vi.stubGlobal('fetch', async (url: URL) => {
      const file = join(own, url.pathname.slice(root.pathname.length));
      return existsSync(file) ? new Response(readFileSync(file)) : new Response('', { status: 404 });
    });
    const request = new Set(['answer', 'everything']);
    finder = new Finder(
      new URL('pagefind/', root),
      root,
      async () => stem,
      async () => ({ little: new Set(['on']), hollow: request, request }),
      async (word, _, farthest) => {
        repaired.push([word, farthest]);
        return [];
      },
    );
  });
  afterAll(() => {
    vi.unstubAllGlobals();
    rmSync(own, { recursive: true, force: true });
  });
  const found = async (q: string, filters = {}) => {
    let last: { total: number; few: number; first: string } | undefined;
    for await (const { total, how, rows } of finder.search(['en'], { q, filters, newest: false, show: 10 })) {
      const [result] = await finder.results(rows.slice(0, 1));
      last = { total, few: how.few, first: result?.title.map(({ text }) => text).join('') ?? '' };
    }
    return last;
  };

  it('is worth something in an answer, and no answer need hold it', async () => {
    expect(await found('everything on toll')).toMatchObject({ total: 6, few: 0 });
    expect(await found('answer on toll')).toEqual({ total: 6, few: 0, first: 'item-0' });
    expect(await found('answer')).toMatchObject({ total: 1 });
    expect(await finder.count(['en'], 'everything toll')).toBe(6);
  });

  it('is sought by words that are repaired where they are seldom said, but not those of a sentence that is found', async () => {
    repaired.length = 0;
    await found('toll harbourmaster');
    expect(repaired).toEqual([['harbourmaster', 1]]);
    repaired.length = 0;
    expect(await found('toll is our position of the harbourmaster')).toMatchObject({ few: 1 });
    expect(repaired).toEqual([]);
  });

  it('is found behind what holds all words, where one word cuts what a name or a day leaves', async () => {
    expect(await found('position toll')).toMatchObject({ total: 1, few: 0 });
    expect(await found('position toll', { kind: 'exchange' })).toEqual({ total: 6, few: 1, first: 'item-0' });
    expect(await found('position number', { kind: 'exchange' })).toMatchObject({ total: 8, few: 0 });
  });
});
