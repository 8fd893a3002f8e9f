import type { Dialect } from '../../dialects/types.ts';
import { foldSpace } from '../../text/space.ts';
import { segmentText } from '../segments/verbatim.ts';
import type { HeadingBook, Roles, Segment, TakenTitles, TocTitle, Where } from '../stages.ts';
import { titleKey } from './toc.ts';

const SENTENCE = /[.!?。！？…:;,，；：][”"’»)\]]*$/;
const OPENS = /^[\p{Lu}\p{Lo}\p{N}"“«¿]/u;
/** A heading has most of the words of its title: a word more or another ending is a slip, three other words are not. */
const ALIKE = 0.8;
/** Of more titles than this each heading would be compared with each. */
const MOST_COMPARED = 400;
/** Lines above questions are headings where at least two stand there, above half of the questions. */
const FEWEST_HEADED = 2;
const MOSTLY_HEADED = 0.5;
const LONGEST_ABOVE = 140;
/** Where the page lists its titles, a longer line that is not among them is said. */
const LONGEST_UNLISTED = 150;
/** A heading is longer than its title in the table of contents by so many marks and spaces at most. */
const SLACK = 40;

function tokens(text: string): Set<string> {
  return new Set(titleKey(text).split(' ').filter(Boolean));
}

function dice(a: Set<string>, b: Set<string>): number {
  let shared = 0;
  for (const one of a) if (b.has(one)) shared++;
  return (2 * shared) / (a.size + b.size || 1);
}

function looksLikeHeading(text: string): boolean {
  return text.length >= 3 && text.length <= 300 && !SENTENCE.test(text) && OPENS.test(text);
}

/** Questions under headings of their own: told by most questions having such a line right above. */
function questionsHaveHeadings(segments: readonly Segment[], { opens }: Roles): boolean {
  let questions = 0;
  let headed = 0;
  let above: Segment | null = null;
  for (const one of segments) {
    if (above && opens.get(one) === 'question') {
      questions++;
      const isLine =
        !opens.has(above) && above.block.marker === null && above.to - above.from <= LONGEST_ABOVE;
      if (isLine && looksLikeHeading(foldSpace(segmentText(above)))) headed++;
    }
    above = one;
  }
  return headed >= FEWEST_HEADED && headed >= questions * MOSTLY_HEADED;
}

/** Titles by what they are compared by; a list may hold the same title again. */
function byKey(titles: readonly TocTitle[]): ReadonlyMap<string, readonly number[]> {
  const exact = new Map<string, number[]>();
  for (const [index, { title }] of titles.entries()) {
    const key = titleKey(title);
    const same = exact.get(key);
    if (same) same.push(index);
    else exact.set(key, [index]);
  }
  return exact;
}

/** Whether a paragraph behind a line is what that line stands above: prose, and as long at least. */
function isProseBelow(text: string, next: Segment): boolean {
  const after = foldSpace(segmentText(next).slice(0, 2000));
  return after.length >= 60 && after.length > text.length * 0.8 && SENTENCE.test(after.slice(-40));
}

/** The headings that a transcript may have: those its table of contents lists, and lines that look like one where the dialect has headings. */
export function headingBook(
  segments: readonly Segment[],
  titles: readonly TocTitle[],
  dialect: Dialect,
  roles: Roles,
): HeadingBook {
  const exact = byKey(titles);
  const longest = titles.reduce((most, { title }) => Math.max(most, title.length), 0) + SLACK;
  const near = titles.map(({ title, kind }) => ({ words: tokens(title), kind }));
  const isCompared = near.length > 0 && near.length < MOST_COMPARED;
  const overQuestions = dialect.headings === true && questionsHaveHeadings(segments, roles);

  const alike = (text: string, taken: TakenTitles): number | null => {
    const words = tokens(text);
    let best: number | null = null;
    let value = ALIKE;
    for (const [index, { words: other, kind }] of near.entries()) {
      if (kind === 'exchange' || taken.has(index)) continue;
      const score = dice(words, other);
      if (score <= value) continue;
      best = index;
      value = score;
    }
    return best;
  };
  const listedAs = (text: string, mayBeAlike: boolean, taken: TakenTitles): number | null => {
    if (titles.length === 0) return null;
    const same = exact.get(titleKey(text));
    return (same && taken.firstFree(same)) ?? (mayBeAlike ? alike(text, taken) : null);
  };
  /** Whether a line that no list holds is a heading by its look and its place. */
  const isUnlisted = (one: Segment, next: Segment | undefined, where: Where): boolean => {
    const { text, asked, sectionEnded, first } = where;
    if (!dialect.headings || one.inner || one.block.marker || !looksLikeHeading(text) || !next) return false;
    if (roles.opens.get(next) === 'question') return overQuestions;
    if ((asked && !sectionEnded) || roles.opens.has(next) || !isProseBelow(text, next)) return false;
    return titles.length === 0 || sectionEnded || first || text.length <= LONGEST_UNLISTED;
  };
  return {
    find(one, next, where, taken) {
      const { entry, text } = where;
      const inline = dialect.inlineHeading?.pattern.exec(text)?.[1];
      if (inline) return { title: inline, listed: listedAs(inline, true, taken), takes: false };
      const mayBeAlike = isCompared && looksLikeHeading(text);
      const listed = mayBeAlike || entry.length <= longest ? listedAs(entry, mayBeAlike, taken) : null;
      if (listed !== null) return { title: entry, listed, takes: true };
      const isHeading = one.block.depth > 0 || isUnlisted(one, next, where);
      return isHeading ? { title: entry, listed: null, takes: false } : null;
    },
  };
}
