import { nameKey } from '../text/name-key.ts';
import { isGivenName, isOfOffice } from './office-names.ts';

const WORD = /[\p{L}\p{M}]+(?:[.'’-][\p{L}\p{M}]+)*\.?|[^\p{L}\p{M}\s]/gu;
const POSSESSIVE = /['’]s$/i;
const INITIAL = /^\p{Lu}\.$/u;
/** What a name within a sentence stands behind: at its beginning any word has a capital, "Did Vale …" */
const INSIDE = /^(?:\p{Ll}|,$)/u;

/** The names of a title that end with a surname (`nameKey`), each in full: "Briefing by Press Secretary Ann B. Example" → Ann B. Example */
export const fullNamesIn = (title: string, surname: string): string[] => namesIn(title, surname, () => true);

/** The same of what is said: only where the name stands within a sentence, "joined by Ann Example". */
export const fullNamesSaid = (text: string, surname: string): string[] =>
  namesIn(text, surname, (before) => before !== undefined && INSIDE.test(before));

/** @param mayBe whether a name may stand behind that word */
function namesIn(text: string, surname: string, mayBe: (before: string | undefined) => boolean): string[] {
  const words = text.match(WORD) ?? [];
  return words.flatMap((word, at) => {
    const last = word.replace(/\.$/, '').replace(POSSESSIVE, '');
    if (nameKey(last) !== surname) return [];
    const initial = INITIAL.test(words[at - 1] ?? '') ? [words[at - 1] ?? ''] : [];
    const first = at - 1 - initial.length;
    const given = words[first] ?? '';
    // "Secretary of State Vale", in whom no State is a first name
    if (isOfOffice(words[first - 1], words[first - 2])) return [];
    return isGivenName(given) && mayBe(words[first - 1])
      ? [[given, ...initial, last].map(asNamed).join(' ')]
      : [];
  });
}

/** McVALE, DeVALE, O’VALE */
const AFTER_PREFIX = /^(\p{Lu}\p{Ll}{1,2}|O['’]|D['’])(\p{Lu}{2,})$/u;

/** JAY → Jay, McVALE → McVale */
function asNamed(word: string): string {
  const [, prefix = '', rest = ''] = AFTER_PREFIX.exec(word) ?? [];
  if (rest !== '') return prefix + asNamed(rest);
  return word.length > 1 && !word.endsWith('.') && word === word.toUpperCase()
    ? word.charAt(0) + word.slice(1).toLowerCase()
    : word;
}
