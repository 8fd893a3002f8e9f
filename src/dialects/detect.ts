import { hint } from '../text/nearest.ts';
import { foldSpace } from '../text/space.ts';
import { general } from './general.ts';
import { dialects } from './index.ts';
import type { Dialect } from './types.ts';

/** How sure it is that a text is in a dialect. */
export interface Detection {
  dialect: Dialect;
  score: number;
  /** the next best */
  rival: { dialect: Dialect; score: number } | null;
}

/** A line as printed, and with its white space folded where that differs. */
export interface SampleLine {
  printed: string;
  folded: string | null;
}

/** White space and marks that show nothing, at the ends */
const UNSEEN = /^[\s\u00ad\u200b-\u200f]+|[\s\u00ad\u200b-\u200f]+$/g;
const LINES_AT_HEAD = 160;
const LINES_AT_TAIL = 20;
const ENOUGH = 2.5;

/** What a text scores in one dialect: the weights of its marks among these lines. */
export function scoreOf(dialect: Dialect, lines: readonly SampleLine[]): number {
  let score = 0;
  for (const mark of dialect.marks) {
    let left = mark.atMost ?? 1;
    for (const line of lines) {
      if (mark.pattern.test(line.printed) || (line.folded !== null && mark.pattern.test(line.folded))) {
        score += mark.weight;
        if (--left === 0) break;
      }
    }
  }
  return score;
}

const FEW_LINES = 30;
const GLUED = 1500;
const MOST_GLUED = 100_000;
const OPENING = 20;
/** MR. EXAMPLE: … | Q When? | 问：… */
const MAY_OPEN = /^(?:Q\b|[^:：]{1,60}[:：])/;
/** "… go ahead. Q When? MR. EXAMPLE: Soon." */
const SENTENCE_START = /(?<=[.?!。？！…:)\]"”*–—-])[\s\u00a0]+(?=[\p{Lu}\p{Lo}*])|(?<=[。？！”])(?=\p{Lo})/u;

/** Where a few lines hold everything, what stands behind each sentence end is looked at like a line. */
function unglued(texts: readonly string[]): readonly string[] {
  if (texts.length > FEW_LINES) return texts;
  return texts.flatMap((text) =>
    text.length < GLUED
      ? [text]
      : text
          .slice(0, MOST_GLUED)
          .split(SENTENCE_START)
          .filter((piece, index) => index < OPENING || MAY_OPEN.test(piece)),
  );
}

/** The lines that detection looks at: the first 160 and the last 20, 220 characters of each. */
export function sampleLines(all: readonly string[]): SampleLine[] {
  const texts = unglued(all);
  const some =
    texts.length <= LINES_AT_HEAD + LINES_AT_TAIL
      ? texts
      : [...texts.slice(0, LINES_AT_HEAD), ...texts.slice(-LINES_AT_TAIL)];
  return some.map((text) => {
    const printed = text.slice(0, 220).replace(UNSEEN, '');
    const folded = foldSpace(printed);
    return { printed, folded: folded === printed ? null : folded };
  });
}

/** Tells a transcript’s dialect by its text; `general` where nothing scores enough. */
export function detect(texts: readonly string[]): Detection {
  const lines = sampleLines(texts);
  const scored = dialects
    .map((dialect) => ({ dialect, score: scoreOf(dialect, lines) }))
    .sort((a, b) => b.score - a.score);
  const [best, next] = scored;
  if (!best || best.score < ENOUGH) return { dialect: general, score: best?.score ?? 0, rival: best ?? null };
  return { dialect: best.dialect, score: best.score, rival: next && next.score > 0 ? next : null };
}

/** The dialect of that id. Throws a RangeError that names the nearest, or all. */
export function dialectById(id: string): Dialect {
  const dialect = dialects.find((one) => one.id === id);
  if (!dialect) {
    const ids = dialects.map((one) => one.id);
    throw new RangeError(`There is no dialect “${id}”. ${hint(id, ids)}`);
  }
  return dialect;
}
