import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type PartList, partFolder } from '../format/places.js';
import type { SearchRecord } from '../format/record.ts';
import { readShown } from '../format/shown.js';
import { type CutTexts, cut } from './cut.ts';
import type { Dictionary } from './dictionary.ts';
import { indexOf, type LeftOut, type RecordIndex } from './index-records.ts';
import { keepPacked, keepWords, readPacked, readWords, type WordsFolder } from './kept-words.ts';
import { Packed } from './packed.ts';
import { filesOfPart } from './part-files.ts';
import type { Service } from './service.ts';
import { isWithoutSpaces, wholeIndex } from './whole-index.ts';
import { vocabularyOf } from './word-list.ts';

/** One part of an index, with its records, oldest first. */
export interface PartRecords {
  language: string;
  name: string;
  records: readonly SearchRecord[];
}

/** What became of a part: plain data, which can be stored, and stand for the part as long as its records stay the same. */
export interface WrittenPart {
  language: string;
  name: string;
  from: string | null;
  to: string | null;
  /** how many it holds */
  records: number;
  /** the hash of its list; empty where it holds nothing */
  file: string;
  leftOut: LeftOut[];
  list: PartList | null;
  /** its words, each with how many records hold it (word-list.ts) */
  vocabulary: string;
}

export interface PartOptions {
  signal: AbortSignal;
  /** of the whole writing: most stretches of a part are known from the others */
  dictionary: Dictionary;
  /** where the last writing kept what it learnt; null for nowhere */
  words: WordsFolder | null;
  /** told of each record that was taken in */
  added: (record: SearchRecord) => void;
}

/**
 * Writes one part of an index into its folder below `folder`; the same records make the same bytes. A record that Pagefind does not
 * take costs that record alone.
 * @param services of a language without spaces all are used, of another one the first
 * @throws Error naming the step and Pagefind’s own words
 */
export async function writePart(
  part: PartRecords,
  folder: string,
  services: readonly [Service, ...Service[]],
  options: PartOptions,
): Promise<WrittenPart> {
  const { language, name, records } = part;
  const texts = cut([...records.map(({ content }) => content), ...records.map(({ meta }) => meta.title)]);
  const index = isWithoutSpaces(language)
    ? await wholeIndex(records, services, options)
    : await partedIndex(part, texts, services[0], options);
  options.signal.throwIfAborted();
  const { words } = options;
  const own = join(folder, partFolder(language, name));
  const standing = words?.standing === undefined ? null : join(words.standing, partFolder(language, name));
  const packed = new Packed(words ? readPacked(words, `${language}-${name}`) : undefined, standing);
  const { files, file, list } = filesOfPart(index, packed);
  if (words) keepPacked(words, `${language}-${name}`, packed.hashes);
  for (const [path, bytes] of files) {
    const target = join(own, path);
    await mkdir(join(target, '..'), { recursive: true });
    await writeFile(target, bytes);
  }
  const gone = new Set(index.leftOut.map(({ url }) => url));
  const days = index.records.flatMap(({ url }) => readShown(url).date ?? []);
  return {
    language,
    name,
    from: days[0] ?? null,
    to: days.at(-1) ?? null,
    records: index.records.length,
    file,
    leftOut: index.leftOut,
    list,
    vocabulary: vocabularyOf({
      stretches: texts.stretches,
      texts: texts.texts.filter((_, at) => at < records.length && !gone.has(records[at]!.url)),
    }),
  };
}

async function partedIndex(
  { language, name, records }: PartRecords,
  texts: CutTexts,
  service: Service,
  { signal, added, dictionary, words }: PartOptions,
): Promise<RecordIndex> {
  const known = words && readWords(words, `${language}-${name}`);
  if (known) dictionary.recall(known);
  await dictionary.learn(texts.stretches, service, signal);
  // what is not said any more may stay until there is something new
  if (words && texts.stretches.some((stretch) => !known?.has(stretch)))
    keepWords(words, `${language}-${name}`, dictionary.meanings(texts.stretches));
  return indexOf(records, texts, dictionary, (record) => {
    signal.throwIfAborted();
    added(record);
  });
}
