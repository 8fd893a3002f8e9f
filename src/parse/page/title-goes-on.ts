import { furnitureOf } from '../../dialects/furniture.ts';
import type { Dialect } from '../../dialects/types.ts';
import { anyWord } from '../../languages/any.ts';
import { findDates } from '../../languages/dates.ts';
import { isOfficeWord } from '../../languages/office-names.ts';
import { personName } from '../../languages/person-name.ts';
import type { Segment } from '../stages.ts';
import { isFieldLine, isPointedTitle, isProse, lineText, TIME, TITLE_WORD } from './line-looks.ts';

const GOES_ON = new Set(anyWord(({ page }) => page?.titleGoesOn));
/** PRESS BRIEFING BY THE MINISTER, | PRESS BRIEFING BY ANN EXAMPLE & */
const IS_OPEN = /[,&]$/;
const LONGEST_LINE = 120;
const LONGEST = 300;

const wordsOf = (line: string): string[] => line.toLowerCase().split(/\s+/);

/** "Press Briefing on the Bridge" / "BY ANN EXAMPLE": below the title of the page the one that was printed on paper */
const isLouder = (line: string, above: string): boolean => !/\p{Ll}/u.test(line) && /\p{Ll}/u.test(above);

const goesOn = (word: string | undefined): boolean => word !== undefined && GOES_ON.has(word);

/** PRESS BRIEFING BY PRESS SECRETARY / ANN EXAMPLE: an office that wants its name; “by the President” is whole */
function namesOffice(above: string, line: string, { place }: Dialect): boolean {
  const words = wordsOf(above);
  const by = words.findLastIndex(goesOn);
  const office = by < 0 ? [] : words.slice(by + 1);
  if (!isOfficeWord(office[0] ?? '') || !isOfficeWord(office.at(-1) ?? '') || place?.pattern.test(line))
    return false;
  return (personName(line)?.given.length ?? 0) > 0;
}

/**
 * Whether a title that stands above goes on in this line: it breaks off before it, or names an occasion and the line begins with “by” or the
 * like, in whatever language. `above`: the title, as far as it was read.
 */
export function titleGoesOn(above: string, one: Segment, dialect: Dialect): boolean {
  const line = lineText(one);
  if (line === '' || line.length > LONGEST_LINE || above.length + line.length > LONGEST) return false;
  if (one.block.marker || one.block.rule || one.block.running || TIME.test(line) || isFieldLine(line))
    return false;
  if (findDates(line).length > 0 || (isProse(line) && !isPointedTitle(line)) || furnitureOf(line, dialect))
    return false;
  if (isLouder(line, above)) return false;
  // not “Pier E”
  if (/\p{L}{2}$/u.test(above) && goesOn(wordsOf(above).at(-1))) return true;
  if (IS_OPEN.test(above)) return true;
  return (TITLE_WORD.test(above) && goesOn(wordsOf(line)[0])) || namesOffice(above, line, dialect);
}
