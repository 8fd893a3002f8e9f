import type { Item, Message } from '../model/briefing.ts';
import { plain } from '../text/plain.ts';
import { isDoubted } from './doubted.ts';

/** The length that search engines and previews show of a description. */
const LENGTH = 160;
/** So much of a turn is looked through for the heart of a question. */
const ENOUGH = 2000;

interface Described {
  item: Pick<Item, 'kind' | 'titleFrom'>;
  description: string;
}

interface Opened {
  opening: string | null;
  description: string;
}

const SENTENCE_END = /[.?!。？！]/g;

/** The heart of the question, where it is not the title already; null where nobody asked. */
export function asked({ item, description }: Described): string | null {
  return item.kind === 'exchange' && item.titleFrom !== 'text' && description !== '' ? description : null;
}

/** The first words of the answer, cut at a word's end behind at most `length` characters (of `OPENING`); the description where nobody answers. */
export function firstWords({ opening, description }: Opened, length: number): string {
  // lines of some publishers have two spaces that do not break behind each sentence
  const said = (opening ?? description).replace(/\s+/gu, ' ');
  if (said.length <= length) return said;
  const cut = said.slice(0, length);
  const end = cut.lastIndexOf(' ');
  const kept = cut.slice(0, end > length / 2 ? end : length).replace(/[\s,;:–—-]+$/u, '');
  // behind a full stop it would be a row of four
  return kept.endsWith('.') ? `${kept}\u00a0…` : `${kept}…`;
}

/** The longest beginning of an answer that a list shows, and one letter that says whether it goes on. */
const OPENING = 281;

/** The beginning of what is answered or stated first; null where nobody does. */
export function openingOf({ turns }: Item): string | null {
  return (
    turns
      .find((turn) => turn.role !== 'question')
      ?.paragraphs.join(' ')
      .slice(0, OPENING) ?? null
  );
}

/** So much of what others answer is kept: as much as a line of a list shows of it, and one letter more. */
const LINE = 101;

/**
 * What each of those answers or states first who do so behind somebody else, as far as a line shows it: by the name as printed, with no
 * name twice. A list of what one of them said shows no words of another. @param messages of the briefing: who is doubted is nobody
 */
export function otherOpenings(
  { turns }: Pick<Item, 'turns'>,
  messages: readonly Message[] = [],
): [name: string, words: string][] {
  const heard = turns.filter(({ role }) => role !== 'question');
  const known = heard.filter((turn) => !isDoubted(messages, turn));
  const first = known[0] === heard[0] ? heard[0]?.speaker : null;
  const found = new Map<string, string>();
  for (const { speaker, paragraphs } of known) {
    if (speaker === null || speaker === first || found.has(speaker)) continue;
    found.set(speaker, paragraphs.join(' ').slice(0, LINE));
  }
  return [...found];
}

/** One sentence on an item, for previews and lists: the question's heart, or the first words said. */
export function describe(item: Item): string {
  const question = item.turns.find((turn) => turn.role === 'question');
  const answer = item.turns.find((turn) => turn.role !== 'question');
  // a title made of the question would only be repeated
  const says = item.titleFrom === 'text' ? (answer ?? question) : (question ?? answer);
  if (!says) return '';
  const text = plain(says, ENOUGH);
  return shorten((says === question && heart(text)) || text, LENGTH);
}

/** "Thank you. The dam at Orlu is late. Who pays for it?" → "Who pays for it?"; null where no sentence asks. */
function heart(text: string): string | null {
  let last: string | null = null;
  let start = 0;
  for (const { 0: mark, index } of text.matchAll(SENTENCE_END)) {
    if (mark === '?' || mark === '？') {
      last = text.slice(start, index + 1).trim();
      if (last.length >= 40) return last;
    }
    start = index + 1;
  }
  return last;
}

/** Cuts at a word's end and says so with an ellipsis. */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length);
  const space = cut.lastIndexOf(' ');
  const kept = space > length * 0.6 ? cut.slice(0, space) : cut.replace(/[\ud800-\udbff]$/, '');
  return `${kept.replace(/[\s,;:–—-]+$/, '')}…`;
}
