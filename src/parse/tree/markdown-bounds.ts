import { linesOf } from '../../text/lines.ts';
import { TooComplexError } from '../../text/too-complex.ts';

/** Quotations, lists and lists in lists that a line may open. Each is a call into the next for a Markdown parser; people write five. */
export const DEEPEST_MARKDOWN = 32;

/** Items of lists, of which each takes some ten kilobytes while it is read. */
const MOST_ITEMS = 50_000;
/** A longer text takes gigabytes; a transcript of a whole day has one million characters. */
const LONGEST_MARKDOWN = 10_000_000;

/**
 * How much looking back the marks of a text may cause: in each paragraph every mark may be held against every other, and
 * every quotation and underlined heading against those before it. So much in any case, and so much more for each character. An
 * ordinary transcript has a hundredth of it; the whole of it is a second of work for a megabyte.
 */
const FREE_WORK = 4_000_000;
const WORK_A_CHARACTER = 100;
/** A heading or quotation costs as much as two marks of a paragraph. */
const WEIGHT = 4;

// - - - - - -      * * *      (a rule, however long)
const RULE = /^[ \t]*([-*_])(?:[ \t]*\1)*[ \t]*$/;
// ===      ---
const UNDERLINE = /^ {0,3}(?:=+|-+)[ \t]*$/;
const MARK = /[*_~[\]<!`|&)]/g;
// > > - 1. And the harvest?      (one of its markers)
const CONTAINER = /[ \t]*(?:>|[-*+](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$))/y;

/** How many quotations and lists a line opens. */
function containersOf(line: string): number {
  let count = 0;
  for (CONTAINER.lastIndex = 0; CONTAINER.test(line); count++);
  return count;
}

/**
 * Refuses a text on which a Markdown parser would work for minutes or overflow the stack. Linear in the text.
 * @throws TooComplexError that says what is too much
 */
export function boundMarkdown(text: string): void {
  if (text.length > LONGEST_MARKDOWN) {
    throw new TooComplexError(`It has more than ${LONGEST_MARKDOWN} characters`);
  }
  let work = 0;
  let flow = 0;
  let items = 0;
  let marks = 0;
  let quoted = false;
  const endOfBlock = () => {
    work += marks * marks;
    marks = 0;
  };
  for (const line of linesOf(text)) {
    const containers = RULE.test(line) ? 0 : containersOf(line);
    if (containers > DEEPEST_MARKDOWN) {
      throw new TooComplexError(`A line opens more than ${DEEPEST_MARKDOWN} quotations and lists`);
    }
    const isQuote = line.trimStart().startsWith('>');
    // a list goes on from line to line, a quotation too; what is nested opens anew
    if (containers > 1) flow += containers;
    else if (isQuote && !quoted) flow += 1;
    quoted = isQuote;
    if (containers > 0 && !isQuote) items += 1;
    if (UNDERLINE.test(line)) flow += 1;
    if (line.trim() === '') endOfBlock();
    // a line that ends in white space is looked at once more for each before it
    else if (/[ \t]$/.test(line)) marks += 1;
    marks += line.match(MARK)?.length ?? 0;
  }
  endOfBlock();
  if (items > MOST_ITEMS) throw new TooComplexError(`It lists more than ${MOST_ITEMS} things`);
  if (work + WEIGHT * flow * flow > FREE_WORK + WORK_A_CHARACTER * text.length) {
    throw new TooComplexError('It holds more Markdown marks than a transcript needs');
  }
}
