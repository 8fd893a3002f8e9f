import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { decode, encode } from 'cborg';
import { afterAll, describe, expect, it } from 'vitest';
import { type PartList, textsIn } from '../../src/search/format/places.js';
import type { SearchRecord } from '../../src/search/format/record.ts';
import { type Service, startService } from '../../src/search/write/service.ts';
import { duePart, writeParts } from '../../src/search/write/write-parts.ts';
import { temporaryFolder } from '../helpers/temporary.ts';

const folder = temporaryFolder('search-faults');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const record = (number: number, content = `quay word${number}`, language = 'en'): SearchRecord => ({
  url: `/${language}/${number}.html#k=exchange`,
  language,
  content,
  meta: { title: `Quay ${number}` },
});
const six = [0, 1, 2, 3, 4, 5].map((number) => record(number));
/** Their words are told by Pagefind record by record, since nothing parts them. */
const sixChinese = [0, 1, 2, 3, 4, 5].map((number) => record(number, `码头 ${number}`, 'zh'));

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

/** Pagefind whose files are changed as soon as they are made. */
const filesChanged = (change: (file: { path: string; content: Uint8Array }) => Uint8Array) =>
  pagefindBut((index) => ({
    getFiles: async () => {
      const { errors, files } = await index.getFiles();
      return { errors, files: files.map((file) => ({ ...file, content: change(file) })) };
    },
  }));

/** Changes what one kind of file says, behind Pagefind’s signature. */
const changed =
  (ending: string, change: (data: unknown) => unknown) =>
  ({ path, content }: { path: string; content: Uint8Array }) => {
    if (!path.endsWith(ending)) return content;
    const bytes = gunzipSync(content).subarray('pagefind_dcd'.length);
    return gzipSync(Buffer.concat([Buffer.from('pagefind_dcd'), encode(change(decode(bytes)))]));
  };

const write = async (
  records: readonly SearchRecord[],
  out: string,
  start: (lane: number) => Promise<Service> = startService,
) => {
  const language = records[0]?.language ?? 'en';
  const [part] = await writeParts([duePart({ language, name: '2031', records })], out, { start });
  return part!;
};

/** The address of each record in the order of their places, as an index on disk tells. */
function addressesIn(out: string, language = 'en'): string[] {
  const own = join(out, `${language}-2031`);
  const name = readdirSync(own).find((one) => one.startsWith('part.')) ?? '';
  const list: PartList = JSON.parse(readFileSync(join(own, name), 'utf8'));
  return list.texts.flatMap(([, hash]) =>
    textsIn(JSON.parse(gunzipSync(readFileSync(join(own, 'texts', `${hash}.texts`))).toString())).map(
      ({ url }) => url,
    ),
  );
}

const all = (records: readonly SearchRecord[]) => records.map(({ url }) => url);

describe('A record that Pagefind does not take', () => {
  it('costs itself alone where Pagefind refuses one of its words, and the others keep their order', async () => {
    const out = join(folder, 'refused');
    const start = pagefindBut((index) => ({
      addCustomRecord: async (one) =>
        one.content.includes('word2')
          ? { errors: ['it has no taste for it'], file: undefined as never }
          : index.addCustomRecord(one),
    }));
    expect(await write(six, out, start)).toMatchObject({
      records: 5,
      leftOut: [{ url: six[2]?.url, reason: expect.stringMatching(/“word2”.*it has no taste for it/) }],
    });
    expect(addressesIn(out)).toEqual(all(six.toSpliced(2, 1)));
  });

  it('costs itself alone where Pagefind refuses it, of those that it reads as a whole', async () => {
    const out = join(folder, 'refused-whole');
    const start = pagefindBut((index) => ({
      addCustomRecord: async (one) =>
        one.url === sixChinese[2]?.url
          ? { errors: ['it has no taste for it'], file: undefined as never }
          : index.addCustomRecord(one),
    }));
    expect(await write(sixChinese, out, start)).toMatchObject({
      records: 5,
      leftOut: [{ url: sixChinese[2]?.url, reason: expect.stringContaining('it has no taste for it') }],
    });
    expect(addressesIn(out, 'zh')).toEqual(all(sixChinese.toSpliced(2, 1)));
  });

  it('is named where it holds no word', async () => {
    const out = join(folder, 'dropped');
    const silent = record(2, '(…)');
    expect(await write(six.toSpliced(2, 1, silent), out)).toMatchObject({
      records: 5,
      leftOut: [{ url: silent.url, reason: 'Pagefind finds no word in it' }],
    });
    expect(addressesIn(out)).toEqual(all(six.toSpliced(2, 1)));
  });

  it('is named where Pagefind says nothing and drops it, of those that it reads as a whole', async () => {
    const out = join(folder, 'dropped-whole');
    const silent = record(2, '（…）', 'zh');
    expect(await write(sixChinese.toSpliced(2, 1, silent), out)).toMatchObject({
      records: 5,
      leftOut: [{ url: silent.url, reason: 'Pagefind did not take it, and did not say why' }],
    });
    expect(addressesIn(out, 'zh')).toEqual(all(sixChinese.toSpliced(2, 1)));
  });

  it('may be the only one of its part', async () => {
    const silent = record(7, '(…)');
    expect(await write([silent], join(folder, 'alone'))).toMatchObject({
      records: 0,
      file: '',
      list: null,
      leftOut: [{ url: silent.url }],
    });
  });
});

describe('An index that is not as expected', () => {
  it.each<[string, string, (data: unknown) => unknown]>([
    ['has another shape', '.pf_meta', (meta) => ({ meta })],
    ['names records by numbers', '.pf_meta', (meta) => [(meta as unknown[])[0], [[1, 2]]]],
    ['names words by numbers', '.pf_index', () => [[[1, [[0, [-25, 1], []]], []]]]],
    ['names a record that is none', '.pf_index', () => [[['quay', [[99, [-25, 1], []]], []]]]],
    ['says nothing of a record', '.pf_index', () => [[['quay', [[0, 'x', []]], []]]]],
  ])('is no search, and it is said which file: it %s', async (_, ending, change) => {
    const out = join(folder, `changed-${Math.random()}`);
    await expect(write(six, out, filesChanged(changed(ending, change)))).rejects.toThrow(
      new RegExp(`^Pagefind’s file \\S+\\${ending} is not as expected: `),
    );
  });

  it.each<[string, Uint8Array]>([
    ['no gzip', Buffer.from('nothing of the kind')],
    ['torn', gzipSync(Buffer.from('pagefind_dcd\x85\x65'))],
    ['signed by another', gzipSync(Buffer.from('pagefind_xyz'))],
    ['empty', Buffer.alloc(0)],
  ])('is no search where a file is %s', async (name, bytes) => {
    for (const ending of ['.pf_meta', '.pf_index', '.pf_fragment']) {
      const start = filesChanged(({ path, content }) => (path.endsWith(ending) ? bytes : content));
      await expect(write(six, join(folder, name), start)).rejects.toThrow(
        new RegExp(`^Pagefind’s file \\S+\\${ending} is not as expected: `),
      );
    }
  });

  it('is no search where the order of the records is not that in which they were handed over', async () => {
    const start = filesChanged(
      changed('.pf_meta', (meta) => {
        const [version, records, ...rest] = meta as [string, unknown[], ...unknown[]];
        return [version, records.toReversed(), ...rest];
      }),
    );
    await expect(write(sixChinese, join(folder, 'reversed'), start)).rejects.toThrow(
      'Pagefind did not keep the order of the records',
    );
  });

  it('is no search where Pagefind cannot start, cannot give its files, or gives no index', async () => {
    const failing = (index: object) => async (lane: number) => ({
      ...(await startService(lane)),
      createIndex: async () => index as never,
    });
    const errors = ['it is tired'];
    await expect(write(six, join(folder, 'a'), failing({ errors }))).rejects.toThrow(
      'Pagefind could not start: it is tired',
    );
    await expect(write(six, join(folder, 'b'), failing({ errors: [] }))).rejects.toThrow(
      'it gave no index and no reason',
    );
    const start = pagefindBut(() => ({ getFiles: async () => ({ errors, files: [] }) }));
    await expect(write(six, join(folder, 'c'), start)).rejects.toThrow(
      'Pagefind could not give its files: it is tired',
    );
  });
});
