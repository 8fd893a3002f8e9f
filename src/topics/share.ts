import type { Subjects } from '../outline/subjects.ts';
import { type PrintedUses, UsesSum, type WordUse } from '../outline/word-uses.ts';
import { linesOf, Runs } from './runs.ts';
import { type TellingWord, TellingWords } from './telling.ts';
import type { Hearing, SaidOf } from './topic-source.ts';

/** What was heard in some briefings of an archive, counted as far as it can be without the others. */
export interface Share {
  /** path of each transcript, and how many items it has */
  files: [file: string, items: number][];
  /** how words are written in all of them */
  uses: PrintedUses;
  /** those that tell, each once */
  words: string[];
  /** what may be names in them, each once */
  runs: string[];
  /** of the items, one behind the other: whether it is a title to go by its capitals, question (1) and answer (2) */
  titleCase: number[];
  /** of each item three: how many words, runs of the question and of the answer it has */
  lengths: number[];
  /** of each item those, by their places in `words` and `runs` */
  tokens: Uint32Array;
}

/** Pure. */
export function shareOf(documents: readonly { file: string; subjects: Subjects }[]): Share {
  const uses = new UsesSum();
  const words = new Places();
  const runs = new Places();
  const lengths: number[] = [];
  const tokens: number[] = [];
  const enter = (printed: readonly string[], places: Places) => {
    lengths.push(printed.length);
    for (const one of printed) tokens.push(places.of(one));
  };
  const items = documents.flatMap(({ subjects }) => subjects.items);
  for (const { subjects } of documents) uses.add(subjects.uses);
  for (const { telling, asked, answered } of items) {
    enter(telling === '' ? [] : telling.split(' '), words);
    enter(linesOf(asked.runs), runs);
    enter(linesOf(answered.runs), runs);
  }
  return {
    files: documents.map(({ file, subjects }) => [file, subjects.items.length]),
    uses: uses.printed(),
    words: words.all(),
    runs: runs.all(),
    titleCase: items.map(({ asked, answered }) => Number(asked.titleCase) + 2 * Number(answered.titleCase)),
    lengths,
    tokens: Uint32Array.from(tokens),
  };
}

/** Texts, each with its place. */
class Places {
  readonly #places = new Map<string, number>();

  of(text: string): number {
    let place = this.#places.get(text);
    if (place === undefined) {
      place = this.#places.size;
      this.#places.set(text, place);
    }
    return place;
  }

  all(): string[] {
    return [...this.#places.keys()];
  }
}

interface HeardItem {
  said: SaidOf;
  telling: TellingWord[];
}

/** What was heard in all briefings of some shares. */
export interface Together {
  byFile: ReadonlyMap<string, HeardItem[]>;
  uses: ReadonlyMap<string, WordUse>;
}

/** The same as if all shares had been one. */
export function together(shares: readonly Share[]): Together {
  const uses = new UsesSum();
  const words = new TellingWords();
  const runs = new Runs();
  const byFile = new Map<string, HeardItem[]>();
  for (const share of shares) {
    uses.add(share.uses);
    const items = itemsOf(share, words, runs);
    let first = 0;
    for (const [file, count] of share.files) {
      byFile.set(file, items.slice(first, first + count));
      first += count;
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
    items: all.flatMap((own) => own.map(({ said }) => said)),
    telling: all.flatMap((own) => own.map(({ telling }) => telling)),
    uses,
  };
}

/** What was heard in all briefings of the shares, item by item in the order of `files`. */
export const heardTogether = (shares: readonly Share[], files: readonly string[]): Omit<Hearing, 'people'> =>
  inOrder(together(shares), files);

function itemsOf(share: Share, words: TellingWords, runs: Runs): HeardItem[] {
  const { titleCase, lengths, tokens } = share;
  const ownWords = share.words.map((word) => words.of(word));
  const ownRuns = share.runs.map((run) => runs.of(run));
  let at = 0;
  const next = <T>(length: number, held: readonly T[]): T[] => {
    const own = new Array<T>(length);
    for (let i = 0; i < length; i++) own[i] = held[tokens[at++]!]!;
    return own;
  };
  return titleCase.map((titled, item) => {
    const [telling = 0, asked = 0, answered = 0] = lengths.slice(3 * item, 3 * item + 3);
    const told = next(telling, ownWords);
    for (const word of told) word.texts += 1;
    const question = { runs: next(asked, ownRuns), titleCase: (titled & 1) > 0 };
    const answer = { runs: next(answered, ownRuns), titleCase: (titled & 2) > 0 };
    return { said: { asked: question, answered: answer }, telling: told };
  });
}
