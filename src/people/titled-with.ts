import { isOfficeWord } from '../languages/office-names.ts';
import { nameKey } from '../text/name-key.ts';
import type { Heard } from './types.ts';

/** Whether the title has the office, in its whole form, right before a full name: “Remarks by Governor Cal Vale”, no “Deputy Governor Cal Vale”. */
export function isTitledWith({ title }: Pick<Heard, 'title'>, office: string, name: string): boolean {
  const words = wordsOf(title);
  const called = [...wordsOf(office), ...wordsOf(name)];
  return words.some(
    (_, at) =>
      called.every((word, behind) => words[at + behind] === word) && !isOfficeWord(words[at - 1] ?? ''),
  );
}

const wordsOf = (text: string): string[] =>
  text
    .split(/[^\p{L}\p{M}'’-]+/u)
    .map((word) => nameKey(word.replace(/['’]s$/i, '')))
    .filter(Boolean);
