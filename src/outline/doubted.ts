import type { Message, Turn } from '../model/briefing.ts';

/** Lines where somebody speaks whose words may be another’s; each list of messages is looked through once. */
const linesOf = new WeakMap<readonly Message[], readonly number[]>();

/**
 * Whether the words of a turn may be another’s than the transcript says (`speaker-doubtful`): they stand under the printed label, and are
 * nobody’s wherever it is told who said what.
 */
export function isDoubted(
  messages: readonly Message[],
  { lines: [first, last] }: Pick<Turn, 'lines'>,
): boolean {
  return doubtedLines(messages).some((line) => line >= first && line <= last);
}

/** Lines of the turns of which that is doubted. */
export function doubtedLines(messages: readonly Message[]): readonly number[] {
  let lines = linesOf.get(messages);
  if (!lines) {
    lines = messages.flatMap(({ rule, line }) => (rule === 'speaker-doubtful' && line !== null ? line : []));
    linesOf.set(messages, lines);
  }
  return lines;
}
