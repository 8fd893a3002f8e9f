import { furnitureOf } from '../../dialects/furniture.ts';
import type { Dialect } from '../../dialects/types.ts';
import { anyPhrase } from '../../languages/any.ts';
import { findDates } from '../../languages/dates.ts';
import type { Furniture } from '../../model/briefing.ts';
import type { Segment } from '../stages.ts';
import { isDateLine, isFieldLine, isPointedTitle, lineText, TIME, TITLE_WORD } from './line-looks.ts';
import { titleGoesOn } from './title-goes-on.ts';

/** Home > Newsroom > Briefings | Home › Media › Transcripts: the way to the page, which names its place and not what stands on it. */
const TRAIL = /^[^>›]{1,40}\s[>›]\s(?:[^>›]{1,80}\s[>›]\s){0,6}[^>›]{1,80}$/;

/** Ministry of Finance of the Republic of Norland */
const BODY = new RegExp(
  anyPhrase(({ page }) => page?.bodies),
  'iu',
);
/** "Ministry of Finance of the Republic of Norland": a name, each word of which has a capital or is a little one */
const PARTICLE =
  /^(?:of|the|and|for|on|in|de|des|du|del|la|las|los|y|et|der|für|und|e|di|della|delle|dei|и|по)$/u;
const isName = (text: string): boolean =>
  text.split(/\s+/).every((word) => /^[^\p{L}]*\p{Lu}/u.test(word) || PARTICLE.test(word));
/** "Ministère des Affaires maritimes": in languages whose adjectives have no capital it is told by what follows the body */
const IS_OF = /^[^\p{L}]*\p{Lu}\p{L}+ (?:de|des|du|del|der|di|d[’'])(?= |\p{L})/u;
const LONGEST_WEAK = 40;
/** The name of who publishes may be longer. */
const LONGEST_BODY = 100;

/** A line of the page’s own above a title, "Content Viewer": short, without a date and without a word that titles hold; or a trail. */
function isWeakTitle(text: string): boolean {
  if (TRAIL.test(text)) return true;
  if (findDates(text).length > 0 || TITLE_WORD.test(text)) return false;
  return (
    text.length <= LONGEST_WEAK ||
    (text.length <= LONGEST_BODY && BODY.test(text) && (isName(text) || IS_OF.test(text)))
  );
}

/** Title: Doorstop in Northport */
const TITLE_FIELD = /^title\s*:/i;
const LONGEST_TITLE = 500;
/** "Remarks" alone is the name of a section. */
const SHORTEST_TITLE = 12;
/** How far behind the first line a title may stand. */
const TITLE_WITHIN = 12;

/** Index of the line that names the briefing: the first, unless that says nothing and one behind it does; -1 if there is none. */
export function titleAt(
  segments: readonly Segment[],
  dialect: Dialect,
  isLabel: (one: Segment) => boolean,
  decided: ReadonlyMap<Segment, Furniture['kind']>,
): number {
  const isBegun = (text: string, next: Segment | undefined) =>
    next !== undefined && !isLabel(next) && titleGoesOn(text, next, dialect);
  let first = -1;
  for (const [index, one] of segments.entries()) {
    if (first >= 0 && index > first + TITLE_WITHIN) break;
    const text = lineText(one);
    if (decided.has(one) || one.block.running) continue;
    if (isLabel(one) || one.block.marker) break;
    if (dialect.tocHeading?.pattern.test(text) || dialect.answersHeading?.pattern.test(text)) break;
    const known = furnitureOf(text, dialect)?.kind;
    if (known === 'chrome' || known === 'letterhead' || isDateLine(text)) continue;
    if (isFieldLine(text) && !TITLE_FIELD.test(text)) continue;
    const isSentence = /[.!?。！？][”"’»]?$/.test(text) && (known !== undefined || !isPointedTitle(text));
    if (text.length > LONGEST_TITLE || isSentence) break;
    if (known || one.block.rule || TIME.test(text)) continue;
    const named = dialect.spokesperson?.some(({ pattern }) => pattern.test(text)) ?? false;
    if (first < 0) {
      first = index;
      if (named || !isWeakTitle(text)) return first;
    } else if (
      named ||
      (TITLE_WORD.test(text) &&
        (text.length >= SHORTEST_TITLE || isBegun(text, segments[index + 1])) &&
        !TRAIL.test(text))
    )
      return index;
  }
  return first;
}
