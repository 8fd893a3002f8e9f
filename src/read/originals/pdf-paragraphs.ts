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
/** Of the size: what is said beside names of their own column begins a dozen letters further in. */
const WIDEST_INDENT = 16;
/** Of the usual distance of two lines: paragraphs that are set apart are so by half a line at least. */
const APART = 1.3;
/** Of the size: headings are larger by a fifth. */
const LARGER = 1.12;
/** Of its size: a space, and how far a line may be short of its column’s edge though the next word had no room. */
const SPACE = 0.3;
const SLACK = 0.6;
/** A column has so many lines before its edges say anything. */
const FEWEST = 3;
/** He left.   She stayed?”   他走了。 */
const ENDS = /[.!?:…。！？：][)\]”’"'»」』]*$/u;
/** QUESTION:   MR. HALE:   Q.   A:   Ms. Arden (Herald):   问： */
const LABEL =
  /^(?:(?:Q|A|P|R|F|В|О)[.:]\s|\p{Script=Han}[:：]|[\p{Lu}\p{Script=Han}][\p{Lu}\p{Script=Han}\p{M}\s.,'’()-]{1,60}[:：]|\p{Lu}[\p{L}.'’-]*(?:\s\p{Lu}[\p{L}.'’-]*){0,4}(?:\s\([^()]{1,40}\))?:\s)/u;
/** •   1.   – */
const BULLET = /^(?:[•‣▪·●○◦*–—-]|\d{1,3}[.)])\s/u;

/** A word goes on in the next line. */
const DIVIDED = /\p{L}[-\u2010\u00ad]$/u;

/** The paragraphs of a text that is set on pages, by how it is set. */
export function paragraphsOf(bands: readonly Band[]): Paragraph[] {
  const placed = bands.flatMap(placedIn);
  const setting: Setting = { leading: leadingOf(bands), font: fontOf(placed), ...edgesOf(placed) };
  const paragraphs: PageLine[][] = [];
  for (const [at, one] of placed.entries()) {
    const before = placed[at - 1];
    const open = paragraphs.at(-1);
    if (before && open && goesOn(before, one, setting)) open.push(one.line);
    else paragraphs.push([one.line]);
  }
  return paragraphs;
}

/** Of the lines of a column so many begin at its edge, at least. */
const AT_EDGE = 0.1;

function placedIn({ lines }: Band): Placed[] {
  const lefts = lines.map((line) => line.left).sort((a, b) => a - b);
  const size = median(lines.map((line) => line.size)) || 1;
  const fewest = lines.length < FEWEST ? 1 : Math.max(2, Math.ceil(lines.length * AT_EDGE));
  // the first that so many lines share, which stand side by side in order
  const edge = lefts.find(
    (left, at) => (lefts[at + fewest - 1] ?? Number.POSITIVE_INFINITY) - left < size / 4,
  );
  // all but the few that stick out
  const rights = lines.map((line) => line.right).sort((a, b) => a - b);
  const right = rights[Math.floor((rights.length - 1) * 0.95)] ?? 0;
  return lines.map((line, at) => ({ line, left: edge ?? lefts[0] ?? 0, right, isFirst: at === 0 }));
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

function fontOf(placed: readonly Placed[]): string {
  const letters = new Map<string, number>();
  for (const { line } of placed) letters.set(line.font, (letters.get(line.font) ?? 0) + line.text.length);
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';
}

interface Setting {
  /** usual distance of two lines, by size of the type */
  leading: number;
  /** the font of most of the text */
  font: string;
  /**
   * How paragraphs begin: further in than they go on, further out (`Q.` with what is said beside it), or at the same edge, set apart by space. And
   * where the inner edge is, from the outer one, by size of the type.
   */
  begin: 'in' | 'out' | 'even';
  inner: number;
}

/** The inner edge is one of so many lines, at least. */
const AT_INNER = 1 / 30;

function edgesOf(placed: readonly Placed[]): Pick<Setting, 'begin' | 'inner'> {
  const steps = placed.map(stepOf).filter((step) => step > INDENT && step < WIDEST_INDENT);
  const inner = usual(steps, 0.5);
  const own = placed.filter((one) => Math.abs(stepOf(one) - inner) < 0.4).length;
  if (steps.length === 0 || own < Math.max(2, placed.length * AT_INNER)) return { begin: 'even', inner: 0 };
  const begins = { in: { of: 0, all: 0 }, out: { of: 0, all: 0 } };
  for (const [at, one] of placed.entries()) {
    const before = placed[at - 1];
    const side = Math.abs(stepOf(one) - inner) < 0.4 ? 'in' : Math.abs(stepOf(one)) < 0.4 ? 'out' : null;
    if (!before || !side) continue;
    begins[side].all += 1;
    if (isRoom(before, one) || (ENDS.test(before.line.text) && LABEL.test(one.line.text)))
      begins[side].of += 1;
  }
  const share = (side: 'in' | 'out') => begins[side].of / Math.max(1, begins[side].all);
  return { begin: share('in') >= share('out') ? 'in' : 'out', inner };
}

/** How far in a line begins, by size of its type. */
const stepOf = ({ line, left }: Placed): number => (line.left - left) / line.size;

/** Whether a line carries on the paragraph of the one before it. */
function goesOn(before: Placed, one: Placed, { leading, font, begin, inner }: Setting): boolean {
  const [a, b] = [before.line, one.line];
  const size = Math.max(a.size, b.size);
  if (size > LARGER * Math.min(a.size, b.size)) return false;
  const sameColumn = a.page === b.page && b.y > a.y && !one.isFirst;
  if (sameColumn && b.y - a.y > APART * leading * size) return false;
  if (DIVIDED.test(a.text) && /^\p{Ll}/u.test(b.text)) return true;
  const ends = ENDS.test(a.text);
  // QUESTION: in bold, or after the end of a sentence
  const isSet = b.font === font && b.sameType > 0 && b.sameType < b.text.length;
  if (LABEL.test(b.text) && (ends || (isSet && /[:：.]$/.test(b.text.slice(0, b.sameType))))) return false;
  if (ends && BULLET.test(b.text)) return false;
  // a line of its own in other type: a heading, a name
  if (isWholeOther(a, font) !== isWholeOther(b, font)) return false;
  const [from, to] = [stepOf(before), stepOf(one)];
  const isAt = (step: number, edge: number) => Math.abs(step - edge) < 0.4;
  if (begin === 'in' && isAt(to, inner)) return false;
  if (begin === 'out' && isAt(to, 0)) return false;
  const isUsual =
    (begin === 'in' && isAt(from, inner) && isAt(to, 0)) ||
    (begin === 'out' && isAt(from, 0) && isAt(to, inner));
  // set in the middle, or somewhere else
  if (!isUsual && !isAt(from, to)) return false;
  if (isRoom(before, one)) return false;
  // where nothing sets paragraphs apart but space, the end of a sentence at the end of a page may be that of one
  return sameColumn || begin !== 'even' || !ends;
}

/** Whether a line is in another font than the text from end to end. */
const isWholeOther = (line: PageLine, font: string): boolean =>
  line.font !== font && line.sameType === line.text.length;

/** Whether the first word of a line had room on the one before it: then that one ended a paragraph. */
function isRoom({ line: a, right }: Placed, { line: b }: Placed): boolean {
  const [word = ''] = b.text.split(' ', 1);
  const width = ((b.right - b.left) / Math.max(1, b.text.length)) * word.length;
  return a.right + width + SPACE * a.size < right - SLACK * a.size;
}
