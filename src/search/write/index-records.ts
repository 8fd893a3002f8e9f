import type { Text } from '../format/places.js';
import type { SearchRecord } from '../format/record.ts';
import { fold } from '../format/text.js';
import { Postings } from '../format/words-file.js';
import { type CutTexts, spaced } from './cut.ts';
import type { Dictionary } from './dictionary.ts';
import { byWord } from './pagefind-files.ts';

/** An index of records, its words with their postings as a file of words has them. */
export interface RecordIndex {
  /** in the order in which they were handed over; `length` in words */
  records: (Text & { length: number })[];
  /** as they are spelled, in the order of what they are without accents */
  words: { word: string; folded: string; count: number; data: readonly number[] }[];
  leftOut: LeftOut[];
}

/** A record that the index does not hold, and why. */
export interface LeftOut {
  url: string;
  reason: string;
}

/** What a stretch stands for. */
type Meaning = { postings: Postings; weight: number }[];

/**
 * An index of records in a language that has spaces between its words.
 * @param cut the contents of the records, and behind them their titles
 * @param dictionary knows all their stretches
 */
export function indexOf(
  records: readonly SearchRecord[],
  { stretches, texts }: CutTexts,
  dictionary: Dictionary,
  added: (record: SearchRecord) => void,
): RecordIndex {
  const held = new Map<string, Postings>();
  const meanings = stretches.map((stretch): Meaning | null => {
    const senses = dictionary.sensesOf(stretch);
    if (!senses) return null;
    return senses.map(({ word, weight }) => {
      const postings = held.get(word) ?? new Postings();
      held.set(word, postings);
      return { postings, weight };
    });
  });
  const made: RecordIndex = { records: [], words: [], leftOut: [] };
  const none = new Uint32Array();
  const areAll = meanings.every((one) => one !== null);
  for (const [at, record] of records.entries()) {
    const { url, content, meta } = record;
    const [body = none, title = none] = [texts[at], texts[records.length + at]];
    const refused = areAll ? undefined : [...body, ...title].find((number) => !meanings[number]);
    if (refused !== undefined) {
      made.leftOut.push({ url, reason: dictionary.reasonOf(stretches[refused]!) });
    } else if (body.every((number) => meanings[number]?.length === 0)) {
      made.leftOut.push({ url, reason: 'Pagefind finds no word in it' });
    } else {
      take(made.records.length, body, title, meanings);
      made.records.push({ url, title: meta.title, content: spaced(content), length: body.length });
    }
    added(record);
  }
  made.words = [...held]
    .filter(([, { count }]) => count > 0)
    .map(([word, postings]) => ({
      word,
      folded: fold(word),
      count: postings.count,
      data: postings.encoded(),
    }))
    .sort(byWord);
  return made;
}

function take(
  place: number,
  body: Uint32Array,
  title: Uint32Array,
  meanings: readonly (Meaning | null)[],
): void {
  for (let location = 0; location < body.length; location += 1) {
    for (const { postings, weight } of meanings[body[location]!] ?? []) {
      if (postings.place !== place) postings.open(place);
      postings.locate(location, weight);
    }
  }
  for (const number of title) {
    for (const { postings } of meanings[number] ?? []) {
      if (postings.place !== place) postings.open(place);
      postings.title = true;
    }
  }
}
