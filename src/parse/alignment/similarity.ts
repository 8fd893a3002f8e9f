import { anyWord } from '../../languages/any.ts';
import { contentWords, type Word } from '../../languages/words.ts';
import { type Bags, holds, LONGEST_ACRONYM, SHORTEST_ACRONYM } from './bag.ts';

/** Stems of words that a table of contents puts around a subject: they say little about which it is. */
export const FRAME = new Set(anyWord(({ topics }) => topics?.frame));

/** A word of the answer’s opening, or of its rest, tells less than one of the question. */
const IN_OPENING = 0.75;
const IN_REST = 0.45;
/** A word that a table of contents puts around a subject, and one that is said nowhere, which no exchange can have, weigh less. */
const FRAME_WEIGHT = 0.35;
const UNHEARD_WEIGHT = 0.4;
/** "Collective Security Treaty Organisation", where CSTO is said: nearly as good as the words themselves. */
const SPELLED_OUT = 0.85;

/** How surely an exchange holds a word, 0–1. */
export function inBags(bags: Bags, word: Word): number {
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
    for (let to = from + SHORTEST_ACRONYM; to <= Math.min(title.length, from + LONGEST_ACRONYM); to++) {
      const letters = title
        .slice(from, to)
        .map(({ plain }) => plain[0])
        .join('');
      if (bags.question.acronyms.has(letters) || bags.opening.acronyms.has(letters)) {
        for (let i = from; i < to; i++) found.add(i);
      }
    }
  }
  return found;
}

/** A word of a title, with how surely each exchange holds it, and what it weighs: rare words more. */
interface Weighed {
  word: Word;
  held: readonly number[];
  weight: number;
}

/**
 * Measures every title against every exchange, 0–1: the share of the title’s meaning that is said there. [title][exchange].
 */
export function titlesAgainst(titles: readonly string[], bags: readonly Bags[], lang: string): number[][] {
  const known = new Map<string, { held: readonly number[]; spread: number }>();
  const look = (word: Word) => {
    const seen = known.get(word.plain);
    if (seen) return seen;
    const held = bags.map((one) => inBags(one, word));
    const fresh = { held, spread: held.reduce((sum, value) => sum + value * value, 0) };
    known.set(word.plain, fresh);
    return fresh;
  };
  const weigh = (word: Word): Weighed => {
    const { held, spread } = look(word);
    const rarity = Math.log(1 + (bags.length + 1) / (0.5 + (spread || 1)));
    const weight = rarity * (FRAME.has(word.stem) ? FRAME_WEIGHT : 1) * (spread === 0 ? UNHEARD_WEIGHT : 1);
    return { word, held, weight };
  };
  return titles.map((title) => {
    const words = contentWords(title, lang);
    const weighed = words.map(weigh);
    const total = weighed.reduce((sum, { weight }) => sum + weight, 0);
    return bags.map((one, e) => {
      if (total === 0) return 0;
      const spelled = spelledOut(words, one);
      const said = weighed.reduce(
        (sum, { held, weight }, i) => sum + weight * Math.max(held[e] ?? 0, spelled.has(i) ? SPELLED_OUT : 0),
        0,
      );
      return said / total;
    });
  });
}
