import { anyPhrase } from '../../languages/any.ts';
import { contentWords, type Word } from '../../languages/words.ts';
import { segmentText } from '../segments/verbatim.ts';
import type { RawItem, Said } from '../stages.ts';
import { type Bag, holds, toBag, toBags } from './bag.ts';

const MOST = 12;
/** A farewell is named by one of the last titles, and differs from the last questions. */
const MOST_TITLES = 300;
const MOST_ASKED = 60;
const WINDOW = 3;
const ENOUGH = 0.7;

/** How a farewell begins, in the languages of the ministry’s pages. */
const FAREWELL = new RegExp(`^${anyPhrase(({ talk }) => talk?.farewells)}`, 'iu');

/** Remarks that may end a briefing, cut off the last answer on trial. */
export interface Closing {
  remarks: RawItem;
  /** puts the cut paragraphs back */
  undo: () => void;
}

function stemsOf(words: readonly Word[][]): Map<string, number> {
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

/**
 * The unlabelled remarks at the end of a briefing, a farewell or a holiday, that one of these titles names: cut off the
 * last answer where the text turns to the title’s words and away from its own. Blank lines do not matter. Null where no
 * title is said there. `others`: what else is said in the briefing, by which common words are told from rare ones.
 */
export function cutClosing(
  item: RawItem,
  titles: readonly string[],
  others: readonly Said[],
  lang: string,
): Closing | null {
  const turn = item.turns.at(-1);
  if (!turn || turn.role === 'question' || turn.segments.length < 2) return null;
  const { segments } = turn;
  const words = segments.map((one) => contentWords(segmentText(one).slice(0, 4000), lang));
  const bags: Bag[] = words.map(toBag);
  const around = others.map((one) => toBags(one, lang));
  const asked = item.turns
    .filter((one) => one !== turn)
    .flatMap((one) => one.segments)
    .slice(-MOST_ASKED)
    .map((segment) => contentWords(segmentText(segment).slice(0, 4000), lang));
  const questions = asked.map(toBag);
  const many = around.length + bags.length;
  const known = new Map<string, number>();
  const weight = (stem: string): number => {
    let value = known.get(stem);
    if (value === undefined) {
      let seen = 0;
      for (const { question, opening, rest } of around) {
        if (question.stems.has(stem) || opening.stems.has(stem) || rest.stems.has(stem)) seen++;
      }
      for (const bag of bags) if (bag.stems.has(stem)) seen++;
      value = Math.log(1 + many / (1 + seen));
      known.set(stem, value);
    }
    return value;
  };
  const gaps = new Map<number, number>();
  // how little the words behind a place are those before it
  const gapAt = (at: number): number => {
    let gap = gaps.get(at);
    if (gap === undefined) {
      const before = stemsOf(at < WINDOW ? [...asked, ...words.slice(0, at)] : words.slice(at - WINDOW, at));
      gap = 1 - cosine(before, stemsOf(words.slice(at, at + WINDOW)), weight);
      gaps.set(at, gap);
    }
    return gap;
  };
  let best: { at: number; value: number } | null = null;
  for (const title of titles.slice(-MOST_TITLES)) {
    const list = contentWords(title, lang);
    const total = list.reduce((sum, word) => sum + weight(word.stem), 0);
    if (total === 0) continue;
    const share = (from: number, to: number, more: readonly Bag[]): number => {
      const here = [...more, ...bags.slice(from, to)];
      return (
        list.reduce((sum, w) => sum + weight(w.stem) * Math.max(0, ...here.map((bag) => holds(bag, w))), 0) /
        total
      );
    };
    for (let at = Math.max(1, segments.length - MOST); at < segments.length; at++) {
      const tail = share(at, segments.length, []);
      if (tail < 0.5) continue;
      const head = share(Math.max(0, at - 12), at, questions);
      const cue = FAREWELL.test(segmentText(segments[at]!).trimStart()) ? 0.35 : 0;
      // the title is that of the exchange itself
      if (head > 0.5 + cue) continue;
      const value = tail - 0.5 * head + 1.5 * (gapAt(at) - 0.9) + cue - 0.015 * (segments.length - at);
      if (value > ENOUGH && (!best || value > best.value)) best = { at, value };
    }
  }
  if (!best) return null;
  const remarks: RawItem = {
    kind: 'remarks',
    heading: null,
    title: null,
    listed: null,
    followUp: false,
    turns: [
      {
        role: 'statement',
        speaker: turn.speaker,
        opening: null,
        continues: true,
        opensSection: true,
        segments: segments.slice(best.at),
      },
    ],
  };
  turn.segments = segments.slice(0, best.at);
  return {
    remarks,
    undo: () => {
      turn.segments = segments;
    },
  };
}
