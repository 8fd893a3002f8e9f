import { CONFLICT } from './read-lock.ts';

/** On which of two branches a line stands: both, ours ("<<<<<<<"), theirs, or only where the two set out from. */
export type Side = 'both' | 'ours' | 'theirs' | 'base';

export interface MergedLine {
  text: string;
  /** 1-based */
  number: number;
  side: Side;
}

/** The lines of a file that git may have merged, without its marks and what is a comment; and how many places it could not merge. */
export function mergedLines(lines: readonly string[]): { lines: MergedLine[]; conflicts: number } {
  const merged: MergedLine[] = [];
  let side: Side = 'both';
  let conflicts = 0;
  for (const [at, text] of lines.entries()) {
    if (CONFLICT.test(text)) {
      side = sideAfter(text);
      if (side === 'ours') conflicts += 1;
    } else if (text !== '' && !text.startsWith('#')) merged.push({ text, number: at + 1, side });
  }
  return { lines: merged, conflicts };
}

function sideAfter(mark: string): Side {
  if (mark.startsWith('<')) return 'ours';
  if (mark.startsWith('|')) return 'base';
  return mark.startsWith('=') ? 'theirs' : 'both';
}
