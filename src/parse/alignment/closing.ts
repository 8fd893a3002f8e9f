import { anyPhrase } from '../../languages/any.ts';
import { contentWords, type Word } from '../../languages/words.ts';
import { onceEach } from '../../text/once.ts';
import { segmentText } from '../segments/verbatim.ts';
import type { RawItem, RawTurn, Segment } from '../stages.ts';
import { type Bag, holds, toBag } from './bag.ts';
import type { Heard } from './heard.ts';
import { closingWeights } from './weights.ts';

/** A farewell has so many paragraphs at most, and as many before it tell what the answer was about. */
const MOST = 12;
/** A farewell is named by one of the last titles, and differs from the last questions. */
const MOST_TITLES = 300;
const MOST_ASKED = 60;
/** So many paragraphs on each side of a cut tell whether the words change there. */
const WINDOW = 3;
/** A paragraph says within so many characters what it is about. */
const LONGEST = 4000;

/** How a farewell begins, in the languages of the ministry’s pages. */
const FAREWELL = new RegExp(`^${anyPhrase(({ talk }) => talk?.farewells)}`, 'iu');

/** An answer cut in two: the item as it is without its end, and the end as remarks of its own. */
export interface Closing {
  before: RawItem;
  remarks: RawItem;
}

function stemsOf(words: readonly (readonly Word[])[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const paragraph of words)
    for (const word of paragraph) counts.set(word.stem, (counts.get(word.stem) ?? 0) + 1);
  return counts;
}

function cosine(a: Map<string, number>, b: Map<string, number>, weight: (stem: string) => number): number {
  let dot = 0;
  let aa = 0;
  let bb = 0;
  for (const [stem, n] of a) {
    const value = n * weight(stem);
    aa += value * value;
    const other = b.get(stem);
    if (other) dot += value * other * weight(stem);
  }
  for (const [stem, n] of b) bb += (n * weight(stem)) ** 2;
  return aa === 0 || bb === 0 ? 0 : dot / Math.sqrt(aa * bb);
}

/** How rare a stem is among what is said elsewhere and the paragraphs of the answer. */
function rarity(others: readonly Heard[], bags: readonly Bag[]): (stem: string) => number {
  const around = others.map((one) => one.bags());
  const many = around.length + bags.length;
  return onceEach((stem) => {
    let seen = 0;
    for (const { question, opening, rest } of around) {
      if (question.stems.has(stem) || opening.stems.has(stem) || rest.stems.has(stem)) seen++;
    }
    for (const bag of bags) if (bag.stems.has(stem)) seen++;
    return Math.log(1 + many / (1 + seen));
  });
}

/** How much of a title some of the paragraphs say, 0–1; null for a title of little words alone. */
function shareOf(
  title: readonly Word[],
  weight: (stem: string) => number,
): ((bags: readonly Bag[]) => number) | null {
  const total = title.reduce((sum, word) => sum + weight(word.stem), 0);
  if (total === 0) return null;
  return (bags) =>
    title.reduce((sum, word) => {
      const held = Math.max(0, ...bags.map((bag) => holds(bag, word)));
      return sum + weight(word.stem) * held;
    }, 0) / total;
}

const wordsOf = (segment: Segment, lang: string) =>
  contentWords(segmentText(segment).slice(0, LONGEST), lang);

/** Where the answer is best cut, as an index into its paragraphs; null where no title is said behind any of them. */
function bestCut(
  { segments }: RawTurn,
  asked: readonly (readonly Word[])[],
  titles: readonly string[],
  others: readonly Heard[],
  lang: string,
): number | null {
  const weights = closingWeights;
  const words = segments.map((one) => wordsOf(one, lang));
  const bags = words.map(toBag);
  const questions = asked.map(toBag);
  const weight = rarity(others, bags);
  // how little the words behind a place are those before it
  const gapAt = onceEach((at: number) => {
    const before = at < WINDOW ? [...asked, ...words.slice(0, at)] : words.slice(at - WINDOW, at);
    return 1 - cosine(stemsOf(before), stemsOf(words.slice(at, at + WINDOW)), weight);
  });
  const first = Math.max(1, segments.length - MOST);
  const places = segments.slice(first).map((segment, index) => ({ at: first + index, segment }));
  let best: { at: number; value: number } | null = null;
  for (const title of titles.slice(-MOST_TITLES)) {
    const share = shareOf(contentWords(title, lang), weight);
    if (!share) continue;
    for (const { at, segment } of places) {
      const tail = share(bags.slice(at));
      if (tail < weights.tail) continue;
      const head = share([...questions, ...bags.slice(Math.max(0, at - MOST), at)]);
      const cue = FAREWELL.test(segmentText(segment).trimStart()) ? weights.farewell : 0;
      if (head > weights.ownTitle + cue) continue;
      const value =
        tail -
        weights.head * head +
        weights.gap * (gapAt(at) - weights.usualGap) +
        cue -
        weights.paragraph * (segments.length - at);
      if (value > weights.enough && (!best || value > best.value)) best = { at, value };
    }
  }
  return best?.at ?? null;
}

/**
 * The unlabelled remarks at the end of a briefing, a farewell or a holiday, that one of these titles names: cut off the
 * last answer where the text turns to the title’s words and away from its own. Blank lines do not matter. Null where no
 * title is said there. `others`: what else is said in the briefing, by which common words are told from rare ones.
 */
export function cutClosing(
  item: RawItem,
  titles: readonly string[],
  others: readonly Heard[],
  lang: string,
): Closing | null {
  const turn = item.turns.at(-1);
  if (!turn || turn.role === 'question' || turn.segments.length < 2) return null;
  const earlier = item.turns.slice(0, -1);
  const asked = earlier
    .flatMap((one) => one.segments)
    .slice(-MOST_ASKED)
    .map((segment) => wordsOf(segment, lang));
  const at = bestCut(turn, asked, titles, others, lang);
  if (at === null) return null;
  const last: RawTurn = {
    role: 'statement',
    speaker: turn.speaker,
    opening: null,
    continues: true,
    opensSection: true,
    segments: turn.segments.slice(at),
  };
  return {
    before: { ...item, turns: [...earlier, { ...turn, segments: turn.segments.slice(0, at) }] },
    remarks: { kind: 'remarks', heading: null, title: null, listed: null, followUp: false, turns: [last] },
  };
}
