import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { decode, encode } from 'cborg';
import { afterAll, describe, expect, it, vi } from 'vitest';
import type { SearchRecord } from '../../src/search/format/record.ts';
import { type Service, startService } from '../../src/search/write/service.ts';
import { writeSearchIndex } from '../../src/search/write/write-index.ts';
import { temporaryFolder } from '../helpers/temporary.ts';

const folder = temporaryFolder('search-faults');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const record = (number: number, content = `quay word${number}`): SearchRecord => ({
  url: `/en/${number}.html#k=exchange`,
  language: 'en',
  content,
  meta: { title: `Quay ${number}` },
});
const six = [0, 1, 2, 3, 4, 5].map((number) => record(number));

type Index = NonNullable<Awaited<ReturnType<Service['createIndex']>>['index']>;

/** Pagefind, but for what `change` makes of its index. */
const pagefindBut =
  (change: (index: Index) => Partial<Index>) =>
  async (lane: number): Promise<Service> => {
    const service = await startService(lane);
    return {
      ...service,
      createIndex: async (config) => {
        const answer = await service.createIndex(config);
        if (!answer.index) throw new Error('no index');
        return { ...answer, index: { ...answer.index, ...change(answer.index) } };
      },
    };
  };

/** Pagefind whose files are changed as soon as they are written. */
const filesChanged = (change: (folder: string) => void) =>
  pagefindBut((index) => ({
    writeFiles: async (options) => {
      const answer = await index.writeFiles(options);
      change(options?.outputPath ?? '');
      return answer;
    },
  }));

const metaIn = (out: string) => join(out, readdirSync(out).find((name) => name.endsWith('.pf_meta')) ?? '');

function changeMeta(out: string, change: (meta: unknown[]) => unknown): void {
  const bytes = gunzipSync(readFileSync(metaIn(out)));
  const meta: unknown[] = decode(bytes.subarray('pagefind_dcd'.length));
  writeFileSync(metaIn(out), gzipSync(Buffer.concat([Buffer.from('pagefind_dcd'), encode(change(meta))])));
}

/** The address of each record by its place, as an index on disk tells: by its ids, or by the table beside them. */
function placesIn(out: string): [number, string][] {
  const parts = JSON.parse(readFileSync(join(out, 'parts.json'), 'utf8'));
  const { hash, ids } = parts.en[0];
  const table = ids === 'table' ? JSON.parse(readFileSync(join(out, `ids.${hash}.json`), 'utf8')) : null;
  return readdirSync(join(out, 'fragment'))
    .map((name): [number, string] => {
      const id = name.replace('.pf_fragment', '');
      const text = gunzipSync(readFileSync(join(out, 'fragment', name))).toString();
      const { url } = JSON.parse(text.slice('pagefind_dcd'.length));
      return [table ? table[id] : Number.parseInt(id.split('-')[1] ?? '', 16), url];
    })
    .sort(([a], [b]) => a - b);
}

const all = (records: readonly SearchRecord[]) =>
  six.flatMap((one, at) => (records.includes(one) ? [[at, one.url]] : []));

describe('A record that Pagefind does not take', () => {
  it('costs itself alone where Pagefind refuses it, and each other keeps its place', async () => {
    const out = join(folder, 'refused');
    const start = pagefindBut((index) => ({
      addCustomRecord: async (one) =>
        one.url === six[2]?.url
          ? { errors: ['it has no taste for it'], file: undefined as never }
          : index.addCustomRecord(one),
    }));
    expect(await writeSearchIndex(six, out, { start })).toMatchObject({
      records: 5,
      leftOut: [{ url: six[2]?.url, reason: expect.stringContaining('it has no taste for it') }],
      slower: [],
    });
    expect(placesIn(out)).toEqual(all(six.filter((one) => one !== six[2])));
  });

  it('costs itself alone where Pagefind cannot even read it', async () => {
    const out = join(folder, 'unread');
    const odd = { ...record(9), meta: { title: null as unknown as string } };
    vi.spyOn(console, 'error').mockReturnValue();
    expect(await writeSearchIndex([...six, odd], out)).toMatchObject({
      records: 6,
      leftOut: [{ url: odd.url, reason: expect.stringContaining('Pagefind service error') }],
    });
    expect(placesIn(out)).toEqual(all(six));
  });

  it('is named where Pagefind says nothing and drops it, as it does with one that holds no word', async () => {
    const out = join(folder, 'dropped');
    const silent = record(2, '(…)');
    expect(await writeSearchIndex(six.toSpliced(2, 1, silent), out)).toMatchObject({
      records: 5,
      leftOut: [{ url: silent.url, reason: 'Pagefind did not take it, and did not say why' }],
      slower: [],
    });
    expect(placesIn(out)).toEqual(all(six.filter((one) => one !== six[2])));
  });

  it('may be the only one of its language', async () => {
    const out = join(folder, 'alone');
    const alone = { ...record(7, '(…)'), language: 'fr' };
    expect(await writeSearchIndex([...six, alone], out)).toMatchObject({
      records: 6,
      leftOut: [{ url: alone.url }],
    });
    expect(placesIn(out)).toEqual(all(six));
  });
});

describe('An index that is not as expected', () => {
  it.each<[string, (meta: unknown[]) => unknown]>([
    ['has another shape', ([version, records, ...rest]) => ({ version, records, rest })],
    [
      'has more to say of each record',
      ([version, records, ...rest]) => [version, (records as unknown[]).map((one) => ({ one })), ...rest],
    ],
    [
      'is written in other words of CBOR',
      ([version, records, ...rest]) => [version, records, ...rest, new Map([[{ a: 1 }, 1.5]])],
    ],
    [
      'names records that have no file',
      ([version, records, ...rest]) => [
        version,
        (records as string[][]).map(([, ...own]) => ['en_0000000', ...own]),
        ...rest,
      ],
    ],
  ])('stays as Pagefind wrote it, with a table of places beside it: it %s', async (_, change) => {
    const out = join(folder, `changed-${Math.random()}`);
    let written: Buffer | undefined;
    const start = filesChanged((at) => {
      changeMeta(at, change);
      written = readFileSync(metaIn(at));
    });
    expect(await writeSearchIndex(six, out, { start })).toMatchObject({
      records: 6,
      leftOut: [],
      slower: ['en'],
    });
    expect(placesIn(out)).toEqual(all(six));
    expect(readFileSync(metaIn(out))).toEqual(written);
  });

  it('stays as it is where it is no gzip, no CBOR, or has bytes behind its end', async () => {
    for (const [name, bytes] of Object.entries({
      plain: Buffer.from('nothing of the kind'),
      torn: gzipSync(Buffer.from('pagefind_dcd\x85\x65')),
      signed: gzipSync(Buffer.from('pagefind_xyz')),
      empty: Buffer.alloc(0),
    })) {
      const out = join(folder, name);
      const start = filesChanged((at) => writeFileSync(metaIn(at), bytes));
      expect(await writeSearchIndex(six, out, { start })).toMatchObject({ records: 6, slower: ['en'] });
      expect(readFileSync(metaIn(out)).equals(bytes)).toBe(true);
      expect(placesIn(out)).toEqual(all(six));
    }
  });

  it('is no search where not even the files of its records can be read, and it is said why', async () => {
    const out = join(folder, 'unreadable');
    const start = filesChanged((at) => {
      writeFileSync(metaIn(at), '');
      for (const name of readdirSync(join(at, 'fragment'))) writeFileSync(join(at, 'fragment', name), 'x');
    });
    await expect(writeSearchIndex(six, out, { start })).rejects.toThrow(
      /Pagefind’s file en_\w+\.pf_fragment is not as expected/,
    );
    expect(existsSync(join(out, 'parts.json'))).toBe(false);
  });

  it('is no search where Pagefind cannot start, cannot write, or gives no index', async () => {
    const failing = (index: object) => async (lane: number) => ({
      ...(await startService(lane)),
      createIndex: async () => index as never,
    });
    const errors = ['it is tired'];
    await expect(writeSearchIndex(six, join(folder, 'a'), { start: failing({ errors }) })).rejects.toThrow(
      'Pagefind could not start: it is tired',
    );
    await expect(
      writeSearchIndex(six, join(folder, 'b'), { start: failing({ errors: [] }) }),
    ).rejects.toThrow('it gave no index and no reason');
    const start = pagefindBut(() => ({ writeFiles: async () => ({ errors, outputPath: '' }) }));
    await expect(writeSearchIndex(six, join(folder, 'c'), { start })).rejects.toThrow(
      'Pagefind could not write its files: it is tired',
    );
  });
});
