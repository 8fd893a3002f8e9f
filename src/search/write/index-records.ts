import type { Text } from '../format/places.js';
import type { SearchRecord } from '../format/record.ts';
import { fold } from '../format/text.js';
import { FULL, Postings } from '../format/words-file.js';
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

/** What stands for a word while records are gone through: where it stands in the record that is under way. */
interface Entry {
  word: string;
  postings: Postings;
  place: number;
  title: boolean;
  locations: number[];
  /** of each location; empty as long as all are full */
  weights: number[];
}

/** What a stretch stands for. */
type Meaning = { entry: Entry; weight: number }[];

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
  const entries = new Map<string, Entry>();
  const meanings = stretches.map((stretch): Meaning | null => {
    const senses = dictionary.sensesOf(stretch);
    if (!senses) return null;
    return senses.map(({ word, weight }) => {
      const entry = entries.get(word) ?? entryOf(word);
      entries.set(word, entry);
      return { entry, weight };
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
  made.words = [...entries.values()].flatMap((entry) => {
    close(entry);
    const { word, postings } = entry;
    return postings.count > 0 ? { word, folded: fold(word), count: postings.count, data: postings.data } : [];
  });
  made.words.sort(byWord);
  return made;
}

const entryOf = (word: string): Entry => ({
  word,
  postings: new Postings(),
  place: NOWHERE,
  title: false,
  locations: [],
  weights: [],
});

const NOWHERE = -1;

function take(
  place: number,
  body: Uint32Array,
  title: Uint32Array,
  meanings: readonly (Meaning | null)[],
): void {
  for (let location = 0; location < body.length; location += 1) {
    for (const { entry, weight } of meanings[body[location]!] ?? []) {
      if (entry.place !== place) open(entry, place);
      if (weight !== FULL && entry.weights.length === 0) entry.weights = entry.locations.map(() => FULL);
      if (weight !== FULL || entry.weights.length > 0) entry.weights.push(weight);
      entry.locations.push(location);
    }
  }
  for (const number of title) {
    for (const { entry } of meanings[number] ?? []) {
      if (entry.place !== place) open(entry, place);
      entry.title = true;
    }
  }
}

function open(entry: Entry, place: number): void {
  close(entry);
  entry.place = place;
  entry.title = false;
  entry.locations = [];
  entry.weights = [];
}

/** Puts what is known of the record that was under way to the others. */
function close(entry: Entry): void {
  const { place, title, locations, weights } = entry;
  if (place === NOWHERE) return;
  const isMixed = weights.some((weight) => weight !== weights[0]);
  if (!isMixed) entry.postings.add({ place, title, locations, weights });
  else {
    // the heavy ones first; a sort leaves those of one weight as they stand
    const order = [...locations.keys()].sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0));
    entry.postings.add({
      place,
      title,
      locations: order.map((at) => locations[at]!),
      weights: order.map((at) => weights[at]!),
    });
  }
  entry.place = NOWHERE;
}
