import { wordsIn } from '../../languages/any.ts';
import { type Language, languageOf } from '../../languages/index.ts';

/** "“It is in the U.S. So”?" : what is said, and the marks behind it */
const MARKS_BEHIND = /^(.*?)([”"]?\??)$/su;
const LAST_WORD = /[\s,;–—-]+([\p{L}’']+)$/u;
/** So many are taken off at most, and so many words are left at least. */
const MOST = 4;
const FEWEST = 2;

/** What no title of a language ends with, and no question of it; and what stands before two names, and between them. */
interface Loose {
  loose: ReadonlySet<string>;
  looseInQuestion: ReadonlySet<string>;
  between: ReadonlySet<string>;
  pairs: ReadonlySet<string>;
}

const NONE: Loose = { loose: new Set(), looseInQuestion: new Set(), between: new Set(), pairs: new Set() };
const known = new WeakMap<Language, Loose>();

/** Every title asks for them. */
function looseIn(lang: string): Loose {
  const language = languageOf(lang);
  if (!language) return NONE;
  const { loose, looseInQuestion, between, pairs } = language.naming ?? {};
  const words = known.get(language) ?? {
    loose: new Set(wordsIn(loose)),
    looseInQuestion: new Set(wordsIn(looseInQuestion)),
    between: new Set(wordsIn(between)),
    pairs: new Set(wordsIn(pairs)),
  };
  known.set(language, words);
  return words;
}

const NAME = /^\p{Lu}/u;
/** "the Orlish": many */
const MANY = /(?:s|ish|ese)$/u;

/** "talks | between Hest" of “between Hest and Sarn”: one name alone, as the other is cut off; all of the text where none is. */
function withoutHalf(text: string, { between, pairs }: Loose): string {
  const words = text.split(' ');
  const at = words.findLastIndex((word) => between.has(word.toLowerCase()));
  const behind = words.slice(at + 1);
  const isHalf =
    at >= FEWEST &&
    behind.length > 0 &&
    behind.every((word) => NAME.test(word) && !MANY.test(word) && !pairs.has(word.toLowerCase()));
  return isHalf ? words.slice(0, at).join(' ') : text;
}

/**
 * A made title without the words at its end behind which something was to follow: “He tried to shield it from the” → “He tried to shield it”. A
 * question may end in “to” or “of”. @param lang BCP 47
 */
export function tidyEnd(title: string, lang: string): string {
  const [, said = '', marks = ''] = MARKS_BEHIND.exec(title) ?? [];
  const words = looseIn(lang);
  const loose = words[marks === '?' ? 'looseInQuestion' : 'loose'];
  let text = said;
  for (let times = 0; times < MOST; times++) {
    const found = LAST_WORD.exec(text);
    if (!found?.[1] || !loose.has(found[1].toLowerCase())) break;
    text = text.slice(0, found.index);
  }
  text = withoutHalf(text, words);
  return text.split(' ').length < FEWEST ? title : text + marks;
}
