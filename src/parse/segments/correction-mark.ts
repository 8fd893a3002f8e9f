import { anyPhrase } from '../../languages/any.ts';
import type { Note, Segment } from '../stages.ts';
import { segmentText } from './verbatim.ts';

/** CORRECTED: … | *CORRECTED: … | [Corrected] … */
const MARK = new RegExp(
  String.raw`[*\s]*(?:(${anyPhrase(({ page }) => page?.corrected)})\**\s*[:：]|[[(](${anyPhrase(({ page }) => page?.corrected)})[\])]:?)\**\s*`,
  'iy',
);
/** A mark is no longer: what is looked at of a line. */
const LONGEST = 60;
/** It begins with a letter, an asterisk or a bracket, and a colon or bracket ends it: most lines need no closer look. */
const MAY_BE = /^[*\s[(]{0,8}\p{L}[\p{L} ]{1,40}\**\s*[:：\])]/u;

/** What says that a line, or the page that begins with it, was corrected. */
export interface CorrectionMark {
  /** as printed, without what parts it from the rest: "CORRECTED" */
  text: string;
  /** offset behind it and the space that follows */
  end: number;
}

/** The mark of a correction that stands at this offset of a text, or null. */
export function correctionMark(text: string, from = 0): CorrectionMark | null {
  const head = text.slice(from, from + LONGEST);
  if (!MAY_BE.test(head)) return null;
  MARK.lastIndex = 0;
  const match = MARK.exec(head);
  const printed = match?.[1] ?? match?.[2];
  return match && printed ? { text: printed, end: from + match[0].length } : null;
}

/**
 * What the page says of itself: each mark, where it stands; and a label that would open a turn, whose words are part of a note on
 * what was corrected. @param top the lines above the first turn
 */
export function correctionNotes(
  segments: readonly Segment[],
  top: readonly { segment: Segment; kind: string }[],
  opensTurn: (one: Segment) => boolean,
): Note[] {
  const notes = new Set(
    top.flatMap(({ segment, kind }) => (kind === 'note' && opensTurn(segment) ? [segment] : [])),
  );
  return segments.flatMap((one): Note[] => {
    const mark = correctionMark(segmentText(one));
    if (!mark && one.label && notes.has(one)) {
      const reason = `“${one.label.text}” stands above the beginning, below a note on a correction; its words were taken for part of that note.`;
      return [{ rule: 'marked-corrected', line: one.lines[0], reason }];
    }
    if (!mark) return [];
    const reason = `“${mark.text}” says that this was corrected; it was taken for nobody’s name.`;
    return [{ rule: 'marked-corrected', line: one.lines[0], reason }];
  });
}
