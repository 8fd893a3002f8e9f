import { contentWords, type Word } from '../text/words.ts';

/** An exchange as the join reads it. */
export interface Candidate {
  question: string;
  answer: string;
}

/** Which title owns which exchange; `null` for an exchange without a title. */
export interface Joined {
  /** for each exchange: index of its title, or null */
  titleOf: (number | null)[];
  /** for each exchange: 0–1, how sure */
  confidence: number[];
  /** true for each exchange that is a further question under the title of the one before */
  followUp: boolean[];
  /** the titles were not in the order of the exchanges */
  shuffled: boolean;
}

interface Bag {
  question: Set<string>;
  first: Set<string>;
  rest: Set<string>;
  initials: Set<string>;
}

const FIRST = 700;

function initialsOf(words: readonly Word[]): string[] {
  const out: string[] = [];
  for (let from = 0; from < words.length; from++) {
    let letters = words[from]!.plain[0] ?? '';
    for (let to = from + 1; to < Math.min(words.length, from + 6); to++) {
      letters += words[to]!.plain[0];
      if (letters.length >= 3) out.push(letters);
    }
  }
  return out;
}

function bagOf(candidate: Candidate, lang: string): Bag {
  const question = contentWords(candidate.question.slice(0, 6000), lang);
  const first = contentWords(candidate.answer.slice(0, FIRST), lang);
  const rest = contentWords(candidate.answer.slice(FIRST, 20_000), lang);
  return {
    question: new Set(question.map((word) => word.stem)),
    first: new Set(first.map((word) => word.stem)),
    rest: new Set(rest.map((word) => word.stem)),
    initials: new Set(initialsOf([...question, ...first])),
  };
}

/** Two stems of one family: afghan, afghanistan; polish, poland share four letters and more. */
function isKin(a: string, b: string): boolean {
  const short = Math.min(a.length, b.length);
  if (short < 4) return false;
  let same = 0;
  while (same < short && a[same] === b[same]) same++;
  return (
    same >= Math.max(4, Math.ceil(Math.max(a.length, b.length) * 0.6)) || (same >= 5 && same >= short - 1)
  );
}

function has(words: Set<string>, stem: string): number {
  if (words.has(stem)) return 1;
  for (const word of words) if (isKin(word, stem)) return 0.8;
  return 0;
}

/** How much of a title’s meaning is found in an exchange, 0–1. */
function similarity(title: readonly Word[], weights: readonly number[], bag: Bag): number {
  let sum = 0;
  let total = 0;
  title.forEach((word, index) => {
    const weight = weights[index]!;
    total += weight;
    const asAcronym = word.acronym && bag.initials.has(word.plain) ? 0.9 : 0;
    const best = Math.max(
      has(bag.question, word.stem),
      asAcronym,
      has(bag.first, word.stem) * 0.75,
      has(bag.rest, word.stem) * 0.45,
    );
    sum += weight * best;
  });
  return total === 0 ? 0 : sum / total;
}

const NO_TITLE = 0.16;
const NO_EXCHANGE = 0.12;

/**
 * Joins the titles of a table of contents to exchanges by what is said, in order: a title may own several exchanges in a
 * row, one or none; an exchange may have no title. Work grows with titles × exchanges.
 */
export function joinTitles(titles: readonly string[], exchanges: readonly Candidate[], lang: string): Joined {
  const bags = exchanges.map((exchange) => bagOf(exchange, lang));
  const words = titles.map((title) => contentWords(title, lang));
  const spread = new Map<string, number>();
  for (const title of words) {
    for (const word of title) {
      if (spread.has(word.stem)) continue;
      let count = 0;
      for (const bag of bags) {
        count += Math.max(
          has(bag.question, word.stem),
          has(bag.first, word.stem),
          has(bag.rest, word.stem) * 0.4,
        );
      }
      spread.set(word.stem, count);
    }
  }
  const rarity = (stem: string) => Math.log(1 + (exchanges.length + 1) / (0.5 + (spread.get(stem) ?? 0)));
  const score = words.map((title) => {
    const weights = title.map((word) => ((spread.get(word.stem) ?? 0) === 0 ? 0.4 : 1) * rarity(word.stem));
    return bags.map((bag) => similarity(title, weights, bag));
  });
  const asked = exchanges.map(
    (exchange) => new Set(contentWords(exchange.question, lang).map((word) => word.stem)),
  );

  const T = titles.length;
  const E = exchanges.length;
  // best[t][e]: titles up to t used, exchanges up to e settled, exchange e owned by t (own) or by nobody (none)
  const minus = Number.NEGATIVE_INFINITY;
  const own: number[][] = Array.from({ length: T + 1 }, () => new Array<number>(E + 1).fill(minus));
  const none: number[][] = Array.from({ length: T + 1 }, () => new Array<number>(E + 1).fill(minus));
  const ownFrom: string[][] = Array.from({ length: T + 1 }, () => new Array<string>(E + 1).fill(''));
  const noneFrom: string[][] = Array.from({ length: T + 1 }, () => new Array<string>(E + 1).fill(''));
  const carry = (t: number, e: number): number => {
    const mine = asked[e]!;
    const before = bags[e - 1]!;
    let shared = 0;
    let total = 0;
    for (const word of mine) {
      const weight = 1;
      total += weight;
      if (before.question.has(word)) shared += weight;
      else if (before.first.has(word) || before.rest.has(word)) shared += weight * 0.5;
    }
    const cohesion = total === 0 ? 0.5 : shared / total;
    const short = total <= 5 ? 0.15 : 0;
    return Math.max(score[t]![e]! * 0.9, Math.min(0.6, cohesion * 0.8)) + short - 0.22;
  };
  none[0]![0] = 0;
  for (let t = 0; t <= T; t++) {
    for (let e = 0; e <= E; e++) {
      if (t > 0 && e > 0) {
        // title t takes exchange e
        const before = Math.max(own[t - 1]![e - 1]!, none[t - 1]![e - 1]!);
        const from = own[t - 1]![e - 1]! >= none[t - 1]![e - 1]! ? 'own' : 'none';
        if (before > minus) {
          own[t]![e] = before + score[t - 1]![e - 1]!;
          ownFrom[t]![e] = `${from}:new`;
        }
        // a further question under title t
        if (own[t]![e - 1]! > minus) {
          const value = own[t]![e - 1]! + carry(t - 1, e - 1);
          if (value > own[t]![e]!) {
            own[t]![e] = value;
            ownFrom[t]![e] = 'own:more';
          }
        }
      }
      const skips: [number, string][] = [];
      if (e > 0) {
        skips.push([own[t]![e - 1]! + NO_TITLE, 'own:e'], [none[t]![e - 1]! + NO_TITLE, 'none:e']);
      }
      if (t > 0) {
        skips.push(
          [own[t - 1]![e]! - NO_EXCHANGE + 0.12, 'own:t'],
          [none[t - 1]![e]! - NO_EXCHANGE + 0.12, 'none:t'],
        );
      }
      for (const [value, from] of skips) {
        if (value > none[t]![e]!) {
          none[t]![e] = value;
          noneFrom[t]![e] = from;
        }
      }
    }
  }
  const titleOf: (number | null)[] = new Array<number | null>(E).fill(null);
  const followUp: boolean[] = new Array<boolean>(E).fill(false);
  let t = T;
  let e = E;
  let state = own[T]![E]! > none[T]![E]! ? 'own' : 'none';
  while (t > 0 || e > 0) {
    const from = state === 'own' ? ownFrom[t]![e]! : noneFrom[t]![e]!;
    const [previous, step] = from.split(':') as [string, string];
    if (state === 'own') {
      titleOf[e - 1] = t - 1;
      if (step === 'more') followUp[e - 1] = true;
      if (step === 'new') t--;
      e--;
    } else if (step === 'e') e--;
    else t--;
    state = previous;
  }
  const confidence = titleOf.map((title, index) =>
    title === null
      ? 0
      : Math.min(1, followUp[index] ? 0.5 + score[title]![index]! / 2 : score[title]![index]! * 1.1),
  );
  return { titleOf, confidence, followUp, shuffled: false };
}
