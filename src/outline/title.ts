import type { Item, Turn } from '../model/briefing.ts';

/** Printed titles that were joined to an exchange with less confidence than this are shown as doubtful. */
const SURE = 0.6;

/** Whether a printed title may be another exchange’s. */
export function isDoubtful({ titleFrom, confidence }: Item): boolean {
  return titleFrom === 'toc' && typeof confidence === 'number' && confidence < SURE;
}

/** Whether a title stands nowhere in the transcript and was given by nobody: it was made of what is said. */
export const isMade = ({ titleFrom, titleDecided }: Pick<Item, 'titleFrom' | 'titleDecided'>): boolean =>
  titleFrom === 'text' && titleDecided !== true;

/**
 * Index of the first turn that says the words of a derived title in one piece: a page can then put a sign beside them
 * and need not print them twice. Null for printed titles, and where nobody says them so.
 */
export function heartOf(item: Item): number | null {
  if (!isMade(item)) return null;
  const { title, turns } = item;
  const find = findWords(title);
  const says = ({ paragraphs }: Turn) => paragraphs.some((paragraph) => find(paragraph) !== null);
  const index = turns.findIndex(says);
  return index < 0 ? null : index;
}

export interface Found {
  start: number;
  end: number;
}

/** Finds the words of a derived title where they were said: with two spaces after a sentence, in small letters. */
export function findWords(title: string): (text: string) => Found | null {
  // “The bridge is closed”, “The bridge is closed”?: the marks are ours
  const words = title
    .replace(/^“([^“”]*)”\??$/u, '$1')
    .replace(/\s*…$/u, '')
    .replace(/\s+/gu, ' ');
  const rest = words.slice(1);
  const first = words[0]?.toLowerCase();
  let apart: string[] | undefined;
  let inAnyForm: RegExp | undefined;
  return (text) => {
    // nearly always they stand there as they are but for the first letter, and looking for that is much quicker
    const start = text.indexOf(rest, 1) - 1;
    if (start >= 0 && text[start]?.toLowerCase() === first) return { start, end: start + words.length };
    if (text.length < words.length) return null;
    // a paragraph that lacks one of the words lacks the title, which is told before a pattern is made of it
    apart ??= caseless(words).split(' ');
    if (!holdsInOrder(caseless(text), apart)) return null;
    inAnyForm ??= new RegExp(literally(words).replaceAll(' ', '\\s+'), 'iu');
    const found = inAnyForm.exec(text);
    return found && { start: found.index, end: found.index + found[0].length };
  };
}

/** The same for any two letters that are one letter to a pattern whose flags are “iu”. */
const caseless = (text: string) => text.toLowerCase().toUpperCase();

function holdsInOrder(text: string, words: readonly string[]): boolean {
  let at = 0;
  for (const word of words) {
    const found = text.indexOf(word, at);
    if (found < 0) return false;
    at = found + word.length;
  }
  return true;
}

const literally = (words: string) => words.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
