import { TooComplexError } from '../../text/too-complex.ts';

/** Quotations, lists and lists in lists that a line may open. Each is a call into the next for a Markdown parser; people write five. */
export const DEEPEST_MARKDOWN = 32;

/**
 * How much looking back the marks of a text may cause: in each paragraph every mark may be held against every other, and
 * every underlined heading against those before it. So much in any case, and so much more for each character. An ordinary
 * transcript has a hundredth of it; the whole of it is a second of work for a megabyte.
 */
const FREE_WORK = 4_000_000;
const WORK_A_CHARACTER = 100;

// > > - 1. And the harvest?
const CONTAINERS = new RegExp(
  `^(?:[ \\t]*(?:>|[-*+](?=[ \\t])|\\d{1,9}[.)](?=[ \\t]))){${DEEPEST_MARKDOWN + 1}}`,
);
// - - - - - -      * * *      (a rule, however long)
const RULE = /^[ \t]*([-*_])(?:[ \t]*\1)*[ \t]*$/;
// ===      ---
const UNDERLINE = /^ {0,3}(?:=+|-+)[ \t]*$/;
const MARK = /[*_~[\]<!`|]/g;

/**
 * Refuses a text on which a Markdown parser would work for minutes or overflow the stack. Linear in the text.
 * @throws TooComplexError that says what is too much
 */
export function boundMarkdown(text: string): void {
  const most = FREE_WORK + WORK_A_CHARACTER * text.length;
  let work = 0;
  let underlines = 0;
  let marks = 0;
  const endOfBlock = () => {
    work += marks * marks;
    marks = 0;
  };
  for (const line of text.split(/\r\n|[\r\n]/)) {
    if (CONTAINERS.test(line) && !RULE.test(line)) {
      throw new TooComplexError(`A line opens more than ${DEEPEST_MARKDOWN} quotations and lists`);
    }
    if (UNDERLINE.test(line)) underlines += 1;
    if (line.trim() === '') endOfBlock();
    marks += line.match(MARK)?.length ?? 0;
  }
  endOfBlock();
  if (work + 4 * underlines * underlines > most) {
    throw new TooComplexError('It holds more Markdown marks than a transcript needs');
  }
}
