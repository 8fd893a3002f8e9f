import { primaryTag } from '../languages/index.ts';
import { littleWordsOf } from '../languages/words.ts';
import { CAPITAL, IN_WORD, kindAt, LETTER, widthOf } from '../text/characters.ts';
import { talkWords } from './common-words.ts';

/** What is said so many times in an item is what it is about, however late. */
const OFTEN = 3;
/** In letters: what is shorter and in capitals throughout is no word, as "I" is. */
const SHORTEST = 2;

/**
 * The words of a text, letters and figures in a row: in small letters, but for those that are in capitals throughout, which mean
 * something else, "START" and "start", "US" and "us".
 */
export function casedWords(text: string): string[] {
  const words: string[] = [];
  for (let at = 0; at < text.length; ) {
    const start = at;
    let letters = 0;
    let capitals = 0;
    let kind = kindAt(text, at);
    for (; kind & IN_WORD; kind = kindAt(text, at)) {
      if (kind & LETTER) letters += 1;
      if (kind & CAPITAL) capitals += 1;
      at += widthOf(kind);
    }
    if (at > start) {
      const printed = text.slice(start, at);
      const stays = capitals === 0 || (capitals === letters && letters >= SHORTEST);
      words.push(stays ? printed : printed.toLowerCase());
    }
    at += widthOf(kind);
  }
  return words;
}

/** What finds the words that come back in a text, the first first; little words and those of talk are none. @param lang BCP 47 */
export function oftenIn(lang: string): (text: string) => string[] {
  const little = littleWordsOf(primaryTag(lang));
  const talk = talkWords(lang);
  return (text) => {
    const times = new Map<string, number>();
    for (const word of casedWords(text)) times.set(word, (times.get(word) ?? 0) + 1);
    const found: string[] = [];
    for (const [word, said] of times) {
      if (said >= OFTEN && word.length >= SHORTEST && !little.has(word) && !talk.has(word)) found.push(word);
    }
    return found;
  };
}
