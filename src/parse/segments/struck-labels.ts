import type { Dialect } from '../../dialects/types.ts';
import { struckIn } from '../../text/struck.ts';
import type { Note, Segment } from '../stages.ts';
import { readLabel } from './labels.ts';
import { lineAt, segmentText } from './verbatim.ts';

/**
 * Labels that are struck at the beginning of a line, with what they open or alone: "~~Q: Is it open?~~". Nobody begins to
 * speak there, so the words stay with whoever speaks above; each is told with its line.
 */
export function struckLabelNotes(
  segments: readonly Segment[],
  dialect: Dialect,
  opensTurn: (one: Segment) => boolean,
): Note[] {
  return segments.flatMap((one) => {
    const text = segmentText(one);
    let done = 0;
    return [...struckIn(text)].flatMap(({ start, end, words }): Note[] => {
      // ~~MR. EXAMPLE:~~ MS. EXAMPLE: Soon.
      const opens = start === 0 ? !opensTurn(one) : beginsLine(text.slice(done, start));
      done = end;
      const label = opens ? readLabel(words, 0, dialect) : null;
      if (!label || label.shape === 'words') return [];
      const reason = `“${label.text}” looks like a speaker’s label, but is struck; what it opens was left to whoever speaks above.`;
      return [{ rule: 'label-doubtful', line: lineAt(one.block, one.from + start), reason }];
    });
  });
}

/** Whether nothing stands between a line’s beginning and the end of a text. */
function beginsLine(before: string): boolean {
  const line = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r'));
  return line >= 0 && before.slice(line).trim() === '';
}
