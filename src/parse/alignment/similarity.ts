import { anyWord } from '../../languages/any.ts';
import { contentWords, type Word } from '../../languages/words.ts';
import type { Said } from '../stages.ts';
import { type Bags, holds, initialsOf, toBags } from './bag.ts';

/** Words that a table of contents puts around a subject: they say little about which it is. Stems. */
const FRAME = new Set(anyWord(({ topics }) => topics?.frame));

/** How titles, exchanges and neighbouring exchanges resemble each other, all 0–1. */
export interface Likeness {
  /** [title][exchange] */
  title: number[][];
  /** [exchange]: how much of its question was said in the exchange before */
  carried: number[];
  /** [exchange]: likeness of all its words to those of the exchange before, against the others */
  cohesion: number[];
  /** [exchange]: share of the names in its question that the exchange before does not hold */
  fresh: number[];
  /** [exchange]: 1 for a question without a subject of its own ("And when will this happen?") */
  bare: number[];
}

const IN_OPENING = 0.75;
const IN_REST = 0.45;

function inBags(bags: Bags, word: Word): number {
  return Math.max(
    holds(bags.question, word),
    holds(bags.opening, word) * IN_OPENING,
    holds(bags.rest, word) * IN_REST,
  );
}

/** Words of a title that an exchange prints as an acronym: "Collective Security Treaty Organisation" and CSTO. */
function spelledOut(title: readonly Word[], bags: Bags): Set<number> {
  const found = new Set<number>();
  for (let from = 0; from < title.length; from++) {
    for (let to = from + 3; to <= Math.min(title.length, from + 6); to++) {
      const letters = initialsOf(title.slice(from, to)).at(-1) ?? '';
      if (letters.length !== to - from) continue;
      if (bags.question.acronyms.has(letters) || bags.opening.acronyms.has(letters)) {
        for (let i = from; i < to; i++) found.add(i);
      }
    }
  }
  return found;
}

/** Measures every title against every exchange: the share of the title’s meaning, rare words weighing more, that is said there. */
export function likeness(titles: readonly string[], said: readonly Said[], lang: string): Likeness {
  const bags = said.map((one) => toBags(one, lang));
  const words = titles.map((title) => contentWords(title, lang));
  const spread = new Map<string, number>();
  const presence = new Map<string, number[]>();
  for (const title of words) {
    for (const word of title) {
      if (presence.has(word.plain)) continue;
      const found = bags.map((one) => inBags(one, word));
      presence.set(word.plain, found);
      spread.set(
        word.plain,
        found.reduce((sum, value) => sum + value * value, 0),
      );
    }
  }
  const count = said.length;
  const weightOf = (word: Word): number => {
    const seen = spread.get(word.plain) ?? 0;
    const rarity = Math.log(1 + (count + 1) / (0.5 + (seen || 1)));
    return rarity * (FRAME.has(word.stem) ? 0.35 : 1) * (seen === 0 ? 0.4 : 1);
  };
  const title = words.map((list) => {
    const weights = list.map(weightOf);
    const total = weights.reduce((sum, value) => sum + value, 0);
    return bags.map((one, e) => {
      if (total === 0) return 0;
      const spelled = spelledOut(list, one);
      let sum = 0;
      list.forEach((word, i) => {
        sum += weights[i]! * Math.max(presence.get(word.plain)![e]!, spelled.has(i) ? 0.85 : 0);
      });
      return sum / total;
    });
  });
  return { title, ...neighbours(said, bags, lang) };
}

function neighbours(said: readonly Said[], bags: readonly Bags[], lang: string): Omit<Likeness, 'title'> {
  // remarks have no question: their own words stand for it
  const asked = said.map((one, e) =>
    one.question ? bags[e]!.question.words : contentWords(one.answer.slice(0, 8000), lang),
  );
  const all = bags.map((one) => new Set([...one.question.stems, ...one.opening.stems, ...one.rest.stems]));
  const inHowMany = new Map<string, number>();
  for (const stems of all) for (const stem of stems) inHowMany.set(stem, (inHowMany.get(stem) ?? 0) + 1);
  const weight = (stem: string) => Math.log(1 + said.length / (inHowMany.get(stem) ?? 1));
  const norm = all.map(
    (stems) => Math.sqrt([...stems].reduce((sum, stem) => sum + weight(stem) ** 2, 0)) || 1,
  );
  const cosine = (a: number, b: number): number => {
    const [small, large] = all[a]!.size < all[b]!.size ? [a, b] : [b, a];
    let sum = 0;
    for (const stem of all[small]!) if (all[large]!.has(stem)) sum += weight(stem) ** 2;
    return sum / (norm[a]! * norm[b]!);
  };
  const carried: number[] = [];
  const cohesion: number[] = [];
  const bare: number[] = [];
  const fresh: number[] = [];
  said.forEach((_, e) => {
    const own = asked[e]!;
    // a word that is said in no other exchange is a subject of its own only if it is a name or a rare thing: count distinct
    const distinct = new Map(own.map((word) => [word.stem, word]));
    bare.push(distinct.size <= 3 ? 1 : distinct.size <= 6 ? 0.5 : 0);
    if (e === 0) {
      carried.push(0);
      cohesion.push(0);
      fresh.push(1);
      return;
    }
    const before = bags[e - 1]!;
    let total = 0;
    let shared = 0;
    for (const word of distinct.values()) {
      const value = weight(word.stem);
      total += value;
      shared +=
        value *
        Math.max(
          holds(before.question, word),
          holds(before.opening, word) * 0.9,
          holds(before.rest, word) * 0.8,
        );
    }
    carried.push(total === 0 ? 0 : shared / total);
    const names = [...distinct.values()].filter((word) => word.name && !FRAME.has(word.stem));
    const unheard = names.filter((word) => inBags(before, word) === 0);
    fresh.push(names.length === 0 ? 0 : unheard.length / names.length);
    // against at most eight others, so that the work stays linear
    const here = cosine(e, e - 1);
    let others = 0;
    let compared = 0;
    for (let k = 2; k <= 9; k++) {
      const other = e - k >= 0 ? e - k : e + k - 1;
      if (other < 0 || other >= said.length || other === e) continue;
      others += cosine(e, other);
      compared++;
    }
    const usual = compared ? others / compared : 0.05;
    cohesion.push(Math.max(0, Math.min(1, (here - usual) / 0.25)));
  });
  return { carried, cohesion, fresh, bare };
}
