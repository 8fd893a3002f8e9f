import { anyOf } from '../text/any-of.ts';
import { hint } from '../text/nearest.ts';
import { foldSpace, isInvisibleCode, skipInvisible } from '../text/space.ts';
import { general } from './general.ts';
import { dialects } from './index.ts';
import type { Dialect, Mark } from './types.ts';

/** How sure it is that a text is in a dialect. */
export interface Detection {
  dialect: Dialect;
  score: number;
  /** the next best, where it scores nearly as much, or where nothing scores enough */
  rival: { dialect: Dialect; score: number } | null;
}

/** A line as printed, and with its white space folded where that differs. */
export interface SampleLine {
  printed: string;
  folded: string | null;
}

const LINES_AT_HEAD = 160;
const LINES_AT_TAIL = 20;
const ENOUGH = 2.5;
/** A dialect that scores less than this share of the best one is no rival to it. */
const NEARLY = 0.8;

/** Marks that tell how lines open, and marks that may stand anywhere in a line and cost ten times as much to look for. */
interface Marks {
  dialect: Dialect;
  opening: Mark[];
  anywhere: Mark[];
  /** the opening marks as few patterns */
  anyOpening: RegExp[];
}

const marksOf = dialects.map((dialect): Marks => {
  const opening = dialect.marks.filter(({ pattern }) => pattern.source.startsWith('^'));
  const anywhere = dialect.marks.filter(({ pattern }) => !pattern.source.startsWith('^'));
  return { dialect, opening, anywhere, anyOpening: anyOf(opening.map(({ pattern }) => pattern)) };
});

/** The most that marks can score. */
function most(marks: readonly Mark[]): number {
  return marks.reduce((sum, { weight, atMost }) => sum + weight * (atMost ?? 1), 0);
}

function matches(pattern: RegExp, { printed, folded }: SampleLine): boolean {
  return pattern.test(printed) || (folded !== null && pattern.test(folded));
}

function matchesAny(patterns: readonly RegExp[], line: SampleLine): boolean {
  for (const pattern of patterns) if (matches(pattern, line)) return true;
  return false;
}

/**
 * What a text scores: the weights of these marks among its lines. Where that and `more` cannot come to `least`, the rest
 * is not looked for: 0.35 ms a transcript instead of 0.85, where parsing all of it takes 7.
 */
function scoreOf(marks: readonly Mark[], lines: readonly SampleLine[], least: number, more: number): number {
  let score = 0;
  let open = most(marks) + more;
  for (const { pattern, weight, atMost = 1 } of marks) {
    if (score + open < least) return score;
    let left = atMost;
    for (const line of lines) {
      if (matches(pattern, line)) {
        score += weight;
        if (--left === 0) break;
      }
    }
    open -= weight * atMost;
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

/** A line without what shows nothing at its ends. */
function seen(line: string): string {
  const start = skipInvisible(line);
  let end = line.length;
  while (end > start && isInvisibleCode(line.charCodeAt(end - 1))) end--;
  return line.slice(start, end);
}

/** The lines that detection looks at: the first 160 and the last 20, 220 characters of each. */
function sampleLines(all: readonly string[]): SampleLine[] {
  const texts = unglued(all);
  const some =
    texts.length <= LINES_AT_HEAD + LINES_AT_TAIL
      ? texts
      : [...texts.slice(0, LINES_AT_HEAD), ...texts.slice(-LINES_AT_TAIL)];
  return some.map((text) => {
    const printed = seen(text.slice(0, 220));
    const folded = foldSpace(printed);
    return { printed, folded: folded === printed ? null : folded };
  });
}

/** Tells a transcript’s dialect by its text; `general` where nothing scores enough. */
export function detect(texts: readonly string[]): Detection {
  const lines = sampleLines(texts);
  let top = 0;
  // what a dialect must reach to be the best, or a rival of it
  const least = () => (top < ENOUGH ? 0 : top * NEARLY);
  const opened = marksOf.map((marks) => {
    const { opening, anywhere, anyOpening } = marks;
    if (most(opening) + most(anywhere) < least()) return { ...marks, score: 0 };
    // most lines open as none of these marks
    const marked = lines.filter((line) => matchesAny(anyOpening, line));
    const score = scoreOf(opening, marked, least(), most(anywhere));
    top = Math.max(top, score);
    return { ...marks, score };
  });
  const near = opened.filter(({ anywhere, score }) => score + most(anywhere) >= least());
  const [only] = near;
  if (only && near.length === 1) return { dialect: only.dialect, score: only.score, rival: null };
  const scored = near.map(({ dialect, anywhere, score }) => ({
    dialect,
    score: score + scoreOf(anywhere, lines, 0, 0),
  }));
  scored.sort((a, b) => b.score - a.score);
  const [best, next] = scored;
  if (!best || best.score < ENOUGH) return { dialect: general, score: best?.score ?? 0, rival: best ?? null };
  return {
    dialect: best.dialect,
    score: best.score,
    rival: next && next.score >= best.score * NEARLY ? next : null,
  };
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
