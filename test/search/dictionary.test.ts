import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SearchRecord } from '../../src/search/format/record.ts';
import { encodeWords, WordsFile } from '../../src/search/format/words-file.js';
import { cut } from '../../src/search/write/cut.ts';
import { Dictionary, UNKNOWN } from '../../src/search/write/dictionary.ts';
import { indexOf, type RecordIndex } from '../../src/search/write/index-records.ts';
import { type Service, startService } from '../../src/search/write/service.ts';
import { wholeIndex } from '../../src/search/write/whole-index.ts';
import { trials } from '../helpers/trials.ts';
import { wordsOf } from '../helpers/words-of.ts';

let service: Service;
beforeAll(async () => {
  service = await startService(0);
});
afterAll(() => service.close());

const recordsOf = (contents: readonly string[]): SearchRecord[] =>
  contents.map((content, at) => ({ url: `/${at}`, language: UNKNOWN, content, meta: { title: '' } }));
const { signal } = new AbortController();
const added = () => {};

async function byStretches(records: readonly SearchRecord[], dictionary = new Dictionary()) {
  const texts = cut([...records.map(({ content }) => content), ...records.map(({ meta }) => meta.title)]);
  await dictionary.learn(texts.stretches, service, signal);
  return indexOf(records, texts, dictionary, added);
}

const asWhole = (records: readonly SearchRecord[]) => wholeIndex(records, [service], { signal, added });

/** What is said of each word: "harbour 3: 5×24, 9×12". */
function told({ records, words, leftOut }: RecordIndex) {
  const file = new WordsFile(encodeWords(words));
  const where = wordsOf(file).map((word, number) => {
    const said: string[] = [];
    const wanted = new Uint8Array(records.length).fill(1);
    file.locations(file.postings(number), wanted, (place, location, weight) => {
      said.push(`${place}: ${location}×${weight}`);
    });
    return `${word} ${said.sort().join(', ')}`;
  });
  return { records, where, leftOut: leftOut.map(({ url }) => url) };
}

const signs = [
  ...'abcXéøЖя7  .-–—’\'"/(),:$%&_@',
  '\u00a0',
  '\u2009',
  '\u0085',

  '\n',
  '码',
  '頭',
  '🚢',
];
const text = fc.string({ unit: fc.constantFrom(...signs), maxLength: 120 });

describe('The words of a text', () => {
  it('are those that Pagefind finds where it reads the whole text, wherever they stand', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 6 }), async (contents) => {
        const records = recordsOf(contents);
        expect(told(await byStretches(records))).toEqual(told(await asWhole(records)));
      }),
      trials(40),
    );
  });

  it('are asked for once, however often texts hold them', async () => {
    const dictionary = new Dictionary();
    await byStretches(recordsOf(['The ferry, the tide']), dictionary);
    const silent = { ...service, createIndex: () => Promise.reject(new Error('asked again')) };
    const asked = (content: string) => dictionary.learn(cut([content]).stretches, silent, signal);
    await expect(asked('tide ferry, the')).resolves.toBeUndefined();
    await expect(asked('the quay')).rejects.toThrow('asked again');
  });

  it('are those of titles too', async () => {
    const record = { ...recordsOf(['The ferry sails.'])[0]!, meta: { title: 'Ferry tolls' } };
    const { words } = await byStretches([record]);
    const file = new WordsFile(encodeWords(words));
    const titled = wordsOf(file).filter((_, number) => file.postings(number).titled[0] === 1);
    expect(titled).toEqual(['ferry', 'tolls']);
  });
});
