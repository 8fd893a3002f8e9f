import type { ItemSubjects, Subjects } from '../outline/subjects.ts';
import { type PrintedUses, UsesSum, type WordUse } from '../outline/word-uses.ts';
import { type TellingWord, TellingWords } from './telling.ts';
import type { Hearing } from './topic-source.ts';

/** What was heard in some briefings of an archive, counted as far as it can be without the others. */
export interface Share {
  /** path of each transcript, and how many items it has */
  files: [file: string, items: number][];
  /** of the items, one behind the other */
  heard: Pick<ItemSubjects, 'asked' | 'answered'>[];
  /** how words are written in all of them */
  uses: PrintedUses;
  /** those that tell, each once */
  words: string[];
  /** of each item, how many words it has */
  lengths: number[];
  /** its words, by their place in `words` */
  tokens: Uint32Array;
}

/** Pure. */
export function shareOf(documents: readonly { file: string; subjects: Subjects }[]): Share {
  const uses = new UsesSum();
  const places = new Map<string, number>();
  const tokens: number[] = [];
  const items = documents.flatMap(({ subjects }) => subjects.items);
  for (const { subjects } of documents) uses.add(subjects.uses);
  const lengths = items.map(({ telling }) => {
    const words = telling === '' ? [] : telling.split(' ');
    for (const word of words) {
      let place = places.get(word);
      if (place === undefined) {
        place = places.size;
        places.set(word, place);
      }
      tokens.push(place);
    }
    return words.length;
  });
  return {
    files: documents.map(({ file, subjects }) => [file, subjects.items.length]),
    heard: items.map(({ asked, answered }) => ({ asked, answered })),
    uses: uses.printed(),
    words: [...places.keys()],
    lengths,
    tokens: Uint32Array.from(tokens),
  };
}

/** What was heard in all briefings of some shares. */
export interface Together {
  byFile: ReadonlyMap<string, { heard: Share['heard']; telling: TellingWord[][] }>;
  uses: ReadonlyMap<string, WordUse>;
}

/** The same as if all shares had been one. */
export function together(shares: readonly Share[]): Together {
  const uses = new UsesSum();
  const known = new TellingWords();
  const byFile = new Map<string, { heard: Share['heard']; telling: TellingWord[][] }>();
  for (const share of shares) {
    uses.add(share.uses);
    const telling = tellingOf(share, known);
    let first = 0;
    for (const [file, items] of share.files) {
      const end = first + items;
      byFile.set(file, { heard: share.heard.slice(first, end), telling: telling.slice(first, end) });
      first = end;
    }
  }
  return { byFile, uses: uses.all() };
}

/**
 * What was heard in the briefings, item by item in the order of `files`.
 * @throws Error where a file is in none of the shares
 */
export function inOrder({ byFile, uses }: Together, files: readonly string[]): Omit<Hearing, 'people'> {
  const all = files.map((file) => {
    const found = byFile.get(file);
    if (!found) throw new Error(`Nothing was heard of ${file}.`);
    return found;
  });
  return {
    items: all.flatMap(({ heard }) => heard),
    telling: all.flatMap(({ telling }) => telling),
    uses,
  };
}

/** What was heard in all briefings of the shares, item by item in the order of `files`. */
export const heardTogether = (shares: readonly Share[], files: readonly string[]): Omit<Hearing, 'people'> =>
  inOrder(together(shares), files);

function tellingOf({ words, lengths, tokens }: Share, known: TellingWords): TellingWord[][] {
  const shared = words.map((word) => known.of(word));
  let at = 0;
  return lengths.map((length) => {
    const own = new Array<TellingWord>(length);
    for (let i = 0; i < length; i++) {
      const word = shared[tokens[at++]!]!;
      word.texts += 1;
      own[i] = word;
    }
    return own;
  });
}
