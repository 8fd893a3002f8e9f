import { readPairs } from '../outline/pairs-said.ts';
import type { Subjects } from '../outline/subjects.ts';
import { type PrintedUses, UsesSum } from '../outline/word-uses.ts';
import { linesOf, type Run, Runs } from './runs.ts';
import { TellingWords, wordsOf } from './telling.ts';
import { TitleWords } from './title-words.ts';
import { type Hearing, namesIn, type SaidOf, saidNames } from './topic-source.ts';
import type { Names } from './types.ts';

/** What was heard in some briefings of an archive, counted as far as it can be without the others. */
export interface Share {
  /** BCP 47 */
  lang: string;
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
  /** of each item six: how many words it has, how many that come back, how many in its name, runs of the question and of the answer, and pairs */
  lengths: number[];
  /** of each item those, by their places in `words` and `runs`; a pair is its number */
  tokens: Uint32Array;
}

/** Pure. */
export function shareOf(documents: readonly { file: string; subjects: Subjects }[], lang: string): Share {
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
  for (const { telling, often, called, asked, answered, pairs } of items) {
    enter(wordsOf(telling), words);
    enter(wordsOf(often), words);
    enter(wordsOf(called), words);
    enter(linesOf(asked.runs), runs);
    enter(linesOf(answered.runs), runs);
    const own = readPairs(pairs);
    lengths.push(own.length);
    for (const pair of own) tokens.push(pair);
  }
  return {
    lang,
    files: documents.map(({ file, subjects }) => [file, subjects.items.length]),
    uses: uses.printed(),
    words: words.all(),
    runs: runs.all(),
    titleCase: items.map(({ asked, answered }) => Number(asked.titleCase) + 2 * Number(answered.titleCase)),
    lengths,
    tokens: Uint32Array.from(tokens),
  };
}

/** Lengths of an item, of which so many are of words. */
const LENGTHS = 6;
const OF_WORDS = 3;

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
  telling: Uint32Array;
  often: Uint32Array;
  called: Uint32Array;
  pairs: Uint32Array;
}

/** What follows from all that is heard beside some people: how words are written, and which of them are names. */
interface Learnt {
  people: string;
  uses: Hearing['uses'];
  names: Names;
}

/** What was heard in all briefings of some shares, which come and go: the same as if all that are there had been one from the first. */
export class Together {
  readonly #uses = new UsesSum();
  readonly #words = new TellingWords();
  readonly #runs = new Runs();
  readonly #byFile = new Map<string, HeardItem[]>();
  readonly #shares = new Map<string, Share>();
  readonly #titleWords = new TitleWords();
  #learnt: Learnt | null = null;

  /** How many of these are there. */
  countOf(keys: Iterable<string>): number {
    let count = 0;
    for (const key of keys) count += Number(this.#shares.has(key));
    return count;
  }

  get size(): number {
    return this.#shares.size;
  }

  /** Takes out all shares but these, by key, and adds those of them that are not there. */
  become(shares: ReadonlyMap<string, Share>): void {
    for (const [key, share] of this.#shares) if (!shares.has(key)) this.#remove(key, share);
    for (const [key, share] of shares) if (!this.#shares.has(key)) this.#add(key, share);
  }

  #add(key: string, share: Share): void {
    this.#shares.set(key, share);
    this.#learnt = null;
    this.#uses.add(share.uses);
    const items = itemsOf(share, this.#words, this.#runs);
    for (const { telling } of items) this.#words.count(telling);
    let first = 0;
    for (const [file, count] of share.files) {
      this.#byFile.set(file, items.slice(first, first + count));
      first += count;
    }
  }

  #remove(key: string, share: Share): void {
    this.#shares.delete(key);
    this.#learnt = null;
    this.#uses.add(share.uses, -1);
    for (const [file] of share.files) {
      for (const { telling } of this.#byFile.get(file) ?? []) this.#words.count(telling, -1);
      this.#byFile.delete(file);
    }
  }

  /**
   * Looks for the names in all that was heard: that can be done before it is known in which order the briefings come.
   * @param lang BCP 47 @param people who speaks and who asks in them
   */
  lookForNames(lang: string, people: readonly string[]): Learnt {
    const key = [...new Set(people)].sort().join('\n');
    if (this.#learnt?.people === key) return this.#learnt;
    const items = [...this.#byFile.values()].flat().map(({ said }) => said);
    const uses = this.#uses.all();
    const names = namesIn({ items, people, uses }, lang);
    for (const said of items) saidNames(said, names);
    this.#learnt = { people: key, uses, names };
    return this.#learnt;
  }

  /** Reads titles that are likely to be asked for. */
  readTitles(titles: Iterable<string>): void {
    for (const title of titles) this.#titleWords.of(title);
  }

  /**
   * What was heard in the briefings, item by item in the order of `files`, which are all that there are.
   * @param lang BCP 47 @param people who speaks and who asks in them
   * @throws Error where a file is in none of the shares
   */
  inOrder(files: readonly string[], lang: string, people: readonly string[]): Hearing {
    const { uses, names } = this.lookForNames(lang, people);
    const all = files.flatMap((file) => {
      const found = this.#byFile.get(file);
      if (!found) throw new Error(`Nothing was heard of ${file}.`);
      return found;
    });
    return {
      items: all.map(({ said }) => said),
      telling: { words: this.#words, texts: all.map(({ telling }) => telling) },
      often: all.map(({ often }) => often),
      called: all.map(({ called }) => called),
      pairs: all.map(({ pairs }) => pairs),
      titleWords: this.#titleWords,
      uses,
      people,
      names,
    };
  }
}

/** The words and pairs of all items of a share. */
function countHeld({ lengths }: Share): number {
  let count = 0;
  for (const [at, length] of lengths.entries())
    if (at % LENGTHS < OF_WORDS || at % LENGTHS === LENGTHS - 1) count += length;
  return count;
}

/** A share’s tokens, read one behind the other: its items with the words and runs of all. */
function itemsOf(share: Share, words: TellingWords, runs: Runs): HeardItem[] {
  const { titleCase, lengths, tokens } = share;
  const ownWords = Uint32Array.from(share.words, (word) => words.of(word));
  const ownRuns = share.runs.map((run) => runs.of(run));
  let at = 0;
  const nextRuns = (length: number): Run[] => {
    const own = new Array<Run>(length);
    for (let i = 0; i < length; i++) own[i] = ownRuns[tokens[at++]!]!;
    return own;
  };
  // in one buffer: an own one for each few words takes more than they do
  const held = new Uint32Array(countHeld(share));
  let last = 0;
  const nextWords = (length: number): Uint32Array => {
    const first = last;
    for (; last < first + length; last++) held[last] = ownWords[tokens[at++]!]!;
    return held.subarray(first, last);
  };
  const nextPairs = (length: number): Uint32Array => {
    held.set(tokens.subarray(at, at + length), last);
    at += length;
    last += length;
    return held.subarray(last - length, last);
  };
  return titleCase.map((titled, item) => {
    const telling = nextWords(lengths[LENGTHS * item]!);
    const often = nextWords(lengths[LENGTHS * item + 1]!);
    const called = nextWords(lengths[LENGTHS * item + 2]!);
    const asked = { runs: nextRuns(lengths[LENGTHS * item + 3]!), titleCase: (titled & 1) > 0 };
    const answered = { runs: nextRuns(lengths[LENGTHS * item + 4]!), titleCase: (titled & 2) > 0 };
    const pairs = nextPairs(lengths[LENGTHS * item + 5]!);
    return { said: { asked, answered }, telling, often, called, pairs };
  });
}
