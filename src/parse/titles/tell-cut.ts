import type { Turn } from '../../model/briefing.ts';
import { lexiconOf } from './lexicon.ts';
import { spokenWords } from './spoken/words.ts';

/** "Ferry: | will it sail | ?", "Ferry: “ | it will sail | ”?": a question, or what is quoted, and the marks behind it */
const SAID =
  /^(?:(?<quoted>(?:.*: )?“)(?<words>[^“”]+)(?<behind>”\??)|(?<head>(?:.*: )?)(?<asked>[^“”]+)(?<mark>\?))$/su;
/** Where a sentence ends or breaks off; that of “Mr. Vale” and “U.S. aid” does not. */
const ENDS = /(?<!\b(?:Mr|Ms|Mrs|Dr|St|\p{Lu}))[.?!…]{1,8}(?=["”’)\]]{0,4}(?:\s|$))|--|[—–;]/gu;
const NO_WORD = /[^\p{L}\p{N}|]+/gu;
const END = ' | ';
/** "at 5 p m |": the title ends there, whatever goes on behind it */
const LAST_END = /[ |]+$/;
/** So many words left out change nothing: “…, right?”, “… or not?” They are among so many characters. */
const FEW = 2;
const NEAR = 120;
/** "The council has asked the mayor to open": so many words from the beginning of a sentence are a statement, and no name of something. */
const STATEMENT = 6;

const wordsOf = (text: string): string => ` ${text.toLowerCase().replace(NO_WORD, ' ').trim()} `;

/** Each text in small letters with a space between words, and a stroke where a sentence ends, and between them. */
const sentencesOf = (texts: readonly string[]): string =>
  wordsOf(texts.map((text) => text.replaceAll('|', ' ').replace(ENDS, END)).join(END));

/** All that is said, with a stroke before the first. */
const saidIn = (turns: readonly Turn[]): string =>
  sentencesOf(['', ...turns.flatMap(({ paragraphs }) => paragraphs)]);

/**
 * Whether these words are said, and each time a sentence goes on behind them that is not complete without that.
 * @param asides how begins what only adds to a question: "…, considering that it leans" @param opens they begin it
 */
function isCut(words: string, said: string, asides: ReadonlySet<string>, opens: boolean): boolean {
  const sought = (opens ? ' |' : '') + sentencesOf([words]).replace(LAST_END, ' ');
  if (sought.trim() === '') return false;
  let found = false;
  for (let at = said.indexOf(sought); at >= 0; at = said.indexOf(sought, at + 1)) {
    const behind = said.slice(at + sought.length, at + sought.length + NEAR);
    const end = behind.indexOf('|');
    const left = behind
      .slice(0, end < 0 ? behind.length : end)
      .split(' ')
      .filter(Boolean);
    if (left.length <= FEW || asides.has(left[0] ?? '')) return false;
    found = true;
  }
  return found;
}

/**
 * A made title with a sign that its question, its statement or what it quotes ends before the sentence does: “Will the ferry sail?” → “Will the ferry
 * sail…?” where more was asked, “… if the council pays for it?” @param lang BCP 47
 */
export function tellCut(title: string, turns: readonly Turn[], lang: string): string {
  const { quoted, words, behind, head, asked, mark } = SAID.exec(title)?.groups ?? {};
  const isStatement = !/[:“”?？…]/u.test(title) && title.split(' ').length >= STATEMENT;
  const text = words ?? asked ?? (isStatement ? title : undefined);
  const { asides } = spokenWords(lexiconOf(lang));
  if (text === undefined || !isCut(text, saidIn(turns), asides, isStatement)) return title;
  return `${quoted ?? head ?? ''}${text}…${behind ?? mark ?? ''}`;
}
