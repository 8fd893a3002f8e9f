import { localeFor } from '../text/locale.ts';
import { unaccented } from '../text/unaccented.ts';
import type { Speaker, Topic } from './entities.ts';
import { byName, inRegister, registerWord } from './order.ts';

/** What begins with one letter of the alphabet of a language. */
export interface Letter<T> {
  /** "A"; "#" for what begins with no letter */
  letter: string;
  /** what it is jumped to by: no id of an item begins so */
  id: string;
  held: readonly T[];
}

const NO_LETTER = '#';

/**
 * A list by the letters that its words begin with, in the order of the list; what begins with no letter stands last.
 * @param word under which one stands: of a person the surname
 */
export function byLetter<T extends { address: string }>(
  list: readonly T[],
  lang: string,
  word: (one: T) => string,
): Letter<T>[] {
  const letterOf = letterReader(lang);
  const letters = new Map<string, T[]>();
  for (const one of list) {
    const letter = letterOf(word(one), one.address);
    const held = letters.get(letter);
    if (held) held.push(one);
    else letters.set(letter, [one]);
  }
  const others = letters.get(NO_LETTER);
  letters.delete(NO_LETTER);
  if (others) letters.set(NO_LETTER, others);
  return [...letters].map(([letter, held], at) => ({ letter, id: `_letter-${at + 1}`, held }));
}

/** "Élysée" is under E, but "Ñandú" of Spanish under Ñ: where the language has it for a letter of its own. */
function letterReader(lang: string): (word: string, address: string) => string {
  const locale = localeFor(Intl.Collator, lang);
  const { compare } = new Intl.Collator(locale, { sensitivity: 'base' });
  return (word, address) => {
    const first = /[\p{L}\p{N}]/u.exec(word.normalize('NFC'))?.[0] ?? NO_LETTER;
    if (/\p{Script=Han}/u.test(first)) return (lang.startsWith('zh') && initialOf(address)) || NO_LETTER;
    if (!/\p{L}/u.test(first)) return NO_LETTER;
    const bare = unaccented(first);
    return (compare(bare, first) === 0 ? bare : first).toLocaleUpperCase(locale);
  };
}

/** Addresses have Chinese words in Latin letters: "/zh/topics/ri-ben.html" → "R" */
const initialOf = (address: string): string | undefined =>
  /\/([a-z])[^/]*$/.exec(address)?.[1]?.toUpperCase();

export const topicsByLetter = (topics: readonly Topic[], lang: string): Letter<Topic>[] =>
  byLetter(topics.toSorted(byName(lang)), lang, ({ name }) => name);

/** Persons by surname. */
export const peopleByLetter = (people: readonly Speaker[], lang: string): Letter<Speaker>[] =>
  byLetter(inRegister(people, lang), lang, registerWord);

export const newsroomsByLetter = (newsrooms: readonly Speaker[], lang: string): Letter<Speaker>[] =>
  byLetter(newsrooms.toSorted(byName(lang)), lang, ({ name }) => name);
