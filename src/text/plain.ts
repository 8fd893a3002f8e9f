import type { Turn } from '../model/briefing.ts';

/** What is said in a turn as one line of text, without stage directions and notes; corrections stay. */
export function plain(turn: Turn): string {
  const paragraphs = turn.marks?.length
    ? turn.paragraphs.map((_, index) => unmarked(turn, index))
    : turn.paragraphs;
  return paragraphs.join(' ').replace(/\s+/g, ' ').trim();
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
