import type { Dialect } from '../../dialects/types.ts';
import { foldSpace } from '../../text/space.ts';
import { segmentText } from '../segments/verbatim.ts';
import type { HeadingBook, Roles, Segment, TocTitle } from '../stages.ts';
import { titleKey } from './toc.ts';

const SENTENCE = /[.!?。！？…:;,，；：][”"’»)\]]*$/;
const OPENS = /^[\p{Lu}\p{Lo}\p{N}"“«¿]/u;
const ALIKE = 0.8;
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
function questionsHaveHeadings(segments: readonly Segment[], roles: Roles): boolean {
  let questions = 0;
  let headed = 0;
  for (let i = 1; i < segments.length; i++) {
    if (roles.opens.get(segments[i]!) !== 'question') continue;
    questions++;
    const above = segments[i - 1]!;
    if (roles.opens.has(above) || above.block.marker !== null || above.to - above.from > 140) continue;
    if (looksLikeHeading(foldSpace(segmentText(above)))) headed++;
  }
  return headed >= 2 && headed >= questions * 0.5;
}

/** The headings that a transcript may have: those its table of contents lists, and lines that look like one where the dialect has headings. */
export function headingBook(
  segments: readonly Segment[],
  titles: readonly TocTitle[],
  dialect: Dialect,
  roles: Roles,
): HeadingBook {
  const exact = new Map<string, { indexes: number[]; next: number }>();
  let longest = SLACK;
  titles.forEach(({ title }, index) => {
    longest = Math.max(longest, title.length + SLACK);
    const key = titleKey(title);
    const same = exact.get(key);
    if (same) same.indexes.push(index);
    else exact.set(key, { indexes: [index], next: 0 });
  });
  const near = titles.map((title) => tokens(title.title));
  const overQuestions = dialect.headings === true && questionsHaveHeadings(segments, roles);
  const taken = new Set<number>();
  const take = (index: number): { listed: number } => {
    taken.add(index);
    return { listed: index };
  };
  const listedAs = (text: string, alike: boolean): number | null => {
    if (titles.length === 0) return null;
    const same = exact.get(titleKey(text));
    while (same && taken.has(same.indexes[same.next]!)) same.next++;
    if (same && same.next < same.indexes.length) return same.indexes[same.next]!;
    if (!alike) return null;
    const words = tokens(text);
    let best = -1;
    let value = ALIKE;
    near.forEach((other, index) => {
      if (taken.has(index) || titles[index]!.kind === 'exchange') return;
      const score = dice(words, other);
      if (score > value) {
        best = index;
        value = score;
      }
    });
    return best < 0 ? null : best;
  };
  return {
    find(one, next, where) {
      const { entry, text } = where;
      const isHeading = one.block.depth > 0;
      const inline = dialect.inlineHeading?.pattern.exec(text)?.[1];
      if (inline) return { listed: listedAs(inline, true), title: inline };
      const alike = looksLikeHeading(text) && near.length > 0 && near.length < 400;
      const listed = alike || entry.length <= longest ? listedAs(entry, alike) : null;
      if (listed !== null) return take(listed);
      if (isHeading) return { listed: null };
      if (!dialect.headings || one.inner || one.block.marker || !looksLikeHeading(text) || !next) return null;
      if (roles.opens.get(next) === 'question') return overQuestions ? { listed: null } : null;
      if (where.asked && !where.sectionEnded) return null;
      if (roles.opens.has(next)) return null;
      const after = foldSpace(segmentText(next).slice(0, 2000));
      const prose = after.length >= 60 && after.length > text.length * 0.8 && SENTENCE.test(after.slice(-40));
      if (!prose) return null;
      if (titles.length > 0 && !where.sectionEnded && !where.first && text.length > 150) return null;
      return { listed: null };
    },
  };
}
