import type { Turn } from '../model/briefing.ts';

/**
 * What is said in a turn as one line of text, without stage directions and notes; corrections stay.
 * @param enough paragraphs behind so many characters are left out
 */
export function plain(turn: Turn, enough = Number.POSITIVE_INFINITY): string {
  let text = '';
  for (let index = 0; index < turn.paragraphs.length && text.length < enough; index += 1) {
    const paragraph = turn.marks?.length ? unmarked(turn, index) : (turn.paragraphs[index] ?? '');
    text += text === '' ? paragraph : ` ${paragraph}`;
  }
  return text.replace(/[^\S ]+| {2,}/g, ' ').trim();
}

function unmarked(turn: Turn, index: number): string {
  const text = turn.paragraphs[index] ?? '';
  const marks = (turn.marks ?? [])
    .filter((mark) => mark.paragraph === index && mark.kind !== 'correction')
    .sort((a, b) => a.start - b.start);
  let kept = '';
  let at = 0;
  for (const mark of marks) {
    if (mark.start > at) kept += text.slice(at, mark.start);
    at = Math.max(at, mark.end);
  }
  return kept + text.slice(at);
}
