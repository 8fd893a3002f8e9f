import { median, usual } from './numbers.ts';
import type { Band } from './pdf-columns.ts';
import type { PageLine } from './pdf-lines.ts';

/** A line of a page, with what its column says of it. */
interface Placed {
  line: PageLine;
  /** edges of the column, between which its lines are set */
  left: number;
  right: number;
  /** the first of its column on this page */
  isFirst: boolean;
}

/** Lines of pages that are one paragraph. */
export type Paragraph = readonly PageLine[];

/** Of the size of the type: an indent is one or two letters wide, and no column is set as exactly as half of one. */
const INDENT = 0.7;
/** Of the usual distance of two lines: paragraphs that are set apart are so by half a line at least. */
const APART = 1.3;
/** Of the size: headings are larger by a fifth. */
const LARGER = 1.12;
/** Letters of its size that a line may be short of its column’s edge though the next word had no room. */
const SLACK = 1.2;
/** A column has so many lines before its edges say anything. */
const FEWEST = 3;
/** He left.   She stayed?”   他走了。 */
const ENDS = /[.!?:…。！？：][)\]”’"'»」』]*$/u;
/** QUESTION:   MR. HALE:   Q.   A:   Ms. Arden (Herald):   问： */
const LABEL =
  /^(?:(?:Q|A|P|R|F|В|О)[.:]\s|[\p{Lu}\p{Script=Han}][\p{Lu}\p{Script=Han}\p{M}\s.,'’()-]{1,60}[:：]|\p{Lu}[\p{L}.'’-]*(?:\s\p{Lu}[\p{L}.'’-]*){0,4}(?:\s\([^()]{1,40}\))?:\s)/u;
/** •   1.   – */
const BULLET = /^(?:[•‣▪·●○◦*–—-]|\d{1,3}[.)])\s/u;

/** The paragraphs of a text that is set on pages, by how it is set. */
export function paragraphsOf(bands: readonly Band[]): Paragraph[] {
  const placed = bands.flatMap(placedIn);
  const leading = leadingOf(bands);
  const indents = usesIndents(placed);
  const font = fontOf(placed);
  const paragraphs: PageLine[][] = [];
  for (const [at, one] of placed.entries()) {
    const before = placed[at - 1];
    const open = paragraphs.at(-1);
    if (before && open && goesOn(before, one, { leading, indents, font })) open.push(one.line);
    else paragraphs.push([one.line]);
  }
  return paragraphs;
}

function placedIn({ lines }: Band): Placed[] {
  const size = median(lines.map((line) => line.size)) || 1;
  const left =
    lines.length >= FEWEST
      ? usual(
          lines.map((line) => line.left),
          size / 2,
        )
      : (lines[0]?.left ?? 0);
  // all but the few that stick out
  const rights = lines.map((line) => line.right).sort((a, b) => a - b);
  const right = rights[Math.floor((rights.length - 1) * 0.95)] ?? 0;
  return lines.map((line, at) => ({ line, left, right, isFirst: at === 0 }));
}

/** How far one line usually stands below the other, by size of the type. */
function leadingOf(bands: readonly Band[]): number {
  const steps = bands.flatMap(({ lines }) =>
    lines.slice(1).flatMap((line, at) => {
      const before = lines[at];
      const step = before ? (line.y - before.y) / Math.max(line.size, 1) : 0;
      return step > 0.5 && step < 3 ? [step] : [];
    }),
  );
  return usual(steps, 0.05) || 1.2;
}

/** Whether its paragraphs begin with an indent. */
function usesIndents(placed: readonly Placed[]): boolean {
  const indented = placed.filter(isIndented).length;
  return indented > placed.length / 30 && indented < placed.length / 2;
}

function fontOf(placed: readonly Placed[]): string {
  const letters = new Map<string, number>();
  for (const { line } of placed) letters.set(line.font, (letters.get(line.font) ?? 0) + line.text.length);
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';
}

const isIndented = ({ line, left }: Placed): boolean => {
  const indent = (line.left - left) / line.size;
  return indent > INDENT && indent < 6;
};

interface Setting {
  leading: number;
  indents: boolean;
  /** that of most of the text */
  font: string;
}

/** Whether a line carries on the paragraph of the one before it. */
function goesOn(before: Placed, one: Placed, { leading, indents, font }: Setting): boolean {
  const [a, b] = [before.line, one.line];
  const size = Math.max(a.size, b.size);
  if (size > LARGER * Math.min(a.size, b.size)) return false;
  const sameColumn = a.page === b.page && b.y > a.y && !one.isFirst;
  if (sameColumn && b.y - a.y > APART * leading * size) return false;
  const ends = ENDS.test(a.text);
  // QUESTION: in bold, or after the end of a sentence
  const isLabel = LABEL.test(b.text);
  const isSet = b.sameType < b.text.length && b.font === font && b.sameType > 0;
  if (isLabel && (ends || (isSet && /[:：.]$/.test(b.text.slice(0, b.sameType))))) return false;
  if (ends && BULLET.test(b.text)) return false;
  // a line of its own in other type: a heading, a name
  if (
    a.font !== b.font &&
    (a.sameType === a.text.length || b.sameType === b.text.length) &&
    !isRoom(before, one)
  )
    return !isWholeOther(a, font) && !isWholeOther(b, font);
  if (isIndented(one) && !isIndented(before) && !(b.left - one.left > 3 * size)) return hangs(before, one);
  if (isIndented(one) && isIndented(before) && Math.abs(a.left - b.left) > 0.3 * size) return false;
  if (b.left < one.left - INDENT * size && a.left > before.left - INDENT * size) return false;
  if (isRoom(before, one)) return false;
  // where nothing sets paragraphs apart, the end of a sentence at the end of a page may be that of one
  return sameColumn || indents || !ends;
}

/** Whether a line is in another font than the text from end to end. */
const isWholeOther = (line: PageLine, font: string): boolean =>
  line.font !== font && line.sameType === line.text.length;

/** Q.  Words that begin here
 *      and go on under their beginning: the first line hangs out. */
function hangs(before: Placed, one: Placed): boolean {
  return before.line.left < before.left - INDENT * before.line.size && !isRoom(before, one);
}

/** Whether the first word of a line had room on the one before it: then that one ended a paragraph. */
function isRoom({ line: a, right }: Placed, { line: b }: Placed): boolean {
  const [word = ''] = b.text.split(' ', 1);
  const width = ((b.right - b.left) / Math.max(1, b.text.length)) * word.length;
  return a.right + width + SLACK * 0.25 * a.size < right - 0.5 * SLACK * a.size;
}
