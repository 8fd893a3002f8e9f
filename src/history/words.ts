import { diffArrays } from 'diff';

/** A stretch of a text beside an earlier one: the same in both, come, or gone. */
export interface Piece {
  is: 'same' | 'came' | 'went';
  text: string;
  /** whether white space stands before it */
  space: boolean;
}

/** A word, a sign, or a character of a script without spaces. */
export interface Token {
  text: string;
  /** whether white space stands before it */
  space: boolean;
}

/** One token on the way from a text to a later one: where it stood, and where it stands. */
export interface Step {
  is: Piece['is'];
  /** index in the former text; null for what came */
  former: number | null;
  /** index in the later text; null for what went */
  later: number | null;
}

/** Scripts that are written without spaces: of them each character counts. */
const UNSPACED =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}';
/** "1.9", "don’t" and "twenty-one" are one word; "(", "." and "…" are each one sign. */
const TOKEN = new RegExp(
  `([${UNSPACED}])|(?:(?![${UNSPACED}])[\\p{L}\\p{M}\\p{N}])+(?:[.,’'·-](?:(?![${UNSPACED}])[\\p{L}\\p{M}\\p{N}])+)*|\\S`,
  'gu',
);
const IS_WORD = /[\p{L}\p{N}]/u;

/** Two texts that differ in more tokens are not laid beside each other: that takes time as the square of this, here a tenth of a second. */
const MOST_EDITS = 800;
/** So few words that stayed between two changes say less than they part; the changes are one, if … */
const FEW_KEPT = 2;
/** … each of them is of so many words. */
const MANY_CHANGED = 3;

/** "It is 1.9 (net)." → It, is, 1.9, (, net, ), . */
export function tokensOf(text: string): Token[] {
  let end = 0;
  return [...text.matchAll(TOKEN)].map(({ 0: token, index }) => {
    const space = index > end;
    end = index + token.length;
    return { text: token, space };
  });
}

/**
 * The way from a list of tokens to a later one, word by word (Myers 1986); of what changed in one place all that went stands before all that
 * came. Where the two differ too much, all went and all came. Pure.
 * @param tokens what is compared, as it is compared
 */
export function stepsBetween(former: readonly string[], later: readonly string[]): Step[] {
  const changes = diffArrays([...former], [...later], { maxEditLength: MOST_EDITS });
  const went = (at: number): Step => ({ is: 'went', former: at, later: null });
  const came = (at: number): Step => ({ is: 'came', former: null, later: at });
  if (!changes) return [...former.map((_, at) => went(at)), ...later.map((_, at) => came(at))];
  const runs: Step[][] = [];
  let [from, to] = [0, 0];
  for (const { added, removed, count } of changes) {
    const run: Step[] = [];
    for (let i = 0; i < count; i++) {
      if (added) run.push(came(to++));
      else if (removed) run.push(went(from++));
      else run.push({ is: 'same', former: from++, later: to++ });
    }
    runs.push(run);
  }
  return inPlaces(runs, later);
}

/** Runs in which what stayed and what changed alternate; little that stayed between much that changed is counted as changed. */
function inPlaces(runs: readonly Step[][], later: readonly string[]): Step[] {
  const steps: Step[] = [];
  let [went, came]: [Step[], Step[]] = [[], []];
  const flush = () => {
    steps.push(...went, ...came);
    [went, came] = [[], []];
  };
  for (const [at, run] of runs.entries()) {
    if (run[0]?.is !== 'same') {
      for (const step of run) (step.is === 'went' ? went : came).push(step);
      continue;
    }
    const words = run.filter((step) => IS_WORD.test(later[step.later ?? 0] ?? '')).length;
    const before = Math.max(went.length, came.length);
    if (words <= FEW_KEPT && Math.min(before, changedBehind(runs, at)) >= MANY_CHANGED) {
      went.push(...run.map(({ former }): Step => ({ is: 'went', former, later: null })));
      came.push(...run.map(({ later }): Step => ({ is: 'came', former: null, later })));
      continue;
    }
    flush();
    steps.push(...run);
  }
  flush();
  return steps;
}

/** Of how many tokens the change is that follows a run of what stayed. */
function changedBehind(runs: readonly Step[][], at: number): number {
  let most = 0;
  for (let next = at + 1; runs[next] && runs[next]?.[0]?.is !== 'same'; next++)
    most = Math.max(most, runs[next]?.length ?? 0);
  return most;
}

/** Puts a token behind pieces: into the last, if the same became of it. */
export function addTo(pieces: Piece[], is: Piece['is'], { text, space }: Token): void {
  const last = pieces.at(-1);
  if (last?.is === is) last.text += `${space ? ' ' : ''}${text}`;
  else pieces.push({ is, text, space });
}

/** A short text beside an earlier one, word by word. Pure. */
export function piecesOf(former: string, later: string): Piece[] {
  const [old, now] = [tokensOf(former), tokensOf(later)];
  const pieces: Piece[] = [];
  for (const step of stepsBetween(
    old.map(({ text }) => text),
    now.map(({ text }) => text),
  )) {
    const token = step.later === null ? old[step.former ?? 0] : now[step.later];
    if (token) addTo(pieces, step.is, token);
  }
  return pieces;
}

/** Whether anything came or went. */
export const isChanged = (pieces: readonly Piece[]): boolean => pieces.some(({ is }) => is !== 'same');
