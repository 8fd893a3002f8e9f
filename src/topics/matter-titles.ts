import { IN_WORD, isSpaceAt, kindAt, widthOf, wordEnd } from '../text/characters.ts';
import { PrintedWords } from '../text/printed-words.ts';
import type { TopicSource } from './topic-source.ts';

/** A word that may be of a subject, with the items that are called by it, in order. */
export interface Matter {
  key: string;
  /** its place among all */
  at: number;
  items: number[];
  /** times in titles; in how many of them no word follows that it could belong to, and stands before it that belongs to it */
  said: number;
  nouns: number;
  named: number;
}

/** Two such words in a row, with the items that are called by them, in order. */
export interface Pair {
  first: Matter;
  last: Matter;
  items: number[];
}

/** More printed forms than this are not kept. */
const MOST_FORMS = 100_000;
/** So many words are told apart by one number that stands for two. */
const MOST_WORDS = 2 ** 26;

/** The words of all titles one behind the other, as places of matters. */
interface Read {
  matters: Matter[];
  words: number[];
  /** of each word, the item; negative where it does not belong to the word before */
  items: number[];
}

/**
 * The words and pairs that titles say, whether they are printed or made of what is said. @param keyOf null for a word of no subject
 * @param isTold whether a word of no subject says something all the same: “moment” in “teachable moment” @param least so many titles have each
 */
export function readTitles(
  sources: readonly TopicSource[],
  keyOf: (printed: string) => string | null,
  isTold: (printed: string) => boolean,
  least: number,
): { words: Matter[]; pairs: Pair[] } {
  const read = readWords(sources, keyOf, isTold);
  const isCommon = read.matters.map(({ items }) => items.length >= least);
  const times = new Map<number, number>();
  const pairsIn = (each: (key: number, at: number) => void) => {
    for (let at = 1; at < read.words.length; at++) {
      const [first = 0, last = 0] = [read.words[at - 1], read.words[at]];
      if (read.items[at]! >= 0 && isCommon[first] && isCommon[last]) each(first * MOST_WORDS + last, at);
    }
  };
  pairsIn((key) => times.set(key, (times.get(key) ?? 0) + 1));
  const pairs = new Map<number, Pair>();
  pairsIn((key, at) => {
    if (times.get(key)! < least) return;
    const pair = pairs.get(key) ?? {
      first: read.matters[read.words[at - 1]!]!,
      last: read.matters[read.words[at]!]!,
      items: [],
    };
    pairs.set(key, pair);
    enter(pair.items, read.items[at]!);
  });
  return {
    words: read.matters.filter(({ at }) => isCommon[at]),
    pairs: [...pairs.values()].filter(({ items }) => items.length >= least),
  };
}

function enter(items: number[], item: number): void {
  if (items[items.length - 1] !== item) items.push(item);
}

function readWords(
  sources: readonly TopicSource[],
  keyOf: (printed: string) => string | null,
  isTold: (printed: string) => boolean,
): Read {
  const known = new Map<string, Matter>();
  const matters: Matter[] = [];
  const forms = new PrintedWords<{ printed: string; matter: Matter | null; told: boolean }>((printed) => {
    const key = keyOf(printed);
    let matter = key === null ? null : (known.get(key) ?? null);
    if (key !== null && matter === null) {
      matter = { key, at: matters.length, items: [], said: 0, nouns: 0, named: 0 };
      known.set(key, matter);
      matters.push(matter);
    }
    return { printed, matter, told: matter !== null || isTold(printed) };
  }, MOST_FORMS);
  const words: number[] = [];
  const items: number[] = [];
  for (const { index, called } of sources) {
    let before: Matter | null = null;
    let wasTold = false;
    let end = -1;
    for (let at = 0; at < called.length; ) {
      const kind = kindAt(called, at);
      if (!(kind & IN_WORD)) {
        at += widthOf(kind);
        continue;
      }
      const joined: boolean = at === end + 1 && isSpaceAt(called, end);
      const start = at;
      at = wordEnd(called, at);
      end = at;
      const { matter, told }: { matter: Matter | null; told: boolean } = forms.at(called, start, at);
      if (before && !(joined && told)) before.nouns += 1;
      if (matter) {
        matter.said += 1;
        if (joined && wasTold) matter.named += 1;
        enter(matter.items, index);
        words.push(matter.at);
        items.push(before && joined ? index : -1);
      }
      before = matter;
      wasTold = told;
    }
    if (before) before.nouns += 1;
  }
  return { matters, words, items };
}
