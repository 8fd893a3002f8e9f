import { plural } from '../print/messages.ts';
import { safe, type Terminal } from '../print/terminal.ts';
import type { Doubt } from './doubt.ts';

/** So many files are looked at in an hour; the others come up when these are settled. */
const MOST_FILES = 10;

/**
 * Where to look first, a line a file:
 *
 *     Look here first: words that may be given to the wrong person
 *       about 607 of 1,214  a.txt:3  Nobody asks, in 14 turns. If it is a briefing, state its dialect in front matter; else nothing.
 *
 * Empty where nothing is worth a look. `doubts`: in their order; `all`: however many.
 */
export function lookFirst(doubts: readonly Doubt[], { errColors: colors }: Terminal, all: boolean): string {
  if (doubts.length === 0) return '';
  const shown = all ? doubts : doubts.slice(0, MOST_FILES);
  const counts = shown.map(
    ({ words, of }) => `about ${words.toLocaleString('en')} of ${of.toLocaleString('en')}`,
  );
  const width = Math.max(...counts.map((text) => text.length));
  const lines = shown.map(({ file, line, why, advice }, at) => {
    const place = colors.bold(line === null ? safe(file) : `${safe(file)}:${line}`);
    return `  ${(counts[at] ?? '').padStart(width)}  ${place}  ${safe(why)} ${safe(advice)}\n`;
  });
  const more = doubts.length - shown.length;
  const rest = more > 0 ? `  and ${plural(more, 'more file')}: --all\n` : '';
  return `${colors.bold('Look here first: words that may be given to the wrong person')}\n${lines.join('')}${rest}\n`;
}
