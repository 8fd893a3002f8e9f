import type { Mark, Turn } from '../model/briefing.ts';
import { groupBy } from './group-by.ts';

/**
 * What is said in a turn as one line of text, without stage directions and notes; corrections stay.
 * @param enough paragraphs behind so many characters are left out
 */
export function plain(turn: Turn, enough = Number.POSITIVE_INFINITY): string {
  const marks = marksByParagraph(turn);
  let text = '';
  for (let index = 0; index < turn.paragraphs.length && text.length < enough; index += 1) {
    const paragraph = unmarked(turn.paragraphs[index] ?? '', marks.get(index));
    text += text === '' ? paragraph : ` ${paragraph}`;
  }
  return (isEven(text) ? text.replaceAll(NO_BREAK, ' ') : text.replace(/[^\S ]+| {2,}/g, ' ')).trim();
}

const NO_BREAK = '\u00a0';
/** Whether no space stands beside its like, and all are plain or break no line: nearly always, and ten times as quickly told. */
const isEven = (text: string) =>
  !/[^ -~\u00a0-\u024f\u2010-\u2027]/.test(text) &&
  !text.includes('  ') &&
  !text.includes(NO_BREAK + NO_BREAK);

function marksByParagraph({ marks = [] }: Turn): Map<number, Mark[]> {
  return groupBy(
    marks.filter(({ kind }) => kind !== 'correction'),
    ({ paragraph }) => paragraph,
  );
}

function unmarked(text: string, marks: readonly Mark[] | undefined): string {
  if (!marks) return text;
  let kept = '';
  let at = 0;
  for (const mark of marks.toSorted((a, b) => a.start - b.start)) {
    if (mark.start > at) kept += text.slice(at, mark.start);
    at = Math.max(at, mark.end);
  }
  return kept + text.slice(at);
}
