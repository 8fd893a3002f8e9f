import { anyWord } from '../../languages/any.ts';
import { foldSpace, trimEnd } from '../../text/space.ts';
import { corrected } from '../../text/struck.ts';

const STAGE =
  /\((?:[Ll]aughter|[Aa]pplause|[Ii]naudible|[Cc]rosstalk|[Pp]ause|[Rr]isas|[Ss]miles?|[Oo]ff.?[Mm]i(?:c|ke)|смех|[^()]{0,40}(?:laugh|applau|inaudible|crosstalk|off.?mi[ck])[^()]{0,40})\.?\)|\[(?:inaudible|laughter|crosstalk|sic|applause)[^\]]{0,30}\]/giu;
const SENTENCES = /[^.?!。？！؟…]+(?:[.?!。？！؟…]+["”’»)\]]*|$)/g;
const ABBREVIATION =
  /\b(?:Mr|Mrs|Ms|Dr|Prof|Gen|Sen|Rep|Gov|Lt|Col|St|No|vs|U\.S|U\.N|U\.K|a\.m|p\.m|e\.g|i\.e|[A-Z])\.$/;
const LONGEST_ABBREVIATION = 5;
/** Of a longer paragraph no more is read. */
const ENOUGH = 2500;
/** When will it -- | When will it… */
const DASH_AT_END = /(?:--|—|–|…|\.{3})$/u;
const LONGEST_DASH = 3;
/** -- open in spring? | open in spring? */
const CARRIED_ON = /^\s*(?:--|—|–|…|\.{3}|\p{Ll})/u;
const DASH = /--|—/;
/** On the ferry -- … : says what is asked about */
const DECLARES = anyWord(({ naming }) => naming?.spoken?.declaringFirst).join('|');
/** Is there -- when will it open? | My question — Mr. President, … : begun, left, and begun anew */
const FALSE_START = new RegExp(
  String.raw`^(?!(?:${DECLARES})\s)(?:[^\s.?!,]+\s+){0,3}[^\s.?!,]+\s*(?:--|—)\s+(?=(?:\S+\s+){4})`,
  'iu',
);

/** What somebody said before the dash at which they broke off; null where they did not. */
function beforeDash(text: string): string | null {
  const end = trimEnd(text);
  const dash = DASH_AT_END.exec(text.slice(Math.max(0, end - LONGEST_DASH), end));
  return dash && text.slice(0, trimEnd(text, end - dash[0].length));
}

/**
 * What a paragraph says: without stage directions, the line that closes a page and dashes at its start. A sentence that
 * somebody broke off ends in an ellipsis. Only the first 2,500 characters are read.
 */
export function spokenText(paragraph: string): string {
  const head = corrected(paragraph).slice(0, ENOUGH);
  let said = foldSpace(head.includes('(') || head.includes('[') ? head.replace(STAGE, ' ') : head);
  if (said.includes('END')) said = said.replace(/\s*\bEND\s+(?:AT\s+)?\d{1,2}:\d{2}.{0,30}$/u, '');
  const whole = beforeDash(said);
  if (whole !== null) said = /[.?!。？！]$/.test(whole.slice(-1)) ? whole : `${whole}…`;
  said = said.replace(/^[\s—–…-]+/u, '');
  return DASH.test(said) ? said.replace(FALSE_START, '') : said;
}

/** "the price of" and "of bread": whoever carries on says the last words again. */
function spliced(before: string, rest: string): string {
  const words = before.slice(-60).split(' ').slice(-3);
  const again = words.findIndex((_, from) => rest.startsWith(`${words.slice(from).join(' ')} `));
  return `${before} ${again < 0 ? rest : rest.slice(words.slice(again).join(' ').length + 1)}`;
}

/** Paragraphs of which one was broken off and carried on in the next become one: "Is the ferry --", "-- still going?" */
export function joinBrokenOff(paragraphs: readonly string[]): string[] {
  const joined: string[] = [];
  for (const paragraph of paragraphs) {
    const before = joined.at(-1);
    const isShort = before !== undefined && before.length + paragraph.length <= ENOUGH;
    const begun = isShort ? beforeDash(before) : null;
    if (begun !== null && CARRIED_ON.test(paragraph)) {
      const rest = paragraph.replace(/^\s*(?:--|—|–|…|\.{3})\s*/u, '');
      joined[joined.length - 1] = spliced(begun, rest);
    } else joined.push(paragraph);
  }
  return joined;
}

/** Whether a piece of text goes on with the sentence before it: behind an abbreviation, in small letters, glued to a letter. */
function goesOn(sentence: string, piece: string): boolean {
  return (
    ABBREVIATION.test(sentence.trimEnd().slice(-LONGEST_ABBREVIATION - 1)) ||
    /^\s*[a-z0-9,]/.test(piece) ||
    (/^\S/.test(piece) && /[A-Za-z\d.]$/.test(sentence))
  );
}

/** The sentences of a text, abbreviations not cut; each is made when it is asked for. */
export function* sentences(text: string): Generator<string> {
  let sentence = '';
  for (const piece of text.match(SENTENCES) ?? []) {
    if (sentence && !goesOn(sentence, piece)) {
      yield sentence.trim();
      sentence = '';
    }
    sentence += piece;
  }
  if (sentence.trim()) yield sentence.trim();
}
