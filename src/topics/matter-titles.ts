import type { TitleWords } from './title-words.ts';
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

/** So many words are told apart by one number that stands for two. */
const MOST_WORDS = 2 ** 26;

/** What a printed word is in titles. */
interface Form {
  /** null for a word of no subject */
  matter: Matter | null;
  /** whether it says something */
  told: boolean;
}

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
  titles: TitleWords,
  keyOf: (printed: string) => string | null,
  isTold: (printed: string) => boolean,
  least: number,
): { words: Matter[]; pairs: Pair[] } {
  const read = readWords(sources, titles, keyOf, isTold);
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
  titles: TitleWords,
  keyOf: (printed: string) => string | null,
  isTold: (printed: string) => boolean,
): Read {
  const known = new Map<string, Matter>();
  const matters: Matter[] = [];
  const formOf = (printed: string): Form => {
    const key = keyOf(printed);
    let matter = key === null ? null : (known.get(key) ?? null);
    if (key !== null && matter === null) {
      matter = { key, at: matters.length, items: [], said: 0, nouns: 0, named: 0 };
      known.set(key, matter);
      matters.push(matter);
    }
    return { matter, told: matter !== null || isTold(printed) };
  };
  /** by the place of a printed word */
  const forms: (Form | undefined)[] = [];
  const words: number[] = [];
  const items: number[] = [];
  for (const { index, called } of sources) {
    const said = titles.of(called);
    let before: Matter | null = null;
    let wasTold = false;
    for (let at = 0; at < said.length; at++) {
      const place = said[at]! >>> 1;
      const joined = (said[at]! & 1) === 1;
      let form = forms[place];
      if (form === undefined) {
        form = formOf(titles.printed[place]!);
        forms[place] = form;
      }
      const { matter, told }: Form = form;
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
