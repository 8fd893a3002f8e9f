import { anyPhrase } from '../../languages/any.ts';
import { contentWords, isLittleWord } from '../../languages/words.ts';
import { holdsHan } from '../../text/holds-han.ts';
import { type SaidSentence, SaidSentences } from './said-sentences.ts';
import { joinBrokenOff, spokenText } from './sentences.ts';
import { opensQuestion, withoutOpening } from './small-talk.ts';

const LIMIT = 90;
/** Chinese and Japanese say twice as much in as many characters. */
const HAN_LIMIT = 45;
/** He is wanted there. | This was said today. | 这是第十八次。: says nothing without the sentence before it */
const ANAPHORIC = new RegExp(`^${anyPhrase(({ talk }) => talk?.leansBack)}`, 'iu');

/** Do you see that as an answer to it? | 对此有何评论？ */
const LEANS = new RegExp(
  anyPhrase(({ talk }) => talk?.leans),
  'iu',
);
const ASKS = /[?？؟]["”’»)]*$/;
/** What about the toll? */
const ASKS_ABOUT = new RegExp(`^${anyPhrase(({ talk }) => talk?.asksAbout)}`, 'i');
const BRACKET = /^[([（【]/;
const MOST_PARAGRAPHS = 6;
/** No more paragraphs of each side than these can make a title. */
export const TITLE_PARAGRAPHS = 2 * MOST_PARAGRAPHS;
const FEW_WORDS = 4;
const FEW_HAN = 6;
/** A statement names an item if so many of its words say something; a name counts twice. */
const ENOUGH = 4;
/** Where a clause ends: ", " | "; " | " -- " | "，" */
const CLAUSE_END = /(?:[,;:，；：]|\s(?:--|—|–))(?=[\s\p{Script=Han}])/gu;

/** Without little words, commas and dashes at the end, which say nothing where a title breaks off. */
function withoutTail(text: string, lang: string): string {
  let head = text.replace(/[\s,;:.，；：、–—-]+$/u, '');
  for (;;) {
    const space = head.lastIndexOf(' ');
    if (space < text.length * 0.6 || !isLittleWord(head.slice(space + 1).replace(/[’'].*$/, ''), lang)) break;
    head = head.slice(0, space).replace(/[\s,;:–—-]+$/u, '');
  }
  return head.replace(/[\ud800-\udbff]$/, '');
}

const limitOf = (text: string) => (text.length > HAN_LIMIT && holdsHan(text) ? HAN_LIMIT : LIMIT);

/** Where the last clause of a text ends, at `least` or behind it; -1 if none does. */
function lastClauseEnd(text: string, least: number): number {
  let last = -1;
  CLAUSE_END.lastIndex = least;
  for (let found = CLAUSE_END.exec(text); found; found = CLAUSE_END.exec(text)) last = found.index;
  return last;
}

/** At most 90 characters, cut where a clause ends, else at a word’s end, with an ellipsis where cut. */
function shorten(text: string, lang: string): string {
  const limit = limitOf(text);
  if (text.length <= limit) return text.endsWith('…') ? `${withoutTail(text.slice(0, -1), lang)}…` : text;
  const cut = text.slice(0, limit - 1);
  const least = Math.floor(limit * 0.75) + 1;
  const clause = lastClauseEnd(cut, least);
  const word = cut.lastIndexOf(' ');
  const end = clause >= least ? clause : word > limit * 0.5 ? word : cut.length;
  const head = cut.slice(0, end);
  const open = openQuote(head);
  // a quotation of which a word or two are left says nothing
  return `${withoutTail(open >= least ? head.slice(0, open) : head, lang)}…`;
}

const CLOSING: Readonly<Record<string, string>> = { '“': '”', '«': '»', '„': '“', '»': '«', '"': '"' };

/** The wider band was “not: where a quotation opens that does not close, in the marks that the text uses first; or -1. */
function openQuote(text: string): number {
  const opening = /[“«„»"]/.exec(text)?.[0] ?? '';
  const closing = CLOSING[opening];
  if (closing === undefined) return -1;
  const at = text.lastIndexOf(opening);
  const isOpen = opening === closing ? text.split(opening).length % 2 === 0 : !text.includes(closing, at + 1);
  return isOpen ? at : -1;
}

/** How much of what can be seen of a statement says something. */
function weigh(statement: string, lang: string): number {
  const words = contentWords(statement.slice(0, LIMIT), lang);
  const worth = new Map(words.map((word) => [word.stem, word.name && !word.acronym ? 2 : 1]));
  const sum = [...worth.values()].reduce((total, value) => total + value, 0);
  return sum * (ANAPHORIC.test(statement) ? 0.6 : 1) * (statement.endsWith('…') ? 0.7 : 1);
}

/** The statement that says most, the first of equals; null where none says enough. */
function richest(statements: readonly SaidSentence[], lang: string, enough = ENOUGH): string | null {
  let best: string | null = null;
  let value = enough - 0.5;
  for (const one of statements) {
    if (one.isSmallTalk || BRACKET.test(one.text)) continue;
    const { bare } = one;
    const weight = weigh(bare, lang);
    if (weight > value) {
      best = bare;
      value = weight;
    }
  }
  return best;
}

/** A long question without the clauses before the one that asks, where that says enough by itself. */
function heartOf(question: string, lang: string): string {
  const limit = limitOf(question);
  if (question.length <= limit) return question;
  for (const { index } of question.matchAll(CLAUSE_END)) {
    const heart = question.slice(index + 1).trimStart();
    if (heart.length > limit || !opensQuestion(heart) || LEANS.test(heart)) continue;
    if (contentWords(heart, lang, ENOUGH).length >= ENOUGH) return withoutOpening(heart);
  }
  return question;
}

/** Whether a text is so many words that single spaces part. */
function holdsWords(text: string, count: number): boolean {
  let space = -1;
  for (let found = 1; found < count; found++) {
    space = text.indexOf(' ', space + 1);
    if (space < 0) return false;
  }
  return true;
}

function isLongEnough(question: string): boolean {
  return holdsWords(question, FEW_WORDS) || (question.length >= FEW_HAN && holdsHan(question));
}

/** The first question that asks about something; where that is a bare "Your comment?", the richest sentence before it. */
function askedTitle(paragraphs: readonly string[], lang: string, said: SaidSentences): string | null {
  const statements: SaidSentence[] = [];
  let faint: string | null = null;
  for (const paragraph of joinBrokenOff(paragraphs.slice(0, MOST_PARAGRAPHS))) {
    for (const sentence of said.of(paragraph)) {
      if (!ASKS.test(sentence.text)) {
        statements.push(sentence);
        continue;
      }
      const question = sentence.bare;
      if (sentence.isAboutAsking) continue;
      if (sentence.isBareQuestion) {
        const subject = richest(statements, lang);
        if (subject) return shorten(subject, lang);
        continue;
      }
      const words = contentWords(question, lang, 2).length;
      const isLong = isLongEnough(question);
      if (isLong && (words >= 2 || (words === 1 && ASKS_ABOUT.test(question)))) {
        return shorten(heartOf(question, lang), lang);
      }
      if (words > 0 && (faint === null || (isLong && !isLongEnough(faint)))) faint = question;
    }
  }
  const best = richest(statements, lang) ?? faint;
  return best && shorten(best, lang);
}

/** The first sentence that says something and does not lean on the one before it, else the richest. */
function saidTitle(paragraphs: readonly string[], lang: string, said: SaidSentences): string | null {
  const all: SaidSentence[] = [];
  for (const paragraph of paragraphs.slice(0, MOST_PARAGRAPHS)) {
    for (const sentence of said.of(paragraph)) {
      all.push(sentence);
      if (sentence.isSmallTalk || sentence.text.endsWith('…')) continue;
      const { bare } = sentence;
      if (!ANAPHORIC.test(bare) && weigh(bare, lang) >= ENOUGH) return shorten(bare, lang);
    }
  }
  const best = richest(all, lang);
  return best && shorten(best, lang);
}

/**
 * A title out of what was said, at most 90 characters: the question that is asked, else what is told around it, else what
 * is answered, else whatever there is. Small talk, questions about the asking and stage directions are left out. Null
 * where nothing was said.
 */
export function derivedTitle(
  asked: readonly string[],
  said: readonly string[],
  lang: string,
  sentences = new SaidSentences(),
): string | null {
  const title = askedTitle(asked, lang, sentences) ?? saidTitle(said, lang, sentences);
  if (title) return title;
  const paragraphs = [...asked, ...said].slice(0, TITLE_PARAGRAPHS);
  const all = paragraphs.flatMap((paragraph) => sentences.of(paragraph));
  const best = richest(all, lang, 1);
  const any = best ?? paragraphs.map(spokenText).find((text) => /[\p{L}\p{N}]/u.test(text));
  return any ? shorten(withoutOpening(any) || any, lang) : null;
}
