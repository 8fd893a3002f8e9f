import type { Turn } from '../../../model/briefing.ts';

/** From here on, of the questions of a briefing, it is talk as it was said. */
const SHARE = 0.25;
/** Is it -- when will it open? | And who pays? | Ann, who pays? */
const SPOKEN =
  /(?:--|—|…)|(?:^|[.?!]\s+)(?:(?:And|But|So|Well|Okay|Now|Yes|Yeah|Right|Because)\b|\p{Lu}\p{Ll}+, (?:\p{Ll}|I\b))/u;
/** Of a question no more is looked at. */
const ENOUGH = 600;

/**
 * Whether what is asked in a briefing was written down as it was said, with what speakers break off, begin anew and call each
 * other; not as a ministry prints it, in whole sentences.
 */
export function isSpoken(items: readonly (readonly Turn[])[]): boolean {
  let all = 0;
  let spoken = 0;
  for (const turns of items) {
    const asked = turns.find(({ role }) => role === 'question')?.paragraphs[0];
    if (!asked) continue;
    all += 1;
    if (SPOKEN.test(asked.slice(0, ENOUGH))) spoken += 1;
  }
  return spoken > all * SHARE;
}
