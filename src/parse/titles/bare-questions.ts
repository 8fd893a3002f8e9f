import { anyPhrase, anyWord } from '../../languages/any.ts';

/** What’s your comment? | Could you explain?: of such words alone is a question about the sentence before it */
const BARE_WORDS = new Set(anyWord(({ talk }) => talk?.bareWords));
/** 您对此有何评论？ | ¿Es cierto? */
const BARE_WHOLE = new RegExp(String.raw`^${anyPhrase(({ talk }) => talk?.bareQuestions)}\s*[?？]$`, 'u');

const LONGEST_BARE = 16;

/** A word, or a letter beyond ASCII, which none of the bare words holds. */
const WORD = /[A-Za-z’']+|\p{L}/gu;

function isBareWord(printed: string): boolean {
  if (BARE_WORDS.has(printed)) return true;
  const word = printed.toLowerCase();
  return BARE_WORDS.has(word) || BARE_WORDS.has(word.replace(/['’]s$/, ''));
}

/** Whether a question says nothing by itself: "What’s your comment?", "Is that still so?", "您对此有何评论？" */
export function isBareQuestion(sentence: string): boolean {
  if (BARE_WHOLE.test(sentence)) return true;
  let count = 0;
  WORD.lastIndex = 0;
  for (let found = WORD.exec(sentence); found; found = WORD.exec(sentence)) {
    if (++count > LONGEST_BARE || !isBareWord(found[0])) return false;
  }
  return count > 0;
}
