import type { ChildProcess } from 'node:child_process';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { type PartList, placesOf } from '../../src/search/format/places.js';
import { cut } from '../../src/search/write/cut.ts';
import {
  duePart,
  filterFiles,
  type PartRecords,
  partsFile,
  partsOf,
  recordFilters,
  type SearchRecord,
  searchRecords,
  wordFiles,
  writeAside as writeDueAside,
  writeParts as writeDueParts,
} from '../../src/search/write/index.ts';
import { vocabularyOf } from '../../src/search/write/word-list.ts';
import { makeSite } from '../../src/site/make-site.ts';
import { temporaryFolder } from '../helpers/temporary.ts';
import { archive, briefing, item, turn } from '../site/made.ts';

const writeParts = (parts: readonly PartRecords[], ...rest: Tail<typeof writeDueParts>) =>
  writeDueParts(parts.map(duePart), ...rest);
const writeAside = (parts: readonly PartRecords[], ...rest: Tail<typeof writeDueAside>) =>
  writeDueAside(parts.map(duePart), ...rest);
type Tail<F extends (first: never, ...rest: never) => unknown> = F extends (
  first: never,
  ...rest: infer R
) => unknown
  ? R
  : never;

const folder = temporaryFolder('search');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const { editions } = makeSite(
  archive([
    briefing('2031-03-04', {
      items: [item('a', 'River tolls', [turn('answer', 'The harbour and the Élysée.')])],
    }),
    briefing('2031-03-05', {
      lang: 'ru',
      items: [item('b', 'Река', [turn('answer', 'Переговоры о реке.')])],
    }),
  ]),
);
const made = editions.flatMap((edition) => partsOf(edition));
const parts = made.map((part) => ({
  language: part.language,
  name: part.name,
  records: searchRecords(part),
}));
const records = parts.flatMap((part) => part.records);

const numbered = (count: number): SearchRecord[] =>
  Array.from({ length: count }, (_, number) => ({
    url: `/en/2031/05/04/i${number}.html#k=exchange&d=2031-05-04`,
    language: 'en',
    content: `Ferry word${number}, the tide${number % 3} and the sea.`,
    meta: { title: `Ferry ${number}` },
  }));
const partOf = (own: readonly SearchRecord[], name = '2031'): PartRecords => ({
  language: 'en',
  name,
  records: own,
});

/** Every file below a folder, by its path. */
const filesIn = (out: string) =>
  new Map(
    readdirSync(out, { recursive: true, withFileTypes: true })
      .filter((one) => one.isFile())
      .map((one) => join(one.parentPath, one.name))
      .sort()
      .map((path) => [path.slice(out.length + 1), readFileSync(path).toString('base64')]),
  );

describe('The search index', () => {
  it('has a folder for each part, and says what became of each', async () => {
    const out = join(folder, 'pagefind');
    const written = await writeParts(parts, out);
    expect(written).toMatchObject([
      { language: 'en', name: '1024-2047', from: '2031-03-04', to: '2031-03-04', records: 1, leftOut: [] },
      { language: 'ru', name: '1024-2047', from: '2031-03-05', to: '2031-03-05', records: 1, leftOut: [] },
    ]);
    expect(written[0]?.vocabulary).toBe('harbour 1 river 1 tolls 1 élysée 1');
    expect(readdirSync(out).sort()).toEqual(['en-1024-2047', 'parts.json', 'ru-1024-2047']);
    const list: PartList = JSON.parse(
      readFileSync(join(out, 'en-1024-2047', `part.${written[0]?.file}.json`), 'utf8'),
    );
    expect(list).toEqual(written[0]?.list);
    expect(list).toMatchObject({ days: [['2031-03-04', 1]], texts: [[1, expect.any(String)]] });
    expect(list.lengths).toHaveLength(1);
  });

  it('is the same for the same records, whatever was written before, in however many lanes', async () => {
    const [a, b] = [partOf(numbered(120)), partOf(numbered(60), '2030')];
    const alone = join(folder, 'alone');
    const first = await writeParts([a], alone);
    const after = join(folder, 'after');
    const [, second] = await writeParts([b, a], after, { lanes: 1 });
    expect(second).toEqual(first[0]);
    expect(filesIn(join(after, 'en-2031'))).toEqual(filesIn(join(alone, 'en-2031')));
  });

  it('names of a language each part that holds something, with the lists of the newest', async () => {
    const written = await writeParts(
      [partOf(numbered(3), '2030'), partOf([], '2031-q1'), partOf(numbered(2), '2031-q2')],
      join(folder, 'named'),
    );
    const { path, text } = partsFile(written, new Map([['en-2031-q2', { hash: 'abc', series: 'noon' }]]));
    expect(path).toBe('parts.json');
    const days = { from: '2031-05-04', to: '2031-05-04' };
    expect(JSON.parse(text)).toEqual({
      en: [
        {
          name: '2030',
          ...days,
          records: 3,
          file: written[0]?.file,
          filters: '',
          list: written[0]?.list,
        },
        {
          name: '2031-q2',
          ...days,
          records: 2,
          file: written[2]?.file,
          filters: 'abc',
          series: 'noon',
          list: written[2]?.list,
        },
      ],
    });
  });

  it('fails, and says so, where it cannot be written', async () => {
    const file = join(folder, 'a-file');
    writeFileSync(file, '');
    await expect(writeParts(parts, join(file, 'pagefind'))).rejects.toThrow(/cannot be written to .*a-file/);
  });

  it('stops at once when it is told to', async () => {
    const stop = new AbortController();
    const many = numbered(2000);
    const told: number[] = [];
    const onProgress = (done: number) => {
      told.push(done);
      if (done === 10) stop.abort();
    };
    const writing = writeParts([partOf(many)], join(folder, 'stopped'), { onProgress, signal: stop.signal });
    await expect(writing).rejects.toThrow(/abort/);
    expect(told.length).toBeLessThan(many.length);
  });

  it('is written in a thread of its own as it is here, and tells why when it fails or is stopped', async () => {
    const out = join(folder, 'aside');
    const told: number[] = [];
    const many = [partOf(numbered(150))];
    const onProgress = (done: number) => told.push(done);
    expect(await writeAside(many, out, { onProgress })).toEqual(
      await writeParts(many, join(folder, 'beside')),
    );
    expect(told).toEqual([100]);
    expect(filesIn(out)).toEqual(filesIn(join(folder, 'beside')));
    const file = join(folder, 'another-file');
    writeFileSync(file, '');
    await expect(writeAside(parts, join(file, 'pagefind'))).rejects.toThrow(
      /cannot be written to .*another-file/,
    );
    const stop = new AbortController();
    const stopped = writeAside(many, join(folder, 'aside-stopped'), {
      onProgress: () => stop.abort(),
      signal: stop.signal,
    });
    await expect(stopped).rejects.toThrow(/abort/);
  });

  it('says so where Pagefind ends before it is done', async () => {
    vi.spyOn(console, 'error').mockReturnValue();
    onTestFinished(() => void vi.restoreAllMocks());
    const onStart = (message: unknown) => {
      const { process } = message as { process: ChildProcess };
      process.once('spawn', () => process.kill('SIGKILL'));
    };
    subscribe('child_process', onStart);
    onTestFinished(() => void unsubscribe('child_process', onStart));
    const many = numbered(2000);
    const writing = writeParts([partOf(many)], join(folder, 'killed'));
    await expect(writing).rejects.toThrow('Pagefind ended before it was done (SIGKILL)');
  });

  it('can be written again after a failure', async () => {
    expect(await writeParts(parts, join(folder, 'again'))).toHaveLength(2);
  });

  it('of an empty archive is no error', async () => {
    expect(await writeParts([], join(folder, 'empty'))).toEqual([]);
  });
});

describe('A filter', () => {
  const kinds = fc.array(fc.constantFrom('exchange', 'remarks', ''), { maxLength: 40 });

  it('read again says which records have which value', () => {
    fc.assert(
      fc.property(kinds, (all) => {
        const some = all.map((kind) => (kind ? { kind: [kind] } : {}));
        const { files } = filterFiles(partOf([]), some);
        const file = files.find(({ path }) => path === 'filters/en-2031/kind.json');
        const runs: Record<string, number[]> = JSON.parse(file?.text ?? '{}');
        for (const kind of ['exchange', 'remarks']) {
          const places = placesOf(runs[kind] ?? []);
          expect(all.map((_, place) => places[place] === 1)).toEqual(all.map((one) => one === kind));
        }
      }),
    );
  });

  it('has a file in each part, also where no record has a value, and a hash that tells whether one changed', () => {
    const filed = made.map((part) => filterFiles(part, recordFilters(part)));
    const files = new Map(filed.flatMap((one) => one.files).map(({ path, text }) => [path, text]));
    expect(files.get('filters/en-1024-2047/kind.json')).toBe('{"exchange":[0,1]}');
    expect(files.get('filters/ru-1024-2047/series.json')).toBe('{}');
    const again = filterFiles(made[0]!, recordFilters(made[0]!));
    expect(again.hash).toBe(filed[0]?.hash);
    expect(filterFiles(made[0]!, [{ kind: ['remarks'] }]).hash).not.toBe(again.hash);
  });

  it('counts no record that the index does not hold', () => {
    const [part] = made;
    expect(recordFilters(part!, new Set(part!.briefings[0]!.items.map(({ address }) => address)))).toEqual(
      [],
    );
  });
});

describe('The word list', () => {
  const wordFilesOf = (some: readonly SearchRecord[]) =>
    wordFiles(
      some.map((one) => ({
        language: one.language,
        records: 1,
        vocabulary: vocabularyOf(cut([one.content])),
      })),
    );

  it('parts words at whatever is no letter', () => {
    const text = '“Harbour—road” l’été über-see 2031 «река» Río…';
    const found = wordFilesOf([{ ...records[0]!, content: text }]).flatMap((file) => file.text.split('\n'));
    expect(found.sort()).toEqual(['2031', 'harbour', 'road', 'über', 'река']);
  });

  it('holds words by their first letter, accents off, commonest first', () => {
    const files = new Map(wordFilesOf(records).map(({ path, text }) => [path, text]));
    expect(files.get('words/en/65.txt')).toBe('élysée');
    expect(files.get('words/ru/440.txt')?.split('\n').sort()).toEqual(['река', 'реке']);
  });
});
