import { isLittleWord } from '../../languages/words.ts';
import type { Turn } from '../../model/briefing.ts';
import { holdsHan } from '../../text/holds-han.ts';
import { slug } from '../../text/slug.ts';
import { derivedTitle } from './titles.ts';

/** Each sign of Chinese becomes a syllable of the address. */
const MOST_HAN = 12;
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;
/** No title is longer. */
const WHOLE = 400;

function wholeText(turns: readonly Turn[], asked: boolean): string[] {
  return turns.flatMap(({ role, paragraphs }) => ((role === 'question') === asked ? paragraphs : []));
}

/** Of words that were cut: when-will-the-ferry-run-to-the → when-will-the-ferry-run */
function withoutLittleEnd(words: string, lang: string): string {
  let head = words;
  for (;;) {
    const hyphen = head.lastIndexOf('-');
    if (hyphen < 0 || !isLittleWord(head.slice(hyphen + 1), lang)) return head;
    head = head.slice(0, hyphen);
  }
}

/**
 * What an item’s id is made of where no title is printed: its own words alone. A title weighs them by all that is said in
 * the briefing, so that one more exchange may change it; an id may not follow.
 *
 * @param lang BCP 47
 * @returns ASCII letters, digits and hyphens; empty where nothing was said
 */
export function idWords(turns: readonly Turn[], lang: string): string {
  const title = derivedTitle(wholeText(turns, true), wholeText(turns, false), lang) ?? '';
  const words = slug(holdsHan(title) && !KANA.test(title) ? [...title].slice(0, MOST_HAN).join('') : title);
  return slug(title, WHOLE) === words ? words : withoutLittleEnd(words, lang);
}
