import { gunzipSync } from 'node:zlib';
import { decode } from 'cborg';
import { z } from 'zod';
import type { Text } from '../format/places.js';
import { fold } from '../format/text.js';
import { FULL, type Posting, type Word } from '../format/words-file.js';

/**
 * The files of an index as Pagefind 1.6 makes them: it parts texts into words, says where each stands, and stems none, since the
 * language that it is told is none that it knows. What it made is read here, and written by write-part.ts for the page that searches.
 */

/** What Pagefind’s files begin with, once they are unpacked. */
const SIGNATURE = 'pagefind_dcd';

export interface PagefindFile {
  path: string;
  content: Uint8Array;
}

export interface PagefindIndex {
  /** in the order in which they were handed over; `length` in words */
  records: (Text & { length: number })[];
  /** as they are spelled, in the order of what they are without accents */
  words: IndexWord[];
}

/** `folded`: without accents */
type Spelled = { word: string; folded: string };
export type IndexWord = Word & Spelled;

const Entry = z.object({ languages: z.record(z.string(), z.object({ hash: z.string().min(1) })) });

/** Version, and of each record its id and how many words it has. */
const Meta = z
  .tuple([z.string(), z.array(z.tuple([z.string(), z.int().nonnegative()]).rest(z.unknown()))])
  .rest(z.unknown());

const Fragment = z.object({ url: z.string(), content: z.string(), meta: z.object({ title: z.string() }) });

/** By id, where a file holds several. */
const Fragments = z.union([Fragment, z.record(z.string(), Fragment)]);

const FRAGMENT_FILE = /([^/]+)\.pf_fragment$/;

/** The distance from the last record, weights (−25: 24) and locations, those of meta fields. */
type Page = [number, number[], number[]];
const isPage = (value: unknown): value is Page =>
  Array.isArray(value) &&
  Number.isInteger(value[0]) &&
  [value[1], value[2]].every((list) => Array.isArray(list) && list.every(Number.isInteger));

/** @throws Error naming the file that is not as expected */
export function readIndex(files: readonly PagefindFile[]): PagefindIndex {
  const named = (ending: string) => files.filter(({ path }) => path.endsWith(ending));
  const entry = named('pagefind-entry.json')[0];
  if (!entry) throw new Error('Pagefind made no list of its files');
  const { languages } = reading(entry, () =>
    Entry.parse(JSON.parse(Buffer.from(entry.content).toString('utf8'))),
  );
  const [language, ...others] = Object.values(languages);
  if (!language) return { records: [], words: [] };
  if (others.length > 0) throw new Error('Pagefind made an index of several languages out of one');
  const list = named(`${language.hash}.pf_meta`)[0];
  if (!list) throw new Error(`Pagefind made no list of its records in ${language.hash}`);
  const [, records] = reading(list, () => Meta.parse(decode(unpacked(list))));
  const texts = new Map(named('.pf_fragment').flatMap((file) => reading(file, () => textsIn(file))));
  return {
    records: records.map(([id, length]) => {
      const text = texts.get(id);
      if (!text) throw new Error(`Pagefind’s list names ${id}, and no file holds it`);
      return { ...text, length };
    }),
    words: named('.pf_index')
      .flatMap((file) => reading(file, () => wordsIn(decode(unpacked(file)), records.length)))
      .map((one) => ({ ...one, folded: fold(one.word) }))
      .sort(byWord),
  };
}

/** By letters without accents, and then by those as they are spelled. */
export const byWord = (a: Spelled, b: Spelled): number =>
  compare(a.folded, b.folded) || compare(a.word, b.word);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function reading<T>({ path }: PagefindFile, read: () => T): T {
  try {
    return read();
  } catch (error) {
    const reason = (error as Error).message.slice(0, 200);
    throw new Error(`Pagefind’s file ${path} is not as expected: ${reason}`, { cause: error });
  }
}

function unpacked({ content }: PagefindFile): Buffer {
  const bytes = gunzipSync(content);
  if (bytes.toString('latin1', 0, SIGNATURE.length) !== SIGNATURE) throw new Error('it has no signature');
  return bytes.subarray(SIGNATURE.length);
}

/** By id. One file holds one record, under its own name, or several. */
function textsIn(file: PagefindFile): [string, Text][] {
  const held = Fragments.parse(JSON.parse(unpacked(file).toString('utf8')));
  const id = FRAGMENT_FILE.exec(file.path)?.[1] ?? '';
  const all = isOne(held) ? { [id]: held } : held;
  return Object.entries(all).map(([own, { url, content, meta }]) => [
    own,
    { url, title: meta.title, content },
  ]);
}

const isOne = (held: z.infer<typeof Fragments>): held is z.infer<typeof Fragment> =>
  typeof held.url === 'string';

/** `[[["sail", [[3, [-25, 7], []], …], [["säil", [[…]]]]], …]]`: words without accents, and behind each those that have them. */
function wordsIn(chunk: unknown, records: number): Word[] {
  if (!Array.isArray(chunk) || !Array.isArray(chunk[0])) throw new Error('it is no list of words');
  return chunk[0].flatMap((entry: unknown) => {
    const [word, pages, variants] = listed(entry);
    return [[word, pages], ...listed(variants)].flatMap((one) => {
      const [spelled, held] = listed(one);
      if (typeof spelled !== 'string') throw new Error('it names no word');
      const postings = postingsIn(listed(held));
      if (postings.some(({ place }) => place < 0 || place >= records)) {
        throw new Error('it names a record that is none');
      }
      return postings.length > 0 ? { word: spelled, postings } : [];
    });
  });
}

function listed(value: unknown): unknown[] {
  if (!Array.isArray(value)) throw new Error('it has no list where one is expected');
  return value;
}

/** As most are: one list for all of them, since there are millions. */
const ALL_FULL: number[] = [];

function postingsIn(pages: readonly unknown[]): Posting[] {
  let place = 0;
  return pages.map((page) => {
    if (!isPage(page)) throw new Error('it says nothing of a record');
    const [distance, said, titles] = page;
    place += distance;
    const locations: number[] = [];
    let weights = ALL_FULL;
    let weight = FULL;
    let location = 0;
    for (const number of said) {
      if (number < 0) {
        weight = -number - 1;
        location = 0;
      } else {
        location += number;
        if (weight !== FULL && weights === ALL_FULL) weights = locations.map(() => FULL);
        locations.push(location);
        if (weights !== ALL_FULL) weights.push(weight);
      }
    }
    return { place, title: titles.length > 0, locations, weights };
  });
}
