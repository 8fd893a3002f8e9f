import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { lengthLetter, listFile, type PartList, textsFile, textsOf, wordsFile } from '../format/places.js';
import { readShown } from '../format/shown.js';
import { encodeWords } from '../format/words-file.js';
import type { RecordIndex } from './index-records.ts';

/** A file of words is cut behind so many bytes, before it is compressed: a search loads one a word, of each part. */
const WORDS_BYTES = 16_000;

/**
 * Records in a file of texts: whole briefings, until there are so many at least, and so many at most. What a search shows stands
 * often side by side, a file each is too many files, and one of a hundred too heavy for one result.
 */
const TEXTS_LEAST = 28;
const TEXTS_MOST = 56;

/** The files of a part by their paths below its folder, and its list with its hash. */
export function filesOfPart({ records, words }: RecordIndex): {
  files: Map<string, Uint8Array>;
  file: string;
  list: PartList | null;
} {
  const files = new Map<string, Uint8Array>();
  if (records.length === 0) return { files, file: '', list: null };
  const put = (bytes: Uint8Array, path: (hash: string) => string): string => {
    const hash = hashOf(bytes);
    files.set(path(hash), bytes);
    return hash;
  };
  const list: PartList = {
    days: daysOf(records.map(({ url }) => readShown(url).date)),
    lengths: records.map(({ length }) => lengthLetter(length)).join(''),
    words: [],
    texts: sideBySide(records).map((own) => [
      own.length,
      put(gzipSync(JSON.stringify(textsOf(own))), textsFile),
    ]),
  };
  let open: RecordIndex['words'] = [];
  let bytes = 0;
  const close = () => {
    const first = open[0]?.folded;
    if (first !== undefined) {
      list.words.push([first, put(gzipSync(encodeWords(open)), wordsFile)]);
    }
    open = [];
    bytes = 0;
  };
  for (const word of words) {
    const { length } = word.data;
    if (bytes + length > WORDS_BYTES) close();
    open.push(word);
    bytes += length + word.word.length;
  }
  close();
  return { files, file: put(Buffer.from(JSON.stringify(list)), listFile), list };
}

function daysOf(dates: readonly (string | null)[]): PartList['days'] {
  const days: PartList['days'] = [];
  for (const date of dates) {
    const last = days.at(-1);
    if (last && last[0] === date) last[1] += 1;
    else days.push([date, 1]);
  }
  return days;
}

/** Records whose texts stand in one file. */
function sideBySide<T extends { url: string }>(records: readonly T[]): T[][] {
  const files: T[][] = [];
  let briefing = '';
  for (const record of records) {
    const own = record.url.replace(/#.*$/s, '').replace(/[^/]*$/, '');
    const open = files.at(-1);
    const isFull = open && (open.length >= TEXTS_MOST || (own !== briefing && open.length >= TEXTS_LEAST));
    if (open && !isFull) open.push(record);
    else files.push([record]);
    briefing = own;
  }
  return files;
}

const HASH_LENGTH = 10;

/** A name for what a file holds: a browser that has it need not ask for it again. */
export const hashOf = (content: Uint8Array | string): string =>
  createHash('sha256').update(content).digest('hex').slice(0, HASH_LENGTH);
