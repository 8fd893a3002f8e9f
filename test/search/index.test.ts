import type { ChildProcess } from 'node:child_process';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { placesOf } from '../../src/search/format/places.js';
import { filterFiles } from '../../src/search/write/filter-files.ts';
import { recordFilters, type SearchRecord, searchRecords, writeAside } from '../../src/search/write/index.ts';
import { Vocabulary } from '../../src/search/write/word-list.ts';
import { writeSearchIndex } from '../../src/search/write/write-index.ts';
import { makeSite } from '../../src/site/make-site.ts';
import { temporaryFolder } from '../helpers/temporary.ts';
import { archive, briefing, item, turn } from '../site/made.ts';

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
const records = searchRecords(editions);

function wordFiles(some: readonly SearchRecord[]) {
  const vocabulary = new Vocabulary();
  for (const record of some) vocabulary.add(record);
  return vocabulary.files();
}

describe('The search index', () => {
  it('has an index a language, a word list, and none of Pagefind’s own pages', async () => {
    const out = join(folder, 'pagefind');
    expect(await writeSearchIndex(records, out)).toEqual({
      records: 2,
      languages: ['en', 'ru'],
      leftOut: [],
      slower: [],
    });
    const entry = JSON.parse(readFileSync(join(out, 'pagefind-entry.json'), 'utf8'));
    expect(Object.keys(entry.languages).sort()).toEqual(['en', 'ru']);
    expect(readdirSync(out).filter((name) => /ui|highlight/.test(name))).toEqual([]);
    expect(existsSync(join(out, 'pagefind-worker.js'))).toBe(true);
    expect(readFileSync(join(out, 'words/en/68.txt'), 'utf8')).toBe('harbour');
  });

  it('names each record by its place in the order in which they came, in a few large parts as in one', async () => {
    const out = join(folder, 'places');
    const many = Array.from({ length: 300 }, (_, number) => ({
      ...records[0]!,
      url: `/en/${number}.html`,
      content: `word${number}`,
    }));
    expect(await writeSearchIndex([...many, ...records], out, { most: 120 })).toMatchObject({ records: 302 });
    const part = { hash: expect.stringMatching(/^(en|ru)_[0-9a-f]+$/), ids: 'places' };
    expect(JSON.parse(readFileSync(join(out, 'parts.json'), 'utf8'))).toEqual({
      en: [part, part, part],
      ru: [part],
    });
    const found = ['', '2', '3'].flatMap((part) =>
      readdirSync(join(out, part, 'fragment'))
        .filter((name) => name.startsWith('en_'))
        .map((name) => [
          Number.parseInt(/-([0-9a-f]{7})\./.exec(name)?.[1] ?? '', 16),
          JSON.parse(
            gunzipSync(readFileSync(join(out, part, 'fragment', name)))
              .toString()
              .slice('pagefind_dcd'.length),
          ).url,
        ]),
    );
    expect(found.sort(([a], [b]) => a - b)).toEqual(
      [...many, records[0]!].map(({ url }, place) => [place, url]),
    );
    expect(readdirSync(join(out, '2')).filter((name) => /js$|^wasm/.test(name))).toEqual([]);
  });

  it('fails, and says so, where it cannot be written', async () => {
    const file = join(folder, 'a-file');
    writeFileSync(file, '');
    await expect(writeSearchIndex(records, join(file, 'pagefind'))).rejects.toThrow(
      /cannot be written to .*a-file/,
    );
  });

  it('stops at once when it is told to', async () => {
    const stop = new AbortController();
    const many = Array.from({ length: 2000 }, (_, number) => ({ ...records[0]!, url: `/en/${number}.html` }));
    const told: number[] = [];
    const onProgress = (done: number) => {
      told.push(done);
      if (done === 10) stop.abort();
    };
    const writing = writeSearchIndex(many, join(folder, 'stopped'), { onProgress, signal: stop.signal });
    await expect(writing).rejects.toThrow(/abort/);
    expect(told.length).toBeLessThan(many.length);
  });

  it('is written in a thread of its own as it is here, and tells why when it fails or is stopped', async () => {
    const out = join(folder, 'aside');
    const told: number[] = [];
    const many = Array.from({ length: 150 }, (_, number) => ({ ...records[0]!, url: `/en/${number}.html` }));
    const onProgress = (done: number) => told.push(done);
    expect(await writeAside(many, out, { onProgress })).toMatchObject({ records: 150, languages: ['en'] });
    expect(told).toEqual([100]);
    expect(readdirSync(join(out, 'fragment'))).toHaveLength(150);
    const file = join(folder, 'another-file');
    writeFileSync(file, '');
    await expect(writeAside(records, join(file, 'pagefind'))).rejects.toThrow(
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
    let child: ChildProcess | undefined;
    const onStart = (message: unknown) => {
      child = (message as { process: ChildProcess }).process;
    };
    subscribe('child_process', onStart);
    onTestFinished(() => void unsubscribe('child_process', onStart));
    const many = Array.from({ length: 2000 }, (_, number) => ({ ...records[0]!, url: `/en/${number}.html` }));
    const writing = writeSearchIndex(many, join(folder, 'killed'), {
      onProgress: (done) => done === 10 && child?.kill('SIGKILL'),
    });
    await expect(writing).rejects.toThrow('Pagefind ended before it was done (SIGKILL)');
  });

  it('can be written again after a failure', async () => {
    expect(await writeSearchIndex(records, join(folder, 'again'))).toMatchObject({ records: 2 });
  });

  it('of an empty archive is no error', async () => {
    expect(await writeSearchIndex([], join(folder, 'empty'))).toMatchObject({ records: 0, languages: [] });
  });
});

describe('A filter', () => {
  const kinds = fc.array(fc.constantFrom('exchange', 'remarks', ''), { maxLength: 40 });

  it('read again says which records have which value', () => {
    fc.assert(
      fc.property(kinds, (all) => {
        const some = all.map((kind) => ({ language: 'en', filters: kind ? { kind: [kind] } : {} }));
        const file = filterFiles(some).find(({ path }) => path === 'filters/en/kind.json');
        const runs: Record<string, number[]> = JSON.parse(file?.text ?? '{}');
        for (const kind of ['exchange', 'remarks']) {
          const places = placesOf(runs[kind] ?? []);
          expect(all.map((_, place) => places[place] === 1)).toEqual(all.map((one) => one === kind));
        }
      }),
    );
  });

  it('has a file in each language, also where no record has a value', () => {
    const files = new Map(filterFiles(recordFilters(editions)).map(({ path, text }) => [path, text]));
    expect(files.get('filters/en/month.json')).toBe('{"2031-03":[0,1]}');
    expect(files.get('filters/ru/series.json')).toBe('{}');
  });
});

describe('The word list', () => {
  it('parts words at whatever is no letter', () => {
    const text = '“Harbour—road” l’été über-see 2031 «река» Río…';
    const found = wordFiles([{ ...records[0]!, content: text }]).flatMap((file) => file.text.split('\n'));
    expect(found.sort()).toEqual(['2031', 'harbour', 'road', 'über', 'река']);
  });

  it('holds words by their first letter, accents off, commonest first', () => {
    const files = new Map(wordFiles(records).map(({ path, text }) => [path, text]));
    expect(files.get('words/en/65.txt')).toBe('élysée');
    expect(files.get('words/ru/440.txt')?.split('\n').sort()).toEqual(['река', 'реке']);
  });
});
