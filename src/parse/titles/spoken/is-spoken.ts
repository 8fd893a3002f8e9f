import type { Turn } from '../../../model/briefing.ts';

/** From here on, of the questions of a briefing, it is talk as it was said. */
const SHARE = 0.25;
/** Of a question no more is looked at. */
const ENOUGH = 600;

/**
 * Whether what is asked in a briefing was written down as it was said, with what speakers break off, begin anew and call each
 * other; not as a ministry prints it, in whole sentences.
 *
 * @param sounds what is in a question that was written down so
 */
export function isSpoken(items: readonly (readonly Turn[])[], sounds: RegExp): boolean {
  let all = 0;
  let spoken = 0;
  for (const turns of items) {
    const asked = turns.find(({ role }) => role === 'question')?.paragraphs[0];
    if (!asked) continue;
    all += 1;
    if (sounds.test(asked.slice(0, ENOUGH))) spoken += 1;
  }
  return spoken > all * SHARE;
}
