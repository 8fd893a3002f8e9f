import type { Item } from '../model/briefing.ts';
import { kindAt, LETTER, MARK, widthOf } from '../text/characters.ts';
import { plain } from '../text/plain.ts';
import { capitalsTell, type Heard, listener } from './heard.ts';
import { casedWords, oftenIn } from './often-words.ts';
import { pairsIn, printPairs } from './pairs-said.ts';
import { type PrintedUses, printUses, undotted, WordUses } from './word-uses.ts';

/** What topics are found by in one item: the beginnings of question and answer, as names that may be and words that tell. */
export interface ItemSubjects {
  asked: Heard;
  answered: Heard;
  /** words of at least four letters, each once, with spaces between: of the printed title and of what is said first */
  telling: string;
  /** the words of what it is called, in order, with spaces between (often-words.ts) */
  called: string;
  /** words that come back in all that is said, with spaces between (often-words.ts) */
  often: string;
  /** pairs of words in a row that the question says, or that come back (pairs-said.ts) */
  pairs: string;
}

/** The same of a briefing, and how the words of these beginnings are written in it (`printUses`). */
export interface Subjects {
  uses: PrintedUses;
  items: ItemSubjects[];
}

/** So much of a question and of an answer is read: what it is about is said early, and the cost stays with the number of items. */
const QUESTION_LENGTH = 500;
const ANSWER_LENGTH = 700;
/** So much of a title, which has a hundred characters or two: what is longer is none. */
const TITLE_LENGTH = 500;
/** The same of what an item is called, whether that is printed or was made of what is said. */
const NAME_LENGTH = 300;
/** So many characters of a question and of an answer are compared with those of other items. */
const COMPARED = 350;
/** Pairs of words are looked for in so many characters of an item: in a longer one two say little. */
const PAIRED = 4000;
/** A word of fewer letters tells little. */
const SHORTEST_TELLING = 4;

/** The printed title of an item: its own, or that of the table of contents it stands under; null where none is printed. */
export function printedTitle({ title, titleFrom, topic }: Item): string | null {
  const printed = titleFrom === 'text' ? topic : title;
  return printed === null ? null : beginning(printed, TITLE_LENGTH);
}

/** What an item is called, whether that is printed or was made of what is said. */
export const nameOf = ({ title }: Item): string => title.slice(0, NAME_LENGTH);

/** @param lang of the briefing, BCP 47 */
export function subjectsOf(items: readonly Item[], lang: string): Subjects {
  const hear = listener(lang);
  const uses = new WordUses(lang);
  const often = oftenIn(lang);
  const pairs = capitalsTell(lang) ? pairsIn(lang) : null;
  const found = items.map((item): ItemSubjects => {
    const question = item.turns.find((turn) => turn.role === 'question');
    const answer = item.turns.find((turn) => turn.role !== 'question');
    const asked = question ? beginning(plain(question, QUESTION_LENGTH), QUESTION_LENGTH) : '';
    const answered = answer ? beginning(plain(answer, ANSWER_LENGTH), ANSWER_LENGTH) : '';
    uses.read(undotted(`${asked} ${answered}`));
    const compared = `${printedTitle(item) ?? ''} ${asked.slice(0, COMPARED)} ${answered.slice(0, COMPARED)}`;
    const whole = undotted(item.turns.map((turn) => plain(turn)).join('\n'));
    return {
      asked: hear(asked),
      answered: hear(answered),
      telling: tellingWords(compared).join(' '),
      called: casedWords(undotted(nameOf(item))).join(' '),
      often: often(whole).join(' '),
      pairs: pairs ? printPairs(pairs(undotted(asked.slice(0, COMPARED)), whole.slice(0, PAIRED))) : '',
    };
  });
  return { uses: printUses(uses.uses), items: found };
}

/** The words of a text by which it may be told from others, in small letters, each once: four letters or marks in a row, or more. */
export function tellingWords(text: string): string[] {
  const small = text.toLowerCase();
  const words = new Set<string>();
  for (let at = 0; at < small.length; ) {
    const start = at;
    let letters = 0;
    let kind = kindAt(small, at);
    for (; kind & (LETTER | MARK); kind = kindAt(small, at)) {
      at += widthOf(kind);
      letters += 1;
    }
    if (letters >= SHORTEST_TELLING) words.add(small.slice(start, at));
    at += widthOf(kind);
  }
  return [...words];
}

/** Cut at the end of a sentence or a word. */
function beginning(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length);
  const end = Math.max(cut.lastIndexOf('. '), cut.lastIndexOf('? '));
  return end > length / 2 ? cut.slice(0, end + 1) : cut.slice(0, cut.lastIndexOf(' ') + 1);
}
