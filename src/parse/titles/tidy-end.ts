import { wordsIn } from '../../languages/any.ts';
import { type Language, languageOf } from '../../languages/index.ts';

/** "“It is in the U.S. So”?" : what is said, and the marks behind it */
const MARKS_BEHIND = /^(.*?)([”"]?\??)$/su;
const LAST_WORD = /[\s,;–—-]+([\p{L}’']+)$/u;
/** So many are taken off at most, and so many words are left at least. */
const MOST = 4;
const FEWEST = 2;

/** What no title of a language ends with, and no question of it. */
interface Loose {
  loose: ReadonlySet<string>;
  looseInQuestion: ReadonlySet<string>;
}

const NONE: Loose = { loose: new Set(), looseInQuestion: new Set() };
const known = new WeakMap<Language, Loose>();

/** Every title asks for them. */
function looseIn(lang: string): Loose {
  const language = languageOf(lang);
  if (!language) return NONE;
  const { loose, looseInQuestion } = language.naming ?? {};
  const words = known.get(language) ?? {
    loose: new Set(wordsIn(loose)),
    looseInQuestion: new Set(wordsIn(looseInQuestion)),
  };
  known.set(language, words);
  return words;
}

/**
 * A made title without the words at its end behind which something was to follow: “He tried to shield it from the” → “He tried to shield it”. A
 * question may end in “to” or “of”. @param lang BCP 47
 */
export function tidyEnd(title: string, lang: string): string {
  const [, said = '', marks = ''] = MARKS_BEHIND.exec(title) ?? [];
  const loose = looseIn(lang)[marks === '?' ? 'looseInQuestion' : 'loose'];
  let text = said;
  for (let times = 0; times < MOST; times++) {
    const found = LAST_WORD.exec(text);
    if (!found?.[1] || !loose.has(found[1].toLowerCase())) break;
    text = text.slice(0, found.index);
  }
  return text.split(' ').length < FEWEST ? title : text + marks;
}
