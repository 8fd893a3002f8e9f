import type { Turn } from '../../../model/briefing.ts';
import { Kind, type Lexicon } from '../lexicon.ts';
import { scanWords } from '../scan-words.ts';
import type { Stem } from '../weights.ts';
import { tells } from './noun-phrases.ts';
import type { Piece } from './pieces.ts';

/** How often a word is said, whatever its form. */
export type Times = ReadonlyMap<Stem, number>;

/** How often words are said by each side of some turns. */
export interface TimesOfSides {
  asked: Times;
  answered: Times;
}

/** How often words are said in an exchange, in those beside it, and in the whole briefing. */
export interface TimesAround extends TimesOfSides {
  before: readonly Times[];
  askedBefore: readonly Times[];
  after: readonly Times[];
  briefing: Times;
}

/** So many words of a paragraph are counted. */
const MOST_WORDS = 1500;
const NONE: Times = new Map();

/** Where nothing is known of what was said. */
export const SAID_NOWHERE: TimesAround = {
  asked: NONE,
  answered: NONE,
  before: [],
  askedBefore: [],
  after: [],
  briefing: NONE,
};

/** Counts the words of some turns; linear in what they say. */
export function timesIn(turns: readonly Turn[], lexicon: Lexicon): TimesOfSides {
  const asked = new Map<Stem, number>();
  const answered = new Map<Stem, number>();
  for (const { role, paragraphs } of turns) {
    const times = role === 'question' ? asked : answered;
    for (const paragraph of paragraphs) {
      for (const { stem, kind } of scanWords(paragraph, lexicon, MOST_WORDS).forms)
        if (kind <= Kind.hollow || kind === Kind.verb) times.set(stem, (times.get(stem) ?? 0) + 1);
    }
  }
  return { asked, answered };
}

/** Counts the words of a whole briefing. */
export function timesInAll(groups: readonly TimesOfSides[]): Times {
  const all = new Map<Stem, number>();
  for (const { asked, answered } of groups) {
    for (const times of [asked, answered])
      for (const [stem, count] of times) all.set(stem, (all.get(stem) ?? 0) + count);
  }
  return all;
}

/** A word counts so often at most. */
const MOST = 5;

/** How often the telling words of a piece are said, each on average, as a logarithm. */
export function saidTimes(
  { sentence: { tokens }, from, to }: Piece,
  said: readonly Times[],
  most = MOST,
): number {
  const stems = tokens
    .slice(from, to)
    .filter(tells)
    .map(({ form }) => form.stem);
  if (stems.length === 0) return 0;
  const timesOf = (stem: Stem) => said.reduce((sum, times) => sum + (times.get(stem) ?? 0), 0);
  return Math.log1p(stems.reduce((sum, stem) => sum + Math.min(most, timesOf(stem)), 0) / stems.length);
}
