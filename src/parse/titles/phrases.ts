import { type Form, Kind, type Lexicon } from './lexicon.ts';

/** A sentence as words: what each is, and where it stands. */
export interface Sentence {
  text: string;
  /** ends in a question mark */
  asks: boolean;
  /** said by somebody who asks */
  asked: boolean;
  /** first line of its turn in the source */
  line: number;
  forms: readonly Form[];
  starts: readonly number[];
  ends: readonly number[];
  /** per word: whether it is part of a noun phrase */
  nouns: readonly boolean[];
  /** "On the bridge, will it open?": what the question is declared to be about */
  under: Sentence | null;
}

/** A noun phrase: words `from` up to, not including, `to`. */
export interface Phrase {
  sentence: Sentence;
  from: number;
  to: number;
}

/** A plain word is tried first: it is found in half the time. */
const WORD =
  /[A-Za-z]+(?=[ ,.;:?!])|(?:\p{Lu}\.){2,}|[$€£]?\d+(?:[.,:]\d+)*%?(?![\p{L}\d])|[\p{L}\p{M}\d]+(?:['’ʼ\-‑&][\p{L}\d][\p{L}\p{M}\d]*)*/gu;
const ASKS = /[?？؟]["”’»)\]]*$/;
/** Of a sentence no more words are read. */
const MOST_WORDS = 120;
/** Nouns that are joined in one phrase: "talks between Orlu and Hest on the bridge of Sarn" */
const MOST_JOINED = 4;

/** Whether a word stands one space behind the word before it, or behind "Ms." */
export function isJoined({ text, forms, starts, ends }: Omit<Sentence, 'nouns' | 'under'>, at: number): boolean {
  const end = ends[at - 1];
  if (end === undefined) return false;
  if (starts[at] === end + 1) return text[end] === ' ';
  return starts[at] === end + 2 && text[end] === '.' && (forms[at - 1]?.abbreviated ?? false);
}

const isNounKind = (kind: Kind) => kind <= Kind.number;

/** Which words are part of a noun phrase: what is no border, and no verb by what stands around it. */
function nounsOf(words: Omit<Sentence, 'nouns' | 'under'>): boolean[] {
  const { forms } = words;
  const nouns: boolean[] = [];
  let verbNext = false;
  for (let at = 0; at < forms.length; at++) {
    const form = forms[at];
    if (!form) break;
    const joined = isJoined(words, at);
    if (!joined) verbNext = false;
    let noun = isNounKind(form.kind);
    if (noun && !form.capital && form.kind !== Kind.number) {
      const next = forms[at + 1];
      const behindNoun = joined && (nouns[at - 1] ?? false);
      // "to reporters": what ends in s is rather a noun
      const isVerb = verbNext && !(forms[at - 1]?.kind === Kind.join && form.printed.endsWith('s'));
      const isTold =
        form.participle && (behindNoun || (next !== undefined && next.kind >= Kind.article && next.kind <= Kind.join));
      const isDoing =
        form.gerund && next !== undefined && next.kind >= Kind.article && next.kind <= Kind.join && !next.closest;
      if (isVerb || isTold || isDoing) noun = false;
    }
    nouns.push(noun);
    if (form.beforeVerb) verbNext = true;
    // "will also open"
    else if (form.kind !== Kind.border) verbNext = false;
  }
  return nouns;
}

/** @param asked whether somebody who asks says it; @param line of its turn */
export function readSentence(text: string, asked: boolean, line: number, lexicon: Lexicon, under: Sentence | null = null): Sentence {
  const forms: Form[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  WORD.lastIndex = 0;
  for (let found = WORD.exec(text); found && forms.length < MOST_WORDS; found = WORD.exec(text)) {
    forms.push(lexicon.form(found[0]));
    starts.push(found.index);
    ends.push(found.index + found[0].length);
  }
  const words = { text, asks: ASKS.test(text), asked, line, forms, starts, ends };
  return { ...words, nouns: nounsOf(words), under };
}

/** A sentence of a language that parts no words. */
export function unreadSentence(text: string, asked: boolean, line: number): Sentence {
  return { text, asks: ASKS.test(text), asked, line, forms: [], starts: [], ends: [], nouns: [], under: null };
}

/** Whether the capital of a word makes it a name. */
export function isName({ forms }: Sentence, at: number, lexicon: Lexicon): boolean {
  const form = forms[at];
  if (!form?.capital || form.kind !== Kind.telling) return false;
  if (!lexicon.capitalsTell) return form.acronym;
  return at > 0 || form.acronym || (forms[1]?.capital ?? false);
}

interface Run {
  from: number;
  to: number;
}

/** Words of noun phrases in a row, and how one is joined to the next. */
function runsOf(sentence: Sentence): Run[] {
  const { nouns } = sentence;
  const runs: Run[] = [];
  for (let at = 0; at < nouns.length; at++) {
    if (!nouns[at]) continue;
    const last = runs.at(-1);
    if (last?.to === at && isJoined(sentence, at)) last.to = at + 1;
    else runs.push({ from: at, to: at + 1 });
  }
  return runs;
}

/** Whether nothing but "of the" or "and" stands between two runs. */
function areJoined(sentence: Sentence, { to }: Run, next: Run): boolean {
  const { forms } = sentence;
  if (next.from - to < 1 || next.from - to > 2) return false;
  for (let at = to; at <= next.from; at++) if (!isJoined(sentence, at)) return false;
  const first = forms[to];
  const second = next.from - to === 2 ? forms[to + 1] : undefined;
  if (second && second.kind !== Kind.article) return false;
  if (first?.kind === Kind.join) return true;
  // "House and Senate", "wheat and barley", not "the budget and Sarn"
  return first?.kind === Kind.pair && !second && forms[to - 1]?.capital === forms[next.from]?.capital;
}

/** All noun phrases of a sentence: each run of nouns, and runs joined by "of", "in", "and". */
export function phrasesOf(sentence: Sentence, lexicon: Lexicon): Phrase[] {
  const runs = runsOf(sentence);
  const found: Phrase[] = [];
  const { forms } = sentence;
  const closes = (at: number) => forms[at]?.closest ?? false;
  for (const [index, run] of runs.entries()) {
    const before = forms[run.from - 1];
    const isBehind = isJoined(sentence, run.from) && before !== undefined;
    // "о выборах": without its preposition it stands for nothing
    const from = lexicon.naming.declines && isBehind && before.kind === Kind.join ? run.from - 1 : run.from;
    let last = run;
    for (let joined = 0; joined < MOST_JOINED; joined++) {
      const next = runs[index + joined + 1];
      const goesOn = next !== undefined && areJoined(sentence, last, next);
      if (!goesOn || !closes(last.to)) found.push({ sentence, from, to: last.to });
      if (!goesOn) break;
      last = next;
    }
  }
  return found;
}
