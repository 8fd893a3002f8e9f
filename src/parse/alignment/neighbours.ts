import { contentWords, type Word } from '../../languages/words.ts';
import { onceEach } from '../../text/once.ts';
import { type Bags, holds, MOST_ASKED } from './bag.ts';
import type { Heard } from './heard.ts';
import { FRAME, inBags } from './similarity.ts';

/** How an exchange stands to the one before it, all 0–1. */
export interface Neighbours {
  /** how much of its question was said in the exchange before */
  carried: number;
  /** likeness of all its words to those of the exchange before, against the others */
  cohesion: number;
  /** share of the names in its question that the exchange before does not hold */
  fresh: number;
  /** 1 for a question without a subject of its own ("And when will this happen?") */
  bare: number;
}

/** A question of so few words that say something has no subject of its own; of so few, hardly one. */
const BARE = 3;
const HALF_BARE = 6;
/** What the answer before held, in its opening and in its rest, is carried over nearly as surely as what was asked. */
const CARRIED_FROM_OPENING = 0.9;
const CARRIED_FROM_REST = 0.8;
/** An exchange is compared with at most eight others, so that the work stays linear. */
const FIRST_OTHER = 2;
const LAST_OTHER = 9;
/** How alike two exchanges are where there is no third to tell. */
const USUAL = 0.05;
/** So much more alike than others are two that belong together. */
const PLAINLY_MORE = 0.25;

/** The words that an exchange asks with; remarks have no question: their own words stand for it. */
function subjectOf({ said, bags }: Heard, lang: string): readonly Word[] {
  const { question, answer } = said();
  return question ? bags().question.words : contentWords(answer.slice(0, MOST_ASKED), lang);
}

const stemsOf = ({ question, opening, rest }: Bags) =>
  new Set([...question.stems, ...opening.stems, ...rest.stems]);

/** What every exchange tells of how rare a stem is, and how alike two exchanges are by their words. */
function measures(all: readonly ReadonlySet<string>[]) {
  const inHowMany = new Map<string, number>();
  for (const stems of all) for (const stem of stems) inHowMany.set(stem, (inHowMany.get(stem) ?? 0) + 1);
  const weight = (stem: string) => Math.log(1 + all.length / (inHowMany.get(stem) ?? 1));
  const normOf = onceEach(
    (stems: ReadonlySet<string>) =>
      Math.sqrt([...stems].reduce((sum, stem) => sum + weight(stem) ** 2, 0)) || 1,
  );
  const cosine = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
    const [small, large] = a.size < b.size ? [a, b] : [b, a];
    let sum = 0;
    for (const stem of small) if (large.has(stem)) sum += weight(stem) ** 2;
    return sum / (normOf(a) * normOf(b));
  };
  return { weight, cosine };
}

function carriedOver(words: Iterable<Word>, before: Bags, weight: (stem: string) => number): number {
  let total = 0;
  let shared = 0;
  for (const word of words) {
    const value = weight(word.stem);
    total += value;
    shared +=
      value *
      Math.max(
        holds(before.question, word),
        holds(before.opening, word) * CARRIED_FROM_OPENING,
        holds(before.rest, word) * CARRIED_FROM_REST,
      );
  }
  return total === 0 ? 0 : shared / total;
}

function freshNames(words: readonly Word[], before: Bags): number {
  const names = words.filter((word) => word.name && !FRAME.has(word.stem));
  const unheard = names.filter((word) => inBags(before, word) === 0);
  return names.length === 0 ? 0 : unheard.length / names.length;
}

/** The exchanges that one is compared with besides the one before it: those further back, else as many behind it. */
function others<One>(all: readonly One[], e: number): One[] {
  const found: One[] = [];
  for (let k = FIRST_OTHER; k <= LAST_OTHER; k++) {
    const other = all[e - k >= 0 ? e - k : e + k - 1];
    if (other !== undefined) found.push(other);
  }
  return found;
}

/** How each exchange stands to the one before it; the first has none, and its names are all fresh. */
export function neighbours(heard: readonly Heard[], lang: string): Neighbours[] {
  const all = heard.map((one) => stemsOf(one.bags()));
  const { weight, cosine } = measures(all);
  return heard.map((one, e): Neighbours => {
    // a word that is said in no other exchange is a subject of its own only if it is a name or a rare thing: count distinct
    const distinct = [...new Map(subjectOf(one, lang).map((word) => [word.stem, word])).values()];
    const bare = distinct.length <= BARE ? 1 : distinct.length <= HALF_BARE ? 0.5 : 0;
    const before = heard[e - 1]?.bags();
    const [own, last] = [all[e], all[e - 1]];
    if (!before || !own || !last) return { carried: 0, cohesion: 0, fresh: 1, bare };
    const compared = others(all, e).map((other) => cosine(own, other));
    const usual = compared.length ? compared.reduce((sum, value) => sum + value, 0) / compared.length : USUAL;
    return {
      carried: carriedOver(distinct, before, weight),
      cohesion: Math.max(0, Math.min(1, (cosine(own, last) - usual) / PLAINLY_MORE)),
      fresh: freshNames(distinct, before),
      bare,
    };
  });
}
