import { hashInAddress, shortened } from '../../text/sha256.ts';
import { lengthLetter, listFile, type PartList, textsFile, textsOf, wordsFile } from '../format/places.js';
import { readShown } from '../format/shown.js';
import { encodeWords } from '../format/words-file.js';
import type { RecordIndex } from './index-records.ts';
import { Packed } from './packed.ts';

/** Bytes in a file of words before it is compressed, at least and at most, as far as words let themselves be put so: a search loads a file a word, of each part. */
const WORDS_LEAST = 8_000;
const WORDS_MOST = 20_000;

/**
 * Records in a file of texts: whole briefings, until there are so many at least, and so many at most. What a search shows stands
 * often side by side, a file each is too many files, and one of a hundred too heavy for one result.
 */
const TEXTS_LEAST = 28;
const TEXTS_MOST = 56;

/** The files of a part by their paths below its folder, and its list with its hash. */
export function filesOfPart(
  { records, words }: RecordIndex,
  packed = new Packed(),
): {
  files: Map<string, Uint8Array>;
  file: string;
  list: PartList | null;
} {
  const files = new Map<string, Uint8Array>();
  if (records.length === 0) return { files, file: '', list: null };
  const pack = (content: string | Uint8Array, path: (hash: string) => string): string =>
    put(
      packed.gzip(content, (hash) => path(shortened(hash))),
      path,
    );
  const put = (bytes: Uint8Array, path: (hash: string) => string): string => {
    const hash = hashInAddress(bytes);
    files.set(path(hash), bytes);
    return hash;
  };
  const list: PartList = {
    days: daysOf(records.map(({ url }) => readShown(url).date)),
    lengths: records.map(({ length }) => lengthLetter(length)).join(''),
    words: [],
    texts: sideBySide(records).map((own) => [own.length, pack(JSON.stringify(textsOf(own)), textsFile)]),
  };
  for (const own of inFiles(words)) {
    list.words.push([own[0]!.folded, pack(encodeWords(own), wordsFile)]);
  }
  return { files, file: put(Buffer.from(JSON.stringify(list)), listFile), list };
}

type IndexWord = RecordIndex['words'][number];

/**
 * Words file by file. A file ends where the next word begins least like the last, so that the forms of a word seldom stand in two, and
 * those that differ in accents alone never do.
 */
function inFiles(words: readonly IndexWord[]): IndexWord[][] {
  const files: IndexWord[][] = [];
  let open: IndexWord[] = [];
  let bytes = 0;
  for (const word of words) {
    while (bytes + bytesOf(word) > WORDS_MOST) {
      const end = endOf(open, word);
      if (end === 0) break;
      files.push(open.slice(0, end));
      open = open.slice(end);
      bytes = open.reduce((sum, one) => sum + bytesOf(one), 0);
    }
    open.push(word);
    bytes += bytesOf(word);
  }
  return open.length > 0 ? [...files, open] : files;
}

const bytesOf = ({ word, data }: IndexWord): number => word.length + data.length;

/** How many of the words a file takes that has no room for `next`; 0 where they are to stay together with it. */
function endOf(words: readonly IndexWord[], next: IndexWord): number {
  // who asks for a rare word does not wait for a common one
  const enough = bytesOf(next) > WORDS_LEAST ? 1 : WORDS_LEAST;
  let [end, least, bytes] = [0, Number.POSITIVE_INFINITY, 0];
  for (const [at, word] of words.entries()) {
    bytes += bytesOf(word);
    const { folded } = words[at + 1] ?? next;
    if (bytes < enough || word.folded === folded) continue;
    const alike = commonBeginning(word.folded, folded);
    if (alike > least) continue;
    [end, least] = [at + 1, alike];
  }
  return end;
}

function commonBeginning(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
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
